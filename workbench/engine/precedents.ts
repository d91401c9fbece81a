import { cellKey, type EngineHost } from './host.ts';
import type { Cell, CellPosition, EvalContext, Range } from './library.ts';

type Getters = EvalContext['getters'];
type CompiledFormula = Extract<Cell, { isFormula: true }>['compiledFormula'];

/** The ranges that a formula names, itself or through a named range. */
export function precedentsOf(formula: CompiledFormula, getters: Getters): readonly Range[] {
  return [
    ...formula.rangeDependencies,
    ...formula.getNamedRangesInFormula(getters).map(({ range }) => range),
  ];
}

function formulaAt(position: CellPosition, getters: Getters): CompiledFormula | undefined {
  const cell = getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula : undefined;
}

/** Whether one of the ranges that the cell's formula names contains the cell. */
export function readsItself(position: CellPosition, getters: Getters): boolean {
  const formula = formulaAt(position, getters);
  if (!formula) return false;
  return precedentsOf(formula, getters).some(
    ({ sheetId, zone: { left, right, top, bottom } }) =>
      sheetId === position.sheetId &&
      left <= position.col &&
      position.col <= right &&
      top <= position.row &&
      position.row <= bottom,
  );
}

function* cellsOf({ sheetId, zone }: Range, getters: Getters): Iterable<CellPosition> {
  const bottom = Math.min(zone.bottom, getters.getNumberRows(sheetId) - 1);
  const right = Math.min(zone.right, getters.getNumberCols(sheetId) - 1);
  for (let col = zone.left; col <= right; col += 1)
    for (let row = zone.top; row <= bottom; row += 1) yield { sheetId, col, row };
}

/**
 * Whether NOW, RAND, RANDARRAY or RANDBETWEEN feed this formula cell, directly or through other cells.
 * Costs a walk over all precedents, so it is walked only while some cell is volatile.
 */
export function dependsOnVolatile(start: CellPosition, host: EngineHost, getters: Getters): boolean {
  if (host.volatileCells.size === 0) return false;
  const seen = new Set<string>();
  const visit = (position: CellPosition): boolean => {
    const own = formulaAt(position, getters);
    const origin = own ? position : getters.getArrayFormulaSpreadingOn(position);
    const formula = own ?? (origin && formulaAt(origin, getters));
    if (!origin || !formula || seen.has(cellKey(origin))) return false;
    seen.add(cellKey(origin));
    if (host.volatileCells.has(cellKey(origin))) return true;
    return precedentsOf(formula, getters).some(
      (range) => !range.invalidSheetName && [...cellsOf(range, getters)].some(visit),
    );
  };
  return visit(start);
}
