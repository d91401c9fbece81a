import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { TESTS } from '../../../src/core/register/filters.ts';
import { differences, FormulaFile } from '../formulas/formula-file.ts';
import { TODAY } from '../sheet.ts';

const TEXTS = [
  '',
  '  ',
  'a',
  'A ',
  'Data  Team',
  'data team',
  'Wild*',
  '?',
  '~',
  '=1',
  '>5',
  '"x"',
  'é',
  'E',
  'TRUE',
  'ok\nno',
];
const CELLS: readonly Cell[] = [
  ...TEXTS,
  ...[
    0,
    1,
    2.5,
    -3,
    1e12,
    46_174,
    46_174.75,
    2026,
    true,
    false,
    '5',
    '5.0',
    '0,6',
    '60%',
    '1,000',
    ' 3 ',
    '1e3',
    '.5',
  ],
  ...[
    '2026-06-01',
    '9 March 2026',
    '2026-02-30',
    '03/04/2026',
    'soon',
    'today',
    '#N/A',
    '#DIV/0!',
    'Loading...',
  ],
  ...[-1, 0, 1, 30, 31].map((days): Cell => ({ day: addDays(TODAY, days) })),
];
const VALUES: readonly Cell[] = [
  ...[
    'a',
    'Data Team',
    'wild*',
    '?',
    '"X"',
    'É',
    'true',
    'a; 5; 2026-06-01',
    '60%',
    '2,5',
    'today',
    '1 June 2026',
    '=1',
  ],
  ...[5, 0.6, 2.5, 30, -1, 0, 46_174, true],
  { day: TODAY },
];

describe('[F2] a filter as a formula and as a predicate', () => {
  it('say the same of every cell', async () => {
    const filter = fc.tuple(fc.constantFrom(...TESTS), fc.constantFrom(...VALUES));
    const filters = fc.uniqueArray(filter, {
      minLength: 40,
      maxLength: 40,
      selector: (one) => JSON.stringify(one),
    });
    const samples = fc.sample(filters, { numRuns: 4, seed: 11 });
    for (const sample of samples) {
      const file = await FormulaFile.open({
        Initiatives: [
          ['ID', 'Initiative', 'Status', 'Start', 'Thing'],
          ...CELLS.map((cell, index): Row => [`I-${index}`, `Initiative ${index}`, 'Active', '', cell]),
        ],
        Filters: [
          ['Filter', 'Column', 'Test', 'Value'],
          ...sample.map(([test, value], index): Row => [`${index} ${test}`, 'Thing', test, value]),
        ],
      });
      expect(differences(file)).toEqual([]);
    }
  });
});
