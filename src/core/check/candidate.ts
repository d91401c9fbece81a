import { type Cell, type Row, type Tab, textOf } from '../lib/cell.ts';
import { readDayText } from '../lib/day-text.ts';
import { readNumberText } from '../lib/number-text.ts';
import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';
import { splitList } from '../register/lists.ts';
import { foldHeader } from '../register/recognise.ts';
import type { CheckBase } from './base.ts';
import { fieldsOf, kindOfField } from './fields.ts';
import { nextId } from './next-id.ts';
import { wordFor } from './status-word.ts';

/** An initiative as a person fills it in, before it is in the register. */
export interface Candidate {
  /** The key of the proposed row that it is about; null for one that has no row yet. */
  readonly about: string | null;
  /** What is typed, by header; what is not there is blank. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What a proposed row of the register says, to be checked as it stands. */
export function candidateOf(base: CheckBase, initiative: Initiative): Candidate {
  const cells = fieldsOf(base).map(({ header }) => {
    const cell = base.before.register.cellAt({ row: initiative.row, unread: [] }, header) ?? '';
    return [header, textOf(cell)] as const;
  });
  return { about: initiative.key, cells: Object.fromEntries(cells) };
}

/** A changed cell of the register: its row and column, counted from 0, and what it will hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The row of the grid, counted from 0, in which the candidate stands or would stand. */
export function rowOf({ before, nextRow }: CheckBase, { about }: Candidate): number {
  const mine = before.register.initiatives.find(({ key }) => key === about);
  return mine === undefined ? nextRow : mine.row - 1;
}

/** Every cell of the register that approving the candidate would change, its own row first. */
export function changesOf(base: CheckBase, candidate: Candidate): readonly CellChange[] {
  return [...ownChanges(base, candidate), ...takenOff(base, candidate)];
}

function ownChanges(base: CheckBase, candidate: Candidate): readonly CellChange[] {
  const row = rowOf(base, candidate);
  const isNew = row === base.nextRow;
  const given: readonly (readonly [string, Cell])[] = [
    ...Object.entries(candidate.cells).map(([header, text]) => [header, typedCell(header, text)] as const),
    ['Status', wordFor(base, 'Active')],
    ...(isNew
      ? ([
          ['ID', nextId(base)],
          ['Added', { day: base.today }],
        ] as const)
      : []),
  ];
  return given.flatMap(([header, cell]) => changeAt(base, row, header, cell));
}

/** The rows that make room are paused: what they are called in `Takes off` is their ID or their name. */
function takenOff(base: CheckBase, { cells }: Candidate): readonly CellChange[] {
  return rowsTakenOff(base, cells['Takes off'] ?? '').flatMap(({ row }) =>
    changeAt(base, row - 1, 'Status', wordFor(base, 'Paused')),
  );
}

/** The active rows that a text names, by ID or by name. */
export function rowsTakenOff({ before }: CheckBase, text: string) {
  const { initiatives } = before.register;
  const known = new Set(initiatives.flatMap(({ id, name }) => [fold(id), fold(name)]));
  const named = new Set(splitList(text, known).map(fold));
  return initiatives.filter(
    ({ id, name, status }) => status === 'Active' && (named.has(fold(id)) || named.has(fold(name))),
  );
}

function changeAt(base: CheckBase, row: number, header: string, cell: Cell): readonly CellChange[] {
  const column = base.columns.get(foldHeader(header));
  return column === undefined ? [] : [{ row, column, cell }];
}

/** What a cell will hold of a text: a day or a number where the column holds these, else the text as it is. */
export function typedCell(header: string, text: string): Cell {
  const kind = kindOfField(header);
  if (kind === 'day') {
    const read = readDayText(text);
    return read.kind === 'day' ? { day: read.day } : text;
  }
  if (kind === 'number') return readNumberText(text) ?? text;
  return kind === 'value' && String(Number(text)) === text ? Number(text) : text;
}

/** The file as it would be with the candidate approved. */
export function withCandidate(base: CheckBase, candidate: Candidate): readonly Tab[] {
  const grid = [...base.found.grid];
  for (const { row, column, cell } of changesOf(base, candidate)) {
    while (grid.length <= row) grid.push([]);
    grid[row] = withCell(grid[row] ?? [], column, cell);
  }
  return base.tabs.map((tab) => (tab.name === base.found.place ? { ...tab, grid } : tab));
}

function withCell(row: Row, column: number, cell: Cell): Row {
  const width = Math.max(row.length, column + 1);
  return Array.from({ length: width }, (_, index) => (index === column ? cell : (row[index] ?? '')));
}
