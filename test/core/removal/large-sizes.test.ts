import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../../bench/random.ts';
import { labelOf } from '../../../src/core/register/initiative.ts';
import { cheapestCovers } from '../../../src/core/removal/cheapest-covers.ts';
import type { Covering } from '../../../src/core/removal/covering.ts';
import { type Asked, takesOff } from '../../../src/core/removal/takes-off.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { allMinimalSets } from './brute.ts';

const PLAIN: Asked = { candidate: null, isProtected: () => false, cost: 'size', isSpent: () => false };

/** Active rows I-1, I-2, ... of these sizes under one limit on the portfolio. */
function rowsOf(sizes: readonly number[], limit: number, counts: 'Initiatives' | 'Size') {
  const rows = sizes.map((size, index) => [`I-${index + 1}`, `Initiative ${index + 1}`, 'Active', size]);
  return registerOf({
    Initiatives: [['ID', 'Initiative', 'Status', 'Size'], ...rows],
    Limits: [
      ['Scope', 'Limit', 'Counts'],
      ['Portfolio', limit, counts],
    ],
  });
}

function choicesOf(sizes: readonly number[], limit: number) {
  const { sets } = takesOff(rowsOf(sizes, limit, 'Initiatives'), TODAY, PLAIN);
  return sets.map(({ rows, cost, isProved, bound }) => [rows.map(labelOf).join('; '), cost, isProved, bound]);
}

describe('sizes far apart', () => {
  it('[C10] the least comes first, and costs what it is', () => {
    expect(choicesOf([0.001, 1e9, 0.004], 2)).toEqual([
      ['I-1', 0.001, true, 0.001],
      ['I-3', 0.004, true, 0.004],
      ['I-2', 1e9, true, 1e9],
    ]);
    expect(choicesOf([1e12, 1e12 - 1, 1e12 - 2], 2).map(([, cost]) => cost)).toEqual([
      1e12 - 2,
      1e12 - 1,
      1e12,
    ]);
  });

  it('[C10] a thousand rows of millions each are told apart to the last unit', () => {
    const { below } = chanceFrom(5);
    const sizes = Array.from({ length: 1_000 }, () => 1_000_000 + below(1_000_000));
    const sorted = [...sizes].sort((one, other) => one - other);
    const choices = choicesOf(sizes, 999);
    expect(choices.map(([, cost, isProved]) => [cost, isProved])).toEqual(
      sorted.slice(0, 3).map((size) => [size, true]),
    );
  });

  it('[C10] cents count', () => {
    const sizes = Array.from({ length: 100 }, (_, index) => (100_000_000 + 137 * index) / 100);
    expect(choicesOf(sizes, 99).map(([name, cost]) => [name, cost])).toEqual([
      ['I-1', 1_000_000],
      ['I-2', 1_000_001.37],
      ['I-3', 1_000_002.74],
    ]);
    expect(choicesOf(sizes, 97)[0]).toEqual(['I-1; I-2; I-3', 3_000_004.11, true, 3_000_004.11]);
  });

  it('[C10] what a formula leaves behind a decimal counts for nothing', () => {
    expect(choicesOf([0.1 + 0.2, 0.3, 5], 1)[0]).toEqual(['I-1; I-2', 0.6, true, 0.6]);
  });

  it('[C10] thirds that a formula made add up', () => {
    const sizes = [1, 1 / 3, 2 / 3, 1 / 3, 1 / 3, 4];
    expect(choicesOf(sizes, 3)[0]).toEqual(['I-2; I-4; I-5', 1, true, 1]);
  });

  it('[C10] where sizes are finer than can be told apart, the bound is true and nothing else is called proved', () => {
    const sizes = [1e9 + 1e-9, 1 / 3, 2 / 3, 1e-9, 2e-9, 1e12, 1e12 / 3, 1e11 / 7];
    const { sets } = takesOff(rowsOf(sizes, 5, 'Initiatives'), TODAY, PLAIN);
    expect(sets[0]?.rows.map(labelOf)).toEqual(['I-2', 'I-4', 'I-5']);
    const least = 1 / 3 + 3e-9;
    expect(sets[0]?.cost).toBeCloseTo(least, 12);
    expect(sets[0]?.bound ?? 0).toBeLessThanOrEqual(least + 1e-12);
    for (const { cost, bound, isProved } of sets) expect(isProved).toBe(bound === cost);
  });
});

