import type { Booking } from '../conflicts/booking.ts';
import type { Conflict } from '../conflicts/find.ts';
import type { Day } from '../lib/day.ts';

/** What is left of a booking from today on: its share on each of its days that are not past. */
export interface Remaining extends Booking {
  /** Whether it began before today; what lay there is done. */
  readonly hasBegun: boolean;
}

/** Days before today neither take nor give work, so bookings begin today at the earliest. */
export function remaining(bookings: readonly Booking[], today: Day): readonly Remaining[] {
  return bookings
    .filter(({ until }) => until > today)
    .map((booking) => {
      const hasBegun = booking.from < today;
      return { ...booking, from: hasBegun ? today : booking.from, hasBegun };
    });
}

/** Whether nothing of a conflict lies on today or later. */
export function isPast({ to }: Conflict, today: Day): boolean {
  return to < today;
}
