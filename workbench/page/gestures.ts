import { hostOf } from '../engine/host.ts';
import type { Command, Library, Zone } from '../engine/library.ts';

/** What happened in the grid since it was last asked. */
export interface Gestures {
  /** Whether the cells came from the clipboard or from dragging the corner: their event carries no values. */
  pasted: boolean;
  /** What was cleared: cells that were blank already belong to the range of the event too. */
  readonly cleared: { readonly sheetId: string; readonly zone: Zone }[];
  /** Kinds of change to the grid, as Sheets names them to onChange triggers. */
  readonly changes: Set<string>;
  /** Whether the file is no longer as it was saved. */
  dirty: boolean;
}

const COPYING = new Set(['PASTE', 'PASTE_FROM_OS_CLIPBOARD', 'AUTOFILL', 'AUTOFILL_CELL']);

/** developers.google.com/apps-script/guides/triggers/events#change */
const CHANGES: Readonly<Record<string, string>> = {
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
  SET_FORMATTING: 'FORMAT',
  UPDATE_STYLE: 'FORMAT',
  RENAME_SHEET: 'OTHER',
  MOVE_COLUMNS_ROWS: 'OTHER',
  SORT_CELLS: 'OTHER',
};

function changeOf(command: Command): string | undefined {
  if (command.type === 'ADD_COLUMNS_ROWS')
    return command.dimension === 'ROW' ? 'INSERT_ROW' : 'INSERT_COLUMN';
  if (command.type === 'REMOVE_COLUMNS_ROWS')
    return command.dimension === 'ROW' ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
  return CHANGES[command.type];
}

/** Watches the commands of models opened from now on; the page asks after each update what there was. */
export function watchGestures(library: Library): Gestures {
  const gestures: Gestures = { pasted: false, cleared: [], changes: new Set(), dirty: false };
  const isSaved = new Set<string>([...library.coreTypes, 'UNDO', 'REDO']);

  class GesturePlugin extends library.UIPlugin {
    readonly #host: ReturnType<typeof hostOf>;

    constructor(config: ConstructorParameters<typeof library.UIPlugin>[0]) {
      super(config);
      this.#host = hostOf(config.custom);
    }

    override handle(command: Command): void {
      if (isSaved.has(command.type)) gestures.dirty = true;
      if (!this.#host?.watchesEdits) return;
      if (COPYING.has(command.type)) gestures.pasted = true;
      if (command.type === 'DELETE_CONTENT')
        gestures.cleared.push(...command.target.map((zone) => ({ sheetId: command.sheetId, zone })));
      const change = changeOf(command);
      if (change !== undefined) gestures.changes.add(change);
    }
  }
  library.registries.featurePluginRegistry.add('leewayGestures', GesturePlugin);
  return gestures;
}
