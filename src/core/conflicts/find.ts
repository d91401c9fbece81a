import { addDays, type Day } from '../lib/day.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import { type Booking, bookingsOf, openDates } from './booking.ts';
import { type CapacityStep, capacitySteps, UNLISTED } from './capacity-steps.ts';
import type { Overload } from './overload.ts';
import { sweep } from './sweep.ts';

/** C4: initiatives that together ask more of a resource than there is, and when. */
export interface Conflict {
  /** The resource's name as first spelled in the register. */
  readonly resource: string;
  readonly key: string;
  /** Whether Capacity lists it; where not, it has 1. */
  readonly isListed: boolean;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  readonly peak: number;
  readonly capacity: number;
  readonly excessDays: number;
  readonly initiatives: readonly Initiative[];
}

/** Every conflict among the active initiatives, by resource, then day. */
export function findConflicts(register: Register, today: Day): readonly Conflict[] {
  const bookings = bookingsOf(register.initiatives, openDates(register.initiatives, today));
  const steps = capacitySteps(register.capacity);
  const names = resourceNames(register);
  return [...byResource(bookings)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, mine]) => {
      const listed = steps.get(key);
      return sweep(mine, listed ?? UNLISTED).map((overload) =>
        conflictOf(key, names.get(key) ?? key, listed, overload),
      );
    });
}

/** Bookings grouped by resource, in register order. */
export function byResource<Booked extends { readonly resource: string }>(
  bookings: readonly Booked[],
): ReadonlyMap<string, readonly Booked[]> {
  const groups = new Map<string, Booked[]>();
  for (const booking of bookings) {
    const group = groups.get(booking.resource);
    if (group) group.push(booking);
    else groups.set(booking.resource, [booking]);
  }
  return groups;
}

function conflictOf(
  key: string,
  resource: string,
  listed: readonly CapacityStep[] | undefined,
  { from, until, peak, capacity, excess, booked }: Overload<Booking>,
): Conflict {
  return {
    resource,
    key,
    isListed: listed !== undefined,
    from,
    to: addDays(until, -1),
    peak,
    capacity,
    excessDays: excess,
    initiatives: booked.map(({ initiative }) => initiative),
  };
}

/** The first spelling met of each resource, Capacity before the register. */
export function resourceNames({ capacity, initiatives }: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, name } of capacity) if (!names.has(key)) names.set(key, name);
  for (const { demands } of initiatives) {
    for (const { key, name } of demands) if (!names.has(key)) names.set(key, name);
  }
  return names;
}
