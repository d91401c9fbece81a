import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/core/agreement/alpha.ts';
import { intervalOf } from '../../../src/core/agreement/bootstrap.ts';
import { tallied, together } from '../../../src/core/agreement/coincidences.ts';
import { interval, nominal, ordinal, ratio } from '../../../src/core/agreement/metric.ts';
import { isPairable } from '../../../src/core/agreement/unit.ts';
import { naiveAlpha } from './naive.ts';
import { anyMetric, anyUnits, grid, METRICS, mapped, measured, pairedUnits, RUNS } from './units.ts';

const isUnanimous = (values: readonly { readonly value: number }[]) =>
  values.every(({ value }) => value === values[0]?.value);

describe('alpha', () => {
  it('[K1] is what can be reckoned by hand', () => {
    // Pairs 1-2, 3-3, 2-3 of six values 1 2 2 3 3 3. Interval: D_o = 4/6, D_e = 2(2 + 3·4 + 6)/30 = 4/3.
    const units = grid('1 2\n3 3\n2 3');
    expect(measured(units, interval)).toMatchObject({ observed: 4 / 6, expected: 40 / 30 });
    expect(measured(units, interval).alpha).toBeCloseTo(0.5, 12);
    // Nominal: D_o = 4/6, D_e = 2(2 + 3 + 6)/30 = 22/30.
    expect(measured(units, nominal).alpha).toBeCloseTo(1 - 20 / 22, 12);
  });

  it('[K1] leaves out what only one reader has read, and takes any number of readers', () => {
    const units = grid('1 2 . .\n3 . 3 .\n. 2 . 3');
    expect(measured([...units, ...grid('5 . . .\n. . . .')]).alpha).toBe(measured(units).alpha);
    expect(measured(units).alpha).toBe(measured(grid('1 2\n3 3\n2 3')).alpha);
  });

  it.each(Object.keys(METRICS))('[K1] [K2] equals counting all pairs, %s', (name) => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const agreement = agreementOf(units, METRICS[name] ?? nominal);
        const expected = naiveAlpha(units, name);
        if (expected === null) expect(agreement).toEqual({ kind: 'unpaired' });
        else expect(agreement).toMatchObject({ alpha: expect.closeTo(expected, 9) });
      }),
      RUNS,
    );
  });

  it('[K1] coincidences are symmetric, and each row sums to how often its value was given', () => {
    fc.assert(
      fc.property(pairedUnits, (units) => {
        const { values, each } = tallied(units);
        const { pairs, totals } = together(
          each.map(({ own }) => own),
          values,
        );
        for (const [c, row] of pairs.entries()) {
          expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(totals[c] ?? 0, 9);
          for (const [k, one] of row.entries()) expect(one).toBeCloseTo(pairs[k]?.[c] ?? -1, 9);
        }
      }),
      RUNS,
    );
  });

  it('[K1] [K4] the order of subjects and readers and the names of both change neither alpha nor its interval', () => {
    const drawn = pairedUnits.chain((units) =>
      fc.record({
        units: fc.constant(units),
        moved: fc
          .shuffledSubarray([...units], { minLength: units.length })
          .map((list) => list.map((unit) => ({ ...unit, values: [...unit.values].reverse() }))),
        metric: anyMetric,
      }),
    );
    fc.assert(
      fc.property(drawn, ({ units, moved, metric }) => {
        const renamed = moved.map(({ values }, subject) => ({
          name: `other ${subject}`,
          values: values.map(({ reader, value }) => ({ reader: `not ${reader}`, value })),
        }));
        const before = measured(units, metric);
        const after = measured(renamed, metric);
        expect(after.alpha).toBeCloseTo(before.alpha, 12);
        const { low, high } = intervalOf(before, metric);
        expect(intervalOf({ ...after, alpha: before.alpha }, metric)).toEqual({ low, high });
        expect(low).toBeLessThanOrEqual(before.alpha);
        expect(high).toBeGreaterThanOrEqual(before.alpha);
        expect(high).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describe('[K2] what a level of measurement leaves alone', () => {
  it('nominal: any exchange of values', () => {
    const orders = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(pairedUnits, orders, (units, order) => {
        const exchanged = mapped(units, (value) => order[value - 1] ?? 0);
        expect(measured(exchanged, nominal).alpha).toBeCloseTo(measured(units, nominal).alpha, 12);
      }),
      RUNS,
    );
  });

  it('ordinal: any change that keeps the order', () => {
    fc.assert(
      fc.property(pairedUnits, (units) => {
        expect(
          measured(
            mapped(units, (value) => value ** 3 - 7),
            ordinal,
          ).alpha,
        ).toBe(measured(units, ordinal).alpha);
      }),
      RUNS,
    );
  });

  it('interval: another unit and another zero', () => {
    const factors = fc.integer({ min: -9, max: 9 }).filter((factor) => factor !== 0);
    fc.assert(
      fc.property(pairedUnits, factors, fc.integer({ min: -50, max: 50 }), (units, factor, shift) => {
        const changed = mapped(units, (value) => factor * value + shift);
        expect(measured(changed, interval).alpha).toBeCloseTo(measured(units, interval).alpha, 12);
      }),
      RUNS,
    );
  });

  it('ratio: another unit, and no values below zero', () => {
    fc.assert(
      fc.property(pairedUnits, fc.integer({ min: 1, max: 90 }), (units, factor) => {
        const changed = mapped(units, (value) => factor * value);
        expect(measured(changed, ratio).alpha).toBeCloseTo(measured(units, ratio).alpha, 12);
      }),
      RUNS,
    );
    expect(measured(grid('0 0\n0 4'), ratio).alpha).toBeCloseTo(
      naiveAlpha(grid('0 0\n0 4'), 'ratio') ?? 9,
      12,
    );
    expect(() => measured(grid('-1 1\n2 2'), ratio)).toThrow('a ratio scale has no values below 0');
  });
});

describe('[K3] the ends of the scale', () => {
  it.each([
    ['one reader', '1\n2\n3'],
    ['no subject', ''],
    ['two readers who never met', '1 .\n. 2'],
  ])('%s has nothing to compare', (_, text) => {
    expect(agreementOf(grid(text), ordinal)).toEqual({ kind: 'unpaired' });
  });

  it('one subject is 0 where it is split, whatever the ratings, and 1 where it is not', () => {
    expect(measured(grid('1 5 2')).alpha).toBeCloseTo(0, 12);
    expect(measured(grid('4 4 4')).alpha).toBe(1);
  });

  it('is never above 1, and 1 exactly where every subject is unanimous; all equal included', () => {
    fc.assert(
      fc.property(pairedUnits, anyMetric, (units, metric) => {
        const { alpha } = measured(units, metric);
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alpha === 1).toBe(units.every(({ values }) => isUnanimous(values)));
      }),
      RUNS,
    );
    expect(measured(grid('3 3\n3 3 3')).alpha).toBe(1);
  });

  it('is below 0 where readers agree less than by chance', () => {
    expect(measured(grid('1 5\n5 1\n1 5\n5 1')).alpha).toBeLessThan(0);
  });
});

describe('[K5] parts', () => {
  it('are not negative, add up to the observed disagreement, and name the pairable units in order', () => {
    fc.assert(
      fc.property(pairedUnits, anyMetric, (units, metric) => {
        const { parts, observed } = measured(units, metric);
        expect(parts.map(({ unit }) => unit)).toEqual(units.filter(isPairable));
        expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(observed, 9);
        for (const { unit, part, mean } of parts) {
          expect(part > 0).toBe(!isUnanimous(unit.values));
          expect(mean > 0).toBe(part > 0);
        }
      }),
      RUNS,
    );
  });
});
