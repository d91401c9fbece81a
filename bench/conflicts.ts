import { byResource } from '../src/core/conflicts/find.ts';
import { sweep } from '../src/core/conflicts/sweep.ts';
import { asDay, type Day } from '../src/core/lib/day.ts';
import { milliseconds } from './measure.ts';
import { chanceFrom } from './random.ts';
import type { Result } from './result.ts';

interface Booking {
  readonly resource: string;
  readonly share: number;
  readonly from: Day;
  readonly until: Day;
}

const RESOURCES = 50;
const DAYS = 5 * 365;
const LONGEST = 120;

function bookings(count: number): readonly Booking[] {
  const chance = chanceFrom(count);
  return Array.from({ length: count }, () => {
    const from = chance.below(DAYS);
    const share = (1 + chance.below(10)) / 10;
    const resource = `resource ${chance.below(RESOURCES)}`;
    return { resource, share, from: asDay(from), until: asDay(from + 1 + chance.below(LONGEST)) };
  });
}

/** A little above the mean load, so that about a third of all days are overloaded. */
function capacityFor(count: number): number {
  const atOnce = (count / RESOURCES) * (LONGEST / 2 / DAYS);
  return 0.55 * atOnce + 0.3 * Math.sqrt(atOnce);
}

function findOverloads(all: readonly Booking[], capacity: number): readonly unknown[] {
  const steps = [{ from: null, capacity }];
  return [...byResource(all).values()].flatMap((mine) => sweep(mine, steps));
}

/** The ends of each resource's bookings: no sweep can do with less than sorting these. */
function endsOf(all: readonly Booking[]): readonly Float64Array[] {
  return [...byResource(all).values()].map((mine) =>
    Float64Array.from(mine.flatMap(({ from, until }) => [from, until])),
  );
}

function timesOf(count: number) {
  const all = bookings(count);
  const ends = endsOf(all);
  const capacity = capacityFor(count);
  if (findOverloads(all, capacity).length === 0)
    throw new Error(`${count} bookings make no conflict to find`);
  const sort = milliseconds(
    () => ends.map((mine) => mine.slice()),
    (copies) => {
      for (const copy of copies) copy.sort();
    },
  );
  return {
    sort,
    sweep: milliseconds(
      () => all,
      (mine) => findOverloads(mine, capacity),
    ),
  };
}

/** C7: what conflicts cost, beside the bare sort, and how the cost grows. */
export function conflictResults(): readonly Result[] {
  const sizes = [1_000, 10_000, 100_000] as const;
  const times = sizes.map((count) => ({ count, ...timesOf(count) }));
  const [, ten, hundred] = times;
  const growth = (of: 'sweep' | 'sort') => (hundred?.[of] ?? Number.NaN) / (ten?.[of] ?? Number.NaN);
  return [
    ...times.flatMap(({ count, sort, sweep: swept }): readonly Result[] => {
      const isLargest = count === 100_000;
      const name = `conflicts of ${count.toLocaleString('en')} bookings`;
      return [
        { subject: name, value: swept, unit: 'ms', most: isLargest ? 1_000 : null },
        { subject: '  sorting their ends alone', value: sort, unit: 'ms', most: null },
        { subject: '  conflicts to sorting', value: swept / sort, unit: 'times', most: isLargest ? 6 : null },
      ];
    }),
    { subject: '  growth from 10,000 to 100,000', value: growth('sweep'), unit: 'times', most: 13 },
    { subject: '  growth of the sort alone', value: growth('sort'), unit: 'times', most: null },
  ];
}
