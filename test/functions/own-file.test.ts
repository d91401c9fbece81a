import { describe, expect, it } from 'vitest';
import { clockAt, load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { spreadsheetApp } from './file.ts';
import { AS_OF, CAPACITY, DIRECTION, FILTERS, LIMITS, REGISTER, SETTINGS, type Table } from './tables.ts';

const TABS = {
  Initiatives: REGISTER,
  Capacity: CAPACITY,
  Limits: LIMITS,
  Direction: DIRECTION,
  Filters: FILTERS,
  Settings: SETTINGS,
};

/** The bundle in a file of these tabs, at noon UTC on the day that the tests judge as of. */
function inFile(tabs: Readonly<Record<string, Table>>, timeZone = 'Etc/UTC', now = `${AS_OF}T12:00:00Z`) {
  return load({ Date: clockAt(now), SpreadsheetApp: spreadsheetApp(timeZone, tabs) });
}

describe('[T8] without tables it reads those of its own file', () => {
  it('whatever the order of the tabs, and whatever else stands among them', () => {
    const expected = load().DRIFTSIGNALS(...Object.values(TABS), AS_OF);
    const tabs = {
      Notes: sheet('Lunch\nSoup'),
      Blank: [['']],
      Empty: [],
      ...Object.fromEntries(Object.entries(TABS).reverse()),
    };
    expect(inFile(tabs).DRIFTSIGNALS()).toEqual(expected);
  });

  it('as of a day that is passed', () => {
    const later = load().DRIFTSCORE(...Object.values(TABS), '2027-01-15');
    expect(inFile(TABS).DRIFTSCORE('2027-01-15')).toBe(later);
    expect(inFile(TABS).DRIFTSCORE(new Date(Date.UTC(2027, 0, 15)), 'leeway:abc')).toBe(later);
  });

  it('finds the register under another name where it is the only one', () => {
    const { Initiatives, ...others } = TABS;
    expect(inFile({ ...others, Projects: Initiatives }).DRIFTSIGNALS()).toEqual(inFile(TABS).DRIFTSIGNALS());
  });

  it('reads the tab named Initiatives where a copy stands beside it', () => {
    const tabs = { 'Copy of Initiatives': REGISTER.slice(0, 2), ...TABS, Archive: REGISTER.slice(0, 3) };
    expect(inFile(tabs).DRIFTSCORE()).toBe(inFile(TABS).DRIFTSCORE());
  });

  it('adds nothing up where two tabs look like the register: it names them', () => {
    const tabs = { 'Q1 plan': REGISTER, Capacity: CAPACITY, 'Q2 plan': REGISTER };
    expect(() => inFile(tabs).DRIFTSCORE()).toThrow(
      /^The tabs "Q1 plan" and "Q2 plan" all look like the register: name one of them Initiatives, or pass its range\.$/,
    );
  });

  it('[X1] says what a register needs where there is none', () => {
    expect(() => inFile({ Capacity: CAPACITY }).DRIFTSCORE()).toThrow(
      /^No tab of this file is a register: it needs the header Initiative, and Status, Start, End or Resources\.$/,
    );
  });

  it('[X2] asks the file for nothing but its time zone where tables are passed', () => {
    const getActiveSpreadsheet = () => ({ getSpreadsheetTimeZone: () => 'Etc/UTC' });
    const bundle = load({ SpreadsheetApp: { getActiveSpreadsheet } });
    expect(bundle.DRIFTROWS(REGISTER, AS_OF)).toEqual(load().DRIFTROWS(REGISTER, AS_OF));
    expect(() => bundle.DRIFTROWS()).toThrow('getSheets is not a function');
  });

  it('is as without a file where the script stands in none', () => {
    const alone = load({ SpreadsheetApp: { getActiveSpreadsheet: () => null } });
    expect(() => alone.DRIFTSCORE()).toThrow('Pass the register with its headers');
    expect(alone.DRIFTSCORE(REGISTER, AS_OF)).toBe(load().DRIFTSCORE(REGISTER, AS_OF));
  });
});

/** The midnights of three days in March 2026, as a file of that zone hands them over. */
const ZONES = [
  ['Asia/Tokyo', '2026-03-04T15:00Z', '2026-03-09T15:00Z', '2026-03-19T15:00Z'],
  ['America/Los_Angeles', '2026-03-05T08:00Z', '2026-03-10T07:00Z', '2026-03-20T07:00Z'],
  ['Pacific/Apia', '2026-03-04T11:00Z', '2026-03-09T11:00Z', '2026-03-19T11:00Z'],
  ['Etc/UTC', '2026-03-05T00:00Z', '2026-03-10T00:00Z', '2026-03-20T00:00Z'],
] as const;

describe('[T3] dates are whole days of the file, whatever the zone of the script', () => {
  it.each(ZONES)('%s', (zone, fifth, tenth, twentieth) => {
    const register = [
      ['Initiative', 'Status', 'Start', 'End', 'Resources'],
      ['Atlas', 'Active', new Date(fifth), new Date(tenth), 'Ana'],
      ['Borealis', 'Active', new Date(tenth), new Date(twentieth), 'Ana'],
      ['Cobalt', 'Active', '2026-03-20', '2026-03-20', 'Ana'],
    ];
    const bundle = inFile({ Initiatives: register }, zone, '2026-03-01T12:00Z');
    expect(
      bundle
        .DRIFTCONFLICTS()
        .slice(1)
        .map((row) => row.slice(0, 7)),
    ).toEqual([
      ['Ana', new Date(tenth), new Date(tenth), 2, 1, 1, 'Atlas; Borealis'],
      ['Ana', new Date(twentieth), new Date(twentieth), 2, 1, 1, 'Borealis; Cobalt'],
    ]);
    const asOf = bundle.DRIFTSIGNALS(register, new Date(fifth)).at(-1);
    expect(asOf?.[5]).toMatch(/^On 5 Mar 2026: /);
  });

  it('today is the day of the file: at 02:00 UTC it is still yesterday in Los Angeles', () => {
    const day = (zone: string) => inFile(TABS, zone, '2026-06-01T02:00:00Z').DRIFTSIGNALS().at(-1)?.[5];
    expect(day('America/Los_Angeles')).toMatch(/^On 31 May 2026: /);
    expect(day('Etc/UTC')).toMatch(/^On 1 Jun 2026: /);
    expect(day('Asia/Tokyo')).toMatch(/^On 1 Jun 2026: /);
  });
});
