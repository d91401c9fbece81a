import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/core/lib/cell.ts';
import { mirrorFault } from '../../../src/core/plan/mirror-fault.ts';

/** A mirror of two columns and of tables that have three rows. */
const mirror = (headers: readonly Cell[], rows: Cell = 3, columns: Cell = 2): Grid => [
  ['leeway:2026-06-01:1', ...headers],
  [rows, 'Atlas', 'Active'],
  [columns, 'Borealis', 'Active'],
];
const WHOLE = ['Initiatives · Initiative', 'Initiatives · Status'];

describe('[X1] the mirror', () => {
  it.each([
    ['a mirror that is whole', mirror(WHOLE)],
    ['one with blank columns behind', mirror([...WHOLE, '', ''])],
    ['one that is not numbered yet', mirror(WHOLE, '', '')],
    [
      'a table',
      [
        ['Initiative', 'Status'],
        ['#REF!', '#N/A'],
      ],
    ],
    ['a table whose first cell is blank', [['', '#REF!']]],
    ['no cell', [[]]],
  ] as const)('is passed: %s', (_, grid) => expect(mirrorFault(grid)).toBeNull());

  it.each([
    ['a column that found no room', mirror(['Initiatives · Initiative', '#REF!'])],
    ['a column that is not computed yet', mirror(['Initiatives · Initiative', 'Loading...'])],
    ['a column whose formula was deleted', mirror(['Initiatives · Initiative', ''])],
    ['fewer columns than it was made of', mirror(WHOLE.slice(0, 1))],
    ['a column more than it was made of', mirror([...WHOLE, 'Limits · Scope'])],
    ['a table with more rows', mirror(WHOLE, 4)],
    ['a table that is gone', mirror(WHOLE, '#REF!')],
  ])('is refused: %s', (_, grid) => {
    expect(mirrorFault(grid)).toMatch(
      /^What LEEWAY gives is not the whole register: choose .+ Refresh .+\.$/,
    );
  });
});
