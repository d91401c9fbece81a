import type { Unit } from '../../../src/core/agreement/unit.ts';

type Apart = (a: number, b: number, all: readonly number[]) => number;

/** The four differences as their definitions read, each looking through all values given. */
const APART: Readonly<Record<string, Apart>> = {
  nominal: (a, b) => Number(a !== b),
  ordinal: (a, b, all) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = all.filter((value) => value >= low && value <= high).length;
    const ends = all.filter((value) => value === low).length + all.filter((value) => value === high).length;
    return low === high ? 0 : (between - ends / 2) ** 2;
  },
  interval: (a, b) => (a - b) ** 2,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
};

/** Alpha as the mean over all pairs within units against the mean over all pairs there are; null without a pair. */
export function naiveAlpha(units: readonly Unit[], metric: string): number | null {
  const apart = APART[metric];
  if (apart === undefined) throw new Error(`no metric ${metric}`);
  const rated = units
    .map(({ values }) => values.map(({ value }) => value))
    .filter(({ length }) => length > 1);
  const all = rated.flat();
  if (all.length === 0) return null;
  const pairsOf = (values: readonly number[]) =>
    values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [apart(a, b, all)])));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const within = rated.reduce((sum, values) => sum + values.length * mean(pairsOf(values)), 0) / all.length;
  const anyhow = mean(pairsOf(all));
  return anyhow === 0 ? 1 : 1 - within / anyhow;
}
