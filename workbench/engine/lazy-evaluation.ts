import type { Command, Model } from './library.ts';

/**
 * The library's plugin that evaluates cells. The members named here are internal to the pinned version:
 * `findEvaluationPlugin` refuses an object without them.
 */
interface EvaluationPlugin {
  readonly evaluator: object;
  shouldRebuildDependenciesGraph: boolean;
  readonly positionsToUpdate: readonly object[];
  beforeHandle(command: Command): void;
  finalize(): void;
}

const MEMBERS = ['evaluator', 'shouldRebuildDependenciesGraph', 'positionsToUpdate', 'evaluateFormulaResult'];

/** Members through which values are read. */
const READERS = [
  'evaluateFormula',
  'evaluateFormulaResult',
  'evaluateCompiledFormula',
  'getCorrespondingFormulaCell',
  'getVisibleRangeValues',
  'getEvaluatedCell',
  'getEvaluatedCells',
  'getEvaluatedCellsInZone',
  'getEvaluatedCellsPositions',
  'getSpreadZone',
  'getArrayFormulaSpreadingOn',
  'isArrayFormulaSpillBlocked',
  'isEmpty',
  'exportForExcel',
];

/** Changes that look at no value while they are made. All others find the values of the moment before. */
const BLIND = new Set<string>([
  'LEEWAY_BATCH',
  'LEEWAY_ATTACH',
  'UPDATE_CELL',
  'UPDATE_CELL_POSITION',
  'ADD_COLUMNS_ROWS',
  'FREEZE_ROWS',
  'FREEZE_COLUMNS',
  'RESIZE_COLUMNS_ROWS',
  'ACTIVATE_SHEET',
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CREATE_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
  'RENAME_SHEET',
  'CREATE_NAMED_RANGE',
  'UPDATE_NAMED_RANGE',
  'DELETE_NAMED_RANGE',
]);

/** @throws when this version of the library keeps its evaluation elsewhere or named its members otherwise */
function findEvaluationPlugin(model: Model): EvaluationPlugin {
  const handlers: unknown = Reflect.get(model, 'handlers');
  const candidates: readonly unknown[] = Array.isArray(handlers) ? handlers : [];
  for (const handler of candidates) if (isEvaluationPlugin(handler)) return handler;
  throw new Error(`model.handlers holds no plugin with ${MEMBERS.join(', ')}`);
}

function isEvaluationPlugin(value: unknown): value is EvaluationPlugin {
  return typeof value === 'object' && value !== null && MEMBERS.every((member) => member in value);
}

/** Where one model stands: what was changed since its cells were last computed, and whether a change is under way. */
interface State {
  pending: boolean;
  changing: boolean;
}

/**
 * Cells are computed when somebody looks, not after each of a script's many changes: Sheets too answers a script's
 * write before it has computed what depends on it.
 */
export function installLazyEvaluation(model: Model): void {
  const prototype: EvaluationPlugin = Object.getPrototypeOf(findEvaluationPlugin(model));
  const { beforeHandle, finalize } = prototype;
  const states = new WeakMap<EvaluationPlugin, State>();

  const stateOf = (plugin: EvaluationPlugin): State => {
    const state = states.get(plugin) ?? { pending: false, changing: false };
    states.set(plugin, state);
    return state;
  };

  const catchUp = (plugin: EvaluationPlugin): void => {
    const state = stateOf(plugin);
    if (!state.pending) return;
    state.pending = false;
    finalize.call(plugin);
    // A change under way is not yet whole: what it invalidated is computed once more behind it.
    if (state.changing) plugin.shouldRebuildDependenciesGraph = true;
  };

  prototype.beforeHandle = function (command) {
    if (!BLIND.has(command.type)) catchUp(this);
    stateOf(this).changing = true;
    beforeHandle.call(this, command);
  };
  prototype.finalize = function () {
    const state = stateOf(this);
    state.changing = false;
    if (!this.shouldRebuildDependenciesGraph && this.positionsToUpdate.length === 0) return;
    // A spill that one change frees and another fills is only right when all is computed anew.
    if (state.pending) this.shouldRebuildDependenciesGraph = true;
    state.pending = true;
  };
  for (const reader of READERS) {
    const read: unknown = Reflect.get(prototype, reader);
    if (typeof read !== 'function') throw new Error(`the evaluation plugin has no ${reader}`);
    Reflect.set(prototype, reader, function (this: EvaluationPlugin, ...args: unknown[]): unknown {
      catchUp(this);
      return Reflect.apply(read, this, args);
    });
  }
}
