import { isBlank } from '../lib/cell.ts';
import { quoted } from '../lib/text.ts';
import type { TabState } from './state.ts';

type Looked = Pick<TabState, 'grid' | 'formulas'>;

/** Whether a cell holds anything: a formula that shows nothing is somebody's too. Row and column count from 1. */
export function isUsed({ grid, formulas }: Looked, row: number, column: number): boolean {
  return !isBlank(grid[row - 1]?.[column - 1] ?? '') || (formulas[row - 1]?.[column - 1] ?? '') !== '';
}

/** The last column of a tab that holds anything, counted from 1; 0 where none does. */
export function lastUsedColumn({ grid, formulas }: Looked): number {
  const values = grid.flatMap((row) => row.flatMap((cell, index) => (isBlank(cell) ? [] : [index + 1])));
  const computed = formulas.flatMap((row) => row.flatMap((text, index) => (text === '' ? [] : [index + 1])));
  return [...values, ...computed].reduce((last, column) => Math.max(last, column), 0);
}

/**
 * Why a tab of Leeway's has no place: a person uses one of its name.
 *
 * @param purpose what setting up again would give, with a space before it
 */
export function takenText(tab: TabState | null, purpose: string): string | null {
  return tab === null || tab.isOurs || isUntouched(tab)
    ? null
    : `The tab ${quoted(tab.name)} is not Leeway's own: rename it, and set up again${purpose}.`;
}

export function isUntouched(tab: Looked): boolean {
  return lastUsedColumn(tab) === 0;
}
