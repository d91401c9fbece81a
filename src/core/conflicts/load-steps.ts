import { asDay, type Day } from '../lib/day.ts';
import type { CapacityStep } from './capacity-steps.ts';
import type { Span, Stretch } from './overload.ts';
import { sweep } from './sweep.ts';

/** A span of days; `until` is the day after the last. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** Days on which there is so much, in full-time units. */
export interface Step extends Days {
  readonly amount: number;
}

/** Against a capacity of nothing the sweep gives every stretch that has a load, with its exact sum. */
const NOTHING: readonly CapacityStep[] = [{ from: null, capacity: 0 }];

/** C3: every stretch of days on which bookings of one resource add up to something, in the order of the days. */
export function loadStretches(bookings: readonly Span[]): readonly Stretch[] {
  return sweep(bookings, NOTHING).flatMap(({ stretches }) => stretches);
}

/** The same within a span; the steps fill it, and neighbours differ. */
export function loadSteps(bookings: readonly Span[], span: Days): readonly Step[] {
  const changes = new Map<Day, number>();
  for (const { from, until, load } of loadStretches(bookings)) changes.set(from, load).set(until, 0);
  const loads = [...changes].map(([from, capacity]) => ({ from, capacity }));
  return clipped([...NOTHING, ...loads], span);
}

/** What is so from a day on, cut to a span; neighbours that are alike become one. */
export function clipped(changes: readonly CapacityStep[], span: Days): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, { from, capacity }] of changes.entries()) {
    const days = { from: from ?? span.from, until: changes[index + 1]?.from ?? span.until };
    if (!meets(days, span)) continue;
    const last = steps[steps.length - 1];
    const { from: first, until } = within(days, span);
    if (last?.amount === capacity) steps[steps.length - 1] = { ...last, until };
    else steps.push({ from: first, until, amount: capacity });
  }
  return steps;
}

/** A load beside the capacity, cut where either changes. */
export function stretchesOf(loads: readonly Step[], has: readonly Step[]): readonly Stretch[] {
  return daysOf([loads, has]).map((days) => ({
    ...days,
    load: amountOn(loads, days.from),
    capacity: amountOn(has, days.from),
  }));
}

export function isOverloaded({ load, capacity }: Pick<Stretch, 'load' | 'capacity'>): boolean {
  return load - capacity > 1e-9;
}

/** The days of all lists, cut wherever one of them changes. */
export function daysOf(lists: readonly (readonly Step[])[]): readonly Days[] {
  const ends = lists.flat().flatMap(({ from, until }) => [from, until]);
  const days = [...new Set(ends)].sort((a, b) => a - b);
  return days.slice(1).map((until, index) => ({ from: days[index] ?? until, until }));
}

export function amountOn(steps: readonly Step[], day: Day): number {
  return steps.find(({ until }) => day < until)?.amount ?? 0;
}

export function meets(a: Days, b: Days): boolean {
  return Math.max(a.from, b.from) < Math.min(a.until, b.until);
}

export function within(days: Days, { from, until }: Days): Days {
  return { from: asDay(Math.max(days.from, from)), until: asDay(Math.min(days.until, until)) };
}
