import { addDays, type Day } from '../lib/day.ts';
import type { CapacityPeriod } from '../register/capacity.ts';

/** From a day on (from ever, where it is null) there is so much of a resource. */
export interface CapacityStep {
  readonly from: Day | null;
  readonly capacity: number;
}

/** What an unlisted resource has. */
export const UNLISTED: readonly CapacityStep[] = [{ from: null, capacity: 1 }];

/**
 * Capacity over time, by resource. Where two rows cover a day the lower counts; where none of a listed
 * resource's rows does, there is nothing of it.
 */
export function capacitySteps(
  periods: readonly CapacityPeriod[],
): ReadonlyMap<string, readonly CapacityStep[]> {
  const byResource = new Map<string, CapacityPeriod[]>();
  for (const period of periods) {
    const mine = byResource.get(period.key) ?? [];
    mine.push(period);
    byResource.set(period.key, mine);
  }
  return new Map([...byResource].map(([key, mine]) => [key, stepsOf(mine)]));
}

function stepsOf(periods: readonly CapacityPeriod[]): readonly CapacityStep[] {
  const days = periods.flatMap(({ from, until }) => [
    ...(from === null ? [] : [from]),
    ...(until === null ? [] : [addDays(until, 1)]),
  ]);
  const changes = [...new Set(days)].sort((a, b) => a - b);
  return [null, ...changes].map((from) => ({ from, capacity: capacityFrom(periods, from) }));
}

/** Before every change only the rows that are open at the front cover the day. */
function capacityFrom(periods: readonly CapacityPeriod[], day: Day | null): number {
  const covers = ({ from, until }: CapacityPeriod) =>
    from === null || (day !== null && from <= day) ? day === null || until === null || day <= until : false;
  const capacities = periods.filter(covers).map(({ capacity }) => capacity);
  return capacities.length === 0 ? 0 : Math.min(...capacities);
}
