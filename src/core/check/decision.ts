import { textOf } from '../lib/cell.ts';
import { fold, listed, quoted } from '../lib/text.ts';
import { columnLetters } from '../plan/address.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { type CheckBase, prepareCheck } from './base.ts';
import { type CellChange, changesOf, rowOf } from './candidate.ts';
import { decisionWrites, type Places } from './decision-writes.ts';
import type { JournalEntry } from './journal.ts';
import {
  type Circumstances,
  type LedgerRow,
  ledgerCells,
  ledgerRows,
  ledgerState,
  missingLedgerColumns,
} from './ledger-rows.ts';
import { nextId } from './next-id.ts';
import { objectionTo } from './objection.ts';
import { recordedSentence } from './recorded.ts';
import type { DecideRequest } from './request.ts';
import { byText, type Decider } from './rights.ts';
import { wordFor } from './status-word.ts';
import { tooLong } from './too-long.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** When and by whom something is decided. */
export interface Moment {
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
  readonly today: CheckBase['today'];
  readonly decider: Decider;
  /** What the journal says of a decision that never ended. */
  readonly unfinished: JournalEntry | null;
}

/** What a decision writes, or why nothing is written. */
export type PlannedDecision =
  | {
      readonly kind: 'plan';
      readonly writes: readonly Write[];
      /** What takes the writes back, should one of them fail. */
      readonly back: readonly Write[];
      /** The number in the ledger, and what the initiative is called there. */
      readonly no: number;
      readonly initiative: string;
      readonly sentence: string;
    }
  | { readonly kind: 'known'; readonly sentence: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/**
 * One decision as one change of the file: the register's row and those that make room, then the ledger. Judged
 * on the file as it is now, whatever the sidebar showed.
 */
export function planDecision(file: FileState, request: DecideRequest, moment: Moment): PlannedDecision {
  const { tabs, places: found } = tablesOf(file);
  const ledger = found.find(({ table }) => table.name === 'Decisions');
  const register = found.find(({ table }) => table.name === 'Initiatives');
  const prepared = prepareCheck(tabs, moment.today);
  if (prepared.kind === 'sorry') return prepared;
  if (ledger?.found == null || register === undefined) return sorry(NO_LEDGER);
  const known = ledgerState(ledger.found).numbers.get(request.key);
  if (known !== undefined)
    return { kind: 'known', sentence: `This is recorded already, as decision ${known}.` };
  const row = rowWritten(prepared.base, request, moment.unfinished);
  const resumed = row === null ? request : { ...request, candidate: { ...request.candidate, about: row } };
  const verdict = verdictOf(prepared.base, resumed.candidate);
  const { decider } = moment;
  const objection = objectionTo(prepared.base, resumed, verdict, { decider, isResumed: row !== null });
  if (objection !== null) return sorry(objection);
  const places = { register, ledger: { ...ledger, found: ledger.found } };
  return plan(prepared.base, places, resumed, verdict, moment);
}

/** The key of the row that an earlier try of this very decision has written; null where there is none. */
function rowWritten(
  { before }: CheckBase,
  { key }: DecideRequest,
  unfinished: JournalEntry | null,
): string | null {
  if (unfinished?.key !== key) return null;
  const name = fold(unfinished.initiative);
  const row = before.register.initiatives.find(
    ({ id, name: own }) => fold(id) === name || fold(own) === name,
  );
  return row?.key ?? null;
}

const NO_LEDGER =
  'This file has no tab Decisions with headers to record this in: choose Extensions › Leeway › Set up this file, then decide again.';

function sorry(sentence: string): PlannedDecision {
  return { kind: 'sorry', sentence };
}

function plan(
  base: CheckBase,
  places: Places,
  request: DecideRequest,
  verdict: Verdict,
  moment: Moment,
): PlannedDecision {
  const { register, ledger } = places;
  const isApproved = request.verb === 'Approve' || request.verb === 'Except';
  const changes = isApproved ? changesOf(base, request.candidate) : declined(base, request);
  const no = ledgerState(ledger.found).lastNo + 1;
  const initiative = nameOf(base, request);
  const pauses = isApproved ? verdict.pauses : [];
  const rows = ledgerRows(request, circumstances(verdict, moment, { initiative, isApproved }), no);
  const ledgerChanges = ledgerCells(ledger, rows);
  const hindrance =
    overFormula(register, changes) ?? missingColumns(ledger, rows) ?? tooLong([...changes, ...ledgerChanges]);
  if (hindrance !== null) return sorry(hindrance);
  const isNew = isApproved && rowOf(base, request.candidate) === base.nextRow;
  const newRow = isNew ? base.nextRow + 1 : null;
  return {
    kind: 'plan',
    ...decisionWrites(base, places, { changes, ledgerChanges, newRow }),
    no,
    initiative,
    sentence: recordedSentence(request.verb, { initiative, no, pauses }),
  };
}

function circumstances(
  verdict: Verdict,
  { at, decider }: Moment,
  { initiative, isApproved }: { readonly initiative: string; readonly isApproved: boolean },
): Circumstances {
  return {
    at,
    by: byText(decider),
    initiative,
    broke: [...verdict.limits, ...verdict.filters].map(({ short }) => short),
    driftBefore: verdict.before.score,
    driftAfter: isApproved ? verdict.after.score : verdict.before.score,
    pauses: isApproved ? verdict.pauses : [],
  };
}

/** A proposed row that is declined says so in the register; one that has no row yet stays out of it. */
function declined(base: CheckBase, { verb, candidate }: DecideRequest): readonly CellChange[] {
  const column = base.columns.get('status');
  const row = rowOf(base, candidate);
  if (verb !== 'Decline' || column === undefined || row === base.nextRow) return [];
  return [{ row, column, cell: wordFor(base, 'Declined') }];
}

/** What the ledger calls it: the ID it has or is given, else its name. */
function nameOf(base: CheckBase, { verb, candidate }: DecideRequest): string {
  const mine = base.before.register.initiatives.find(({ key }) => key === candidate.about);
  if (mine !== undefined) return mine.id || mine.name;
  const isApproved = verb === 'Approve' || verb === 'Except';
  return isApproved && base.columns.has('id') ? nextId(base) : (candidate.cells.Initiative ?? '');
}

/** Why a cell may not be written: a formula of somebody's stands in it. */
function overFormula({ tab, state }: Place, changes: readonly CellChange[]): string | null {
  const over = changes.find(({ row, column }) => (state?.formulas[row]?.[column] ?? '') !== '');
  if (over === undefined) return null;
  const place = `${columnLetters(over.column + 1)}${over.row + 1} of the tab ${tab}`;
  return `The cell ${place} holds a formula that this would overwrite with ${quoted(textOf(over.cell))}: change it by hand, then decide again.`;
}

function missingColumns(ledger: Place, rows: readonly LedgerRow[]): string | null {
  const missing = missingLedgerColumns(ledger, rows);
  if (missing.length === 0) return null;
  const them = missing.length > 1 ? 'them' : 'it';
  return `The tab ${ledger.tab} has no column ${listed(missing)}: add ${them} to its headers, then decide again.`;
}
