import { type Cell, type Grid, isBlank, type KnownHeaders, type Row, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import type { Column, Table } from './table.ts';
import { TABLES } from './tables/list.ts';

/** Headers that the user has named: their header, folded, to ours. */
export type HeaderWords = ReadonlyMap<string, string>;

/** Which column of a header row holds what. */
export interface Mapping {
  /** Index of each column that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** By column, the indexes of others that could be it and are not read. */
  readonly unread: ReadonlyMap<string, readonly number[]>;
  /** How well the headers fit the table: an exact one says more than a synonym, that more than a last resort. */
  readonly fit: number;
  /** Whether no column that the table needs was found by a last resort. */
  readonly isSure: boolean;
}

/** A table found in a grid: where its header row is and which column holds what. */
export interface FoundTable<Key extends string = string> extends Mapping {
  readonly table: Table<Key>;
  /** The tab, file or argument it was found in. */
  readonly place: string;
  readonly grid: Grid;
  /** Index of the header row in the grid. */
  readonly header: number;
}

/** A title or two may stand above the headers. */
export const HEADER_SEARCH = 10;

/** The table of the row that is known to head one; else the one that fits best in the first ten rows, or null. */
export function recognise(
  place: string,
  grid: Grid,
  words: HeaderWords,
  known?: KnownHeaders,
): FoundTable | null {
  const remembered = known === undefined ? null : headedAsKnown(grid, words, known);
  if (known !== undefined && remembered !== null) return { ...remembered, place, grid, header: known.row };
  for (const [header, row] of grid.slice(0, HEADER_SEARCH).entries()) {
    const best = headedBy(row, TABLES, words);
    if (best !== null) return { ...best, place, grid, header };
  }
  return null;
}

type Headed = Mapping & Pick<FoundTable, 'table'>;

function headedAsKnown(grid: Grid, words: HeaderWords, { row, table, unused }: KnownHeaders): Headed | null {
  const cells = (grid[row] ?? []).map((cell, index) => (unused.includes(index) ? '' : cell));
  return headedBy(cells, table === null ? TABLES : TABLES.filter(({ name }) => name === table), words);
}

function headedBy(row: Row, tables: readonly Table[], words: HeaderWords): Headed | null {
  const headers = headersIn(row, words);
  let best: Headed | null = null;
  for (const table of tables) {
    const mapping = mapHeaders(table, headers);
    const isBetter = mapping.fit > (best?.fit ?? 0);
    if (isBetter && isTable(table, mapping, headers)) best = { ...mapping, table };
  }
  return best;
}

/** A row as headers: where each text stands, from left to right, and which the user has named. */
interface Headers {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly byUser: ReadonlySet<number>;
}

function headersIn(row: Row, words: HeaderWords): Headers {
  const places = new Map<string, number[]>();
  const byUser = new Set<number>();
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    const text = foldHeader(cell);
    const ours = words.get(text);
    if (ours !== undefined) byUser.add(index);
    const header = ours === undefined ? text : fold(ours);
    places.set(header, [...(places.get(header) ?? []), index]);
  }
  return { places, byUser };
}

/** The headers of the grid's first row that is not blank, as a person reads them. */
export function headersOf(grid: Grid): readonly string[] {
  const row = grid.find((cells) => cells.some((cell) => !isBlank(cell))) ?? [];
  return row.map(textOf).filter((text) => text.trim() !== '');
}

const FITS = [3, 2, 1] as const;

/**
 * The table's columns in a header row: a header that the user has named first, then an exact one before a
 * synonym, synonyms in their order, and of equal ones the left one.
 */
export function mapColumns(table: Table, row: readonly Cell[], words: HeaderWords): Mapping {
  return mapHeaders(table, headersIn(row, words));
}

function mapHeaders(table: Table, headers: Headers): Mapping {
  const columns = new Map<string, number>();
  const unread = new Map<string, readonly number[]>();
  const taken = new Set<number>();
  let fit = 0;
  let isSure = true;
  for (const [pass, points] of FITS.entries()) {
    for (const [key, column] of Object.entries(table.columns)) {
      if (columns.has(key)) continue;
      const [first, ...others] = candidates(acceptedIn(pass, column), headers, taken);
      if (first === undefined) continue;
      columns.set(key, first);
      taken.add(first);
      fit += points;
      if (others.length > 0) unread.set(key, others);
      if (points === 1 && table.needs.includes(key)) isSure = false;
    }
  }
  return { columns, unread, fit, isSure };
}

/** The words that head a column: its own, its synonyms, its last resorts. */
function acceptedIn(pass: number, { header, synonyms, lastResort = [] }: Column): readonly string[] {
  return [[fold(header)], synonyms, lastResort][pass] ?? [];
}

/** Indexes under one of the words, the best first. */
function candidates(
  accepted: readonly string[],
  { places, byUser }: Headers,
  taken: ReadonlySet<number>,
): readonly number[] {
  const found = accepted.flatMap((word) => places.get(word) ?? []).filter((index) => !taken.has(index));
  return found.sort((a, b) => Number(byUser.has(b)) - Number(byUser.has(a)));
}

function isTable(table: Table, { columns }: Mapping, { places }: Headers): boolean {
  return (
    table.needs.every((key) => columns.has(key)) &&
    table.anyOf.some((key) => columns.has(key)) &&
    !table.never?.some((header) => places.has(header))
  );
}

/** `Start_date:` and `start date` head the same column. */
export function foldHeader(cell: Cell): string {
  return fold(
    textOf(cell)
      .replace(/[_\s]+/g, ' ')
      .replace(/\s*[:*?]\s*$/, ''),
  );
}
