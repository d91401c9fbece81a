import { judge } from '../board.ts';
import type { HeadChange } from '../ledger/head.ts';
import type { Tab } from '../lib/cell.ts';
import type { FileState } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import { recording } from '../record/recording.ts';
import { calledAmong } from '../register/own-name.ts';
import { readRegister } from '../register/read-register.ts';
import { withLedgerRows } from './as-decided.ts';
import type { CheckBase } from './base.ts';
import { rowAbout, rowOf, textIn } from './candidate.ts';
import { type CellChange, ownChanges, pauseChanges, statusChange, withChanges } from './changes.ts';
import { decisionWrites, type Places } from './decision-writes.ts';
import { hindranceTo } from './hindrance.ts';
import { type JournalEntry, journalName, type Traces, tracesOf } from './journal.ts';
import { type Circumstances, ledgerCells, ledgerRows } from './ledger-rows.ts';
import { nextId } from './next-id.ts';
import { objectionTo } from './objection.ts';
import { openedFor } from './opened.ts';
import { recordedSentence } from './recorded.ts';
import { type DecideRequest, isApproval } from './request.ts';
import { byText, type Decider } from './rights.ts';
import { takenOff } from './taken-off.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** When and by whom something is decided. */
export interface Moment {
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
  readonly today: CheckBase['today'];
  readonly decider: Decider;
  /** What the journal says of decisions that never ended. */
  readonly unfinished: readonly JournalEntry[];
}

/** What a decision writes, or why nothing is written. */
export type PlannedDecision =
  | {
      readonly kind: 'plan';
      readonly writes: readonly Write[];
      /** What the journal says until all is written. */
      readonly entry: JournalEntry;
      readonly sentence: string;
      /** How far the ledger then goes. */
      readonly head: HeadChange | null;
    }
  | { readonly kind: 'known'; readonly sentence: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/**
 * One decision as one change of the file: the register's row and those that make room, then the ledger. Judged
 * on the file as it is now, whatever the sidebar showed.
 */
export function planDecision(file: FileState, request: DecideRequest, moment: Moment): PlannedDecision {
  const opened = openedFor(file, request.key, moment.today);
  if (opened.kind !== 'open') return opened;
  const { base, places } = opened;
  const entry = moment.unfinished.find(({ key }) => key === request.key);
  const traces = entry === undefined ? null : tracesOf(entry, base.before.register);
  if (entry !== undefined && traces?.row) return finish(base, places, request, moment, entry, traces);
  const verdict = verdictOf(base, request.candidate);
  const objection = objectionTo(base, request, verdict, moment.decider);
  return objection === null ? plan(base, places, request, verdict, moment) : sorry(objection);
}

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
  const { candidate, verb } = request;
  const rows = isApproval(verb) ? takenOff(base, candidate).rows : [];
  const own = isApproval(verb)
    ? withoutFilled(base, places, ownChanges(base, candidate))
    : declined(base, request);
  return written(base, places, request, moment, {
    own,
    others: pauseChanges(base, rows),
    isNew: isApproval(verb) && rowAbout(base, candidate) === undefined,
    initiative: nameOf(base, places, request),
    pauses: rows.map((row) => calledAmong(base.before.register.initiatives, row)),
    verdict,
  });
}

/** An earlier try of this very decision has written the row: what is missing of it is done, and nothing twice. */
function finish(
  base: CheckBase,
  places: Places,
  request: DecideRequest,
  moment: Moment,
  { initiative, pauses }: JournalEntry,
  { row, paused }: Traces,
): PlannedDecision {
  const { initiatives } = base.before.register;
  const still = initiatives.filter(
    (one) =>
      pauses.includes(calledAmong(initiatives, one)) && !paused.includes(one) && one.status === 'Active',
  );
  const about = { about: row?.key ?? null, cells: {}, seen: {} };
  return written(base, places, request, moment, {
    own: [],
    others: pauseChanges(base, still),
    isNew: false,
    initiative,
    pauses,
    verdict: verdictOf(base, about),
  });
}

interface Decided {
  readonly own: readonly CellChange[];
  readonly others: readonly CellChange[];
  readonly isNew: boolean;
  readonly initiative: string;
  readonly pauses: readonly string[];
  readonly verdict: Verdict;
}

