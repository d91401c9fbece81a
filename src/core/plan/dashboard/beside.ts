import { isBlank, textOf } from '../../lib/cell.ts';
import type { TabState } from '../state.ts';
import { LABELS, LAST_LABELS, ROWS, shiftOf } from './layout.ts';

/** How far to the right the table of signals and that of conflicts reach. */
const SIGNALS_WIDTH = 6;
const CONFLICTS_WIDTH = 8;

/** How many rows of the page hold something that is not Leeway's. */
export function rowsBesidePage({ grid, formulas }: TabState): number {
  const shift = shiftOf(formulas) ?? 0;
  return grid.filter((row, index) =>
    row.some((cell, right) => !isBlank(cell) && !isOurs(index + 1 - shift, right + 1, textOf(cell))),
  ).length;
}

function isOurs(row: number, column: number, text: string): boolean {
  if (row >= ROWS.conflicts) return column <= CONFLICTS_WIDTH;
  if (row >= ROWS.signals && row < ROWS.conflictsTitle) return column <= SIGNALS_WIDTH;
  if (column === 1) return LABELS.some(([at, label]) => at === row && label === text);
  const isLast = row >= ROWS.last && row < ROWS.last + LAST_LABELS.length;
  return isLast || row === ROWS.now || row === ROWS.score
    ? column === 2
    : row === ROWS.unwatched && column <= 3;
}
