import type { Day } from '../lib/day.ts';
import { EXCEPTING } from '../register/decisions.ts';
import type { Entry, Step } from './entry.ts';
import type { Run } from './run.ts';

/** The last exception of an initiative that nothing has ended. */
export interface Exception {
  readonly kind: 'live' | 'expired' | 'without expiry';
  readonly day: Day | null;
  /** The first day on which it lets nothing run any more, where it has one. */
  readonly expires: Day | null;
  /** Its place in the order of the ledger. */
  readonly place: number;
}

/** Null where there was none, or an Approve or an End exception came after it. */
export function lastException(steps: readonly Step[], today: Day): Exception | null {
  let last: Entry | null = null;
  for (const step of steps) {
    if (step.kind === 'seen') continue;
    if (EXCEPTING.includes(step.entry.kind)) last = step.entry;
    else if (step.entry.kind === 'Approve' || step.entry.kind === 'End exception') last = null;
  }
  if (last === null) return null;
  const { day, expires, place } = last;
  const kind = expires === null ? 'without expiry' : expires <= today ? 'expired' : 'live';
  return { kind, day, expires, place };
}

/** What prolongs an exception in a run: each Renew, and each Except behind another. */
export function renewals({ admitting }: Run): readonly Entry[] {
  const exceptions = admitting.filter(({ kind }) => EXCEPTING.includes(kind));
  return exceptions.filter(({ kind }, index) => kind === 'Renew' || index > 0);
}
