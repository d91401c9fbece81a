import { dayText } from '../../lib/figure.ts';
import { mostPaid } from '../../lib/most-paid.ts';
import { counted, quoted } from '../../lib/text.ts';
import type { Arrival } from '../arrivals.ts';
import type { DriftContext, LedgerCourse } from '../context.ts';

/** What one initiative that was taken off is worth to what replaces it. */
interface Worth {
  readonly load: number;
  /** The load if all that is unknown of it were as good as it can be. */
  readonly atBest: number;
  /** Why it pays nothing; blank where it pays. */
  readonly why: string;
}

/** What a name that an arrival takes off is worth. */
export type Pays = (name: string) => Worth & { readonly course: LedgerCourse | null };

/** Each initiative that was taken off is weighed once, whoever names it. */
export function paysOf(context: DriftContext): Pays {
  const worths = new Map<LedgerCourse, Worth>();
  return (name) => {
    const course = context.courses.named(name);
    if (course === null) return { course, ...nothing(`${quoted(name)} is not known, or not one row alone`) };
    const worth = worths.get(course) ?? worthOf(course, context);
    worths.set(course, worth);
    return { course, ...worth };
  };
}

/** What each arrival is paid: matched so that the most is paid, and of that the first to come first. */
export function paidTo(
  arrivals: readonly Arrival[],
  pays: Pays,
  load: 'load' | 'atBest' = 'load',
): readonly number[] {
  const places = new Map<LedgerCourse, number>();
  const supplies: number[] = [];
  const needs = arrivals.map(({ row, course }) => ({
    amount: row.load,
    from: course.takesOff.flatMap((name) => {
      const payer = pays(name);
      if (payer.course === null || payer.course === course || payer[load] === 0) return [];
      const place = places.get(payer.course) ?? supplies.push(payer[load]) - 1;
      places.set(payer.course, place);
      return [place];
    }),
  }));
  return mostPaid(needs, supplies);
}

function nothing(why: string): Worth {
  return { load: 0, atBest: 0, why };
}

function worthOf(course: LedgerCourse, context: DriftContext): Worth {
  const { register, portfolio } = context;
  const { initiative, label, size } = course;
  const load = portfolio.counts === 'Size' ? size : 1;
  const worth: Worth = { load: load ?? 0, atBest: load ?? Number.POSITIVE_INFINITY, why: '' };
  const status = initiative?.status;
  if (status === null) return { ...worth, load: 0, why: `nobody knows the status of ${label}` };
  if (status === 'Active' || status === 'Proposed') return nothing(`${label} is ${status}`);
  if (!register.tables.has('Decisions')) {
    return status === undefined || status === 'Declined' ? nothing(`${label} was not taken off`) : worth;
  }
  const { why, isUnknown } = faultIn(course, context);
  if (why === '') return worth;
  return isUnknown ? { ...worth, load: 0, why } : nothing(why);
}

interface Fault {
  readonly why: string;
  readonly isUnknown: boolean;
}

/** What keeps an initiative from paying: it must have been taken off by a decision, lately, and after a while. */
function faultIn({ label, takenOff }: LedgerCourse, { register, today }: DriftContext): Fault {
  const { window, cadence } = register.settings.numbers;
  if (takenOff === null) return known(`no decision took ${label} off`);
  const { day, activeDays, isSure } = takenOff;
  if (day === null || !isSure) return unknown(`nobody knows when ${label} was taken off`);
  if (day < today - 2 * window)
    return known(`${label} was taken off on ${dayText(day, today)}, too long ago`);
  if (activeDays === null) return unknown(`nobody knows how long ${label} had been Active`);
  if (activeDays >= cadence) return known('');
  const days = counted(Math.max(0, activeDays), 'day');
  return known(`${label} had been Active for ${days}, and ${cadence} are needed`);
}

function known(why: string): Fault {
  return { why, isUnknown: false };
}

function unknown(why: string): Fault {
  return { why, isUnknown: true };
}
