import { type Grid, isBlank, isErrorText, type Tab, textOf } from '../lib/cell.ts';
import { counted, listed, quoted } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { isOwnPage } from './own-page.ts';
import { type FoundTable, type HeaderWords, headersOf, mapColumns, recognise } from './recognise.ts';
import type { TableName } from './table.ts';
import { TABLES } from './tables/list.ts';

/** The tables of a file, each found once, and what could not be told apart. */
export interface Gathered {
  readonly tables: ReadonlyMap<TableName, FoundTable>;
  /** Places that look like one table, where more than one does. */
  readonly rivals: readonly Rivals[];
  /** Tabs with content that are no table, with their headers. */
  readonly strangers: readonly { readonly place: string; readonly headers: readonly string[] }[];
  readonly findings: readonly Finding[];
}

/** Several places that look like one table; at most one of them is read. */
export interface Rivals {
  readonly table: TableName;
  readonly places: readonly string[];
  readonly isOneRead: boolean;
}

/** Finds the tables among the tabs of a file: by their headers, never by their place. */
export function gather(tabs: readonly Tab[], words: HeaderWords): Gathered {
  const read = tabs.filter(({ grid }) => !isOwnPage(grid) && !isLoneError(grid));
  const full = read.flatMap(splitByTab).filter(({ grid }) => headersOf(grid).length > 0);
  const found = full.map((tab) => ({ tab, table: recognise(tab.name, tab.grid, words, tab.known) }));
  const candidates = found.flatMap(({ table }) => (table === null ? [] : [table]));
  const choices = TABLES.map(({ name }) => choose(name, candidates));
  return {
    tables: new Map(choices.flatMap(({ name, chosen }) => (chosen ? [[name, chosen] as const] : []))),
    rivals: choices.flatMap(({ name, chosen, all }) =>
      all.length > 1 ? [{ table: name, places: all, isOneRead: chosen !== undefined }] : [],
    ),
    strangers: found.flatMap(({ tab, table }) =>
      table === null ? [{ place: tab.name, headers: headersOf(tab.grid) }] : [],
    ),
    findings: [
      ...choices.flatMap(rivalry),
      ...choices.flatMap(({ chosen }) => (chosen ? doubled(chosen) : [])),
      ...choices.flatMap(({ chosen }) => (chosen ? noted(chosen, full) : [])),
    ],
  };
}

/** A formula that shows no table, or none yet. */
function isLoneError(grid: Grid): boolean {
  return isErrorText(textOf(grid[0]?.[0] ?? '')) && grid.flat().filter((cell) => !isBlank(cell)).length === 1;
}

interface Choice {
  readonly name: TableName;
  readonly chosen: FoundTable | undefined;
  readonly all: readonly string[];
}

/** The tab that bears the table's own name, else the only one that looks like it; a sure one before others. */
function choose(name: TableName, candidates: readonly FoundTable[]): Choice {
  const likely = candidates.filter(({ table }) => table.name === name);
  const sure = likely.filter(({ isSure, place }) => isSure || place === name);
  const mine = sure.length > 0 ? sure : likely;
  const chosen = mine.find(({ place }) => place === name) ?? (mine.length === 1 ? mine[0] : undefined);
  return { name, chosen, all: mine.map(({ place }) => place) };
}

function rivalry({ name, chosen, all }: Choice): readonly Finding[] {
  if (all.length < 2) return [];
  const read = chosen ? `only "${chosen.place}" is read` : 'none is read';
  const message = `${listed(all.map((place) => quoted(place)))} look alike; ${read}, and nothing is added up`;
  return [{ table: name, row: 1, column: '', message, kind: 'table' }];
}

