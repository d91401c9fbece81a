import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { AS_OF, CAPACITY, REGISTER } from './tables.ts';

const bundle = load();
/** A day as a cell holds it. */
const on = (month: number, day: number, year = 2026) => new Date(year, month - 1, day);
const conflicts = (register: string, capacity = '') =>
  bundle
    .DRIFTCONFLICTS(sheet(register), ...(capacity === '' ? [] : [sheet(capacity)]), AS_OF)
    .slice(1)
    .map((row) => row.slice(0, 7));

describe('DRIFTCONFLICTS', () => {
  it('has the headers of the reference, also where nothing competes', () => {
    const headers = ['Resource', 'From', 'To', 'Peak', 'Capacity', 'Excess days', 'Initiatives', 'Verdict'];
    expect(bundle.DRIFTCONFLICTS(REGISTER, CAPACITY, AS_OF)[0]).toEqual(headers);
    expect(bundle.DRIFTCONFLICTS(REGISTER.slice(0, 2), AS_OF)).toEqual([headers]);
  });

  it('[C4] has resource, dates, peak, capacity, excess and who is booked; what is proposed books nothing', () => {
    const [, ...rows] = bundle.DRIFTCONFLICTS(REGISTER, CAPACITY, AS_OF);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['Data team', on(6, 11), on(6, 30), 1.4, 1, 8, 'I-1; I-2'],
    ]);
  });

  it('[C2] has none where bookings touch, and one day where they overlap by one', () => {
    const register = (start: string) => `
      Initiative | Status | Start      | End        | Resources
      Atlas      | Active | 2026-06-01 | 2026-06-10 | Ana
      Borealis   | Active | ${start} | 2026-06-20 | Ana`;
    expect(conflicts(register('2026-06-11'))).toEqual([]);
    expect(conflicts(register('2026-06-10'))).toEqual([
      ['Ana', on(6, 10), on(6, 10), 2, 1, 1, 'Atlas; Borealis'],
    ]);
  });

  it('comes by resource, then day, however the rows are ordered', () => {
    const register = `
      Initiative | Status | Start      | End        | Resources
      Elm        | Active | 2026-08-01 | 2026-08-02 | Ben; Ana
      Fir        | Active | 2026-08-02 | 2026-08-03 | ana; ben
      Gorse      | Active | 2026-06-01 | 2026-06-02 | Ben 150%`;
    expect(conflicts(register).map(([resource, from]) => [resource, from])).toEqual([
      ['Ana', on(8, 2)],
      ['Ben', on(6, 1)],
      ['Ben', on(8, 2)],
    ]);
  });

  it('[C3] ends one run and begins another where capacity changes; the capacity is that of the peak', () => {
    const register = `
      Initiative | Status | Start      | End        | Resources
      Atlas      | Active | 2026-06-01 | 2026-06-30 | Crew 2
      Borealis   | Active | 2026-06-21 | 2026-06-30 | Crew 2`;
    const capacity = `
      Resource | Capacity | From       | Until
      Crew     | 1        |            | 2026-06-10
      Crew     | 2        | 2026-06-11 | 2026-06-20
      Crew     | 3        | 2026-06-21 |`;
    expect(conflicts(register, capacity)).toEqual([
      ['Crew', on(6, 1), on(6, 10), 2, 1, 10, 'Atlas'],
      ['Crew', on(6, 21), on(6, 30), 4, 3, 10, 'Atlas; Borealis'],
    ]);
  });

  it('[C9] says what must give, what can be levelled from today on, and what is past', () => {
    const register = `
      Initiative | Status | Start      | End        | Resources
      Atlas      | Active | 2026-03-01 | 2026-06-10 | Ana 60%; Ben 60%; Cem 60%
      Borealis   | Active | 2026-06-02 | 2026-06-10 | Ana 60%
      Cobalt     | Active | 2026-06-07 | 2026-06-08 | Ben 60%
      Drift      | Active | 2026-05-01 | 2026-05-31 | Cem 60%`;
    const verdicts = bundle.DRIFTCONFLICTS(sheet(register), '2026-06-01').map((row) => row[7]);
    expect(verdicts).toEqual(['Verdict', 'must give', 'can be levelled', 'is past']);
  });

  it('[C6] books work without dates from the day it was added to a year past the last day known', () => {
    const register = `
      Initiative | Status | Start | End        | Added      | Resources
      Atlas      | Active |       |            | 2026-07-01 | Ana
      Borealis   | Done   |       | 2026-12-31 |            |
      Cobalt     | Active |       |            | 2026-05-01 | Ana`;
    expect(conflicts(register)).toEqual([['Ana', on(7, 1), on(12, 30, 2027), 2, 1, 548, 'Atlas; Cobalt']]);
  });
});
