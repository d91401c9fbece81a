import type { Cell } from '../lib/cell.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { TableName } from '../register/table.ts';
import { THIS_ROW } from './fragments.ts';

/** Where a table is: its tab, its header row and its mapped columns, counted from 1. */
export interface TablePlace {
  readonly table: { readonly name: TableName };
  readonly tab: string;
  readonly header: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The table as it was read; null where the tab is still blank. */
  readonly found: FoundTable | null;
}

/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  if (column < 1) return '';
  const last = (column - 1) % 26;
  return `${lettersOf((column - 1 - last) / 26)}${String.fromCharCode(65 + last)}`;
}

/** A tab's name as a formula writes it. Four letters or more and nothing else cannot be taken for a cell. */
export function quotedTab(tab: string): string {
  return /^[A-Za-z]{4,}$/.test(tab) ? tab : `'${tab.replace(/'/g, "''")}'`;
}

/**
 * W5: the cell of a table's column in the row of the formula. A whole column and the number of the row stay right
 * wherever rows are inserted, deleted or sorted, and follow a column or a tab that is moved or renamed.
 */
export function cellHere({ tab }: TablePlace, column: number): string {
  const letters = lettersOf(column);
  return `INDEX(${quotedTab(tab)}!$${letters}:$${letters},${THIS_ROW})`;
}

/** The number of the table's header row, wherever it is moved. */
export function headerRowOf({ tab, header, columns }: TablePlace): string {
  const [first = 1] = columns.values();
  return `ROW(${quotedTab(tab)}!$${lettersOf(first)}$${header})`;
}

/** The last row that has anything in it, or the header row. */
export function lastRowOf({ found, header }: TablePlace): number {
  return Math.max(header, found?.grid.length ?? 0);
}

/** The cells of a column below the headers. */
export function cellsOf({ found }: TablePlace, column: number): readonly Cell[] {
  return found?.grid.slice(found.header + 1).map((row) => row[column - 1] ?? '') ?? [];
}