/** One finding for each header that two columns claim. */
function doubled({ table, grid, header, columns, unread }: FoundTable): readonly Finding[] {
  return [...unread].map(([key, others]) => {
    const row = grid[header] ?? [];
    const column = table.columns[key]?.header ?? key;
    const read = quoted(textOf(row[columns.get(key) ?? -1] ?? ''));
    const rest = listed(others.map((index) => quoted(textOf(row[index] ?? ''))));
    const message = `${counted(others.length + 1, 'column')} could be this; ${read} is read, ${rest} not`;
    return { table: table.name, row: header + 1, column, message, kind: 'row' };
  });
}

/** What is known of a table's columns beside what heads them. */
function noted({ table, place, header }: FoundTable, tabs: readonly Tab[]): readonly Finding[] {
  const notes = tabs.find(({ name }) => name === place)?.known?.notes ?? [];
  return notes.map(({ name, message }) => ({
    table: table.name,
    row: header + 1,
    column: name,
    message,
    kind: 'row',
  }));
}

const SEPARATOR = ' · ';

/** A range whose headers carry their tab (`Initiatives · ID`) is several tables side by side. */
function splitByTab(tab: Tab): readonly Tab[] {
  const { grid } = tab;
  const headers = (grid[0] ?? []).map(textOf);
  const names = TABLES.map(({ name }): string => name);
  const tabs = new Set(
    headers
      .map((header) => header.split(SEPARATOR)[0] ?? '')
      .filter((tab, index) => headers[index]?.includes(SEPARATOR) && names.includes(tab)),
  );
  if (tabs.size === 0) return [tab];
  return [...tabs].map((name) => {
    const prefix = `${name}${SEPARATOR}`;
    const columns = headers.flatMap((header, index) => (header.startsWith(prefix) ? [index] : []));
    const own = grid.map((row) => columns.map((index) => row[index] ?? ''));
    const head = columns.map((index) => (headers[index] ?? '').slice(prefix.length));
    return { name, grid: [head, ...own.slice(1)] };
  });
}

/**
 * Joins consecutive pieces of one table: `Initiatives!A:F` and `Initiatives!H:R` side by side. Pieces have
 * the same number of rows and repeat no column. What is a table by itself is no piece of the one before it,
 * but takes the columns before it that are all its own.
 */
export function joinPieces(tabs: readonly Tab[], words: HeaderWords): readonly Tab[] {
  const joined: Tab[] = [];
  for (const tab of tabs) {
    const open = joined[joined.length - 1];
    if (open && areOneTable(open, tab, words)) {
      joined[joined.length - 1] = { name: open.name, grid: sideBySide(open.grid, tab.grid) };
    } else {
      joined.push(tab);
    }
  }
  return joined;
}

function areOneTable(open: Tab, piece: Tab, words: HeaderWords): boolean {
  if (open.grid.length !== piece.grid.length) return false;
  const openTable = recognise(open.name, open.grid, words)?.table;
  const pieceTable = recognise(piece.name, piece.grid, words)?.table;
  return (openTable ? [openTable] : TABLES).some((table) => {
    const before = mapColumns(table, open.grid[0] ?? [], words).columns;
    const here = mapColumns(table, piece.grid[0] ?? [], words).columns;
    const areApart = [...here.keys()].every((key) => !before.has(key));
    const isPiece = pieceTable === undefined || (openTable === undefined && pieceTable === table);
    const isAllIts = pieceTable === undefined || before.size === headersOf(open.grid).length;
    return before.size > 0 && here.size > 0 && areApart && isPiece && isAllIts;
  });
}

function sideBySide(left: Grid, right: Grid): Grid {
  const width = Math.max(0, ...left.slice(0, 1).map((row) => row.length));
  return left.map((row, index) => [...padded(row, width), ...(right[index] ?? [])]);
}

function padded(row: Grid[number], width: number): Grid[number] {
  return row.length >= width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')];
}

/** Whether a row has anything in the columns that Leeway reads; an empty checkbox is nothing. */
export function isBlankRow({ grid, columns }: FoundTable, index: number): boolean {
  const row = grid[index] ?? [];
  for (const column of columns.values()) {
    const cell = row[column] ?? '';
    if (cell !== false && !isBlank(cell)) return false;
  }
  return true;
}
