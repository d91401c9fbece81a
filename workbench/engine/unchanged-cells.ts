import { gaveArray } from './compiled-formulas.ts';
import type { Evaluator, FormulaCell } from './evaluator.ts';
import { hostOf } from './host.ts';
import type { CellPosition, EvaluatedCell, Range } from './library.ts';

/** Functions whose result hangs on nothing but the cells that their formula names. */
const PURE = new Set(
  `TRUE FALSE ABS INT MAX MIN N RANK ROUND SUM AVERAGE CHAR EXACT FIND LEFT LEN LOWER UPPER MID REPT RIGHT SEARCH
  SUBSTITUTE TEXTJOIN TRIM CONCATENATE UNICHAR UNICODE IF IFS IFERROR IFNA ISERROR ISFORMULA ISLOGICAL ISNUMBER ISTEXT
  ISBLANK NOT AND OR COUNT COUNTA COUNTIF COUNTIFS MAXIFS MINIFS SUMIF SUMIFS SUMPRODUCT INDEX MATCH ROW VLOOKUP
  ARRAYFORMULA`.split(/\s+/),
);

/** One recalculation after edits. */
interface Pass {
  /** Cells that do not show what they showed before, by tab. */
  readonly changed: Map<string, Set<number>>;
  /** Cells that were edited: each is computed. */
  readonly edited: ReadonlyMap<string, ReadonlySet<number>>;
  /** Tabs on which a spill came or went: of their cells nothing is known. */
  readonly spilled: Set<string>;
  /** Whether a range holds a changed cell, as far as it was looked at in this round. */
  readonly ranges: Map<Range, boolean>;
}

/** More columns than any tab has. */
const WIDEST = 20_000;
const placeOf = (col: number, row: number): number => row * WIDEST + col;

function addTo(tabs: Map<string, Set<number>>, { sheetId, col, row }: CellPosition): void {
  const places = tabs.get(sheetId) ?? new Set();
  tabs.set(sheetId, places.add(placeOf(col, row)));
}

function tabsOf(positions: readonly CellPosition[]): Map<string, Set<number>> {
  const tabs = new Map<string, Set<number>>();
  for (const position of positions) addTo(tabs, position);
  return tabs;
}

const has = (tabs: ReadonlyMap<string, ReadonlySet<number>>, { sheetId, col, row }: CellPosition): boolean =>
  tabs.get(sheetId)?.has(placeOf(col, row)) ?? false;

const purity = new WeakMap<readonly string[], boolean>();

/** Whether the cell shows the same for as long as the cells do that its formula names. */
function isPure({ compiledFormula }: FormulaCell): boolean {
  // What an array spreads over other cells goes with every computation.
  if (gaveArray.has(compiledFormula)) return false;
  const { symbols } = compiledFormula;
  const known = purity.get(symbols);
  if (known !== undefined) return known;
  const isSo = symbols.every((symbol) => PURE.has(symbol.toUpperCase()));
  purity.set(symbols, isSo);
  return isSo;
}

function isSame(one: EvaluatedCell, other: EvaluatedCell): boolean {
  return one.value === other.value && one.type === other.type && one.format === other.format;
}

/** Whether a range holds a cell that changed; all its cells are computed by then. */
function holdsChanged(evaluator: Evaluator, { spilled, changed }: Pass, range: Range): boolean {
  const { sheetId, zone, invalidXc, invalidSheetName } = range;
  if (invalidXc !== undefined || invalidSheetName !== undefined) return true;
  let isSo = false;
  for (let col = zone.left; col <= zone.right; col += 1)
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      const position = { sheetId, col, row };
      evaluator.computeAndSave(position);
      isSo ||= has(changed, position);
    }
  return isSo || spilled.has(sheetId);
}

function isChanged(evaluator: Evaluator, pass: Pass, range: Range): boolean {
  const { left, right, top, bottom } = range.zone;
  if (left === right && top === bottom) return holdsChanged(evaluator, pass, range);
  const known = pass.ranges.get(range);
  if (known !== undefined) return known || pass.spilled.has(range.sheetId);
  const isSo = holdsChanged(evaluator, pass, range);
  pass.ranges.set(range, isSo);
  return isSo;
}

/** While it is found out, the cell counts as under way, as while it is computed. */
function dependsOnChanged(
  evaluator: Evaluator,
  pass: Pass,
  position: CellPosition,
  cell: FormulaCell,
): boolean {
  const computing = hostOf(evaluator.context)?.computing;
  computing?.push(position);
  try {
    return cell.compiledFormula.rangeDependencies.some((range) => isChanged(evaluator, pass, range));
  } finally {
    computing?.pop();
  }
}

/**
 * Recalculation goes on only behind cells that changed: the engine computes whatever hangs on an edited cell, by
 * however many cells between them, although most of these show what they showed before.
 */
export function installUnchangedCells(evaluator: Evaluator): void {
  const prototype: Evaluator = Object.getPrototypeOf(evaluator);
  const { computeFormulaCell, evaluateCells, updateCompilationParameters } = prototype;
  const { invalidatePositionsDependingOnSpread } = prototype;
  const passes = new WeakMap<Evaluator, Pass>();
  /** What a cell showed when it was last computed; a cell whose formula changes is another one. */
  const shown = new WeakMap<FormulaCell, EvaluatedCell>();

  prototype.evaluateCells = function (positions) {
    const edited = [...positions];
    const [changed, mine] = [tabsOf(edited), tabsOf(edited)];
    passes.set(this, { changed, edited: mine, spilled: new Set(), ranges: new Map() });
    try {
      evaluateCells.call(this, edited);
    } finally {
      passes.delete(this);
    }
  };

  prototype.updateCompilationParameters = function () {
    passes.get(this)?.ranges.clear();
    updateCompilationParameters.call(this);
  };

  prototype.invalidatePositionsDependingOnSpread = function (sheetId, zone) {
    passes.get(this)?.spilled.add(sheetId);
    invalidatePositionsDependingOnSpread.call(this, sheetId, zone);
  };

  prototype.computeFormulaCell = function (position, cell) {
    const pass = passes.get(this);
    const before = shown.get(cell);
    const mayStay = pass !== undefined && before !== undefined && isPure(cell) && !has(pass.edited, position);
    if (mayStay && !dependsOnChanged(this, pass, position, cell)) return before;
    // An error may be that of a circle, which hangs on where it is entered.
    shown.delete(cell);
    let isAsBefore = false;
    try {
      const result = computeFormulaCell.call(this, position, cell);
      if (result.type !== 'error') shown.set(cell, result);
      isAsBefore = before !== undefined && isSame(before, result);
      return result;
    } finally {
      if (pass && !isAsBefore) addTo(pass.changed, position);
    }
  };
}
