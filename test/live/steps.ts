import fc from 'fast-check';
import type { TableName } from '../../src/core/register/table.ts';

/** Tables that steps change; the rest of the file stays as set-up left it. */
export const CHANGED = ['Initiatives', 'Limits', 'Capacity'] as const satisfies readonly TableName[];
export type Changed = (typeof CHANGED)[number];

/** Cells of other tabs that formulas are typed in. */
export const FACES = ['Front!A1', 'Front!C7', 'Board!B2', 'Board!Z40'] as const;

/** A place in a table: numbers that are taken modulo what there is. */
interface Spot {
  readonly table: Changed;
  readonly row: number;
  readonly column: number;
}

/** One thing that happens to the file; what it hits depends on the file as it then is. */
export type Step =
  | ({ readonly kind: 'type' | 'rename header'; readonly value: string | number } & Spot)
  /** A value that the column is made for. */
  | ({ readonly kind: 'type well'; readonly choice: number } & Spot)
  | ({ readonly kind: 'paste' | 'script write'; readonly values: readonly (string | number)[][] } & Spot)
  | ({ readonly kind: 'insert rows' | 'delete rows'; readonly count: number } & Spot)
  | ({ readonly kind: 'insert column' } & Spot)
  /** A header that Leeway knows, behind the last column or in a column that has none. */
  | ({ readonly kind: 'add column' | 'retype header'; readonly choice: number } & Spot)
  | ({ readonly kind: 'empty header' } & Spot)
  | ({ readonly kind: 'move column'; readonly to: number } & Spot)
  | ({ readonly kind: 'sort'; readonly isAscending: boolean } & Spot)
  | { readonly kind: 'undo'; readonly count: number }
  | { readonly kind: 'next day'; readonly days: number; readonly isOpened: boolean }
  | { readonly kind: 'rename tab'; readonly table: Changed; readonly name: string }
  | { readonly kind: 'formula'; readonly face: (typeof FACES)[number]; readonly formula: string }
  | { readonly kind: 'refresh' };

const DAYS = ['2026-05-20', '2026-06-01', '2026-06-15', '2026-07-30', '2026-09-01', '2027-03-01'];
const WORDS = [
  'Active',
  'active ',
  'Paused',
  'Done',
  'In progress',
  'Proposed',
  'Portfolio',
  'Team',
  'Data',
  'Ops',
];
const GARBAGE = [
  'soon',
  '',
  '',
  '03/04/2026',
  '=1/0',
  '=1+1',
  '50%',
  'TRUE',
  '#N/A',
  ' ',
  "'=x",
  '=DRIFTSCORE',
  '-1',
  '1e9',
];
const NUMBERS = [0, 1, 2, 3, 7, -1, 0.5, 46_000, 1e6];

const PEOPLE = ['Ana', 'Ana 50%', 'Ben 2', 'Data team; Ana', 'Ben, Ana', 'Data team 150%'];

/** What people type under each header, so that not all becomes unreadable in the long run. */
export const FITTING: Readonly<Record<string, readonly (string | number)[]>> = {
  Status: ['Active', 'Active', 'Active', 'Paused', 'Done'],
  Rank: [1, 2, 3],
  Team: ['Data', 'Ops'],
  Size: [1, 2, 5],
  Start: DAYS,
  End: DAYS,
  Resources: PEOPLE,
  Measure: ['Sales', 'Costs'],
  Added: DAYS,
  Scope: ['Portfolio', 'Team'],
  Name: ['', 'Data'],
  Limit: [1, 2, 4],
  Counts: ['Initiatives', 'Size'],
  Resource: ['Ana', 'Ben', 'Data team'],
  Capacity: [0.5, 1, 2],
};

/** Headers of one's own, and such as another column of the table has or had. */
const HEADERS: Readonly<Record<Changed, readonly string[]>> = {
  Initiatives: ['Undertaking', 'Wer?', 'Note', 'Initiative', 'Status', 'End', 'Resources', 'Measure', 'Rank'],
  Limits: ['Undertaking', 'Wer?', 'Note', 'Scope', 'Name', 'Limit'],
  Capacity: ['Undertaking', 'Wer?', 'Note', 'Resource', 'Capacity'],
};

/** Columns that a table is still one without. */
export const OPTIONAL: Readonly<Record<Changed, readonly string[]>> = {
  Initiatives: ['Rank', 'Team', 'Size', 'Measure', 'Added', 'Priority', 'Target', 'Takes off'],
  Limits: ['Counts', 'Mode', 'At least'],
  Capacity: ['From', 'Until'],
};

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string | number>(...DAYS) },
  { weight: 5, arbitrary: fc.constantFrom<string | number>(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom<string | number>(...PEOPLE) },
  { weight: 3, arbitrary: fc.constantFrom<string | number>(...GARBAGE) },
  { weight: 3, arbitrary: fc.constantFrom<string | number>(...NUMBERS) },
);
const values = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const table = fc.constantFrom<Changed[]>(
  'Initiatives',
  'Initiatives',
  'Initiatives',
  'Limits',
  'Limits',
  'Capacity',
);
const spot = { table, row: fc.nat(999), column: fc.nat(999) };
/** Mostly a few rows; now and then more than the mirror has to spare. */
const rows = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constant(320));
const formula = fc.constantFrom(
  '=DRIFTSCORE()',
  '=driftscore( )',
  '=IF(DRIFTSCORE()>-1,DRIFTSCORE(),"DRIFTSCORE()")',
  '=MAX(DRIFTSCORE(),0)',
);

const of = <Kind extends Step['kind']>(kind: Kind) => fc.constant(kind);

const renaming = table.chain((name) =>
  fc.record({
    kind: of('rename header'),
    value: fc.constantFrom(...HEADERS[name]),
    ...spot,
    table: fc.constant(name),
  }),
);

/** Steps, the more common gestures more often. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 15, arbitrary: fc.record({ kind: of('type'), value, ...spot }) },
  { weight: 25, arbitrary: fc.record({ kind: of('type well'), choice: fc.nat(99), ...spot }) },
  { weight: 6, arbitrary: fc.record({ kind: of('paste'), values, ...spot }) },
  { weight: 6, arbitrary: fc.record({ kind: of('script write'), values, ...spot }) },
  { weight: 6, arbitrary: fc.record({ kind: of('insert rows'), count: rows, ...spot }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: of('delete rows'), count: fc.integer({ min: 1, max: 2 }), ...spot }),
  },
  { weight: 3, arbitrary: fc.record({ kind: of('insert column'), ...spot }) },
  { weight: 2, arbitrary: fc.record({ kind: of('add column'), choice: fc.nat(99), ...spot }) },
  { weight: 2, arbitrary: fc.record({ kind: of('empty header'), ...spot }) },
  { weight: 3, arbitrary: fc.record({ kind: of('retype header'), choice: fc.nat(99), ...spot }) },
  { weight: 4, arbitrary: fc.record({ kind: of('move column'), to: fc.nat(999), ...spot }) },
  {
    weight: 7,
    arbitrary: renaming,
  },
  { weight: 5, arbitrary: fc.record({ kind: of('sort'), isAscending: fc.boolean(), ...spot }) },
  { weight: 8, arbitrary: fc.record({ kind: of('undo'), count: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: of('next day'),
      days: fc.integer({ min: 1, max: 40 }),
      isOpened: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: of('rename tab'),
      table,
      name: fc.constantFrom('Plan (2026)', 'Q1 "now", x', 'Liste'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: of('formula'), face: fc.constantFrom(...FACES), formula }) },
  { weight: 4, arbitrary: fc.record({ kind: of('refresh') }) },
);
