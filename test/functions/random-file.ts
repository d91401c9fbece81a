import fc from 'fast-check';
import { isoOf } from './random-register.ts';
import type { Table } from './tables.ts';

/** Cells that a column may hold, the bad ones among them: no cell may make two faces disagree. */
const day = fc.integer({ min: -60, max: 200 }).map(isoOf);
const bad = fc.constantFrom('', '', 'soon', '#N/A', 'Loading...');
const rarely = (cell: fc.Arbitrary<unknown>, spoiled: fc.Arbitrary<unknown> = bad) =>
  fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: spoiled });
const oneOf = (...words: readonly unknown[]) => rarely(fc.constantFrom(...words));

const INITIATIVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ID: oneOf('I-1', 'I-2', 'I-3', 'I-4', 'I-5', 'I-6', 'I-7'),
  Initiative: oneOf('Atlas', 'Borealis', 'Cobalt', 'Delta'),
  Status: oneOf('Active', 'Active', 'Active', 'Proposed', 'On hold', 'Done'),
  Rank: oneOf(1, 2, 3, '4', ''),
  Priority: oneOf('P-1', 'P-2', 'P-1; P-2', 'Grow', 'P-9'),
  'Works against': oneOf('', '', '', 'P-1'),
  Team: oneOf('Data', 'data', 'Web', 'Data; Web'),
  Size: oneOf(1, 2, 0.5, -1),
  Start: rarely(day),
  End: rarely(day),
  Resources: oneOf('Ana', 'Ana 60%; Ben 0,5', 'Data team 2', 'Ben 30%, Ana 30%', ''),
  Measure: oneOf('Churn', 'churn', 'Revenue'),
  Aim: oneOf('Increase', 'Down', 'Hold'),
  Target: oneOf(5, '5', 10),
  Visionary: oneOf('Vera', 'Otto'),
  Prophet: oneOf('Pia', 'Otto'),
  Operator: oneOf('Otto'),
  'Takes off': oneOf('', 'I-1'),
  Added: rarely(day),
};

const LIMITS = {
  Scope: oneOf('Portfolio', 'Team', 'Priority', 'Resource', 'Operator', 'Direction'),
  Name: oneOf('', 'Data', 'P-1', 'Ana', 'Otto'),
  Limit: oneOf(0, 1, 2, 3, '4'),
  Counts: oneOf('Initiatives', 'Size'),
  Mode: oneOf('Inform', 'Ask reason', 'Refuse'),
};

const FILTERS = {
  Filter: oneOf('Funded', 'Soon', 'Ours'),
  Column: oneOf('Measure', 'Size', 'End', 'Team', 'Budget'),
  Test: oneOf('is set', 'is empty', 'at least', 'at most', 'before', 'within days', 'is one of', 'contains'),
  Value: oneOf(1, 2, 30, '2026-06-01', 'today', 'Data; Churn'),
  'Applies to': oneOf('', 'Active', 'Proposed; Active'),
};

const DIRECTION = {
  ID: oneOf('P-1', 'P-2'),
  Priority: oneOf('Grow', 'Keep'),
  'Not pursued': oneOf('Price wars'),
  From: rarely(day),
  Until: rarely(day),
};

const CAPACITY = {
  Resource: oneOf('Ana', 'Ben', 'Data team'),
  Capacity: oneOf(0, 0.5, 1, 2),
  From: rarely(day),
  Until: rarely(day),
};
const SETTINGS = {
  Setting: oneOf('Horizon', 'Scale', 'Weight T1', 'Weight D3', 'Window'),
  Value: oneOf(1, 7, 0.5, 0, 60),
};

function table(
  columns: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<Table> {
  const rows = fc.array(fc.tuple(...Object.values(columns)), { minLength, maxLength, size: 'max' });
  return rows.map((body) => [Object.keys(columns), ...body]);
}

/** The two columns without which there is no register to speak of. */
const CORE = ['Initiative', 'Status'];

/** Some of the items, few or many. */
function some<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.oneof(
    fc.subarray([...items]),
    fc.subarray([...items], { minLength: Math.ceil(items.length / 2) }),
  );
}

/** The register without some of its columns: few people keep them all. */
const register = some(Object.keys(INITIATIVES)).chain((kept) => {
  const columns = Object.entries(INITIATIVES).filter(([header]) => [...CORE, ...kept].includes(header));
  return table(Object.fromEntries(columns), 1, 12);
});

const OTHERS = [
  table(LIMITS, 0, 4),
  table(FILTERS, 0, 3),
  table(DIRECTION, 0, 3),
  table(CAPACITY, 0, 4),
  table(SETTINGS, 0, 3),
];

/** A register and some of the other tables, as a formula passes them, and the day to judge them as of. */
export const randomFile: fc.Arbitrary<{ readonly tables: readonly Table[]; readonly today: string }> =
  fc.record({
    tables: some(OTHERS).chain((others) => fc.tuple(register, ...others)),
    today: day,
  });
