import type { Cell, Grid, Row, Tab } from '../lib/cell.ts';
import { isPlausible } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { readNumberText } from '../lib/number-text.ts';
import type { Initiative } from '../register/initiative.ts';
import { foldHeader } from '../register/recognise.ts';
import type { Status } from '../register/status.ts';
import type { CheckBase } from './base.ts';
import { type Candidate, rowAbout, rowOf, textAt } from './candidate.ts';
import { kindOfField } from './fields.ts';
import { nextId } from './next-id.ts';
import { wordFor } from './status-word.ts';
import { takenOff } from './taken-off.ts';

/** A changed cell of the register: its row and column, counted from 0, and what it will hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/**
 * The cells of its own row that approving the candidate changes. A blank field of a new row changes nothing there: a
 * formula or a checkbox may wait in the cell.
 */
export function ownChanges(base: CheckBase, candidate: Candidate): readonly CellChange[] {
  const row = rowOf(base, candidate);
  const mine = rowAbout(base, candidate);
  const typed = Object.entries(candidate.cells).filter(([header, text]) =>
    mine === undefined ? text !== '' : text !== textAt(base, mine, header),
  );
  const given: readonly (readonly [string, Cell])[] = [
    ...typed.map(([header, text]) => [header, typedCell(header, text)] as const),
    ['Status', wordFor(base, 'Active')],
    ...(mine === undefined || mine.id === '' ? ([['ID', idCell(base)]] as const) : []),
    ...(mine === undefined ? ([['Added', { day: base.today }]] as const) : []),
  ];
  return given.flatMap(([header, cell]) => changeAt(base, row, header, cell));
}

/** The next ID, a number where the register's IDs are numbers. */
function idCell(base: CheckBase): Cell {
  const column = base.columns.get('id') ?? -1;
  const id = nextId(base);
  const areNumbers = base.found.grid.some((row) => typeof row[column] === 'number');
  return areNumbers && String(Number(id)) === id ? Number(id) : id;
}

export function pauseChanges(base: CheckBase, rows: readonly Initiative[]): readonly CellChange[] {
  return rows.flatMap((row) => statusChange(base, row, 'Paused'));
}

export function statusChange(base: CheckBase, { row }: Initiative, status: Status): readonly CellChange[] {
  return changeAt(base, row - 1, 'Status', wordFor(base, status));
}

/** A changed cell under a header; none where no column bears it. */
function changeAt(base: CheckBase, row: number, header: string, cell: Cell): readonly CellChange[] {
  const column = base.columns.get(foldHeader(header));
  return column === undefined ? [] : [{ row, column, cell }];
}

/** What a cell will hold of a text: a day or a number where the column holds these, else the text as it is. */
export function typedCell(header: string, text: string): Cell {
  const kind = kindOfField(header);
  if (kind === 'day') {
    const read = readDayText(text);
    return read.kind === 'day' && isPlausible(read.day) ? { day: read.day } : text;
  }
  if (kind === 'number') return readNumberText(text) ?? text;
  if (kind !== 'value') return text;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return String(Number(text)) === text ? Number(text) : text;
}

/** The file as it would be with the candidate approved. */
export function withCandidate(base: CheckBase, candidate: Candidate): readonly Tab[] {
  const pauses = pauseChanges(base, takenOff(base, candidate).rows);
  return withChanges(base, [...ownChanges(base, candidate), ...pauses]);
}

/** The file as it would be with cells of the register changed. */
export function withChanges({ tabs, found }: CheckBase, changes: readonly CellChange[]): readonly Tab[] {
  return withCells(tabs, found.place, changes);
}

/** Tabs with cells of one of them changed. */
export function withCells(
  tabs: readonly Tab[],
  place: string,
  changes: readonly CellChange[],
): readonly Tab[] {
  return tabs.map((tab) => (tab.name === place ? { ...tab, grid: changedGrid(tab.grid, changes) } : tab));
}

function changedGrid(before: Grid, changes: readonly CellChange[]): Grid {
  const grid = [...before];
  for (const { row, column, cell } of changes) {
    while (grid.length <= row) grid.push([]);
    grid[row] = withCell(grid[row] ?? [], column, cell);
  }
  return grid;
}

function withCell(row: Row, column: number, cell: Cell): Row {
  const width = Math.max(row.length, column + 1);
  return Array.from({ length: width }, (_, index) => (index === column ? cell : (row[index] ?? '')));
}
