import type { Day } from '../lib/day.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { type FileTables, tablesOf } from '../plan/tables-of.ts';
import { type CheckBase, prepareCheck } from './base.ts';
import type { Places } from './decision-writes.ts';
import { ledgerState } from './ledger-rows.ts';

/** A file that is ready for a decision, or why none is recorded: it is there already, or has no place. */
export type Opened =
  | {
      readonly kind: 'open';
      readonly base: CheckBase;
      readonly places: Places;
      /** Where all of the file's tables are. */
      readonly tables: readonly Place[];
    }
  | { readonly kind: 'known'; readonly sentence: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** @param key the same for every try of one decision */
export function openedFor(file: FileState, key: string, today: Day): Opened {
  const tables = tablesOf(file);
  const prepared = prepareCheck(tables.tabs, today);
  if (prepared.kind === 'sorry') return prepared;
  const places = placesIn(file, tables);
  if (typeof places === 'string') return { kind: 'sorry', sentence: places };
  const known = ledgerState(places.ledger.found).numbers.get(key);
  if (known !== undefined)
    return { kind: 'known', sentence: `This is recorded already, as decision ${known}.` };
  return { kind: 'open', base: prepared.base, places, tables: tables.places };
}

function placesIn(file: FileState, { places, left }: FileTables): Places | string {
  const ledger = places.find(({ table }) => table.name === 'Decisions');
  const register = places.find(({ table }) => table.name === 'Initiatives');
  if (ledger?.found != null && register !== undefined)
    return { file, register, ledger: { ...ledger, found: ledger.found } };
  const rivals = left.find((sentence) => sentence.includes('look like Decisions'));
  return (
    rivals ??
    'This file has no tab Decisions with headers to record this in: choose Extensions › Leeway › Set up this file, then decide again.'
  );
}
