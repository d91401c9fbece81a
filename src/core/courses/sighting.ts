import type { Day } from '../lib/day.ts';

/**
 * What a row of the ledger saw of an initiative: how it stood after what that row records. Sightings come in the
 * order of the ledger, and say what was new to it; without any, courses follow the decisions alone.
 */
export interface Sighting {
  /** The row of the ledger, as Sheets numbers it. */
  readonly row: number;
  /** The initiative's ID, else its name, folded. */
  readonly key: string;
  /** Folded; blank where it had none. */
  readonly name: string;
  /** A status that nobody can read counts as Active; `off` is Paused, Stopped or Declined. */
  readonly standing: 'Active' | 'Proposed' | 'Done' | 'off' | 'gone';
  /** Its Size, above 0. */
  readonly size: number;
  /** Its last day of work, where that could be read. */
  readonly end: Day | null;
}
