import type { Day } from '../lib/day.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Ledger } from './ledger.ts';
import { isBeginning, type Run } from './run.ts';

/** From when on an initiative is Active in one of its runs. */
export type ActiveFrom =
  | {
      readonly kind: 'day';
      readonly day: Day;
      /** Whether it is known, and not the day that stands in where nothing is. */
      readonly isSure: boolean;
    }
  /** It ran when the ledger began. */
  | { readonly kind: 'before' }
  | { readonly kind: 'unknown' };

/** What the register says of an initiative's dates; one that is in no row says nothing. */
export type Dates = Pick<Initiative, 'added' | 'start' | 'unread'>;

export const NO_DATES: Dates = { added: null, start: null, unread: [] };

const UNKNOWN: ActiveFrom = { kind: 'unknown' };
const BEFORE: ActiveFrom = { kind: 'before' };

/** The first decision that let it run, else what is known of when it came. Never later than today. */
export function activeFrom(run: Run, dates: Dates, ledger: Ledger): ActiveFrom {
  const first = run.admitting.find(isBeginning);
  if (first !== undefined) return ledger.isShared(first.text) ? UNKNOWN : onDay(first.day);
  return run.after === null ? withoutDecision(run, dates, ledger) : again(run, ledger);
}

/** Whether it ran when the ledger began, and no decision has taken it off since. */
export function isInBaseline(run: Run, dates: Dates, ledger: Ledger): boolean {
  return isSeenIn(run, ledger) || heldBy(run, dates, ledger) !== null;
}

function isSeenIn({ seen, idleFrom }: Run, { baselines, isShared }: Ledger): boolean {
  if (seen === null || isShared(seen.text)) return false;
  return baselines.some(({ facts, place }) => facts !== '' && place >= seen.place && place < idleFrom);
}

/** The Baseline without facts that an initiative counts as in: it was added by then, or nothing says when. */
export function heldBy({ after }: Run, { added, unread }: Dates, { bareBaselines }: Ledger) {
  if (after === 'left' || (added === null && unread.includes('Added'))) return null;
  const since = bareBaselines.filter(({ place }) => after === null || place > after.place);
  return since.find(({ day }) => added === null || day === null || added <= day) ?? null;
}

/** A decision took it off, and it is Active again. */
function again({ after, seen }: Run, ledger: Ledger): ActiveFrom {
  if (seen !== null) return ledger.isShared(seen.text) ? UNKNOWN : onDay(seen.day);
  if (after === null || after === 'left') return onDay(ledger.today);
  if (ledger.isShared(after.text)) return UNKNOWN;
  return { kind: 'day', day: ledger.today, isSure: ledger.keepsFacts };
}

function withoutDecision(run: Run, dates: Dates, ledger: Ledger): ActiveFrom {
  const { added, unread } = dates;
  const { seen } = run;
  if (seen !== null) {
    if (ledger.isShared(seen.text)) return UNKNOWN;
    if (run.wasIdle) return onDay(seen.day);
    if (added !== null) return onDay(seen.day === null || added < seen.day ? added : seen.day);
    if (seen.isBaseline && !unread.includes('Added')) return BEFORE;
    return seen.day === null ? UNKNOWN : { kind: 'day', day: seen.day, isSure: !unread.includes('Added') };
  }
  // The ledger knows it, and not as Active: it has been typed so since.
  if (run.wasIdle) return onDay(ledger.today);
  if (added !== null) return onDay(added < ledger.today ? added : ledger.today);
  if (heldBy(run, dates, ledger) !== null) return BEFORE;
  if (ledger.isThere) return ledger.keepsFacts && !unread.includes('Added') ? onDay(ledger.today) : UNKNOWN;
  return unread.includes('Added') ? UNKNOWN : fromStart(dates, ledger.today);
}

function fromStart({ start }: Dates, today: Day): ActiveFrom {
  if (start === null) return { kind: 'day', day: today, isSure: false };
  return { kind: 'day', day: start < today ? start : today, isSure: true };
}

function onDay(day: Day | null): ActiveFrom {
  return day === null ? UNKNOWN : { kind: 'day', day, isSure: true };
}
