import { headOf, headText, historyHeads, NO_HISTORY } from '../../../src/core/ledger/head.ts';
import { type LedgerCells, sealedText } from '../../../src/core/ledger/row-text.ts';
import { sealed } from '../../../src/core/ledger/sealed.ts';
import { type Verdict, verify } from '../../../src/core/ledger/verify.ts';
import { type Cell, type Grid, type Row, textOf } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { gather } from '../../../src/core/register/gather.ts';
import type { FoundTable } from '../../../src/core/register/recognise.ts';
import { columnKeys } from '../../../src/core/register/table.ts';
import { DECISIONS, type DecisionColumn } from '../../../src/core/register/tables/decisions.ts';
import { day, sheet } from '../sheet.ts';

export const KEYS = columnKeys(DECISIONS);
export const HEADERS: Row = KEYS.map((key) => DECISIONS.columns[key].header);

const KINDS = ['Approve', 'Pause', 'Except', 'Decline', 'Park'];

/** A decision of a ledger that is numbered from 1, with something in every column. */
export function decision(no: number): LedgerCells {
  const seconds = String(no % 60).padStart(2, '0');
  return {
    no,
    key: `key-${no}`,
    at: `2026-06-01 09:00:${seconds}`,
    decision: KINDS[no % KINDS.length] ?? '',
    initiative: `I-${String(no).padStart(3, '0')}`,
    by: no % 2 === 0 ? 'ana@example.com' : 'said: Zoë',
    q1: 'Yes: it keeps who we have',
    q2: 'No',
    q3: 'Unclear',
    q4: 'Yes',
    q5: 'Yes: a real problem, "as measured"',
    takesOff: 'I-900; I-901',
    reason: `Reason ${no}\nin two lines`,
    answer: 'It fits',
    due: { day: addDays(day('2026-06-01'), no) },
    expires: { day: addDays(day('2026-09-01'), no) },
    broke: 'Team Data 4/3',
    driftBefore: 30 + no / 10,
    driftAfter: 31.5,
    facts: JSON.stringify({ status: 'Active', no }),
  };
}

export function decisions(count: number, from = 1): readonly LedgerCells[] {
  return Array.from({ length: count }, (_, index) => decision(from + index));
}

export function rowOf(cells: LedgerCells): Row {
  return KEYS.map((key) => cells[key] ?? '');
}

/** The ledger with further rows, sealed and written as Leeway does it: a few at a time. */
export function withDecisions(grid: Grid, rows: readonly LedgerCells[], atOnce = 3): Grid {
  if (rows.length === 0) return grid;
  const now = sealed(found(grid), rows.slice(0, atOnce)).map(rowOf);
  return withDecisions([...grid, ...now], rows.slice(atOnce), atOnce);
}

/** A ledger of so many decisions in rows 2 and on, all sealed. */
export function ledgerOf(count: number): Grid {
  return withDecisions([HEADERS], decisions(count));
}

export function found(grid: Grid): FoundTable {
  const table = gather([{ name: 'Decisions', grid }], new Map()).tables.get('Decisions');
  if (table === undefined) throw new Error('no ledger');
  return table;
}

/** The grid with one cell changed; rows count from 0, the headers being row 0. */
export function withCell(grid: Grid, row: number, key: DecisionColumn, cell: Cell): Grid {
  const column = found(grid).columns.get(key) ?? -1;
  return grid.map((cells, index) => (index === row ? cells.with(column, cell) : cells));
}

export function cellAt(grid: Grid, row: number, key: DecisionColumn): Cell {
  return grid[row]?.[found(grid).columns.get(key) ?? -1] ?? '';
}

/** Every cell as a text, as a CSV file has it. */
export function asTexts(grid: Grid): Grid {
  return grid.map((row) => row.map(textOf));
}

/** The head of a ledger, as it is kept. */
export function headTextOf(grid: Grid): string {
  const head = headOf(found(grid));
  if (head === null) throw new Error('nothing is sealed');
  return headText(head);
}

export function without(grid: Grid, ...rows: readonly number[]): Grid {
  return grid.filter((_, index) => !rows.includes(index));
}

/** The grid with a row put in above the given one. */
export function inserted(grid: Grid, at: number, row: Row): Grid {
  return grid.toSpliced(at, 0, row);
}

/** A row as somebody types it into the first columns. */
export function byHand(no: Cell): Row {
  return [no, '', '2026-06-01 09:00:00', 'Approve', 'I-666', 'Ana'];
}

export interface Kept {
  readonly file?: string | null;
  /** Rows of History below `Date | Score | Low | High | Head`. */
  readonly history?: string;
}

export function verdictOf(grid: Grid, { file = null, history }: Kept = {}): Verdict {
  return verify(found(grid), file, history === undefined ? NO_HISTORY : headsIn(history));
}

function headsIn(rows: string) {
  const grid = sheet(`Date | Score | Low | High | Head\n${rows}`);
  const table = gather([{ name: 'History', grid }], new Map()).tables.get('History');
  if (table === undefined) throw new Error('no History');
  return historyHeads(table);
}

/** What a person is told. */
export function said(grid: Grid, kept: Kept = {}): string {
  const verdict = verdictOf(grid, kept);
  return verdict.kind === 'intact' ? 'intact' : verdict.sentence;
}

/** Whether two cells are the same to a seal. */
export function isSame(key: DecisionColumn, a: Cell, b: Cell): boolean {
  return key === 'seal' ? textOf(a) === textOf(b) : sealedText(key, a) === sealedText(key, b);
}
