import type { DispatchResult } from '@odoo/o-spreadsheet';
import { cellKey, type EditedCell, hostOf } from './host.ts';
import type { Command, Library } from './library.ts';

/** Several commands as one: one recalculation and one step to undo. */
export const BATCH = 'LEEWAY_BATCH';

/** Any command, the library's or our own. */
export interface NamedCommand {
  readonly type: string;
}

export interface EngineCommand extends NamedCommand {
  readonly [field: string]: unknown;
}

interface BatchCommand extends NamedCommand {
  readonly type: typeof BATCH;
  readonly commands: readonly EngineCommand[];
}

function isBatch(command: NamedCommand): command is BatchCommand {
  return command.type === BATCH;
}

/** Rearranging rows or columns rewrites cells, but Sheets reports it as a change, not as an edit. */
const REARRANGING = new Set([
  'SORT_CELLS',
  'MOVE_COLUMNS_ROWS',
  'REMOVE_DUPLICATES',
  'REQUEST_UNDO',
  'UNDO',
  'REDO',
]);

/**
 * Registers the plugin that runs batches and collects the cells that a person changes, with what they held before.
 * All that one gesture changes (a paste, a fill, a deletion) becomes one edit.
 */
export function registerBatchPlugin(library: Library): void {
  class BatchPlugin extends library.UIPlugin {
    readonly #host: ReturnType<typeof hostOf>;
    readonly #edited = new Map<string, EditedCell>();
    #rearranging = false;

    constructor(config: ConstructorParameters<typeof library.UIPlugin>[0]) {
      super(config);
      this.#host = hostOf(config.custom);
    }

    override beforeHandle(command: Command): void {
      if (REARRANGING.has(command.type)) this.#rearranging = true;
      const changes =
        (command.type === 'UPDATE_CELL' && 'content' in command) || command.type === 'CLEAR_CELL';
      if (!changes || this.#rearranging || !this.#host?.watchesEdits) return;
      const position = { sheetId: command.sheetId, col: command.col, row: command.row };
      const key = cellKey(position);
      if (this.#edited.has(key)) return;
      this.#edited.set(key, { position, before: this.getters.getEvaluatedCell(position).value ?? '' });
    }

    override handle(command: Command): void {
      const batch: NamedCommand = command;
      if (!isBatch(batch)) return;
      for (const { type, ...payload } of batch.commands) {
        const { reasons }: DispatchResult = Reflect.apply(this.dispatch, this, [type, payload]);
        if (reasons.length === 0 && this.#host) this.#host.applied += 1;
        for (const reason of reasons.filter((reason) => reason !== 'NoChanges'))
          this.#host?.failures.push(`${type}: ${reason}`);
      }
    }

    override finalize(): void {
      this.#rearranging = false;
      if (this.#edited.size === 0) return;
      this.#host?.edits.push([...this.#edited.values()]);
      this.#edited.clear();
    }
  }
  library.registries.featurePluginRegistry.add('leewayBatch', BatchPlugin);
}
