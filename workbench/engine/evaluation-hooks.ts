import { addressOf } from './address.ts';
import { type CompiledFormula, installCompiledFormulas, type Watch } from './compiled-formulas.ts';
import { CIRCULAR } from './error-names.ts';
import { type Evaluator, type FormulaResult, isMatrix } from './evaluator.ts';
import { cellKey, type EngineHost, hostOf } from './host.ts';
import type {
  CellPosition,
  EvalContext,
  EvaluatedCell,
  FunctionResultObject,
  Library,
  Zone,
} from './library.ts';
import { precedentsOf } from './precedents.ts';

const isBlank = (result: FunctionResultObject | undefined): boolean =>
  result !== undefined && (result.value === null || result.value === undefined);

function spillZone({ col, row }: CellPosition, result: FormulaResult): Zone | undefined {
  if (!isMatrix(result) || !result[0] || (result.length === 1 && result[0].length <= 1)) return undefined;
  return { left: col, top: row, right: col + result.length - 1, bottom: row + result[0].length - 1 };
}

const overlaps = (one: Zone, other: Zone): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

/** What the formula gave that was computed last, before the engine spreads it. */
let given: FormulaResult | undefined;

/** The engine shows a blank result as 0; in Sheets the cell stays blank. */
function keepBlank(cell: EvaluatedCell, result: FormulaResult | undefined): EvaluatedCell {
  const first = result && isMatrix(result) ? result[0]?.[0] : result;
  if (!isBlank(first) || cell.value !== 0) return cell;
  return Object.assign({}, cell, { type: 'empty', value: null, formattedValue: '' });
}

function missingRoom({ getters }: EvalContext, sheetId: string, zone: Zone): string | undefined {
  const columns = zone.right + 1 - getters.getNumberCols(sheetId);
  const rows = zone.bottom + 1 - getters.getNumberRows(sheetId);
  const lacking = columns > 0 ? `columns (${columns})` : rows > 0 ? `rows (${rows})` : undefined;
  return lacking && `Result was not automatically expanded, please insert more ${lacking}.`;
}

/** The words of Sheets for a spill that found no room or met data; any other error as it is. */
function spillError(library: Library, context: EvalContext, error: unknown, position: CellPosition): unknown {
  if (!(error instanceof library.EvaluationError) || error.value !== '#SPILL!') return error;
  const zone = given && spillZone(position, given);
  const blocker: unknown = Reflect.get(error, 'errorOriginPosition');
  const at = isPosition(blocker) ? addressOf(cellZone(blocker)) : undefined;
  const room = zone && missingRoom(context, position.sheetId, zone);
  const data = at && `Array result was not expanded because it would overwrite data in ${at}.`;
  return new library.EvaluationError(room ?? data ?? error.message, '#REF!');
}

function isPosition(value: unknown): value is CellPosition {
  return typeof value === 'object' && value !== null && 'col' in value && 'row' in value;
}

const cellZone = ({ col, row }: CellPosition): Zone => ({ left: col, right: col, top: row, bottom: row });

/** Whether a custom function spreads over free cells that it was itself given. */
function spillsIntoArguments(
  { getters }: EvalContext,
  position: CellPosition,
  formula: CompiledFormula,
  zone: Zone,
): boolean {
  const content = (col: number, row: number) => getters.getCell({ sheetId: position.sheetId, col, row });
  for (const range of precedentsOf(formula, getters)) {
    if (range.sheetId !== position.sheetId || !overlaps(range.zone, zone)) continue;
    for (let col = zone.left; col <= zone.right; col += 1)
      for (let row = zone.top; row <= zone.bottom; row += 1)
        if (!(col === position.col && row === position.row) && content(col, row)) return false;
    return true;
  }
  return false;
}

const isEvalContext = (value: object): value is EvalContext => 'getters' in value;

/** X5: refuses a custom function's array that would cover what the function was given. */
function refuseToCoverArguments(library: Library): Watch {
  return (context, formula, result) => {
    given = result;
    if (!isMatrix(result)) return;
    const host = hostOf(context);
    const position = host?.computing[host.computing.length - 1];
    const zone = position && spillZone(position, result);
    if (!zone || !isEvalContext(context) || !host.customCells.has(cellKey(position))) return;
    if (spillsIntoArguments(context, position, formula, zone))
      throw new library.EvaluationError(CIRCULAR, '#REF!');
  };
}

/** The cells of a tab that hold anything of their own: the library looks at every cell of every grid. */
function contentZone(getters: EvalContext['getters'], sheetId: string): Zone {
  const zone = { top: 0, left: 0, bottom: 0, right: 0 };
  for (const { id } of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(id);
    zone.bottom = Math.max(zone.bottom, row);
    zone.right = Math.max(zone.right, col);
  }
  return zone;
}

/** What the last computation of a cell has left behind; most cells leave nothing. */
function forget({ volatileCells, customCells }: EngineHost, position: CellPosition): void {
  if (volatileCells.size === 0 && customCells.size === 0) return;
  const key = cellKey(position);
  volatileCells.delete(key);
  customCells.delete(key);
}

/**
 * Patches the evaluator's prototype, once for the library: blank results stay blank, spill errors read as in
 * Sheets, and what a nested formula throws does not leave the outer one with the wrong origin.
 */
export function installEvaluationHooks(library: Library, evaluator: Evaluator): void {
  const prototype: Evaluator = Object.getPrototypeOf(evaluator);
  const { computeFormulaCell, spreadValues } = prototype;

  installCompiledFormulas(library, refuseToCoverArguments(library));

  prototype.computeFormulaCell = function (this: Evaluator, position, cell) {
    const host = hostOf(this.context);
    if (!host) return computeFormulaCell.call(this, position, cell);
    const { evalContext } = this.compilationParams;
    const { __originCellPosition, __originSheetId } = evalContext;
    host.computing.push(position);
    forget(host, position);
    try {
      return keepBlank(computeFormulaCell.call(this, position, cell), given);
    } catch (error) {
      Object.assign(evalContext, { __originCellPosition, __originSheetId });
      throw spillError(library, evalContext, error, position);
    } finally {
      host.computing.pop();
    }
  };

  prototype.evaluateAllCells = function (this: Evaluator) {
    const { getters } = this.compilationParams.evalContext;
    this.evaluatedCells = Reflect.construct(this.evaluatedCells.constructor, []);
    this.evaluate(getters.getSheetIds().map((sheetId) => ({ sheetId, zone: contentZone(getters, sheetId) })));
  };

  prototype.spreadValues = function (this: Evaluator, position, matrix) {
    const spread = spreadValues.call(this, position, matrix);
    return (column, row) => {
      spread(column, row);
      if (hostOf(this.context) && isBlank(matrix[column]?.[row]))
        this.evaluatedCells.delete({ ...position, col: position.col + column, row: position.row + row });
    };
  };
}
