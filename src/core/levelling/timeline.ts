import type { CapacityStep } from '../conflicts/capacity-steps.ts';
import type { Day } from '../lib/day.ts';
import type { Remaining } from './remaining.ts';

/**
 * Work is counted in whole billionths of a full-time day, so that sums are exact up to nine million days and
 * 3 × 0.1 fits into 0.3. What does not come out even is rounded towards fitting.
 */
const UNITS = 1e9;

/** A span of days on which neither load nor capacity changes. */
export interface Cell {
  readonly from: Day;
  /** The day after the last one. */
  readonly until: Day;
  readonly days: number;
  /** Units a day. */
  readonly capacity: number;
  readonly load: number;
  /** Which of the resource's conflicts it lies in; -1 for none. */
  readonly conflict: number;
}

/** One booking's work, which may lie in any of the cells from `first` up to, and without, `end`. */
export interface Task {
  readonly booking: Remaining;
  readonly first: number;
  readonly end: number;
  /** Units a day, and in all. */
  readonly share: number;
  readonly work: number;
}

/** All that books one resource from today on. */
export interface Timeline {
  readonly cells: readonly Cell[];
  /** By `end`; the order never depends on that of the register. */
  readonly tasks: readonly Task[];
}

interface Days {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
}

/**
 * @param bookings all of one resource, at least one
 * @param steps its capacity over time
 * @param conflicts its conflicts, which begin before the cells or where one does, and end where one does
 */
export function timelineOf(
  bookings: readonly Remaining[],
  steps: readonly CapacityStep[],
  conflicts: readonly Days[],
): Timeline {
  const days = boundaries(bookings, steps);
  const places = new Map(days.map((day, place) => [day, place]));
  const tasks = [...bookings].sort(byEnd).map((booking) => taskOf(booking, places));
  const loads = loadsOf(tasks, days.length);
  const cells = days.slice(0, -1).map((from, place) => {
    const until = days[place + 1] ?? from;
    const conflict = conflicts.findIndex((conflict) => conflict.from <= from && from <= conflict.to);
    const capacity = Math.ceil(capacityOn(from, steps) * UNITS - 1e-3);
    return { from, until, days: until - from, capacity, load: loads[place] ?? 0, conflict };
  });
  return { cells, tasks };
}

/** Units a day that a cell may hold: its capacity, or what lies in it already where it need not be cured. */
export function bearable({ conflict, capacity, load }: Cell, isCured: boolean): number {
  return conflict >= 0 && isCured ? capacity : Math.max(capacity, load);
}

/** Full-time days, without what rounding to units has taken. */
export function fullTime(units: number): number {
  return Math.round((units / UNITS) * 1e6) / 1e6;
}

/** Units a day as a share, in full-time units. */
export function shareOf(units: number): number {
  return units / UNITS;
}

function boundaries(bookings: readonly Remaining[], steps: readonly CapacityStep[]): readonly Day[] {
  const ends = bookings.flatMap(({ from, until }) => [from, until]);
  const changes = steps.flatMap(({ from }) => (from === null ? [] : [from]));
  // Days before the first booking and after the last one bear nothing, and do no harm.
  return [...new Set([...ends, ...changes])].sort((a, b) => a - b);
}

function byEnd(one: Remaining, other: Remaining): number {
  const byDates = one.until - other.until || one.from - other.from || one.share - other.share;
  if (byDates !== 0) return byDates;
  if (one.initiative.key !== other.initiative.key) return one.initiative.key < other.initiative.key ? -1 : 1;
  return one.initiative.row - other.initiative.row;
}

function taskOf(booking: Remaining, places: ReadonlyMap<Day, number>): Task {
  const share = Math.floor(booking.share * UNITS + 1e-3);
  return {
    booking,
    first: places.get(booking.from) ?? 0,
    end: places.get(booking.until) ?? 0,
    share,
    work: share * (booking.until - booking.from),
  };
}

function loadsOf(tasks: readonly Task[], count: number): Float64Array {
  const loads = new Float64Array(count);
  for (const { first, end, share } of tasks) {
    for (let place = first; place < end; place++) loads[place] = (loads[place] ?? 0) + share;
  }
  return loads;
}

function capacityOn(day: Day, steps: readonly CapacityStep[]): number {
  let capacity = 0;
  for (const step of steps) if (step.from === null || step.from <= day) capacity = step.capacity;
  return capacity;
}
