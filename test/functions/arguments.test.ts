import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { AS_OF, CAPACITY, REGISTER } from './tables.ts';

const bundle = load();
const NAMES = [
  'DRIFTSCORE',
  'DRIFTSIGNALS',
  'DRIFTROWS',
  'DRIFTCONFLICTS',
  'DRIFTFLAGS',
  'DRIFTLOAD',
] as const;

const REFUSED: readonly (readonly [string, readonly unknown[], string])[] = [
  [
    'nothing, where there is no file',
    [],
    'Pass the register with its headers, such as =DRIFTSCORE(Initiatives!A:S).',
  ],
  ['only a day', [AS_OF], 'Pass the register with its headers, such as =DRIFTSCORE(Initiatives!A:S).'],
  [
    'only the token',
    ['leeway:abc'],
    'Pass the register with its headers, such as =DRIFTSCORE(Initiatives!A:S).',
  ],
  [
    'a number',
    [REGISTER, 5],
    'Argument 2 is "5": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'a serial number',
    [REGISTER, 46_174],
    'Argument 2 is "46174": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'a checkbox',
    [REGISTER, true],
    'Argument 2 is "true": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'a wrong text',
    ['Initiatives!A:S'],
    'Argument 1 is "Initiatives!A:S": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'an error',
    ['#REF!'],
    'Argument 1 is the error #REF!: where it is an IMPORTRANGE, enter that alone in a cell and choose Allow access; where it is LEEWAY, choose Extensions › Leeway › Refresh, or Set up this file.',
  ],
  ['an import under way', ['Loading...'], 'Argument 1 is still loading: wait a minute, or reload the file.'],
  [
    'a day that the calendar lacks',
    [REGISTER, '2026-02-30'],
    'Argument 2 is "2026-02-30": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'a day that reads two ways',
    [REGISTER, '03/04/2026'],
    'Argument 2 is "03/04/2026": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  [
    'a date that is none',
    [REGISTER, new Date(Number.NaN)],
    'Argument 2 is "Invalid Date": pass tables with their headers, or a day such as 2026-06-01.',
  ],
  ['a blank cell', [''], 'Argument 1 is blank: pass a table with its headers, or a day.'],
  [
    'a blank range',
    [
      REGISTER,
      [
        ['', ''],
        ['', ' '],
      ],
    ],
    'Argument 2 is blank: pass a table with its headers.',
  ],
  ['a range of no cells', [[[]]], 'Argument 1 is blank: pass a table with its headers.'],
  [
    'two registers',
    [REGISTER, CAPACITY, REGISTER],
    'Argument 1 and argument 3 both look like Initiatives: pass one of them.',
  ],
  [
    'two capacities',
    [CAPACITY, REGISTER, CAPACITY],
    'Argument 1 and argument 3 both look like Capacity: pass one of them.',
  ],
  [
    'two days',
    [REGISTER, AS_OF, new Date(2026, 5, 2)],
    'Two days are passed: pass one day to judge the tables as of.',
  ],
  [
    'no register among the tables',
    [CAPACITY],
    'No register is passed: pass the table with the headers Initiative and Status, Start, End or Resources.',
  ],
  [
    'a table that is no table',
    [REGISTER, sheet('Fruit | Colour\nApple | Red')],
    'Argument 2 is no table that Leeway knows: its headers are "Fruit", "Colour".',
  ],
];

describe('[X1] bad input throws one sentence that says what to pass', () => {
  it.each(REFUSED)('%s', (_, values, sentence) => {
    for (const name of NAMES)
      expect(() => bundle[name](...values), name).toThrow(new RegExp(`^${escaped(sentence)}$`));
  });

  it('cuts a long text, and a long row of headers', () => {
    expect(() => bundle.DRIFTSCORE('x'.repeat(500))).toThrow(`"${'x'.repeat(59)}…"`);
    const headers = Array.from({ length: 30 }, (_, index) => `H${index}`);
    expect(() => bundle.DRIFTSCORE(REGISTER, [headers])).toThrow(/"H6", "H7" and 22 more\.$/);
  });
});

describe('[X1] the as-of day', () => {
  const asOf = (...values: readonly unknown[]) => bundle.DRIFTSIGNALS(REGISTER, ...values).at(-1)?.[5];
  const june = expect.stringMatching(/^On 1 Jun 2026: /);

  it('is an ISO day as text', () => expect(asOf('2026-06-01')).toEqual(june));
  it('is a date', () => expect(asOf(new Date(2026, 5, 1))).toEqual(june));
  it('is a date with a time of day', () => expect(asOf(new Date(2026, 5, 1, 23, 59))).toEqual(june));
  it('is a date of another realm', () => expect(asOf(runInNewContext('new Date(2026, 5, 1)'))).toEqual(june));
  it('is the day in a token, by itself or in the first cell of the mirror, where no other is passed', () => {
    const mirror = [['leeway:2026-06-01:8f3a', 'Capacity · Resource', 'Capacity · Capacity']];
    expect(asOf('leeway:2026-06-01:8f3a')).toEqual(june);
    expect(asOf(mirror)).toEqual(june);
    expect(asOf('leeway:2026-07-01:8f3a', '2026-06-01')).toEqual(june);
    expect(asOf('2026-06-01', mirror)).toEqual(june);
  });
  it('is the later of two tokens: the other file was not opened since', () => {
    expect(asOf('leeway:2026-05-30:1', 'leeway:2026-06-01:2', 'leeway:2026-05-31:3')).toEqual(june);
  });
  it('is today where a token has no day, and refused where its day is none', () => {
    expect(asOf('leeway:8f3a')).toBe(asOf());
    expect(() => asOf('leeway:2026-02-30:8f3a')).toThrow(
      /^The day in the first cell of LEEWAY cannot be read: choose Extensions › Leeway › Refresh in the file of the register\.$/,
    );
  });
  it('may stand before the tables', () => {
    expect(bundle.DRIFTSCORE('2026-06-01', CAPACITY, REGISTER)).toBe(
      bundle.DRIFTSCORE(CAPACITY, REGISTER, '2026-06-01'),
    );
  });
});

describe('[X1] what says nothing is passed over', () => {
  const answer = bundle.DRIFTCONFLICTS(REGISTER, CAPACITY, AS_OF);

  it('the revision token', () => {
    expect(bundle.DRIFTCONFLICTS(REGISTER, 'leeway:abc', CAPACITY, AS_OF)).toEqual(answer);
    expect(bundle.DRIFTCONFLICTS('leeway:', REGISTER, CAPACITY, AS_OF, 'leeway:8f3')).toEqual(answer);
  });

  it('an omitted argument', () => {
    expect(bundle.DRIFTCONFLICTS(REGISTER, undefined, CAPACITY, AS_OF)).toEqual(answer);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
