import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/conflicts/find.ts';
import { addDays, isoOfDay } from '../../../src/core/lib/day.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { type Asked, takesOff } from '../../../src/core/removal/takes-off.ts';
import { filesIn, hasData, recordsOf, textOf } from '../../reference/data.ts';
import { earliestStarts, type Instance, readInstance } from '../../reference/schedule.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { after, isKept } from './registers.ts';

const PLAIN: Asked = { candidate: null, isProtected: () => false, cost: 'size', isSpent: () => false };

interface Knapsack {
  readonly values: readonly number[];
  /** By constraint, what each item takes of it. */
  readonly amounts: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** mknap1: how many problems, then of each its sizes, published optimum, values, amounts and capacities. */
function knapsacks(text: string): readonly Knapsack[] {
  const numbers = text.trim().split(/\s+/).map(Number);
  let place = 1;
  const take = (count: number) => {
    place += count;
    return numbers.slice(place - count, place);
  };
  return Array.from({ length: numbers[0] ?? 0 }, () => {
    const [items = 0, constraints = 0] = take(3);
    const values = take(items);
    const amounts = Array.from({ length: constraints }, () => take(items));
    return { values, amounts, capacities: take(constraints) };
  });
}

/** Each item an initiative that runs on the same days, each constraint a resource. */
function asRegister({ values, amounts, capacities }: Knapsack): Register {
  const rows = values.map((value, item) => {
    const asks = amounts.flatMap((row, index) =>
      (row[item] ?? 0) > 0 ? [`R${index + 1} ${row[item]}`] : [],
    );
    return [`${item + 1}`, `Item ${item + 1}`, 'Active', value, '2026-06-01', '2026-06-30', asks.join('; ')];
  });
  return registerOf({
    Initiatives: [['ID', 'Initiative', 'Status', 'Size', 'Start', 'End', 'Resources'], ...rows],
    Capacity: [['Resource', 'Capacity'], ...capacities.map((units, index) => [`R${index + 1}`, units])],
  });
}

const hasKnapsacks = hasData('mknap');

describe.runIf(hasKnapsacks)('[C10] knapsack problems of the OR-Library as removals', () => {
  const references = hasKnapsacks ? recordsOf('mknap/mknap1_reference.csv') : [];
  const problems = hasKnapsacks ? knapsacks(textOf('mknap/mknap1.txt')) : [];

  it.each(references.map((reference) => Number(reference.get('problem'))))('problem %i', (number) => {
    const problem = problems[number - 1];
    if (problem === undefined) throw new Error(`no problem ${number}`);
    const register = asRegister(problem);
    const { sets, isSettled } = takesOff(register, TODAY, PLAIN);
    expect(sets[0]?.cost).toBeCloseTo(Number(references[number - 1]?.get('min_value_removed')), 6);
    expect(sets[0]?.isProved).toBe(true);
    expect(isSettled).toBe(true);
    for (const { rows } of sets) expect(isKept(after(register, rows))).toBe(true);
  });
});

/** Each activity as soon as what it waits for is done and there is enough of everything, in the order of the file. */
function feasibleStarts({ activities, capacities }: Instance): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  const used = capacities.map(() => new Map<number, number>());
  for (const { number, duration, demands } of activities) {
    const before = activities.filter(({ successors }) => successors.includes(number));
    let start = Math.max(0, ...before.map((one) => (starts.get(one.number) ?? 0) + one.duration));
    const fits = (period: number) =>
      demands.every((units, index) => (used[index]?.get(period) ?? 0) + units <= (capacities[index] ?? 0));
    const periods = () => Array.from({ length: duration }, (_, offset) => start + offset);
    while (!periods().every(fits)) start++;
    starts.set(number, start);
    for (const period of periods()) {
      for (const [index, units] of demands.entries()) {
        used[index]?.set(period, (used[index]?.get(period) ?? 0) + units);
      }
    }
  }
  return starts;
}

function scheduled(instance: Instance, starts: ReadonlyMap<number, number>): Register {
  const rows = instance.activities.flatMap(({ number, duration, demands }) => {
    const asks = demands.flatMap((units, index) => (units > 0 ? [`R${index + 1} ${units}`] : []));
    const first = addDays(TODAY, starts.get(number) ?? 0);
    const days = [isoOfDay(first), isoOfDay(addDays(first, duration - 1))];
    return duration === 0 ? [] : [[`${number}`, `Activity ${number}`, 'Active', ...days, asks.join('; ')]];
  });
  return registerOf({
    Initiatives: [['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources'], ...rows],
    Capacity: [
      ['Resource', 'Capacity'],
      ...instance.capacities.map((units, index) => [`R${index + 1}`, units]),
    ],
  });
}

const hasSchedules = hasData('psplib');

describe.runIf(hasSchedules)('[C10] schedules of PSPLIB j30', () => {
  it.each(hasSchedules ? filesIn('psplib/j30') : [])('%s', (name) => {
    const instance = readInstance(textOf(`psplib/j30/${name}`));
    const feasible = scheduled(instance, feasibleStarts(instance));
    expect(findConflicts(feasible, TODAY)).toEqual([]);
    expect(takesOff(feasible, TODAY, PLAIN).kind).toBe('nothing');
    const early = scheduled(instance, earliestStarts(instance));
    expect(findConflicts(early, TODAY).length).toBeGreaterThan(0);
    for (const cost of ['size', 'rank'] as const) {
      const { sets, isSettled } = takesOff(early, TODAY, { ...PLAIN, cost });
      expect(isSettled).toBe(true);
      for (const { rows } of sets) expect(findConflicts(after(early, rows), TODAY)).toEqual([]);
    }
  });
});
