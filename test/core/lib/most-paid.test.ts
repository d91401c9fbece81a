import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/core/lib/apportion.ts';
import { mostPaid, type Need } from '../../../src/core/lib/most-paid.ts';

const need = (amount: number, ...from: readonly number[]): Need => ({ amount, from });

/**
 * What is left unmet at best, without any flow: by Gale's theorem the largest excess of a set of needs over all that
 * its suppliers have.
 */
function leastUnmet(needs: readonly Need[], supplies: readonly number[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << needs.length; chosen++) {
    const some = needs.filter((_, index) => (chosen & (1 << index)) !== 0);
    const from = new Set(some.flatMap((one) => one.from));
    const excess =
      sum(some.map(({ amount }) => amount)) - sum([...from].map((place) => supplies[place] ?? 0));
    most = Math.max(most, excess);
  }
  return most;
}

const amount = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2, 5),
  fc.double({ min: 0, max: 9, noNaN: true }),
);
const cases = fc
  .record({ supplies: fc.array(amount, { minLength: 1, maxLength: 5 }), size: fc.nat(7) })
  .chain(({ supplies, size }) =>
    fc.record({
      supplies: fc.constant(supplies),
      needs: fc.array(fc.record({ amount, from: fc.array(fc.nat(supplies.length - 1), { maxLength: 4 }) }), {
        minLength: size,
        maxLength: size,
      }),
    }),
  );
const SETTINGS = { numRuns: 5000, seed: 1972 };

describe('the most that can be paid', () => {
  it('takes another supplier where somebody can step back', () => {
    expect(mostPaid([need(1, 0, 1), need(1, 0)], [1, 1])).toEqual([1, 1]);
  });

  it('pays parts, and the first needs first', () => {
    expect(mostPaid([need(2, 0), need(2, 0, 1)], [3, 0.5])).toEqual([2, 1.5]);
    expect(mostPaid([need(1), need(1, 0)], [Number.POSITIVE_INFINITY])).toEqual([0, 1]);
  });

  it(`leaves exactly as much unmet as Gale's theorem says, seed ${SETTINGS.seed}`, () => {
    fc.assert(
      fc.property(cases, ({ needs, supplies }) => {
        const paid = mostPaid(needs, supplies);
        const unmet = sum(needs.map(({ amount: wanted }, index) => wanted - (paid[index] ?? 0)));
        expect(unmet).toBeCloseTo(leastUnmet(needs, supplies), 9);
        for (const [index, one] of needs.entries()) {
          expect(paid[index]).toBeGreaterThanOrEqual(0);
          expect(paid[index]).toBeLessThanOrEqual(one.amount);
        }
      }),
      SETTINGS,
    );
  });

  it(`pays each of the first needs as if the later ones were not there, seed ${SETTINGS.seed}`, () => {
    fc.assert(
      fc.property(cases, fc.nat(7), ({ needs, supplies }, most) => {
        const few = mostPaid(needs.slice(0, most), supplies);
        for (const [index, paid] of mostPaid(needs, supplies).slice(0, most).entries()) {
          expect(paid).toBeCloseTo(few[index] ?? -1, 9);
        }
      }),
      SETTINGS,
    );
  });

  it('is fast for 10,000 needs that compete for 5,000 suppliers', () => {
    const needs = Array.from({ length: 10_000 }, (_, index) =>
      need(1, index % 5000, (index * 7919) % 5000, (index * 104_729 + 13) % 5000),
    );
    const start = performance.now();
    expect(
      sum(
        mostPaid(
          needs,
          Array.from({ length: 5000 }, () => 1),
        ),
      ),
    ).toBe(5000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
