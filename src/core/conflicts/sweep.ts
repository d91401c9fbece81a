import type { CapacityStep } from './capacity-steps.ts';
import { Events } from './events.ts';
import type { Overload, Span } from './overload.ts';
import { Runs, rounded } from './runs.ts';

/**
 * Shares are added up as whole multiples of this power of two, so that the sum is exact, whatever the order
 * of the rows, and 3 × 0.1 is not above 0.3.
 */
const QUANTUM = 2 ** -40;
const TOLERANCE = 1e-9 / QUANTUM;

/**
 * C3, C4, C7: sweeps one resource's bookings over their sorted ends.
 *
 * @param bookings spans with `from` before `until`; an empty span books nothing
 * @param steps capacity over time; the first step has no day
 * @returns the overloads by day; cost grows as n log n in bookings
 */
export function sweep<Booked extends Span>(
  bookings: readonly Booked[],
  steps: readonly CapacityStep[],
): readonly Overload<Booked>[] {
  const events = new Events(bookings, steps);
  const runs = new Runs(bookings);
  const units = Float64Array.from(bookings, ({ share }) => Math.round(share / QUANTUM));
  let load = 0;
  let capacity = (steps[0]?.capacity ?? 1) / QUANTUM;
  let position = 0;
  while (position < events.length) {
    const day = events.dayAt(position);
    for (; position < events.length && events.dayAt(position) === day; position++) {
      const event = events.at(position);
      if (event.kind === 'capacity') capacity = event.capacity / QUANTUM;
      else load += event.kind === 'start' ? (units[event.booking] ?? 0) : -(units[event.booking] ?? 0);
      runs.note(event);
    }
    runs.reach(
      day,
      load - capacity > TOLERANCE
        ? { load: rounded(load * QUANTUM), capacity: rounded(capacity * QUANTUM) }
        : null,
    );
  }
  return runs.finished;
}
