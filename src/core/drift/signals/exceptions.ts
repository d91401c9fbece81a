import { sum } from '../../lib/apportion.ts';
import type { Day } from '../../lib/day.ts';
import { dayText, plain } from '../../lib/figure.ts';
import { counted } from '../../lib/text.ts';
import { isRecent } from '../arrivals.ts';
import type { ActiveRow, DriftContext, LedgerCourse } from '../context.ts';
import { onRow, type Part, type Signal, unmeasured } from '../signal.ts';

/** T2: a one-time exception becomes a precedent. */
export const exceptions: Signal = {
  id: 'T2',
  name: 'exceptions',
  pillar: 'translation',
  usesPortfolio: false,
  measure(context) {
    const { register, active, courses } = context;
    if (!register.tables.has('Decisions')) return unmeasured('no Decisions tab');
    const most = register.settings.numbers.liveExceptions;
    const excepted = active
      .map((row) => ({ row, course: courses.of(row.initiative) }))
      .filter(({ course }) => course.exception !== null || course.renewals.length > 1);
    const parts = partsOf(excepted, context, most);
    return {
      kind: 'measured',
      parts: parts.map((part) => scaled(part, 1 + most)),
      low: sum(partsOf(excepted.filter(isSure), context, most).map(({ low }) => low)) / (1 + most),
      why: whyOf(excepted, context, most),
    };
  },
};

interface Excepted {
  readonly row: ActiveRow;
  readonly course: LedgerCourse;
}

/** A part in exceptions, and what is sure of it. */
type Counted = Part & { readonly low: number };

function isSure({ row, course }: Excepted): boolean {
  return row.isCertain && course.activeFrom.kind !== 'unknown';
}

function partsOf(excepted: readonly Excepted[], context: DriftContext, most: number): readonly Counted[] {
  return [
    ...excepted.flatMap((one) => overduePart(one, context.today)),
    ...excepted.flatMap((one) => renewedParts(one, context)),
    ...liveParts(excepted, most),
  ];
}

function scaled({ low: _, ...part }: Counted, room: number): Part {
  return {
    ...part,
    x: part.x / room,
    ...(part.tipped === undefined ? {} : { tipped: part.tipped / room }),
  };
}

function overduePart({ row, course: { exception } }: Excepted, today: Day): readonly Counted[] {
  if (exception === null || exception.kind === 'live') return [];
  const why =
    exception.expires === null
      ? 'runs on an exception without an expiry day'
      : `still runs on an exception that expired on ${dayText(exception.expires, today)}`;
  return [{ line: onRow(row.initiative), x: 1, low: 1, why }];
}

/** From the second on: that an exception is renewed once may happen. */
function renewedParts({ row, course }: Excepted, context: DriftContext): readonly Counted[] {
  return course.renewals.flatMap((day, index): readonly Counted[] => {
    if (index === 0 || (day !== null && !isRecent(day, context))) return [];
    const when = day === null ? 'on a day that nobody knows' : `on ${dayText(day, context.today)}`;
    const why = `its exception was renewed ${when}, time ${index + 1} of its present run`;
    return [{ line: onRow(row.initiative), x: 1, low: day === null ? 0 : 1, why }];
  });
}

/** Those that run at once beyond the limit: shared by all of them, and charged to the latest. */
function liveParts(excepted: readonly Excepted[], most: number): readonly Counted[] {
  const live = liveOf(excepted);
  const excess = live.length - most;
  if (excess <= 0) return [];
  const why = `${counted(live.length, 'exception')} run at once, and the limit is ${plain(most)}`;
  return live.map(({ row }, index) => ({
    line: onRow(row.initiative),
    x: excess / live.length,
    low: excess / live.length,
    tipped: Math.max(0, Math.min(1, index + 1 - most)),
    why,
  }));
}

function liveOf(excepted: readonly Excepted[]): readonly Excepted[] {
  const place = ({ course: { exception } }: Excepted) => exception?.place ?? 0;
  return excepted
    .filter(({ course: { exception } }) => exception?.kind === 'live')
    .sort((a, b) => place(a) - place(b));
}

function whyOf(excepted: readonly Excepted[], context: DriftContext, most: number): string {
  const { window } = context.register.settings.numbers;
  const overdue = excepted.filter((one) => overduePart(one, context.today).length > 0).length;
  const renewed = excepted.flatMap((one) => renewedParts(one, context)).length;
  const live = liveOf(excepted).length;
  return `${counted(overdue, 'active row')} on an exception that has expired or has no expiry day; ${counted(renewed, 'renewal')} beyond the first in the last ${window} days; ${live} running on a limit of ${plain(most)}`;
}
