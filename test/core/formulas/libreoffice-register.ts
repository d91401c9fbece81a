import { type Board, judge } from '../../../src/core/board.ts';
import { type FormulaBlock, KEYS_TAB } from '../../../src/core/formulas/plan-formulas.ts';
import type { Cell, Grid } from '../../../src/core/lib/cell.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { blockOf, SMALL_SPARE } from './formula-file.ts';
import { WORDS } from './random-tables.ts';
import { type XlsxCell, type XlsxGrid, xlsxOf } from './xlsx-file.ts';

export type Tabs = Readonly<Record<string, Grid>>;

/** A column of formulas beside a table, counted from 0. */
interface Placed {
  readonly tab: string;
  readonly header: string;
  readonly column: number;
  readonly formula: string;
}

/** A file with its formulas as a workbook, and what the engine says of it. */
export interface Example {
  readonly tabs: Tabs;
  readonly board: Board;
  readonly placed: readonly Placed[];
  readonly bytes: Uint8Array;
}

export const CONTROL = 'Control';
/** What proves that the workbook was computed, on which day, and by which locale. */
const CONTROLS: XlsxGrid = [[{ formula: '=1+1' }, { formula: '=TODAY()' }, { formula: '=1/2&""' }]];

/** The file as it would be if the tests' day were this one: no clock but the machine's can be given to TODAY. */
export function movedTo(today: Day, tabs: Tabs): Tabs {
  return mapCells(tabs, (cell) =>
    typeof cell === 'object' ? { day: addDays(cell.day, today - TODAY) } : cell,
  );
}

/** Every cell below the headers of a table, changed. */
export function mapCells(tabs: Tabs, change: (cell: Cell, tab: string, header: Cell) => Cell): Tabs {
  const changed = Object.entries(tabs).map(([tab, grid]) => {
    const head = headOf(grid);
    const mapRow = (row: readonly Cell[]) =>
      row.map((cell, column) => change(cell, tab, grid[head]?.[column] ?? ''));
    return [tab, grid.map((row, index) => (index > head ? mapRow(row) : row))] as const;
  });
  return Object.fromEntries(changed);
}

export function exampleOf(tabs: Tabs, today: Day): Example {
  const board = judge(registerOf(tabs, WORDS), today);
  const files = Object.entries(tabs).map(([name, grid]) => ({ name, grid }));
  const competes = competesColumn(board, tabs.Initiatives ?? []);
  const competesWith = widthOf(tabs.Initiatives ?? []);
  const block = blockOf(files, WORDS, SMALL_SPARE, competesWith + 1);
  const placed = placedIn(tabs, block);
  const tables = files.map(({ name, grid }) => {
    const table = withFormulas(grid, placedOn(name, placed));
    return [name, name === 'Initiatives' ? withColumn(table, competesWith, competes) : table] as const;
  });
  const keys = { [KEYS_TAB]: keysGrid(block), [CONTROL]: CONTROLS };
  return { tabs, board, placed, bytes: xlsxOf({ ...Object.fromEntries(tables), ...keys }) };
}

/** What the custom function would show; its header is a formula, for else nothing was checked. */
function competesColumn(board: Board, grid: Grid): ReadonlyMap<number, XlsxCell> {
  const rows = board.rows.map(({ initiative, competesWith }) => [initiative.row, competesWith] as const);
  return new Map<number, XlsxCell>([[headOf(grid) + 1, { formula: '="Competes with"' }], ...rows]);
}

/** In the register, the first column behind the table is that of Competes with. */
function placedIn(tabs: Tabs, { visible }: FormulaBlock): readonly Placed[] {
  return visible.map(({ tab, header, formula }, index) => {
    const before = visible.slice(0, index).filter((other) => other.tab === tab).length;
    const from = widthOf(tabs[tab] ?? []) + (tab === 'Initiatives' ? 1 : 0);
    return { tab, header, formula, column: from + before };
  });
}

function placedOn(name: string, placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ tab }) => tab === name);
}

/** The last row of a tab that has formulas, counted from 1. */
export function lastRowOf(grid: Grid): number {
  return grid.length + SMALL_SPARE.other;
}

function withFormulas(grid: Grid, placed: readonly Placed[]): XlsxGrid {
  const head = headOf(grid) + 1;
  return placed.reduce<XlsxGrid>((table, { column, header, formula }) => {
    const cells = new Map<number, XlsxCell>([[head, header]]);
    for (let row = head + 1; row <= lastRowOf(grid); row++) cells.set(row, { formula });
    return withColumn(table, column, cells);
  }, grid);
}

/** The table with these cells, by row counted from 1, in a column behind its own. */
function withColumn(table: XlsxGrid, column: number, cells: ReadonlyMap<number, XlsxCell>): XlsxGrid {
  return Array.from({ length: Math.max(table.length, ...cells.keys()) }, (_, index) => {
    const row = table[index] ?? [];
    const wide = Array.from({ length: Math.max(row.length, column + 1) }, (_, at) => row[at] ?? '');
    return wide.with(column, cells.get(index + 1) ?? '');
  });
}

/** Counted from 0; a title of one cell may stand above it. */
export function headOf(grid: Grid): number {
  return grid.findIndex((row) => row.length > 1);
}

function widthOf(grid: Grid): number {
  return Math.max(0, ...grid.map((row) => row.length));
}

/** The keys as a tab: what is led by an apostrophe there is text. */
function keysGrid({ keys, rows, columns }: FormulaBlock): XlsxGrid {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): XlsxCell => ''));
  for (const { row, column, ...cells } of keys) {
    const written =
      cells.kind === 'formulas' ? cells.formulas.map((formula) => ({ formula })) : cells.values.map(untyped);
    for (const [index, cell] of written.entries()) grid[row - 1 + index]?.splice(column - 1, 1, cell);
  }
  return grid;
}

function untyped(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}
