import { addDays, type Day } from '../lib/day.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import { type CapacityStep, capacitySteps, UNLISTED } from './capacity-steps.ts';
import { byResource } from './find.ts';
import type { Overload } from './overload.ts';
import { sweep } from './sweep.ts';

/** One row's part in a resource's excess. */
export interface ExcessPart {
  readonly initiative: Initiative;
  /** Share-days of excess, shared by demand: who uses it. */
  readonly used: number;
  /** The same excess, charged to the latest entries first: who tipped it. */
  readonly tipped: number;
}

/** How far one resource is overloaded in a span of days. */
export interface ResourceExcess {
  readonly resource: string;
  /** Mean capacity over the span. */
  readonly meanCapacity: number;
  readonly excess: number;
  readonly parts: readonly ExcessPart[];
}

interface Booked {
  readonly initiative: Initiative;
  readonly resource: string;
  readonly share: number;
  readonly from: Day;
  readonly until: Day;
}

/**
 * Excess share-days of every resource within `[today, today + days)`. Work without a start runs from
 * today, without an end to the end of the span.
 *
 * @param rows the rows that count, the latest entries last; those that are not active book nothing
 */
export function excessWithin(
  { capacity }: Pick<Register, 'capacity'>,
  rows: readonly Initiative[],
  today: Day,
  days: number,
): readonly ResourceExcess[] {
  const end = addDays(today, days);
  const bookings = rows.filter(isActive).flatMap((initiative) => within(initiative, today, end));
  const steps = capacitySteps(capacity);
  return [...byResource(bookings)].map(([resource, mine]) => {
    const mySteps = steps.get(resource) ?? UNLISTED;
    const overloads = sweep(mine, mySteps);
    return {
      resource: mine[0]?.initiative.demands.find(({ key }) => key === resource)?.name ?? resource,
      meanCapacity: meanCapacity(mySteps, today, end),
      excess: overloads.reduce((sum, { excess }) => sum + excess, 0),
      parts: partsOf(overloads),
    };
  });
}

function within(initiative: Initiative, today: Day, end: Day): readonly Booked[] {
  const from = clamp(initiative.start ?? today, today, end);
  const until = clamp(initiative.end === null ? end : addDays(initiative.end, 1), today, end);
  if (from >= until) return [];
  return initiative.demands.map(({ key, share }) => ({ initiative, resource: key, share, from, until }));
}

function clamp(day: Day, least: Day, most: Day): Day {
  return day < least ? least : day > most ? most : day;
}

function meanCapacity(steps: readonly CapacityStep[], from: Day, until: Day): number {
  const bounded = steps.map((step, index) => ({
    capacity: step.capacity,
    days: Math.max(0, Math.min(steps[index + 1]?.from ?? until, until) - Math.max(step.from ?? from, from)),
  }));
  return bounded.reduce((sum, { capacity, days }) => sum + capacity * days, 0) / (until - from);
}

/** Shares each stretch's excess among the rows that cover it; rows come in the order of their entry. */
function partsOf(overloads: readonly Overload<Booked>[]): readonly ExcessPart[] {
  const parts = new Map<Initiative, { used: number; tipped: number }>();
  for (const { stretches, booked } of overloads) {
    for (const { from, until, load, capacity } of stretches) {
      const days = until - from;
      let running = 0;
      for (const booking of booked) {
        if (booking.from > from || booking.until < until) continue;
        running += booking.share;
        const part = parts.get(booking.initiative) ?? { used: 0, tipped: 0 };
        part.used += ((load - capacity) * days * booking.share) / load;
        part.tipped += Math.max(0, Math.min(booking.share, running - capacity)) * days;
        parts.set(booking.initiative, part);
      }
    }
  }
  return [...parts].map(([initiative, part]) => ({ initiative, ...part }));
}
