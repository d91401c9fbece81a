import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { AS_OF, CAPACITY, columns, FILE, REGISTER } from './tables.ts';

const bundle = load();
/** A day as a cell holds it. */
const on = (month: number, day: number, year = 2026) => new Date(year, month - 1, day);

describe('DRIFTLOAD', () => {
  it('has a header a week, and a row a resource by name: the highest load of each week, and words', () => {
    const [headers = [], ...rows] = bundle.DRIFTLOAD(REGISTER, CAPACITY, AS_OF);
    expect(headers.slice(0, 4)).toEqual(['Resource', 'In words', on(6, 1), on(6, 8)]);
    expect([headers.length, headers[27]]).toEqual([28, on(11, 23)]);
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['Data team', 'Over on 11-30 Jun: 140% of 100%', 0.6, 1.4, 1.4, 1.4, 1.4, 0.8, 0],
      ['Platform', 'Never over; fullest in the week of 1 Jun at 100%', 1, 1, 1, 1, 1, 0, 0],
    ]);
  });

  it('begins at the Monday of the as-of day', () => {
    const monday = (asOf: unknown) => bundle.DRIFTLOAD(REGISTER, CAPACITY, asOf)[0]?.[2];
    expect(monday('2026-06-14')).toEqual(on(6, 8));
    expect(monday(on(6, 15))).toEqual(on(6, 15));
    expect(monday('2027-01-01')).toEqual(on(12, 28));
  });

  it('shows the text over, never an infinite number, where there is nothing of a resource', () => {
    const [, team] = bundle.DRIFTLOAD(REGISTER, sheet('Resource | Capacity\nData team | 0'), AS_OF);
    expect(team?.slice(0, 3)).toEqual(['Data team', 'Over on 1 Jun-10 Jul: 140% of 0%', 'over']);
  });

  it('[C3] says what is assumed of a resource that Capacity does not list', () => {
    expect(bundle.DRIFTLOAD(REGISTER, AS_OF).map((row) => row[1])).toEqual([
      'In words',
      'Over on 11-30 Jun: 140% of 100% (assumed)',
      'Over on 1-30 Jun: 300% of 100% (assumed)',
    ]);
  });

  it('[X2] has the same shape where no resource is booked', () => {
    const [headers = [], row = [], ...others] = bundle.DRIFTLOAD(
      sheet('Initiative | Status | Resources\nAtlas | Active |'),
      AS_OF,
    );
    expect([headers.length, row.length, others]).toEqual([28, 28, []]);
    expect(row).toEqual(['No resource is booked', ...Array.from({ length: 27 }, () => '')]);
  });

  it('[X1] refuses a register that says nothing of resources', () => {
    const register = columns(REGISTER, 0, 7);
    expect(() => bundle.DRIFTLOAD(register, AS_OF)).toThrow('The register has no column Resources');
  });

  it('has a week over where there is a conflict, and nowhere else', () => {
    const over = bundle
      .DRIFTLOAD(...FILE, AS_OF)
      .flatMap(([name, , ...loads]) =>
        loads.some((one) => one === 'over' || (typeof one === 'number' && one > 1)) ? [name] : [],
      );
    expect(over).toEqual(
      bundle
        .DRIFTCONFLICTS(...FILE, AS_OF)
        .slice(1)
        .map(([name]) => name),
    );
  });
});
