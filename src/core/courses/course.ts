import type { Day } from '../lib/day.ts';
import { type DecisionKind, REMOVING } from '../register/decisions.ts';
import type { Initiative } from '../register/initiative.ts';
import { distinct, type KnownNames, splitList } from '../register/lists.ts';
import { type ActiveFrom, activeFrom, type Dates, heldBy, isInBaseline, NO_DATES } from './active-from.ts';
import type { Entry, Step } from './entry.ts';
import { type Exception, lastException, renewals } from './exception.ts';
import type { Ledger } from './ledger.ts';
import { isBeginning, type Run, type Runs, runsOf } from './run.ts';

/** A decision that lets an initiative run, or takes it off. */
export interface Turn {
  readonly kind: DecisionKind;
  readonly isUp: boolean;
  readonly day: Day | null;
  /** The row of the ledger, which tells it from every other. */
  readonly row: number;
}

/** How an initiative was last taken off by a decision. */
export interface TakenOff {
  readonly kind: 'Pause' | 'Stop' | 'Finish';
  readonly day: Day | null;
  /** How many days it had then been Active; null where nobody knows. More than any number where it ran before the ledger. */
  readonly activeDays: number | null;
  /** Whether the ledger surely speaks of this initiative. */
  readonly isSure: boolean;
}

/** What the ledger says of one initiative. */
export interface Course {
  /** In the spelling of the register, else of the ledger. */
  readonly label: string;
  /** Null where it is in no row of the register. */
  readonly initiative: Initiative | null;
  /** Of its present run, if it is Active. */
  readonly activeFrom: ActiveFrom;
  /** The decision that began its present run. */
  readonly begun: { readonly kind: DecisionKind; readonly day: Day | null } | null;
  /** Whether, if it is Active, no decision let it: there is a Decisions tab, and it ran in no Baseline. */
  readonly cameWithoutDecision: boolean;
  readonly isInBaseline: boolean;
  readonly exception: Exception | null;
  /** Days of what prolonged its exception in the present run, from the first. */
  readonly renewals: readonly (Day | null)[];
  readonly turns: readonly Turn[];
  readonly firstPark: Day | null;
  /** The first day on which the ledger saw it. */
  readonly firstSeen: Day | null;
  /** Names of what it takes off, of the register and of the decisions of its present run. */
  readonly takesOff: readonly string[];
  readonly takenOff: TakenOff | null;
  /** As last known while Active; null where nobody knows. */
  readonly size: number | null;
}

/** What a course is made from. */
export interface Told {
  readonly label: string;
  readonly initiative: Initiative | null;
  readonly steps: readonly Step[];
  readonly ledger: Ledger;
  /** Names by which lists are split. */
  readonly names: KnownNames;
}

const UP: readonly DecisionKind[] = ['Approve', 'Except', 'Renew', 'Resume'];

export function courseOf({ label, initiative, steps, ledger, names }: Told): Course {
  const runs = runsOf(steps, ledger);
  const { present } = runs;
  const dates: Dates = initiative ?? NO_DATES;
  const inBaseline = isInBaseline(present, dates, ledger);
  const begun = present.admitting.find(isBeginning);
  return {
    label,
    initiative,
    activeFrom: activeFrom(present, dates, ledger),
    begun: begun === undefined ? null : { kind: begun.kind, day: begun.day },
    cameWithoutDecision: ledger.isThere && !inBaseline && !hasOwnDecision(present, ledger),
    isInBaseline: inBaseline,
    exception: lastException(steps, ledger.today),
    renewals: renewals(present).map(({ day }) => day),
    turns: turnsOf(steps),
    firstPark: firstDay(steps, 'Park'),
    firstSeen: firstSeen(steps) ?? heldBy(runs.past[0] ?? present, dates, ledger)?.day ?? null,
    takesOff: distinct([
      ...(initiative?.takesOff ?? []),
      ...present.admitting.flatMap(({ takesOff }) => splitList(takesOff, names)),
    ]),
    takenOff: takenOff(runs, dates, ledger),
    size: sizeOf(runs) ?? initiative?.size ?? null,
  };
}

/** A decision on a name that several rows bear lets none of them run for certain. */
function hasOwnDecision({ admitting }: Run, { isShared }: Ledger): boolean {
  return admitting.some((entry) => isBeginning(entry) && !isShared(entry.text));
}

function turnsOf(steps: readonly Step[]): readonly Turn[] {
  return entriesIn(steps).flatMap(({ kind, day, row }) => {
    const isUp = UP.includes(kind);
    return isUp || REMOVING.includes(kind) ? [{ kind, isUp, day, row }] : [];
  });
}

function entriesIn(steps: readonly Step[]): readonly Entry[] {
  return steps.flatMap((step) => (step.kind === 'decided' ? [step.entry] : []));
}

function firstDay(steps: readonly Step[], kind: DecisionKind): Day | null {
  return entriesIn(steps).find((entry) => entry.kind === kind && entry.day !== null)?.day ?? null;
}

function firstSeen(steps: readonly Step[]): Day | null {
  return steps.find(({ kind, entry }) => kind === 'seen' && entry.day !== null)?.entry.day ?? null;
}

/** The decision that ended its last run; one that followed when it ran no longer took nothing off. */
function takenOff({ past, present }: Runs, dates: Dates, ledger: Ledger): TakenOff | null {
  const last = past[past.length - 1];
  if (last === undefined || last.end === null || last.end === 'left') return null;
  if (present.admitting.length > 0) return null;
  const { kind, day, text } = last.end;
  if (kind !== 'Pause' && kind !== 'Stop' && kind !== 'Finish') return null;
  return { kind, day, activeDays: activeDays(last, day, dates, ledger), isSure: !ledger.isShared(text) };
}

/** Without a decision, a sighting or a Baseline nobody knows that it was ever Active. */
function activeDays(run: Run, day: Day | null, dates: Dates, ledger: Ledger): number | null {
  const isKnown = run.admitting.length > 0 || run.seen !== null || isInBaseline(run, dates, ledger);
  if (!isKnown) return null;
  const from = activeFrom(run, dates, ledger);
  if (from.kind === 'before') return Number.POSITIVE_INFINITY;
  return from.kind === 'unknown' || !from.isSure || day === null ? null : day - from.day;
}

function sizeOf({ past, present }: Runs): number | null {
  return present.size ?? past[past.length - 1]?.size ?? null;
}
