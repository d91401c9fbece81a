import { type Booking, bookingsOf, openDates } from '../conflicts/booking.ts';
import { capacitySteps, UNLISTED } from '../conflicts/capacity-steps.ts';
import {
  amountOn,
  clipped,
  type Days,
  daysOf,
  isOverloaded,
  loadSteps,
  meets,
  type Step,
  stretchesOf,
  within,
} from '../conflicts/load-steps.ts';
import { sweep } from '../conflicts/sweep.ts';
import { addDays, asDay, type Day } from '../lib/day.ts';
import { fullDayText, percent, spanText } from '../lib/figure.ts';
import { firstFew, listed } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';

type Sources = Pick<Register, 'initiatives' | 'capacity'>;

/** What is asked of a resource, without the candidate and with it. */
interface Loads<Load> {
  readonly now: Load;
  readonly withCandidate: Load;
}

/** One resource's load against what there is of it. Every list fills the span, and neighbours in it differ. */
export interface LoadSeries extends Days, Loads<readonly Step[]> {
  /** The candidate's own days, within the span. */
  readonly own: Days;
  readonly resource: string;
  /** Whether Capacity lists it; where not, it has 1. */
  readonly isListed: boolean;
  /** What the candidate is called. */
  readonly candidate: string;
  readonly today: Day;
  readonly has: readonly Step[];
  /** The same without what comes off; null where nothing that comes off is booked in the span. */
  readonly afterwards: Loads<readonly Step[]> | null;
  /** What the rows are called that come off and are booked in the span. */
  readonly off: readonly string[];
  /** What was cut and what was taken for granted, in sentences. */
  readonly remarks: readonly string[];
}

/** Days on which no load and no capacity changes; `afterwards` is null where nothing comes off. */
export interface LoadRow extends Days, Loads<number> {
  readonly has: number;
  readonly afterwards: Loads<number> | null;
}

/** What of a series is looked at: the load with the candidate, else that of now, and what is left of it. */
interface Shown {
  readonly withCandidate: boolean;
  readonly afterwards: boolean;
}
const ALL: Shown = { withCandidate: true, afterwards: true };

const YEAR = 365;
const LEAST_PADDING = 7;
const MOST_PADDING = 30;
const MOST_NAMES = 3;

/**
 * The load of one resource around the candidate's dates: as the register stands, with the candidate active, and
 * both without rows to pause. Work without dates runs in all of them for as long as it does with the candidate
 * (C6), so that they differ by what is asked and not by where it is cut.
 *
 * @param candidate the row of the register that has its number gives way to it
 * @param paused rows, known by their numbers; the candidate itself never comes off
 * @param resourceKey the resource, folded
 * @returns null where the candidate asks nothing of the resource
 */
export function loadSeries(
  register: Sources,
  candidate: Initiative,
  paused: ReadonlySet<Initiative> | null,
  resourceKey: string,
  today: Day,
): LoadSeries | null {
  const mine: Initiative = { ...candidate, status: 'Active' };
  const others = register.initiatives.filter(({ row }) => row !== mine.row);
  const running = [...others, mine];
  const open = openDates(running, today);
  const booked = (rows: readonly Initiative[]) =>
    // A row that gave way may begin after the horizon of those that stay.
    bookingsOf(rows, open).filter(({ resource, from, until }) => resource === resourceKey && from < until);
  const [booking] = booked([mine]);
  if (booking === undefined) return null;
  const span = shownSpan(booking, today);
  const pausedRows = new Set([...(paused ?? [])].map(({ row }) => row));
  const stays = ({ row }: Initiative) => row === mine.row || !pausedRows.has(row);
  const off = booked(others).filter((other) => !stays(other.initiative) && meets(other, span));
  const steps = capacitySteps(register.capacity).get(resourceKey);
  const withCandidate = booked(running);
  const staying = (rows: readonly Initiative[]) => loadSteps(booked(rows.filter(stays)), span);
  return {
    ...span,
    own: within(booking, span),
    resource: nameOf(register, mine, resourceKey),
    isListed: steps !== undefined,
    candidate: labelOf(mine),
    today,
    has: clipped(steps ?? UNLISTED, span),
    now: loadSteps(booked(register.initiatives), span),
    withCandidate: loadSteps(withCandidate, span),
    afterwards:
      off.length === 0 ? null : { now: staying(register.initiatives), withCandidate: staying(running) },
    off: off.map(({ initiative }) => labelOf(initiative)),
    remarks: remarksOn(booking, span, sweep(withCandidate, steps ?? UNLISTED)),
  };
}

