import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { filesIn, hasData, recordsOf, textOf } from './data.ts';
import { earliestStarts, type Instance, readInstance } from './schedule.ts';

const bundle = load();
const DAY = 86_400_000;

/** Period 0 is 1 January 2026, and each period one day. */
const dayOf = (period: number) => new Date(Date.UTC(2026, 0, 1 + period)).toISOString().slice(0, 10);

/** The earliest-start schedule as a register; activities that take no time are no work. */
function registerOf(instance: Instance): readonly (readonly string[])[] {
  const starts = earliestStarts(instance);
  const rows = instance.activities.flatMap(({ number, duration, demands }) => {
    const start = starts.get(number) ?? 0;
    const resources = demands.flatMap((units, index) => (units > 0 ? [`R${index + 1} ${units}`] : []));
    return duration === 0
      ? []
      : [[`${number}`, 'Active', dayOf(start), dayOf(start + duration - 1), resources.join('; ')]];
  });
  return [['Initiative', 'Status', 'Start', 'End', 'Resources'], ...rows];
}

function conflictsOf(instance: Instance) {
  const capacity = instance.capacities.map((units, index) => [`R${index + 1}`, units]);
  const answer = bundle.DRIFTCONFLICTS(
    registerOf(instance),
    [['Resource', 'Capacity'], ...capacity],
    '2026-01-01',
  );
  return answer.slice(1).map(([resource, from, to, peak, , excess]) => ({
    resource: String(resource),
    days: 1 + Math.round((Number(to) - Number(from)) / DAY),
    peak: Number(peak),
    excess: Number(excess),
  }));
}

const numbers = (text: string | undefined) => (text ?? '').split(' ').map(Number);

const isThere = hasData('psplib');

describe.runIf(isThere)('[C8] earliest-start schedules of PSPLIB j30', () => {
  const references = isThere ? recordsOf('psplib/j30_conflict_reference.csv') : [];
  const cases = references.map((reference) => ({ name: reference.get('instance') ?? '', reference }));

  it('has a reference for each of the 26 instances', () => {
    expect(cases.map(({ name }) => name).sort()).toEqual(filesIn('psplib/j30'));
    expect(cases).toHaveLength(26);
  });

  it.each(cases)('$name', ({ name, reference }) => {
    const instance = readInstance(textOf(`psplib/j30/${name}`));
    const conflicts = conflictsOf(instance);
    const sum = (of: 'days' | 'excess') => conflicts.reduce((total, conflict) => total + conflict[of], 0);
    expect(Math.max(...earliestStarts(instance).values())).toBe(
      Number(reference.get('critical_path_makespan')),
    );
    expect(instance.capacities).toEqual(numbers(reference.get('capacity_by_resource')));
    expect(sum('days')).toBe(Number(reference.get('es_schedule_overloaded_resource_periods')));
    expect(sum('excess')).toBe(Number(reference.get('es_schedule_excess_units')));
    for (const [index, peak] of numbers(reference.get('es_peak_by_resource')).entries()) {
      const mine = conflicts
        .filter(({ resource }) => resource === `R${index + 1}`)
        .map((conflict) => conflict.peak);
      expect(mine.length === 0 ? null : Math.max(...mine)).toBe(
        peak > (instance.capacities[index] ?? 0) ? peak : null,
      );
    }
  });
});
