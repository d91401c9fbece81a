import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCovers } from '../../../src/core/removal/cheapest-covers.ts';
import type { Covering, Demanded } from '../../../src/core/removal/covering.ts';
import { allMinimalSets } from './brute.ts';
import { removed } from './highs.ts';
import { randomCovering } from './random-covering.ts';

const never = () => false;
const SEED = 20_260_601;

const covering: fc.Arbitrary<Covering> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const weights = fc.array(fc.constantFrom(0, 0, 0.1, 0.2, 0.3, 0.5, 1, 2, 1 / 3), {
    minLength: count,
    maxLength: count,
  });
  const constraint = fc
    .record({ weights, part: fc.constantFrom(0.2, 0.4, 0.6, 0.9, 1, 1.01) })
    .map(({ weights: all, part }): Demanded => {
      const items = all.flatMap((weight, item) => (weight > 0 ? [item] : []));
      const total = all.reduce((sum, weight) => sum + weight, 0);
      const need = Math.max(0.1, total * part);
      return { need, tolerance: 1e-9, items, weights: items.map((item) => all[item] ?? 0) };
    });
  const steps = fc.array(fc.constantFrom<number>(0, 1), { minLength: count, maxLength: count });
  return fc.record({
    classes: steps.map((all) =>
      all.map((_, item) => all.slice(0, item + 1).reduce((sum, one) => sum + one, 0)),
    ),
    costs: fc.array(fc.constantFrom(1, 1, 2, 3, 0.1, 0.25, 5), { minLength: count, maxLength: count }),
    constraints: fc.array(constraint, { maxLength: 6 }),
    rule: fc.constantFrom('sum', 'rank'),
  });
});

function sizeOf({ costs }: Covering, items: readonly number[]): number {
  return Math.round(1e6 * items.reduce((sum, item) => sum + (costs[item] ?? 0), 0));
}

describe('cheapest covers', () => {
  it('[C10] are the three best of all sets that no part of suffices for', () => {
    fc.assert(
      fc.property(covering, (problem) => {
        const all = allMinimalSets(problem);
        const answer = cheapestCovers(problem, never);
        if (answer === null) {
          expect(all).toEqual([]);
          return;
        }
        const best = all.slice(0, 3);
        const shown = (sets: readonly { readonly items: readonly number[]; readonly cost: number }[]) =>
          sets.map(({ items, cost }) =>
            problem.rule === 'rank'
              ? [items.map((item) => problem.classes[item] ?? 0), sizeOf(problem, items)]
              : [Math.round(cost * 1e6), items.length],
          );
        expect(shown(answer.choices)).toEqual(shown(best));
        expect(new Set(answer.choices.map(({ items }) => items.join())).size).toBe(best.length);
        for (const { items, isProved } of answer.choices) {
          expect(isProved && all.some((set) => set.items.join() === items.join())).toBe(true);
        }
        expect(answer.isSettled).toBe(true);
        if (problem.rule === 'sum') expect(answer.choices[0]?.bound).toBeCloseTo(best[0]?.cost ?? 0, 9);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    '[C10] cost what a solver of its own finds, seed %i',
    async (seed) => {
      const problem = randomCovering(24 + 3 * seed, seed);
      const answer = cheapestCovers(problem, never);
      expect(answer?.choices[0]?.cost).toBeCloseTo(await removed(problem), 6);
      expect(answer?.isSettled).toBe(true);
    },
  );

  it('[C10] are given with their bound where the search is cut short', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const problem = randomCovering(60, seed, 0.5);
      const whole = cheapestCovers(problem, never);
      for (const most of [0, 3, 10, 30]) {
        let asked = 0;
        const cut = cheapestCovers(problem, () => asked++ >= most);
        const best = whole?.choices[0]?.cost ?? 0;
        const [first] = cut?.choices ?? [];
        expect(first?.bound ?? 0).toBeLessThanOrEqual(best);
        expect(first?.cost ?? 0).toBeGreaterThanOrEqual(best);
        expect(first?.isProved).toBe(first?.bound === first?.cost);
        const proved = cut?.choices.filter(({ isProved }) => isProved).map(({ cost }) => cost) ?? [];
        expect(proved).toEqual(whole?.choices.slice(0, proved.length).map(({ cost }) => cost));
      }
    }
  });

  it('[C10] by rank, what is found in the time is the beginning of the list', () => {
    const problem: Covering = { ...randomCovering(60, 2), rule: 'rank' };
    const cut = cheapestCovers(problem, () => true);
    expect(cut?.choices.map(({ isProved }) => isProved)[0]).toBe(true);
    expect(cut?.choices[0]?.bound).toBeNull();
  });

  it('[C10] nothing is needed where there is no constraint, and nothing suffices where all together do not', () => {
    const none = { costs: [1], classes: [0], constraints: [], rule: 'sum' } as const;
    expect(cheapestCovers(none, never)?.choices).toEqual([{ items: [], cost: 0, isProved: true, bound: 0 }]);
    const much = { need: 2, tolerance: 1e-9, items: [0], weights: [1] };
    expect(cheapestCovers({ ...none, constraints: [much] }, never)).toBeNull();
  });

  it('[C10] of equal cost and number, the ones to keep longest stay where the search met both', () => {
    const constraints = [{ need: 2, tolerance: 1e-9, items: [0, 1, 2, 3], weights: [1, 1, 1, 1] }];
    const answer = cheapestCovers(
      { costs: [1, 1, 1, 1], classes: [0, 1, 2, 3], constraints, rule: 'sum' },
      never,
    );
    expect(answer?.choices[0]?.items).toEqual([2, 3]);
  });
});