/** The candidate's dates and some days around them; of more than a year that year which begins today, or nearest. */
function shownSpan({ from, until }: Days, today: Day): Days {
  const days = until - from;
  if (days > YEAR) {
    const first = asDay(Math.min(Math.max(today, from), until - YEAR));
    return { from: first, until: addDays(first, YEAR) };
  }
  const wished = Math.min(MOST_PADDING, Math.max(LEAST_PADDING, Math.ceil(days / 8)));
  const padding = Math.min(wished, Math.floor((YEAR - days) / 2));
  return { from: addDays(from, -padding), until: addDays(until, padding) };
}

/** All of it side by side, for a table. */
export function loadRows(series: LoadSeries): readonly LoadRow[] {
  const { has, now, withCandidate, afterwards } = series;
  const left = afterwards === null ? [] : [afterwards.now, afterwards.withCandidate];
  return daysOf([has, now, withCandidate, ...left]).map((days) => ({
    ...days,
    has: amountOn(has, days.from),
    ...loadsOn(series, days.from),
    afterwards: afterwards === null ? null : loadsOn(afterwards, days.from),
  }));
}

function loadsOn({ now, withCandidate }: Loads<readonly Step[]>, day: Day): Loads<number> {
  return { now: amountOn(now, day), withCandidate: amountOn(withCandidate, day) };
}

/**
 * `Data team: most on 11-30 Jun, 140% of 100%; with I-004 off, at most 80%`, about the candidate's own days; where
 * the load with the candidate is not looked at, `Data team without I-020: most on 11-30 Jun, 60% of 100%`.
 */
export function loadSentence(series: LoadSeries, shown = ALL): string {
  const { resource, isListed, candidate, off, today } = series;
  const looked = shown.withCandidate ? 'withCandidate' : 'now';
  const { worst, isRepeated } = worstOf(series, series[looked]);
  const when = `on ${daysText(worst, today)}${isRepeated ? ' and again later' : ''}`;
  const assumed = isListed ? '' : ' (assumed)';
  const whose = shown.withCandidate ? resource : `${resource} without ${candidate}`;
  const head = `${whose}: most ${when}, ${percent(worst.load)} of ${percent(worst.capacity)}${assumed}`;
  if (series.afterwards === null || !shown.afterwards) return head;
  const left = worstOf(series, series.afterwards[looked]).worst;
  const what = isOverloaded(left)
    ? `still ${percent(left.load)} of ${percent(left.capacity)} on ${daysText(left, today)}`
    : `at most ${percent(left.load)}`;
  return `${head}; with ${firstFew(off, MOST_NAMES, ', ')} off, ${what}`;
}

/** The first stretch of the highest load; where days are overloaded, of those alone, as in a conflict (C4). */
function worstOf({ own, has }: LoadSeries, loads: readonly Step[]) {
  const stretches = stretchesOf(cut(loads, own), cut(has, own));
  const over = stretches.filter(isOverloaded);
  const pool = over.length > 0 ? over : stretches;
  const peak = Math.max(...pool.map(({ load }) => load));
  const [worst, ...others] = pool.filter(({ load }) => load === peak);
  if (worst === undefined) throw new Error('a candidate without a day');
  return { worst, isRepeated: others.length > 0 };
}

function cut(steps: readonly Step[], span: Days): readonly Step[] {
  return steps.filter((step) => meets(step, span)).map((step) => ({ ...step, ...within(step, span) }));
}

/** C6: dates that are taken for granted are said, and so is what a year does not show. */
function remarksOn(booking: Booking, span: Days, overloads: readonly Days[]): readonly string[] {
  const { initiative, from, until } = booking;
  const missing = [
    ...(initiative.start === null ? ['no start'] : []),
    ...(initiative.end === null ? ['no end'] : []),
  ];
  const assumed = `${labelOf(initiative)} has ${listed(missing)}: it is counted ${fromTo(booking)}.`;
  const year = `Only one year of it is shown, ${fromTo(span)}.`;
  const isCut = until > span.until || from < span.from;
  const isHidden = (days: Days) =>
    meets(days, { from, until: span.from }) || meets(days, { from: span.until, until });
  return [
    ...(missing.length === 0 ? [] : [assumed]),
    ...(isCut ? [year] : []),
    ...(isCut && overloads.some(isHidden) ? ['There is more overload on days that are not shown.'] : []),
  ];
}

/** As first spelled, Capacity before the register. */
function nameOf({ initiatives, capacity }: Sources, candidate: Initiative, key: string): string {
  const demands = [...initiatives, candidate].flatMap((initiative) => initiative.demands);
  return [...capacity, ...demands].find((named) => named.key === key)?.name ?? key;
}

function daysText({ from, until }: Days, today: Day): string {
  return spanText(from, addDays(until, -1), today);
}

/** With both years, for spans that go over several. */
function fromTo({ from, until }: Days): string {
  return `from ${fullDayText(from)} to ${fullDayText(addDays(until, -1))}`;
}
