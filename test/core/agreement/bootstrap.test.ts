import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../src/core/agreement/bootstrap.ts';
import { generator } from '../../../src/core/agreement/generator.ts';
import { nominal, ordinal } from '../../../src/core/agreement/metric.ts';
import { grid, measured, unitsOf } from './units.ts';

const interval = (text: string) => intervalOf(measured(grid(text)), ordinal);

describe('[K4] the interval', () => {
  it('has no width where all agree, and reaches 1 where draws without the split are common', () => {
    expect(interval('1 1\n3 3\n5 5')).toEqual({ low: 1, high: 1 });
    // Of three subjects 8 in 27 draws miss the split one; what is left is all 4, which counts as 1.
    expect(interval('4 4\n4 4\n1 5')).toMatchObject({ high: 1 });
  });

  it('holds alpha also where every draw is below it: what repeats lowers the disagreement by chance', () => {
    const { alpha, parts } = measured(
      unitsOf(Array.from({ length: 12 }, (_, i) => [2 * i, 2 * i + 1])),
      nominal,
    );
    expect(alpha).toBe(0);
    expect(
      intervalOf({ kind: 'measured', alpha: -1, observed: 1, expected: 1, parts }, nominal).high,
    ).toBeLessThan(0);
    expect(intervalOf({ kind: 'measured', alpha, observed: 1, expected: 1, parts }, nominal).high).toBe(0);
  });

  it('narrows with the square root of how many subjects there are', () => {
    const draw = generator(7);
    const rows = Array.from({ length: 25 }, () => [1 + draw(5), 1 + draw(5), 1 + draw(5)]);
    const width = (copies: number) => {
      const units = unitsOf(Array.from({ length: copies }, () => rows).flat());
      const { low, high } = intervalOf(measured(units), ordinal);
      return high - low;
    };
    expect(width(1) / width(16)).toBeGreaterThan(3.5);
    expect(width(1) / width(16)).toBeLessThan(4.5);
  });

  it('covers the agreement of the whole in about 95 of 100 samples', () => {
    const draw = generator(11);
    const rowOf = () => {
      const first = 1 + draw(5);
      return [first, draw(10) < 6 ? first : 1 + draw(5), draw(10) < 6 ? first : 1 + draw(5)];
    };
    const whole = measured(unitsOf(Array.from({ length: 20_000 }, rowOf))).alpha;
    const samples = Array.from({ length: 200 }, () =>
      intervalOf(measured(unitsOf(Array.from({ length: 40 }, rowOf))), ordinal),
    );
    const covered = samples.filter(({ low, high }) => low <= whole && whole <= high).length;
    expect(covered).toBeGreaterThan(175);
    expect(covered).toBeLessThan(200);
  });

  it('of 50 subjects and 10 readers takes no longer than a blink', () => {
    const draw = generator(3);
    const units = unitsOf(Array.from({ length: 50 }, () => Array.from({ length: 10 }, () => 1 + draw(5))));
    intervalOf(measured(units), ordinal);
    const start = performance.now();
    intervalOf(measured(units), ordinal);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('[K4] the generator', () => {
  it('gives the numbers of mulberry32', () => {
    // First three of mulberry32(1), as fractions of 2^32.
    const draw = generator(1);
    expect([draw(2 ** 32), draw(2 ** 32), draw(2 ** 32)]).toEqual(MULBERRY);
  });

  it('draws each place about as often', () => {
    const draw = generator(5);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let index = 0; index < 70_000; index++) {
      const place = draw(7);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

/** Reckoned apart with whole numbers of any size. */
const MULBERRY = ((): readonly number[] => {
  const word = (value: bigint) => BigInt.asUintN(32, value);
  let state = 1n;
  return [0, 1, 2].map(() => {
    state = word(state + 0x6d2b79f5n);
    let mixed = word((state ^ (state >> 15n)) * (state | 1n));
    mixed = word(mixed ^ (mixed + word((mixed ^ (mixed >> 7n)) * (mixed | 61n))));
    return Number(word(mixed ^ (mixed >> 14n)));
  });
})();
