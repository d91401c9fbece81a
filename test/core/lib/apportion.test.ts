import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, apportionTenths, sum } from '../../../src/core/lib/apportion.ts';

describe('[D6] largest remainder', () => {
  it('gives the tenths left over to the largest remainders, then the larger, then the earlier', () => {
    expect(apportionTenths([1.25, 1.25])).toEqual([1.3, 1.2]);
    expect(apportionTenths([0.04, 0.04, 0.04])).toEqual([0.1, 0, 0]);
    expect(apportionTenths([0, 0])).toEqual([0, 0]);
    expect(apportionTenths([])).toEqual([]);
  });

  it('agrees with a worked election of 100,000 votes for 10 seats', () => {
    // en.wikipedia.org/wiki/Largest_remainders_method, Hare quota
    expect(apportion([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10)).toEqual([5, 2, 1, 1, 1, 0]);
  });

  it('adds up to the rounded total, and no amount moves by a whole tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 40 }), (amounts) => {
        const shown = apportionTenths(amounts);
        expect(Math.round(sum(shown) * 10)).toBe(Math.round(sum(amounts) * 10));
        // the total's own rounding may stretch every quota a little
        for (const [index, amount] of amounts.entries())
          expect(Math.abs((shown[index] ?? 0) - amount)).toBeLessThan(0.16);
      }),
    );
  });
});
