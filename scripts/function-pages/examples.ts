import { DAY } from './example-file.ts';
import { ID_MISTAKES, MISTAKES, type Mistake, NO_RESOURCES } from './mistakes.ts';

/** How a page shows its function at work. */
export interface Example {
  /** What stands between the brackets of the formula. */
  readonly passed: string;
  readonly mistakes: readonly Mistake[];
  /** One cell; a table of its own; or a column that is read beside the register. */
  readonly shape: 'cell' | 'table' | 'column';
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
  ['DRIFTFLAGS', { passed: BOOKINGS, mistakes: [...MISTAKES, NO_RESOURCES], shape: 'column' }],
]);
