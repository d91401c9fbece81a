import type {
  Cell,
  CellPosition,
  EvalContext,
  EvaluatedCell,
  FunctionResultObject,
  Matrix,
  Model,
  Zone,
} from './library.ts';

export type FormulaCell = Extract<Cell, { isFormula: true }>;

export type FormulaResult = FunctionResultObject | Matrix<FunctionResultObject>;

/**
 * The library's evaluator, which its types do not export. The members named here are internal to the pinned
 * version: `findEvaluator` refuses an object without them, and the self-test runs what is built on them.
 */
export interface Evaluator {
  readonly context: object;
  readonly compilationParams: { readonly evalContext: EvalContext };
  evaluatedCells: { delete(position: CellPosition): void };
  computeFormulaCell(position: CellPosition, cell: FormulaCell): EvaluatedCell;
  /** Computes cells and saves what they show, unless they are computed already. */
  computeAndSave(position: CellPosition): EvaluatedCell;
  /** Computes the cells that were edited and all that depend on them. */
  evaluateCells(positions: readonly CellPosition[]): void;
  evaluateAllCells(): void;
  /** Begins one more round over the cells to compute: spills may need several. */
  updateCompilationParameters(): void;
  /** Called where a spill appears or goes. */
  invalidatePositionsDependingOnSpread(sheetId: string, zone: Zone): void;
  evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  spreadValues(
    position: CellPosition,
    matrix: Matrix<FunctionResultObject>,
  ): (column: number, row: number) => void;
}

const MEMBERS = [
  'context',
  'compilationParams',
  'evaluatedCells',
  'computeFormulaCell',
  'computeAndSave',
  'updateCompilationParameters',
  'invalidatePositionsDependingOnSpread',
  'evaluate',
  'evaluateCells',
  'evaluateAllCells',
  'spreadValues',
];

function isEvaluator(value: unknown): value is Evaluator {
  return typeof value === 'object' && value !== null && MEMBERS.every((member) => member in value);
}

/** @throws when this version of the library keeps its evaluator elsewhere or named its members otherwise */
export function findEvaluator(model: Model): Evaluator {
  const handlers: unknown = Reflect.get(model, 'handlers');
  const candidates: readonly unknown[] = Array.isArray(handlers) ? handlers : [];
  for (const handler of candidates) {
    const evaluator: unknown = typeof handler === 'object' && handler && Reflect.get(handler, 'evaluator');
    if (isEvaluator(evaluator)) return evaluator;
  }
  throw new Error(`model.handlers holds no evaluator with ${MEMBERS.join(', ')}`);
}

export function isMatrix<Item>(value: Item | Matrix<Item>): value is Matrix<Item> {
  return Array.isArray(value);
}
