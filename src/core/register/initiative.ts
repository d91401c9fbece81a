import type { Cell } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import type { Demand } from './demand.ts';
import type { Status } from './status.ts';

export const AIMS = ['Increase', 'Decrease', 'Hold'] as const;
export type Aim = (typeof AIMS)[number];

/** The three seats of an initiative. */
export const SEATS = ['visionary', 'prophet', 'operator'] as const;
export type Seat = (typeof SEATS)[number];

/** One row of the register, read. */
export interface Initiative {
  /** The row as Sheets numbers it, headers being row 1. */
  readonly row: number;
  /** What tells it from every other: its ID, else its name, folded; else its row. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Null where the cell is blank or not understood: such a row counts as Active. */
  readonly status: Status | null;
  /** 1 matters most; null where there is none. */
  readonly rank: number | null;
  readonly priorities: readonly string[];
  readonly worksAgainst: readonly string[];
  readonly teams: readonly string[];
  /** Always above 0; 1 where the cell is blank or bad. */
  readonly size: number;
  readonly start: Day | null;
  /** The last day of work. */
  readonly end: Day | null;
  readonly demands: readonly Demand[];
  readonly measure: string;
  readonly aim: Aim | null;
  readonly target: Cell;
  readonly people: Readonly<Record<Seat, readonly string[]>>;
  readonly takesOff: readonly string[];
  readonly added: Day | null;
  /** Headers of the cells that could not be read, in the order of the columns. */
  readonly unread: readonly string[];
  /** Why the row is not told from another: a repeated ID, or neither ID nor name. */
  readonly identityProblem: string | null;
}

/**
 * A row without a readable status counts as Active: unknown is never good. One without a name is none yet,
 * such as a number given in advance or a line of totals.
 */
export function isActive({ status, name }: Pick<Initiative, 'status' | 'name'>): boolean {
  return status === 'Active' || (status === null && name !== '');
}

/** What the row is called in sentences: its ID, else its name, else its row. */
export function labelOf({ id, name, row }: Pick<Initiative, 'id' | 'name' | 'row'>): string {
  return id || name || `row ${row}`;
}
