import type { CapacityStep } from './capacity-steps.ts';
import type { Span } from './overload.ts';

/**
 * The starts and ends of bookings and the changes of capacity, sorted by day. Each is one plain number,
 * `(day - first) × width + ordinal`, because numbers sort several times faster than objects; ordinals
 * below the count of bookings are starts, then ends, then capacity steps.
 */
export interface Ends {
  readonly codes: Float64Array;
  readonly first: number;
  readonly width: number;
}

export function sortedEnds(bookings: readonly Span[], steps: readonly CapacityStep[]): Ends {
  const count = bookings.length;
  const width = 2 * count + steps.length;
  const first = firstDay(bookings, steps);
  const codes = new Float64Array(2 * count + steps.filter(({ from }) => from !== null).length);
  for (let index = 0; index < count; index++) {
    const booking = bookings[index];
    if (booking === undefined) continue;
    codes[index] = (booking.from - first) * width + index;
    codes[count + index] = (booking.until - first) * width + count + index;
  }
  let place = 2 * count;
  for (const [index, { from }] of steps.entries()) {
    if (from !== null) codes[place++] = (from - first) * width + 2 * count + index;
  }
  return { codes: codes.sort(), first, width };
}

function firstDay(bookings: readonly Span[], steps: readonly CapacityStep[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from } of bookings) if (from < first) first = from;
  for (const { from } of steps) if (from !== null && from < first) first = from;
  return Number.isFinite(first) ? first : 0;
}
