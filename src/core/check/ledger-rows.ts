import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { readDayText } from '../lib/day-text.ts';
import { isBlankRow } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { DECISIONS, type DecisionColumn } from '../register/tables/decisions.ts';
import type { CheckBase } from './base.ts';
import { textIn } from './candidate.ts';
import type { CellChange } from './changes.ts';
import { answerText } from './questions.ts';
import type { DecideRequest } from './request.ts';

/** A row of the ledger before it is written, by column; what is not there is blank. */
export type LedgerRow = Readonly<Partial<Record<DecisionColumn, Cell>>>;

/** What is known of a decision beside what was typed. */
export interface Circumstances {
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
  readonly by: string;
  /** The ID, else the name, of what was decided. */
  readonly initiative: string;
  readonly broke: readonly string[];
  readonly driftBefore: number;
  readonly driftAfter: number;
  /** The rows that are paused to make room. */
  readonly pauses: readonly string[];
}

/** The decision's own row, and one for each initiative that is paused for it. */
export function ledgerRows(
  base: CheckBase,
  request: DecideRequest,
  known: Circumstances,
): readonly LedgerRow[] {
  const pauses = known.pauses.map(
    (initiative, index): LedgerRow => ({
      key: `${request.key}/${index + 1}`,
      at: known.at,
      decision: 'Pause',
      initiative,
      by: known.by,
      reason: `Makes room for ${known.initiative}`,
    }),
  );
  return [decisionRow(base, request, known), ...pauses];
}

function decisionRow(base: CheckBase, request: DecideRequest, known: Circumstances): LedgerRow {
  const [q1, q2, q3, q4, q5] = request.answers.map(answerText);
  return {
    key: request.key,
    at: known.at,
    decision: request.verb,
    initiative: known.initiative,
    by: known.by,
    q1: q1 ?? '',
    q2: q2 ?? '',
    q3: q3 ?? '',
    q4: q4 ?? '',
    q5: q5 ?? '',
    takesOff: textIn(base, request.candidate, 'Takes off'),
    reason: request.reason,
    due: dayCell(request.due),
    expires: dayCell(request.expires),
    broke: known.broke.join('; '),
    driftBefore: known.driftBefore,
    driftAfter: known.driftAfter,
    facts: factsOf(request),
  };
}

/** What is parked has no row of its own: the ledger keeps what was typed of it, so that it can be checked again. */
function factsOf({ verb, candidate }: DecideRequest): string {
  if (verb !== 'Park' || candidate.about !== null) return '';
  const typed = Object.entries(candidate.cells).filter(([, text]) => text !== '');
  return JSON.stringify({ candidate: Object.fromEntries(typed) });
}

function dayCell(text: string): Cell {
  const read = readDayText(text);
  return read.kind === 'day' ? { day: read.day } : text;
}

/** What the ledger already holds: its last number, its keys, and its first free row, counted from 0. */
export interface LedgerState {
  readonly lastNo: number;
  readonly nextRow: number;
  /** The numbers of decisions by their keys. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** A number beyond this is a slip, and none follows it. */
const MOST_DECISIONS = 1e9;

export function ledgerState(found: FoundTable): LedgerState {
  const at = (row: number, key: DecisionColumn) => found.grid[row]?.[found.columns.get(key) ?? -1] ?? '';
  const rows = found.grid.map((_, row) => row).filter((row) => row > found.header && !isBlankRow(found, row));
  const numbers = rows
    .map((row) => Number(textOf(at(row, 'no'))))
    .filter((no) => Number.isInteger(no) && no < MOST_DECISIONS);
  const keyed = rows.filter((row) => !isBlank(at(row, 'key')));
  return {
    lastNo: numbers.reduce((most, no) => Math.max(most, no), 0),
    nextRow: (rows[rows.length - 1] ?? found.header) + 1,
    numbers: new Map(keyed.map((row) => [textOf(at(row, 'key')), textOf(at(row, 'no'))])),
  };
}

/** The rows as cells behind the last row of the ledger; a blank one changes nothing there. */
export function ledgerCells(ledger: Ledger, rows: readonly LedgerRow[]): readonly CellChange[] {
  const { nextRow } = ledgerState(ledger.found);
  return rows.flatMap((row, index) =>
    columnKeys(DECISIONS).flatMap((key) => {
      const column = ledger.columns.get(key);
      const cell = row[key] ?? '';
      return column === undefined || isBlank(cell)
        ? []
        : [{ row: nextRow + index, column: column - 1, cell }];
    }),
  );
}

/** Where the ledger is: its columns counted from 1. */
interface Ledger {
  readonly found: FoundTable;
  readonly columns: ReadonlyMap<string, number>;
}

/** Headers of the columns that the rows need and the tab lacks. */
export function missingLedgerColumns(
  found: Pick<FoundTable, 'columns'>,
  rows: readonly LedgerRow[],
): readonly string[] {
  return Object.entries(DECISIONS.columns).flatMap(([key, { header }]) => {
    const isNeeded = rows.some((row) =>
      Object.entries(row).some(([own, cell]) => own === key && !isBlank(cell)),
    );
    return isNeeded && !found.columns.has(key) ? [header] : [];
  });
}
