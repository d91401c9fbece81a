import type { CellChange } from '../check/changes.ts';
import type { Place } from '../plan/place-tables.ts';
import type { AgreedTable } from './agreed-text.ts';

/** What a decision changes and what the ledger tells of it. */
export interface Doing {
  /** The tab whose cells change, and these. */
  readonly place: Place;
  readonly changes: readonly CellChange[];
  /** What the ledger calls the initiative; blank where it is about none. */
  readonly initiative: string;
  /** What of a table is agreed to; the ledger's reason begins with it. Blank where nothing is. */
  readonly what: string;
  readonly agrees: { readonly table: AgreedTable; readonly key: string } | null;
  /** What is so from now on, as a clause: `I-012 is paused`; blank where the remark says it. */
  readonly said: string;
  /** What else is to be known or done, as a sentence; blank where nothing is. */
  readonly remark: string;
}

/** A decision that changes no cell and agrees to nothing. */
export function onlySaid(place: Place, said: string, initiative = '', remark = ''): Doing {
  return { place, changes: [], initiative, what: '', agrees: null, said, remark };
}
