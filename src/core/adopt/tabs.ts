import { type Cell, type Grid, isBlank, type Row, textOf } from '../lib/cell.ts';
import { knownTabs } from '../plan/known-tabs.ts';
import { mirrorIn } from '../plan/mirror.ts';
import { type FileState, OUR_COLUMNS, type TabState } from '../plan/state.ts';
import { type Gathered, gather } from '../register/gather.ts';
import { isOwnPage } from '../register/own-page.ts';
import { foldHeader, mapColumns } from '../register/recognise.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';

/** Rows among which the headers are looked for; a person may name any of the first of them. */
export const HEADER_ROWS = 20;

/** The tabs of a person: without Leeway's mirror and page, and without blank ones. */
export function tabsOfFile(file: FileState): readonly TabState[] {
  const mirror = mirrorIn(file);
  return file.tabs.filter(
    (tab) =>
      tab !== mirror && !isOwnPage(tab.grid) && tab.grid.some((row) => row.some((cell) => !isBlank(cell))),
  );
}

/** Which tab may be the register, the likeliest first, and how many of them look like one. */
export interface Candidates {
  readonly tabs: readonly TabState[];
  /** Names of those that look like a register; the first of them is proposed. */
  readonly likely: readonly string[];
}

/** T8: the tab that is remembered, then the one that bears the name, then what looks like it, the open one first. */
export function candidatesIn(file: FileState, active: string): Candidates {
  const tabs = tabsOfFile(file);
  const gathered = gather(knownTabs(tabs), new Map());
  const chosen = gathered.tables.get('Initiatives')?.place;
  const likely = chosen === undefined ? rivalsOf(gathered) : [chosen];
  const rank = (name: string) =>
    (likely.includes(name) ? 0 : isOther(gathered, name) ? 4 : 2) + (name === active ? 0 : 1);
  const sorted = [...tabs].sort((a, b) => rank(a.name) - rank(b.name));
  return {
    tabs: sorted,
    likely: sorted.map(({ name }) => name).filter((name) => likely.includes(name)),
  };
}

function rivalsOf({ rivals }: Gathered): readonly string[] {
  return rivals.find(({ table }) => table === 'Initiatives')?.places ?? [];
}

/** Whether the tab is read as another table. */
function isOther({ tables }: Gathered, name: string): boolean {
  return [...tables.values()].some(({ place, table }) => place === name && table.name !== 'Initiatives');
}

/** The row of a tab that most likely heads a register, counted from 1: the remembered one, else the one that fits best. */
export function likelyHeaderRow({ grid, headerRow }: TabState): number {
  if (headerRow !== null) return headerRow;
  const rows = grid.slice(0, HEADER_ROWS);
  const fits = rows.map((row) => fitOf(row));
  const best = fits.indexOf(Math.max(...fits));
  return best < 0 ? 1 : best + 1;
}

/** Headers that Leeway knows count most; without any, the row with the most texts. */
function fitOf(row: Row): number {
  const texts = row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).length;
  return mapColumns(INITIATIVES, row, new Map()).fit + texts / 1000;
}

/** A column under a header, as a person sees it. */
export interface HeadedColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  /** A few of its values, as they read. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;

/** The columns of a tab that have a header, without those that Leeway itself added. */
export function headedColumns({ grid, marks }: TabState, headerRow: number): readonly HeadedColumn[] {
  const ours = OUR_COLUMNS.map((what) => marks.get(what));
  return (grid[headerRow - 1] ?? []).flatMap((cell, index) =>
    isBlank(cell) || ours.includes(index + 1)
      ? []
      : [{ column: index + 1, header: textOf(cell), samples: samplesOf(grid, headerRow, index) }],
  );
}

/** How many columns hold something and have no header: nobody can say what they are. */
export function headlessColumns({ grid }: TabState, headerRow: number): number {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const isHeadless = (index: number) =>
    isBlank(grid[headerRow - 1]?.[index] ?? '') &&
    grid.slice(headerRow).some((row) => !isBlank(row[index] ?? ''));
  return Array.from({ length: width }, (_, index) => index).filter(isHeadless).length;
}

function samplesOf(grid: Grid, headerRow: number, index: number): readonly string[] {
  const found = new Set<string>();
  for (const row of grid.slice(headerRow)) {
    const cell: Cell = row[index] ?? '';
    if (!isBlank(cell)) found.add(textOf(cell).trim());
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** Whether two headers read the same. */
export function isSameHeader(one: Cell, other: Cell): boolean {
  return foldHeader(one) === foldHeader(other);
}
