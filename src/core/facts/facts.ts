import type { Cell } from '../lib/cell.ts';
import type { TableName } from '../register/table.ts';

/** D10: the cells of a file that the score reads, at one time. */
export interface Facts {
  readonly tables: ReadonlyMap<TableName, FactTable>;
}

export interface FactTable {
  /** Leeway's headers, in the order of the table's own; then those of columns that filters read. */
  readonly columns: readonly string[];
  /** By what tells a row from every other of its table. */
  readonly rows: ReadonlyMap<string, FactRow>;
}

/** Cells by Leeway's header; blank ones are left out. */
export type FactRow = Readonly<Record<string, Cell>>;

/** What differs from one time to another. A table that is gone is null. */
export type FactsChange = ReadonlyMap<TableName, TableChange | null>;

export interface TableChange {
  /** Null where they are the same. Cells under a header that is no longer there are gone with it. */
  readonly columns: readonly string[] | null;
  /** A row that is gone is null. */
  readonly rows: ReadonlyMap<string, CellChanges | null>;
}

/** The cells that differ, by header; one that was emptied is null. */
export type CellChanges = Readonly<Record<string, Cell | null>>;

export const NO_FACTS: Facts = { tables: new Map() };

/** Tables in the order in which facts are told: those that decisions agree on first. */
export const TOLD: readonly TableName[] = [
  'Settings',
  'Direction',
  'Limits',
  'Filters',
  'Capacity',
  'Readings',
  'Decisions',
  'History',
  'Initiatives',
];

/** Tables that count as they were last logged: what is only seen of them agrees on nothing. */
export const AGREED: readonly TableName[] = ['Settings', 'Direction', 'Limits', 'Filters'];

/** Whether a header may name a cell: not by a word that every object has. */
export function isFactHeader(header: string): boolean {
  return !(header in Object.prototype);
}

/** The cell under a header; blank where there is none. */
export function factIn(row: FactRow, header: string): Cell {
  return isFactHeader(header) ? (row[header] ?? '') : '';
}

/** Whether two cells hold the same. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.day === other.day;
  return one === other;
}