/** In billionths, of which no sum is rounded. */
function billionths(size: number): bigint {
  return BigInt(size.toFixed(9).replace('.', ''));
}

describe('sizes of any magnitude', () => {
  const size = fc.constantFrom(1e-9, 0.001, 0.004, 1.37, 2, 99.99, 1e6 + 0.01, 1e9, 1e9 + 0.25, 1e12 - 1);
  const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 });
  const sizes = fc.array(size, { minLength: 9, maxLength: 9 });

  it('[C10] are bounded by the truth, and proved only where it is reached', () => {
    fc.assert(
      fc.property(sizes, fc.array(weights, { minLength: 1, maxLength: 3 }), (costs, rows) => {
        const items = [...costs.keys()];
        const constraints = rows.map((row) => ({
          need: Math.ceil(row.reduce((sum, weight) => sum + weight, 0) / 3),
          tolerance: 1e-9,
          items,
          weights: row,
        }));
        const problem: Covering = { costs, classes: items, constraints, rule: 'sum' };
        const costOf = (set: readonly number[]) =>
          set.reduce((sum, item) => sum + billionths(costs[item] ?? 0), 0n);
        const all = allMinimalSets(problem).map((set) => costOf(set.items));
        const sorted = all.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
        for (const [index, choice] of (cheapestCovers(problem, () => false)?.choices ?? []).entries()) {
          const truth = Number(sorted[index]) / 1e9;
          expect(choice.cost).toBeCloseTo(Number(costOf(choice.items)) / 1e9, 3);
          expect(choice.bound ?? 0).toBeLessThanOrEqual(truth * (1 + 1e-15));
          if (choice.isProved) expect(Math.abs(choice.cost - truth)).toBeLessThanOrEqual(truth * 1e-15);
        }
      }),
      { numRuns: 150, seed: 20_260_603 },
    );
  });
});

describe('a limit on Size with cents', () => {
  const cents = (() => {
    const { below } = chanceFrom(11);
    return Array.from({ length: 40 }, () => 100_000_000 + below(20_000_000));
  })();
  const sizes = cents.map((cent) => cent / 100);
  const total = cents.reduce((sum, cent) => sum + cent, 0);

  it.each([1, 2, 3, 7, 12])('[C10] may be used to the last cent by %i and more protected rows', (count) => {
    const staying = new Set(cents.slice(0, 40 - count).map((_, index) => `I-${index + 1}`));
    const off = cents.slice(40 - count).reduce((sum, cent) => sum + cent, 0);
    const register = rowsOf(sizes, (total - off) / 100, 'Size');
    const { kind, sets } = takesOff(register, TODAY, { ...PLAIN, isProtected: ({ id }) => staying.has(id) });
    expect([kind, sets.map(({ rows, cost }) => [rows.length, cost])]).toEqual(['sets', [[count, off / 100]]]);
  });

  it('[C10] asks for nothing where it is used to the last cent, and for a row where it is a cent more', () => {
    for (let count = 2; count <= 40; count++) {
      const used = cents.slice(0, count).reduce((sum, cent) => sum + cent, 0);
      const kindAt = (limit: number) =>
        takesOff(rowsOf(sizes.slice(0, count), limit / 100, 'Size'), TODAY, PLAIN).kind;
      expect([kindAt(used), kindAt(used - 1)]).toEqual(['nothing', 'sets']);
    }
  });
});
