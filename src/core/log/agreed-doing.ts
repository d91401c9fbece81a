import type { CheckBase } from '../check/base.ts';
import type { Place } from '../plan/place-tables.ts';
import { type AgreedChange, agreedChanges } from './agreed-changes.ts';
import { agreedCells } from './agreed-column.ts';
import { AGREED_KINDS } from './agreed-text.ts';
import type { Doing } from './doing.ts';
import type { AgreedKind, LogRequest } from './request.ts';

/**
 * O4: what is typed otherwise is agreed to as it is typed, one row of its table or all of it; or why it cannot be.
 * A person agrees to what they read: where that has changed since, nothing is agreed to.
 */
export function agreedDoing(
  { before, tabs }: CheckBase,
  places: readonly Place[],
  register: Place,
  { kind, about, seen }: LogRequest & { readonly kind: AgreedKind },
): Doing | string {
  const change = agreedChanges(before, tabs).find(
    ({ table, key }) => AGREED_KINDS[table] === kind && key === about,
  );
  if (change === undefined)
    return 'This is agreed as it is typed by now: there is nothing to record. Read again.';
  if (change.sentence !== seen)
    return `This has changed meanwhile: ${change.sentence} Read again, then record it.`;
  const { table, key, what } = change;
  const place = places.find((one) => one.table.name === table && one.found !== null);
  return {
    place: place ?? register,
    changes: place === undefined ? [] : cellsFor(place, change),
    initiative: '',
    what,
    agrees: { table, key },
    said: '',
    remark: `${what}.`,
  };
}

function cellsFor({ found }: Place, { table, key }: AgreedChange): Doing['changes'] {
  return table === 'Limits' && found !== null ? agreedCells(found, key) : [];
}
