import { addDays, type Day } from '../lib/day.ts';
import { type Initiative, isActive } from '../register/initiative.ts';

/** C1: one initiative's call on one resource over a span of days. */
export interface Booking {
  readonly initiative: Initiative;
  /** The resource, folded. */
  readonly resource: string;
  /** In full-time units, above 0. */
  readonly share: number;
  readonly from: Day;
  /** The day after the last one, so that touching bookings do not overlap. */
  readonly until: Day;
}

const YEAR = 365;

/** Where work without dates is taken to begin and end. */
export interface OpenDates {
  /** For a row without Start and Added. */
  readonly first: Day;
  /** The day after the last one, for a row without End. */
  readonly horizon: Day;
}

/** C6: the first day known, and one year past the later of today and the last day known. */
export function openDates(initiatives: readonly Initiative[], today: Day): OpenDates {
  let first: Day | null = null;
  let last = today;
  for (const { start, end, added } of initiatives) {
    for (const day of [start, end, added]) {
      if (day === null) continue;
      if (first === null || day < first) first = day;
      if (day > last) last = day;
    }
  }
  return { first: first ?? today, horizon: addDays(last, YEAR) };
}

/** The bookings of every active initiative, in register order. */
export function bookingsOf(initiatives: readonly Initiative[], open: OpenDates): readonly Booking[] {
  return initiatives.filter(isActive).flatMap((initiative) => {
    const until = initiative.end === null ? open.horizon : addDays(initiative.end, 1);
    const from = fromDay(initiative, open);
    return initiative.demands.map(({ key, share }) => ({ initiative, resource: key, share, from, until }));
  });
}

/** Without a Start, the day it was added; never later than its End. */
function fromDay({ start, added, end }: Initiative, { first }: OpenDates): Day {
  const from = start ?? added ?? first;
  return end !== null && from > end ? end : from;
}
