import { bookingsOf, openDates } from '../conflicts/booking.ts';
import { capacitySteps, UNLISTED } from '../conflicts/capacity-steps.ts';
import { byResource } from '../conflicts/find.ts';
import { sweep } from '../conflicts/sweep.ts';
import { addDays, type Day } from '../lib/day.ts';
import { judgeLimits } from '../limits/judge.ts';
import { byLastIn } from '../limits/order.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Limit } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';

/** A capacity on days on which the same rows ask too much of it, or a limit with too much under it. */
export type Subject =
  | {
      readonly kind: 'resource';
      /** As Capacity spells it, else the first row that asks for it. */
      readonly resource: string;
      readonly key: string;
      /** Whether Capacity lists it; where not, it has 1. */
      readonly isListed: boolean;
      readonly from: Day;
      /** The last day. */
      readonly to: Day;
    }
  | { readonly kind: 'limit'; readonly label: string; readonly limit: Limit };

/** Something that is asked more of than there may be: full-time units of a resource, or what the limit counts. */
export interface Broken {
  readonly subject: Subject;
  readonly load: number;
  readonly most: number;
  /** Who asks how much, in the order of W3. */
  readonly asks: readonly { readonly initiative: Initiative; readonly amount: number }[];
}

const TOLERANCE = 1e-9;
/** What rounding adds to a sum of a thousand sizes, as a part of it. */
const PART = 1e-13;

/** How far a load may be above what there is and count as rounding. */
export function toleranceOf(load: number): number {
  return Math.max(TOLERANCE, PART * load);
}

/**
 * Every capacity, stretch by stretch from today on, and every limit that the active rows break. Limits on Direction count
 * no rows.
 */
export function brokenIn(register: Register, today: Day): readonly Broken[] {
  const ordered = [...register.initiatives].sort(byLastIn);
  return [...brokenCapacities(register, ordered, today), ...brokenLimits(register, ordered, today)];
}

function brokenCapacities(
  { capacity, initiatives }: Register,
  ordered: readonly Initiative[],
  today: Day,
): readonly Broken[] {
  const steps = capacitySteps(capacity);
  const bookings = bookingsOf(ordered, openDates(initiatives, today));
  return [...byResource(bookings)].flatMap(([key, mine]) => {
    const listed = steps.get(key);
    const spelled = [...capacity, ...(mine[0]?.initiative.demands ?? [])].find((one) => one.key === key);
    const resource = spelled?.name ?? key;
    return sweep(mine, listed ?? UNLISTED).flatMap(({ stretches, booked }) =>
      stretches.flatMap(({ from, until, load, capacity: most }): readonly Broken[] => {
        if (until <= today) return [];
        const there = booked.filter((booking) => booking.from <= from && booking.until >= until);
        const subject: Subject = {
          kind: 'resource',
          resource,
          key,
          isListed: listed !== undefined,
          from: from < today ? today : from,
          to: addDays(until, -1),
        };
        const asks = there.map(({ initiative, share }) => ({ initiative, amount: share }));
        return [{ subject, load, most, asks }];
      }),
    );
  });
}

function brokenLimits(register: Register, ordered: readonly Initiative[], today: Day): readonly Broken[] {
  return judgeLimits(register, ordered, today).flatMap(({ limit, label, load, rows }): readonly Broken[] => {
    const most = limit.limit;
    if (limit.scope === 'Direction' || most === null || load <= most + toleranceOf(load)) return [];
    const asks = rows.map((row) => ({ initiative: row.initiative, amount: row.load }));
    return [{ subject: { kind: 'limit', label, limit }, load, most, asks }];
  });
}
