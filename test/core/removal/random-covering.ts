import { chanceFrom } from '../../../bench/random.ts';
import type { Covering, Demanded } from '../../../src/core/removal/covering.ts';

const DAYS = 365;
const RESOURCES = 10;
const TOLERANCE = 1e-9;

/** Rows in time on ten resources, one constraint for each start day on which there is too much, and two limits. */
export function randomCovering(count: number, seed: number, tight = 0.7): Covering {
  const { below } = chanceFrom(seed * 1_000 + count);
  const rows = Array.from({ length: count }, (_, item) => {
    const from = below(DAYS);
    const shares = Array.from(
      { length: 2 + below(2) },
      () => [below(RESOURCES), (1 + below(10)) / 10] as const,
    );
    return { item, from, until: from + 30 + below(150), shares: new Map(shares), size: 1 + below(8) };
  });
  const days = Array.from({ length: RESOURCES }, (_, resource) => {
    const mine = rows.filter(({ shares }) => shares.has(resource));
    const loads = mine.map(({ from }) => {
      const on = mine.filter((row) => row.from <= from && from < row.until);
      const weights = on.map(({ shares }) => shares.get(resource) ?? 0);
      const load = weights.reduce((sum, weight) => sum + weight, 0);
      return { load, items: on.map(({ item }) => item), weights };
    });
    const capacity = tight * Math.max(0, ...loads.map(({ load }) => load));
    return loads.flatMap(({ load, items, weights }): readonly Demanded[] =>
      load > capacity + 1e-6 ? [{ need: load - capacity, tolerance: TOLERANCE, items, weights }] : [],
    );
  });
  const items = rows.map(({ item }) => item);
  const sizes = rows.map(({ size }) => size);
  const limits: readonly Demanded[] = [
    { need: Math.ceil(count / 5), tolerance: TOLERANCE, items, weights: items.map(() => 1) },
    { need: Math.ceil(count), tolerance: TOLERANCE, items, weights: sizes },
  ];
  return { costs: sizes, classes: items, constraints: [...days.flat(), ...limits], rule: 'sum' };
}
