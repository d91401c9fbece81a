import { bookingsOf, openDates } from '../conflicts/booking.ts';
import { capacitySteps, UNLISTED } from '../conflicts/capacity-steps.ts';
import { byResource, type Conflict } from '../conflicts/find.ts';
import type { Day } from '../lib/day.ts';
import type { Register } from '../register/read-register.ts';
import { isPast, remaining } from './remaining.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What levelling reads of a register. */
export type Sources = Pick<Register, 'initiatives' | 'capacity'>;

/** A resource that has conflicts, and its days from today on. */
export interface Contested {
  readonly key: string;
  /** Those that are not past. */
  readonly mine: readonly Conflict[];
  readonly timeline: Timeline;
}

/** Every resource that has conflicts that are not past. */
export function timelines(
  { initiatives, capacity }: Sources,
  today: Day,
  conflicts: readonly Conflict[],
): readonly Contested[] {
  const steps = capacitySteps(capacity);
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    if (isPast(conflict, today)) continue;
    const mine = groups.get(conflict.key);
    if (mine) mine.push(conflict);
    else groups.set(conflict.key, [conflict]);
  }
  return [...byResource(bookingsOf(initiatives, openDates(initiatives, today)))].flatMap(
    ([key, bookings]) => {
      const mine = groups.get(key);
      if (mine === undefined) return [];
      const left = remaining(bookings, today);
      return [{ key, mine, timeline: timelineOf(left, steps.get(key) ?? UNLISTED, mine) }];
    },
  );
}
