import fc from 'fast-check';
import type { Cell, Row } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { TODAY } from '../sheet.ts';

/** A random file: the register's rows, and the other tables around it. */
export interface RandomFile {
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly limits: readonly Row[];
  readonly direction: readonly Row[];
  readonly filters: readonly Row[];
  readonly capacity: readonly Row[];
  /** Which of the optional tables are there. */
  readonly tables: readonly string[];
}

export const HEADERS = [
  'ID',
  'Initiative',
  'Status',
  'Rank',
  'Priority',
  'Works against',
  'Team',
  'Size',
  'Start',
  'End',
  'Resources',
  'Measure',
  'Aim',
  'Target',
  'Visionary',
  'Prophet',
  'Operator',
  'Added',
];

const optional = (arbitrary: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: fc.constant('') });
const pick = (...cells: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);
const cellDay = fc.integer({ min: -200, max: 200 }).map((offset): Cell => ({ day: addDays(TODAY, offset) }));
const resources = fc
  .uniqueArray(fc.constantFrom('Ana', 'Ben 50%', 'Data team 0.7', 'Zoe 2'), { maxLength: 3 })
  .map((list): Cell => list.join('; '));

/** Any row, its identity aside. */
export const randomRow: fc.Arbitrary<Readonly<Record<string, Cell>>> = fc.record({
  Status: fc.oneof(
    { weight: 4, arbitrary: pick('Active') },
    { weight: 1, arbitrary: pick('Proposed', 'Paused', 'Done', 'Actve', '') },
  ),
  Rank: optional(fc.integer({ min: 1, max: 5 })),
  Priority: optional(pick('P-1', 'P-2', 'Grow; Mend', 'Other')),
  'Works against': fc.oneof({ weight: 9, arbitrary: pick('') }, { weight: 1, arbitrary: pick('P-1') }),
  Team: optional(pick('Data', 'Web', 'Data; Web')),
  Size: optional(pick(1, 2, 0.5, 8, 'big', -3)),
  Start: optional(cellDay),
  End: optional(cellDay),
  Resources: resources,
  Measure: optional(pick('Churn', 'Margin')),
  Aim: optional(pick('Increase', 'Decrease')),
  Target: optional(pick(5, 7)),
  Visionary: optional(pick('Ana', 'Ben')),
  Prophet: optional(pick('Ana', 'Cleo')),
  Operator: optional(pick('Ana', 'Dov')),
  Added: optional(cellDay),
});

const limit = fc.record({
  scope: pick('Portfolio', 'Team', 'Priority', 'Operator', 'Resource'),
  limit: fc.integer({ min: 0, max: 6 }),
  counts: pick('Initiatives', 'Size'),
});

export const randomFile: fc.Arbitrary<RandomFile> = fc.record({
  rows: fc
    .array(randomRow, { maxLength: 12 })
    .map((rows) =>
      rows.map((row, index) => ({ ID: `I-${index}`, Initiative: `Initiative ${index}`, ...row })),
    ),
  limits: fc
    .array(limit, { maxLength: 4 })
    .map((rows) => rows.map((row): Row => [row.scope, '', row.limit, row.counts])),
  direction: fc.constant([
    ['P-1', 'Grow', 'x', 'y', 'z', ''],
    ['P-2', 'Mend', 'x', 'y', 'z', { day: addDays(TODAY, -1) }],
  ]),
  filters: fc.constantFrom<readonly Row[]>(
    [],
    [['Led', 'Operator', 'is set', '']],
    [['Small', 'Size', 'at most', 5]],
  ),
  capacity: fc
    .array(fc.record({ name: pick('Ana', 'Ben', 'Data team'), amount: pick(1, 0.5, 2, 0) }), { maxLength: 3 })
    .map((rows) => rows.map((row): Row => [row.name, row.amount])),
  tables: fc.subarray(['Limits', 'Direction', 'Filters', 'Capacity']),
});

const TABLE_HEADERS: Readonly<Record<string, Row>> = {
  Limits: ['Scope', 'Name', 'Limit', 'Counts'],
  Direction: ['ID', 'Priority', 'Not pursued', 'Why it matters', 'Owner', 'Until'],
  Filters: ['Filter', 'Column', 'Test', 'Value'],
  Capacity: ['Resource', 'Capacity'],
};

/** The tabs of a random file, as grids by name. */
export function tabsOf(file: RandomFile): Readonly<Record<string, readonly Row[]>> {
  const bodies: Readonly<Record<string, readonly Row[]>> = {
    Limits: file.limits,
    Direction: file.direction,
    Filters: file.filters,
    Capacity: file.capacity,
  };
  const tables = file.tables.map(
    (name) => [name, [TABLE_HEADERS[name] ?? [], ...(bodies[name] ?? [])]] as const,
  );
  const body = file.rows.map((row): Row => HEADERS.map((header) => row[header] ?? ''));
  return { Initiatives: [HEADERS, ...body], ...Object.fromEntries(tables) };
}

/** The same file with every date so many days later. */
export function shifted(file: RandomFile, days: number): RandomFile {
  const move = (cell: Cell): Cell => (typeof cell === 'object' ? { day: addDays(cell.day, days) } : cell);
  return {
    ...file,
    rows: file.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, move(cell)])),
    ),
    direction: file.direction.map((row) => row.map(move)),
  };
}
