import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { peaksOf } from './count.ts';
import { hasData, recordsOf, rowsOf } from './data.ts';

const FILE = 'gmpp/register_2023.csv';
const TODAY = '2023-03-31';
const bundle = load();

/** Every project calls on its department, as though each could carry one at a time. */
function register(): readonly (readonly string[])[] {
  const [headers = [], ...rows] = rowsOf(FILE);
  return [headers.map((header) => (header === 'department' ? 'Resources' : header)), ...rows];
}

/**
 * [C6] Where a date is withheld: from the first day that the register knows, or to a year past the last. [T1] One
 * project ends before it starts; its end cannot be read and counts as withheld.
 */
function calls() {
  const rows = recordsOf(FILE);
  const days = rows
    .flatMap((row) => [row.get('start_date') ?? '', row.get('end_date') ?? ''])
    .filter((day) => day !== '');
  const [first = '', last = ''] = [days.toSorted()[0], [...days, TODAY].toSorted().at(-1)];
  const horizon = new Date(Date.parse(last) + 364 * 86_400_000).toISOString().slice(0, 10);
  return rows.map((row) => ({
    on: row.get('department') ?? '',
    from: row.get('start_date') || first,
    to: endOf(row) || horizon,
  }));
}

function endOf(row: ReadonlyMap<string, string>): string {
  const [start = '', end = ''] = [row.get('start_date'), row.get('end_date')];
  return end < start ? '' : end;
}

describe.runIf(hasData(FILE))('the major projects of a government, in its own headers', () => {
  it('[C3] has the peaks of an independent count, withheld dates and all', () => {
    const counted = peaksOf(calls());
    const found: Record<string, number> = {};
    for (const [name, , , peak] of bundle.DRIFTCONFLICTS(register(), TODAY).slice(1))
      found[String(name)] = Math.max(found[String(name)] ?? 0, Number(peak));
    expect(Object.keys(counted).length).toBeGreaterThan(10);
    expect(found).toEqual(counted);
  });

  it('[D5] is scored as it is, and says how little is measured', () => {
    const total = bundle.DRIFTSIGNALS(rowsOf(FILE), TODAY).at(-1) ?? [];
    expect(Number(total[1])).toBe(bundle.DRIFTSCORE(rowsOf(FILE), TODAY));
    expect(total[5]).toMatch(/^On 31 Mar 2023: .* measured$/);
  });

  it('[T1] has a line for every project', () => {
    const rows = bundle.DRIFTROWS(rowsOf(FILE), TODAY).slice(1);
    const ids = recordsOf(FILE).map((row) => row.get('project_number'));
    expect(rows.slice(0, ids.length).map(([id]) => id)).toEqual(ids);
  });
});
