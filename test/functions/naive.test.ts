import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, load } from '../bundle.ts';
import { type CountedConflict, countConflicts } from './naive-count.ts';
import {
  capacityTable,
  dayOf,
  isoOf,
  type RandomRegister,
  randomRegister,
  registerTable,
} from './random-register.ts';

const bundle = load();
/** fast-check prints the seed and the path of what fails; both together bring it back. */
const RUNS = { numRuns: 2_000, seed: 20_260_601 };

describe('[C8] DRIFTCONFLICTS on random registers', () => {
  it('equals a count of every resource on every day', () => {
    fc.assert(
      fc.property(randomRegister, (register) => {
        const places = register.rows.map((_, index) => index);
        expect(conflictsOf(register, places)).toEqual(countConflicts(register));
      }),
      RUNS,
    );
  });

  it('does not change with the order of the rows of either table', () => {
    fc.assert(
      fc.property(shuffled(), ({ register, order, periods }) => {
        const places = register.rows.map((_, index) => index);
        expect(conflictsOf({ ...register, periods }, order)).toEqual(conflictsOf(register, places));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  it('has met conflicts of every kind that it is to be compared on', () => {
    const met = fc.sample(randomRegister, RUNS).flatMap(countConflicts);
    const kinds = [
      met.length,
      ...[
        met.filter(({ from, to }) => from === to),
        met.filter(({ capacity }) => capacity === 0),
        met.filter(({ initiatives }) => initiatives.length > 5),
        met.filter(({ initiatives }) => initiatives.length === 1),
        met.filter(({ peak, capacity }) => peak - capacity === 5),
      ].map(({ length }) => length),
    ];
    expect(Math.min(...kinds)).toBeGreaterThan(20);
  });
});

function shuffled() {
  return randomRegister.chain((register) => {
    const places = register.rows.map((_, index) => index);
    const all = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    return fc.record({ register: fc.constant(register), order: all(places), periods: all(register.periods) });
  });
}

function conflictsOf(
  { rows, periods, today }: RandomRegister,
  order: readonly number[],
): readonly CountedConflict[] {
  return fromAnswer(bundle.DRIFTCONFLICTS(registerTable(rows, order), capacityTable(periods), isoOf(today)));
}

function fromAnswer([, ...rows]: Answer): readonly CountedConflict[] {
  return rows.map(([resource, from, to, peak, capacity, excess, initiatives]) => ({
    resource: String(resource),
    from: from instanceof Date ? dayOf(from) : Number.NaN,
    to: to instanceof Date ? dayOf(to) : Number.NaN,
    peak: hundredths(peak),
    capacity: hundredths(capacity),
    excess: hundredths(excess),
    initiatives: String(initiatives).split('; ').sort(),
  }));
}

/** To the nearest millionth: sums of floating-point shares are off by less. */
function hundredths(amount: unknown): number {
  return Math.round(Number(amount) * 1e8) / 1e6;
}
