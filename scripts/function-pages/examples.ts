import { DAY } from './example-file.ts';
import {
  BRIDGE_MISTAKES,
  ID_MISTAKES,
  MISTAKES,
  type Mistake,
  NO_RESOURCES,
  READINGS_MISTAKES,
  VERIFY_MISTAKES,
} from './mistakes.ts';

/** How a page shows its function at work. */
export interface Example {
  /** What stands between the brackets of the formula. */
  readonly passed: string;
  readonly mistakes: readonly Mistake[];
  /** One cell, with a number or words; a table of its own; or a column that is read beside the register. */
  readonly shape: 'cell' | 'words' | 'table' | 'column';
}

const ALL_TABLES = `Initiatives!A:H, Capacity!A:B, Limits!A:C, "${DAY}"`;
const BOOKINGS = `Initiatives!A:H, Capacity!A:B, "${DAY}"`;

/** By function; one that is missing here has no page, which the program refuses. */
export const EXAMPLES: ReadonlyMap<string, Example> = new Map<string, Example>([
  ['DRIFTSCORE', { passed: ALL_TABLES, mistakes: MISTAKES, shape: 'cell' }],
  ['DRIFTSIGNALS', { passed: ALL_TABLES, mistakes: MISTAKES, shape: 'table' }],
  ['DRIFTROWS', { passed: ALL_TABLES, mistakes: MISTAKES, shape: 'table' }],
  ['DRIFTCONFLICTS', { passed: BOOKINGS, mistakes: [...MISTAKES, NO_RESOURCES], shape: 'table' }],
  ['DRIFTTAKESOFF', { passed: `"I-3", ${ALL_TABLES}`, mistakes: ID_MISTAKES, shape: 'table' }],
  ['DRIFTLOAD', { passed: BOOKINGS, mistakes: [...MISTAKES, NO_RESOURCES], shape: 'table' }],
  ['DRIFTFLAGS', { passed: BOOKINGS, mistakes: [...MISTAKES, NO_RESOURCES], shape: 'column' }],
  ['DRIFTAGREEMENT', { passed: `Readings!A:E, "${DAY}"`, mistakes: READINGS_MISTAKES, shape: 'table' }],
  [
    'DRIFTBRIDGE',
    {
      passed: `"2026-05-10", "${DAY}", Initiatives!A:H, Limits!A:C, Ledger!A:F, "${DAY}"`,
      mistakes: BRIDGE_MISTAKES,
      shape: 'table',
    },
  ],
  ['DRIFTVERIFY', { passed: 'Decisions!A:F', mistakes: VERIFY_MISTAKES, shape: 'words' }],
]);
