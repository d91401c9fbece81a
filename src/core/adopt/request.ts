import type { Status } from '../register/status.ts';
import type { InitiativeColumn } from '../register/tables/initiatives.ts';

/** What a person takes one column of their register for: one of Leeway's, or none. */
export interface ColumnChoice {
  /** Counted from 1. */
  readonly column: number;
  /** The header that they saw: a column that bears another by now is not what they meant. */
  readonly header: string;
  readonly meaning: InitiativeColumn | null;
}

/** What one of the register's own words for a status counts as; null where nobody says. */
export interface StatusChoice {
  readonly word: string;
  readonly status: Status | null;
}

/** How an existing register is to be read. */
export interface Understanding {
  readonly tab: string;
  /** Counted from 1. */
  readonly headerRow: number;
  readonly columns: readonly ColumnChoice[];
  readonly statuses: readonly StatusChoice[];
}

/** An adoption as the sidebar sends it. */
export interface AdoptRequest extends Understanding {
  /** Whether rows without an ID get one. */
  readonly isNumbered: boolean;
  /** Whether the starting point is recorded. */
  readonly isRecorded: boolean;
  /** The name of whoever adopts, for where Google tells no address. */
  readonly name: string;
}
