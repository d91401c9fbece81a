import { type Cell, type Grid, isBlank, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables/list.ts';

/** Headers that the user has named: their header, folded, to ours. */
export type HeaderWords = ReadonlyMap<string, string>;

/** A table found in a grid: where its header row is and which column holds what. */
export interface FoundTable<Key extends string = string> {
  readonly table: Table<Key>;
  /** The tab, file or argument it was found in. */
  readonly place: string;
  readonly grid: Grid;
  /** Index of the header row in the grid. */
  readonly header: number;
  /** Index of each column that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that more than one column claims, with the index of the columns that are not read. */
  readonly unread: ReadonlyMap<string, readonly number[]>;
}

/** A title or two may stand above the headers. */
const HEADER_SEARCH = 10;

/** The table in the grid, or null where no row of the first ten heads one. */
export function recognise(place: string, grid: Grid, words: HeaderWords): FoundTable | null {
  for (const [header, row] of grid.slice(0, HEADER_SEARCH).entries()) {
    const folded = row.map(foldHeader);
    for (const table of TABLES) {
      const { columns, unread } = mapColumns(table, row, words);
      if (isTable(table, columns, folded)) return { table, place, grid, header, columns, unread };
    }
  }
  return null;
}

/** The headers of the grid's first row that is not blank, as a person reads them. */
export function headersOf(grid: Grid): readonly string[] {
  const row = grid.find((cells) => cells.some((cell) => !isBlank(cell))) ?? [];
  return row.map(textOf).filter((text) => text.trim() !== '');
}

/**
 * The table's columns in a header row: a header that the user has named first, then an exact one before a
 * synonym, then a left one before a right one.
 */
export function mapColumns(
  table: Table,
  row: readonly Cell[],
  words: HeaderWords,
): Pick<FoundTable, 'columns' | 'unread'> {
  const headers = row.map((cell) => named(cell, words));
  const byUser = row.map((cell) => words.has(foldHeader(cell)));
  const columns = new Map<string, number>();
  const unread = new Map<string, readonly number[]>();
  const taken = new Set<number>();
  for (const exact of [true, false]) {
    for (const [key, { header, synonyms }] of Object.entries(table.columns)) {
      if (columns.has(key)) continue;
      const accepted = exact ? [fold(header)] : synonyms;
      const found = headers.flatMap((text, index) =>
        accepted.includes(text) && !taken.has(index) ? [index] : [],
      );
      const [first, ...others] = found.sort((a, b) => Number(byUser[b]) - Number(byUser[a]) || a - b);
      if (first === undefined) continue;
      columns.set(key, first);
      taken.add(first);
      if (others.length > 0) unread.set(key, others);
    }
  }
  return { columns, unread };
}

function isTable(table: Table, columns: ReadonlyMap<string, number>, folded: readonly string[]): boolean {
  return (
    table.needs.every((key) => columns.has(key)) &&
    table.anyOf.some((key) => columns.has(key)) &&
    !table.never?.some((header) => folded.includes(header))
  );
}

/** A header as its column is known: through the user's own words first. */
function named(cell: Cell, words: HeaderWords): string {
  const header = foldHeader(cell);
  const ours = words.get(header);
  return ours === undefined ? header : fold(ours);
}

/** `Start_date:` and `start date` head the same column. */
export function foldHeader(cell: Cell): string {
  return fold(
    textOf(cell)
      .replace(/[_\s]+/g, ' ')
      .replace(/\s*[:*?]\s*$/, ''),
  );
}