function written(
  base: CheckBase,
  places: Places,
  request: DecideRequest,
  moment: Moment,
  { own, others, isNew, initiative, pauses, verdict }: Decided,
): PlannedDecision {
  const { key, verb, candidate } = request;
  const happened = (driftAfter: number) => {
    const known = circumstances(verdict, moment, { initiative, pauses, driftAfter });
    return ledgerRows(base, request, known).map((row, index) => ({
      row,
      after: afterRow(base, own, others, index),
    }));
  };
  const stamp = { key, at: moment.at };
  const { found } = places.ledger;
  const tabs = withChanges(base, [...own, ...others]);
  const first = recording(found, base.tabs, happened(base.before.drift.score), stamp);
  const driftAfter = scoreWith(withLedgerRows(tabs, found, first.rows), base);
  const { rows, head } = recording(found, base.tabs, happened(driftAfter), stamp);
  const no = Number(rows.find((row) => row.key === key)?.no);
  const ledgerChanges = ledgerCells(places.ledger, rows);
  const hindrance = hindranceTo(places, {
    register: [...own, ...others],
    ledger: ledgerChanges,
    rows: [...happened(driftAfter).map(({ row }) => row), { no }],
  });
  if (hindrance !== null) return sorry(hindrance);
  const newRow = isNew ? rowOf(base, candidate) + 1 : null;
  const name = journalName(textIn(base, candidate, 'Initiative'));
  return {
    kind: 'plan',
    writes: decisionWrites(places, { own, others, ledgerRows: rows, newRow }),
    entry: { key, verb, initiative, name, pauses },
    sentence: recordedSentence(verb, { initiative, no, pauses }),
    head,
  };
}

/** The decision's own row tells what it changes of the initiative, each row behind it one that is paused. */
function afterRow(
  base: CheckBase,
  own: readonly CellChange[],
  others: readonly CellChange[],
  index: number,
): readonly Tab[] | null {
  const changes = [...own, ...others.slice(0, index)];
  return changes.length === 0 ? null : withChanges(base, changes);
}

/** The score once all is written, this decision too. */
function scoreWith(tabs: readonly Tab[], { before, today }: CheckBase): number {
  const result = readRegister(tabs);
  return result.kind === 'register' ? judge(result.register, today).drift.score : before.drift.score;
}

function circumstances(
  { before, limits, filters, unread }: Verdict,
  { at, decider }: Moment,
  decided: Pick<Decided, 'initiative' | 'pauses'> & { readonly driftAfter: number },
): Circumstances {
  return {
    at,
    by: byText(decider),
    initiative: decided.initiative,
    broke: [...limits, ...filters, ...unread].map(({ short }) => short),
    driftBefore: before.score,
    driftAfter: decided.driftAfter,
    pauses: decided.pauses,
  };
}

/** Where a formula of the file gives the ID or the day, it is left to it. */
function withoutFilled(
  { columns }: CheckBase,
  { register }: Places,
  changes: readonly CellChange[],
): readonly CellChange[] {
  const given = [columns.get('id'), columns.get('added')];
  return changes.filter(
    ({ row, column }) => !given.includes(column) || !register.state?.formulas[row]?.[column],
  );
}

/** A proposed row that is declined says so in the register; one that has no row yet stays out of it. */
function declined(base: CheckBase, { verb, candidate }: DecideRequest): readonly CellChange[] {
  const row = rowAbout(base, candidate);
  return verb === 'Decline' && row !== undefined ? statusChange(base, row, 'Declined') : [];
}

/** What the ledger calls it: the ID it has or is given, else its name. */
function nameOf(base: CheckBase, { register }: Places, { verb, candidate }: DecideRequest): string {
  const mine = rowAbout(base, candidate);
  const name = textIn(base, candidate, 'Initiative');
  if (mine !== undefined && mine.id !== '') return mine.id;
  const column = base.columns.get('id');
  const isGiven = column !== undefined && !register.state?.formulas[rowOf(base, candidate)]?.[column];
  return isApproval(verb) && isGiven ? nextId(base) : name;
}
