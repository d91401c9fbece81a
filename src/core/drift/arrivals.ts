import type { Day } from '../lib/day.ts';
import { dayText } from '../lib/figure.ts';
import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';
import type { ActiveRow, DriftContext, LedgerCourse } from './context.ts';

/** An active row whose Active-from day lies in the window, or is not known. */
export interface Arrival {
  readonly row: ActiveRow;
  readonly course: LedgerCourse;
  /** Null where nobody knows it; of what is Active again without a trace of when, today. */
  readonly day: Day | null;
  /** Whether nothing is unknown of what it weighs, nor that it came in the window. */
  readonly isSure: boolean;
}

/** Whether a day that is not after today lies in the window, `(today − W, today]`. */
export function isRecent(day: Day, { today, register }: Pick<DriftContext, 'today' | 'register'>): boolean {
  return day > today - register.settings.numbers.window;
}

/** The first that came is the first; of one day in the order of the register's ranks, then of Added, then of ID or name. */
export function arrivalsOf(context: DriftContext): readonly Arrival[] {
  const arrivals = context.active.flatMap((row): readonly Arrival[] => {
    const course = context.courses.of(row.initiative);
    const from = course.activeFrom;
    if (from.kind === 'unknown') return [{ row, course, day: null, isSure: false }];
    if (from.kind === 'before' || !isRecent(from.day, context)) return [];
    return [{ row, course, day: from.day, isSure: from.isSure && row.isCertain }];
  });
  return arrivals.sort(
    (a, b) => compare(a.day ?? LATEST, b.day ?? LATEST) || byRank(a.row.initiative, b.row.initiative),
  );
}

const LATEST = Number.POSITIVE_INFINITY;

function byRank(a: Initiative, b: Initiative): number {
  return (
    compare(a.rank ?? LATEST, b.rank ?? LATEST) ||
    compare(a.added ?? LATEST, b.added ?? LATEST) ||
    compare(fold(a.id || a.name), fold(b.id || b.name)) ||
    a.row - b.row
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day from which on it is Active, where that is known. */
export function dayKnown({ activeFrom }: LedgerCourse): Day | null {
  return activeFrom.kind === 'day' && activeFrom.isSure ? activeFrom.day : null;
}

const BEGUN = { Approve: 'approved', Except: 'let in as an exception', Resume: 'resumed' } as const;

/** `approved on 3 Mar`, `came on 3 Mar without a decision`. */
export function cameText({ course }: Arrival, today: Day): string {
  const { begun } = course;
  const decided = begun?.kind === 'Approve' || begun?.kind === 'Except' || begun?.kind === 'Resume';
  const known = (decided ? begun.day : null) ?? dayKnown(course);
  const when = known === null ? 'on a day that nobody knows' : `on ${dayText(known, today)}`;
  if (decided) return `${BEGUN[begun.kind]} ${when}`;
  return course.cameWithoutDecision ? `came ${when} without a decision` : `came ${when}`;
}
