import { asDay } from '../lib/day.ts';
import type { CapacityStep } from './capacity-steps.ts';
import { sortedEnds } from './ends.ts';
import type { Overload, Span, Stretch } from './overload.ts';
import { joinStretches } from './runs.ts';

/**
 * Shares are added up as whole multiples of this power of two, so that the sum is exact, whatever the order
 * of the rows, and 3 × 0.1 is not above 0.3.
 */
const QUANTUM = 2 ** -40;
const TOLERANCE = 1e-9 / QUANTUM;

/**
 * C3, C4, C7: sweeps one resource's bookings over their sorted ends.
 *
 * @param bookings spans with `from` before `until`
 * @param steps capacity over time; the first step has no day
 * @returns the overloads by day; cost grows as n log n in bookings
 */
export function sweep<Booked extends Span>(
  bookings: readonly Booked[],
  steps: readonly CapacityStep[],
): readonly Overload<Booked>[] {
  return joinStretches(overloadedStretches(bookings, steps), bookings);
}

/** Walks the days on which something changes; between two of them load and capacity stay the same. */
function overloadedStretches(bookings: readonly Span[], steps: readonly CapacityStep[]): readonly Stretch[] {
  const { codes, first, width } = sortedEnds(bookings, steps);
  const units = shareUnits(bookings);
  const count = units.length;
  const stretches: Stretch[] = [];
  let load = 0;
  let capacity = (steps[0]?.capacity ?? 1) / QUANTUM;
  for (let position = 0; position < codes.length; ) {
    const offset = Math.floor((codes[position] ?? 0) / width);
    const base = offset * width;
    for (; position < codes.length && (codes[position] ?? 0) < base + width; position++) {
      const ordinal = (codes[position] ?? 0) - base;
      if (ordinal < count) load += units[ordinal] ?? 0;
      else if (ordinal < 2 * count) load -= units[ordinal - count] ?? 0;
      else capacity = (steps[ordinal - 2 * count]?.capacity ?? 0) / QUANTUM;
    }
    if (load - capacity > TOLERANCE && position < codes.length) {
      stretches.push({
        from: asDay(first + offset),
        until: asDay(first + Math.floor((codes[position] ?? 0) / width)),
        load: rounded(load * QUANTUM),
        capacity: rounded(capacity * QUANTUM),
      });
    }
  }
  return stretches;
}

function shareUnits(bookings: readonly Span[]): Float64Array {
  const units = new Float64Array(bookings.length);
  for (let index = 0; index < units.length; index++) {
    units[index] = Math.round((bookings[index]?.share ?? 0) / QUANTUM);
  }
  return units;
}

/** Without what the quantum has added: 1.1 and not 1.1000000000003638. */
function rounded(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}
