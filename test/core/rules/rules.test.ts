import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/lib/cell.ts';
import { columnsUsed } from '../../../src/core/rules/columns-used.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { toPredicate } from '../../../src/core/rules/to-predicate.ts';
import { toSentence } from '../../../src/core/rules/to-sentence.ts';
import { day, TODAY } from '../sheet.ts';

const column = 'Budget';
const date = (iso: string): Cell => ({ day: day(iso) });

/** A rule, what it says, and what it makes of cells: pass, fail and unknown, each at least once where it can. */
const RULES: readonly [Rule, string, readonly (readonly [Cell, string])[]][] = [
  [
    { kind: 'is', column, value: { kind: 'text', text: 'Data Team' } },
    'Budget is "Data Team"',
    [
      [' data  team', 'pass'],
      ['data', 'fail'],
      ['', 'unknown'],
      ['#N/A', 'unknown'],
    ],
  ],
  [
    { kind: 'is', column, value: { kind: 'number', number: 5 } },
    'Budget is 5',
    [
      [5, 'pass'],
      ['5.0', 'pass'],
      ['five', 'fail'],
      ['  ', 'unknown'],
    ],
  ],
  [
    { kind: 'is', column, value: { kind: 'day', day: day('2026-03-01') } },
    'Budget is 2026-03-01',
    [
      [date('2026-03-01'), 'pass'],
      ['2026-03-01', 'pass'],
      ['2026-03-02', 'fail'],
    ],
  ],
  [
    { kind: 'is not', column, value: { kind: 'text', text: 'x' } },
    'Budget is not "x"',
    [
      ['y', 'pass'],
      ['X ', 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    {
      kind: 'is one of',
      column,
      values: [
        { kind: 'text', text: 'a' },
        { kind: 'number', number: 2 },
      ],
    },
    'Budget is one of "a", 2',
    [
      ['A', 'pass'],
      [2, 'pass'],
      ['b', 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    { kind: 'at least', column, number: 3 },
    'Budget is at least 3',
    [
      [3, 'pass'],
      ['2,9', 'fail'],
      ['many', 'unknown'],
      ['', 'unknown'],
      [true, 'unknown'],
    ],
  ],
  [
    { kind: 'at most', column, number: 0.5 },
    'Budget is at most 0.5',
    [
      ['50%', 'pass'],
      [0.51, 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    { kind: 'is set', column },
    'Budget is filled in',
    [
      [0, 'pass'],
      ['', 'fail'],
      ['#REF!', 'unknown'],
    ],
  ],
  [
    { kind: 'is empty', column },
    'Budget is left blank',
    [
      ['', 'pass'],
      [false, 'fail'],
      ['Loading...', 'unknown'],
    ],
  ],
  [
    { kind: 'contains', column, text: 'Wild*' },
    'Budget contains "Wild*"',
    [
      ['a wild* one', 'pass'],
      ['wild one', 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    { kind: 'before', column, day: 'today' },
    'Budget is before today',
    [
      ['2026-05-31', 'pass'],
      [{ day: TODAY }, 'fail'],
      ['soon', 'unknown'],
    ],
  ],
  [
    { kind: 'after', column, day: day('2026-01-01') },
    'Budget is after 2026-01-01',
    [
      [date('2026-01-02'), 'pass'],
      ['2026-01-01', 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    { kind: 'within days', column, days: 30 },
    'Budget is within the next 30 days',
    [
      [{ day: TODAY }, 'pass'],
      ['2026-07-01', 'pass'],
      ['2026-07-02', 'fail'],
      ['2026-05-31', 'fail'],
      ['', 'unknown'],
    ],
  ],
  [
    { kind: 'within days', column, days: -1 },
    'Budget was within the last 1 day',
    [
      ['2026-05-31', 'pass'],
      ['2026-06-02', 'fail'],
      ['2026-05-30', 'fail'],
    ],
  ],
  [
    { kind: 'within days', column, days: 0 },
    'Budget is today',
    [
      ['2026-06-01', 'pass'],
      ['2026-06-02', 'fail'],
    ],
  ],
];

describe('[F2] one rule, several readers', () => {
  it.each(RULES)('%j', (rule, sentence, cells) => {
    expect(toSentence(rule)).toBe(sentence);
    expect(columnsUsed(rule)).toEqual([column]);
    const predicate = toPredicate(rule);
    expect(cells.map(([cell]) => [cell, predicate(() => cell, TODAY)])).toEqual(cells);
  });

  it('[F1] is unknown where the register has no such column', () => {
    for (const [rule] of RULES) expect(toPredicate(rule)(() => undefined, TODAY)).toBe('unknown');
  });
});
