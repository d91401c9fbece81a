import { describe, expect, it } from 'vitest';
import { clockAt, load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { spreadsheetApp } from './file.ts';
import { AS_OF, columns, FILE, REGISTER, SETTINGS, type Table, withTail } from './tables.ts';

const bundle = load();
const HEADERS = ['Alpha', 'Low', 'High', 'Splits most'];
const READINGS = sheet(`
  At         | Reader | Round | Subject | Rating
  2026-05-04 | Ana    | May   | Billing | 1
  2026-05-04 | Ben    | May   | Billing | 5
  2026-05-04 | Ana    | May   | Portal  | 3
  2026-05-04 | Ben    | May   | Portal  | 4
  2026-05-04 | Ana    | May   | Robot   | 2
  2026-05-04 | Ben    | May   | Robot   | 2
`);
/** Pairs within subjects differ by 25 + 1 + 0, all fifteen pairs by 102, in squares of mean ranks; 5 is n - 1. */
const ALPHA = 1 - (5 * 26) / 102;

const agreed = (...subjects: readonly string[]): Table => [
  ['Reader', 'Subject', 'Rating'],
  ...subjects.flatMap((subject) => [
    ['Ana', subject, 4],
    ['Ben', subject, 4],
  ]),
];

describe('DRIFTAGREEMENT', () => {
  it('[X1] has alpha, its interval and the subject that splits most, of the latest quorate round', () => {
    const [headers, ...rows] = bundle.DRIFTAGREEMENT(READINGS, AS_OF);
    expect(headers).toEqual(HEADERS);
    expect(rows).toEqual([
      [expect.closeTo(ALPHA, 12), expect.any(Number), 1, 'Billing: rated 1 by Ana and 5 by Ben'],
    ]);
    expect(Number(rows[0]?.[1])).toBeLessThan(ALPHA);
  });

  it('is 1 without a split where all agree, also where all ratings are one', () => {
    expect(bundle.DRIFTAGREEMENT(agreed('A', 'B', 'C'), AS_OF)).toEqual([HEADERS, [1, 1, 1, '']]);
  });

  it('[T8] takes the readings alone, among all tables, in pieces, and with blank rows below', () => {
    const expected = bundle.DRIFTAGREEMENT(READINGS, AS_OF);
    expect(bundle.DRIFTAGREEMENT(...FILE, READINGS, AS_OF)).toEqual(expected);
    expect(bundle.DRIFTAGREEMENT(AS_OF, columns(READINGS, 0, 2), columns(READINGS, 2))).toEqual(expected);
    expect(bundle.DRIFTAGREEMENT(withTail(READINGS, 1000), AS_OF)).toEqual(expected);
  });

  it('[X3] takes LEEWAY, where each column carries its tab', () => {
    const heads = (READINGS[0] ?? []).map((header) => `Readings · ${String(header)}`);
    const register = REGISTER.map((row, index) =>
      row.map((cell) => (index === 0 ? `Initiatives · ${String(cell)}` : cell)),
    );
    const leeway = [heads, ...READINGS.slice(1)].map((row, index) => [
      index === 0 ? `leeway:${AS_OF}:abc` : '',
      ...row,
      ...(register[index] ?? []),
    ]);
    expect(bundle.DRIFTAGREEMENT(leeway, AS_OF)).toEqual(bundle.DRIFTAGREEMENT(READINGS, AS_OF));
  });

  it('reads those of its own file, as of today, with or without a register', () => {
    const inFile = (tabs: Readonly<Record<string, Table>>, now = `${AS_OF}T12:00:00Z`) =>
      load({ Date: clockAt(now), SpreadsheetApp: spreadsheetApp('Etc/UTC', tabs) });
    const expected = bundle.DRIFTAGREEMENT(READINGS, AS_OF);
    expect(inFile({ Opinions: READINGS }).DRIFTAGREEMENT()).toEqual(expected);
    expect(inFile({ Initiatives: REGISTER, Readings: READINGS }).DRIFTAGREEMENT()).toEqual(expected);
    expect(() => inFile({ Readings: READINGS }, '2026-05-03T12:00:00Z').DRIFTAGREEMENT()).toThrow(
      'no reading of 3 May 2026 or before',
    );
    expect(() => inFile({ Initiatives: REGISTER }).DRIFTAGREEMENT()).toThrow(
      /^No tab of this file holds readings: it needs the headers Reader, Subject and Rating\.$/,
    );
    expect(() => inFile({ One: READINGS, Two: READINGS }).DRIFTAGREEMENT()).toThrow(
      /^The tabs "One" and "Two" all look like readings: name one of them Readings, or pass its range\.$/,
    );
  });

  it('goes by the quorum of Settings where they are passed', () => {
    const settings = sheet('Setting | Value\nQuorum readers | 3\nQuorum subjects | 2');
    expect(() => bundle.DRIFTAGREEMENT(READINGS, settings, AS_OF)).toThrow(
      'at least 3 readers must rate each of at least 2 subjects',
    );
    expect(bundle.DRIFTAGREEMENT(READINGS, SETTINGS, AS_OF)).toEqual(bundle.DRIFTAGREEMENT(READINGS, AS_OF));
  });

  it.each<[string, readonly unknown[], string]>([
    [
      'a register without readings',
      [REGISTER, AS_OF],
      'No readings are passed: pass the table with the headers Reader, Subject and Rating.',
    ],
    [
      'nothing, where there is no file',
      [],
      'Pass the table of readings with its headers, such as =DRIFTAGREEMENT(Readings!A:F).',
    ],
    [
      'two tables of readings',
      [READINGS, READINGS.slice(0, 3), AS_OF],
      'Argument 1 and argument 2 both look like Readings: pass one of them.',
    ],
    [
      'a table that is none of Leeway’s',
      [READINGS, [['Topic'], ['Offsite']]],
      'Argument 2 is no table that Leeway knows: its headers are "Topic".',
    ],
    ['a number', [5], 'Argument 1 is "5": pass tables with their headers, or a day such as 2026-06-01.'],
    [
      'an import under way',
      ['Loading...'],
      'Argument 1 is still loading: wait a minute, or reload the file.',
    ],
    [
      'one reader',
      [columns(READINGS, 0).filter((row) => row[1] !== 'Ben'), AS_OF],
      'No round is quorate yet: at least 2 readers must rate each of at least 3 subjects; the fullest so far, "May", was read by Ana alone, and one reader alone cannot disagree.',
    ],
    [
      'one subject',
      [READINGS.slice(0, 3), AS_OF],
      'No round is quorate yet: at least 2 readers must rate each of at least 3 subjects; the fullest so far, "May", has 1 subject that 2 readers or more have rated.',
    ],
  ])('[X1] refuses %s with a sentence', (_, values, sentence) => {
    expect(() => bundle.DRIFTAGREEMENT(...values)).toThrow(new Error(sentence));
  });
});
