import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapacityStep } from '../../../src/core/conflicts/capacity-steps.ts';
import type { Span } from '../../../src/core/conflicts/overload.ts';
import { sweep } from '../../../src/core/conflicts/sweep.ts';
import { asDay } from '../../../src/core/lib/day.ts';

const span = (from: number, until: number, share: number): Span => ({
  from: asDay(from),
  until: asDay(until),
  share,
});
const spans = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 1, max: 20 }),
    share: fc.constantFrom(0.1, 0.2, 0.3, 0.5, 1, 2),
  }),
  { maxLength: 25 },
);
const steps = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 60 }), capacity: fc.constantFrom(0, 0.5, 1, 3) }),
  { maxLength: 3 },
);

/** Counting day by day, with none of the sweep's ideas. */
function naiveDays(
  bookings: readonly Span[],
  capacityOn: (day: number) => number,
): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (let day = 0; day < 70; day++) {
    const load = bookings
      .filter(({ from, until }) => from <= day && day < until)
      .reduce((sum, { share }) => sum + share, 0);
    if (load > capacityOn(day) + 1e-9) days.set(day, load - capacityOn(day));
  }
  return days;
}

function stepsOf(
  changes: readonly { readonly from: number; readonly capacity: number }[],
): readonly CapacityStep[] {
  const sorted = [...new Map(changes.map((change) => [change.from, change])).values()].sort(
    (a, b) => a.from - b.from,
  );
  return [
    { from: null, capacity: 1 },
    ...sorted.map(({ from, capacity }) => ({ from: asDay(from), capacity })),
  ];
}

describe('sweep', () => {
  it('[C8] equals counting day by day, and no two runs touch', () => {
    fc.assert(
      fc.property(spans, steps, (drawn, changes) => {
        const bookings = drawn.map(({ from, length, share }) => span(from, from + length, share));
        const capacity = stepsOf(changes);
        const capacityOn = (day: number) =>
          capacity.filter(({ from }) => from === null || from <= day).at(-1)?.capacity ?? 1;
        const expected = naiveDays(bookings, capacityOn);
        const found = sweep(bookings, capacity);
        const days = found.flatMap(({ from, until }) =>
          Array.from({ length: until - from }, (_, index) => from + index),
        );
        expect(days).toEqual([...expected.keys()]);
        expect(found.reduce((sum, { excess }) => sum + excess, 0)).toBeCloseTo(
          [...expected.values()].reduce((sum, excess) => sum + excess, 0),
          6,
        );
        for (const [index, { from }] of found.entries())
          expect(from).toBeGreaterThan(found[index - 1]?.until ?? -1);
        for (const { from, until, booked } of found) {
          expect(booked).toEqual(bookings.filter((booking) => booking.from < until && from < booking.until));
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('[C8] the order of bookings changes no figure', () => {
    fc.assert(
      fc.property(spans, (drawn) => {
        const bookings = drawn.map(({ from, length, share }) => span(from, from + length, share));
        const figures = (list: readonly Span[]) =>
          sweep(list, stepsOf([])).map(({ booked, ...figure }) => ({ ...figure, booked: booked.length }));
        expect(figures([...bookings].reverse())).toEqual(figures(bookings));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('[C7] looks at each booking a few times, however many overlap', () => {
    let looks = 0;
    const count = 2000;
    const counted = (from: number, until: number): Span => ({
      share: 1,
      get from() {
        looks++;
        return asDay(from);
      },
      get until() {
        looks++;
        return asDay(until);
      },
    });
    const found = sweep(
      Array.from({ length: count }, (_, index) => counted(index, 10_000 - index)),
      stepsOf([]),
    );
    expect(found).toHaveLength(1);
    expect(looks).toBeLessThanOrEqual(5 * count);
  });

  it('[C4] bears one run of 200,000 stretches', () => {
    const count = 200_000;
    const [run] = sweep(
      Array.from({ length: count }, (_, index) => span(index, index + 2, 2)),
      stepsOf([]),
    );
    expect(run).toMatchObject({ peak: 4, from: 0, until: count + 1 });
  });
});
