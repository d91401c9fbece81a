import type { Row } from './covering.ts';

const LEAST_REST = 1e-6;

/**
 * A row that follows from another for whole items, and that what is taken of them misses most; null where none is
 * missed. Were the items most taken all in, the rest of the need would still be there: no other item is then worth
 * more than that rest, and at least so many of the others are needed. Both hold where not all are in, too.
 */
export function derivedRow({ items, weights }: Row, taken: Float64Array): Row | null {
  const entries = items.map((item, index) => ({ item, weight: weights[index] ?? 0, part: taken[item] ?? 0 }));
  entries.sort((one, other) => other.part - one.part || other.weight - one.weight || one.item - other.item);
  let best: Row | null = null;
  let least = 1 - LEAST_REST;
  let rest = 1;
  for (let begin = 0; rest > LEAST_REST; begin++) {
    const others = entries.slice(begin);
    const most = fewest(others, rest);
    for (const worth of [(weight: number) => Math.min(1, weight / rest), () => 1 / most]) {
      const met = others.reduce((sum, { weight, part }) => sum + worth(weight) * part, 0);
      if (met >= least) continue;
      least = met;
      best = { items: others.map(({ item }) => item), weights: others.map(({ weight }) => worth(weight)) };
    }
    rest -= entries[begin]?.weight ?? 1;
  }
  return best;
}

/** How many of the entries are needed at the least to reach an amount. */
function fewest(entries: readonly { readonly weight: number }[], amount: number): number {
  const sorted = entries.map(({ weight }) => weight).sort((a, b) => b - a);
  let left = amount;
  let count = 0;
  // A little less than the amount will do: rounding must not ask for one more.
  while (left > LEAST_REST && count < sorted.length) left -= sorted[count++] ?? 0;
  return Math.max(1, count);
}
