import { addressOf } from '../engine/address.ts';
import { attachCommand, attachments, type Desk, type Place } from './desk.ts';
import { cells, engineRange } from './place.ts';
import { assertEditable } from './protecting.ts';

const cellZone = (row: number, column: number) => ({ left: column, right: column, top: row, bottom: row });

export function readNotes(desk: Desk, { sheetId, zone }: Place): string[][] {
  const known = new Map(
    attachments(desk, 'note').flatMap(([, { sheetId: on, range, data }]) =>
      on === sheetId && range ? [[addressOf(range.zone), String(data)] as const] : [],
    ),
  );
  return cells(zone, (row, column) => known.get(addressOf(cellZone(row, column))) ?? '');
}

/** An empty text takes the note away. */
export function writeNotes(desk: Desk, place: Place, noteOf: (row: number, column: number) => string): void {
  assertEditable(desk, place);
  const { sheetId, zone } = place;
  const removals = attachments(desk, 'note').flatMap(([id, { sheetId: on, range }]) =>
    on === sheetId && range && addressWithin(range.zone, zone) ? [attachCommand(id)] : [],
  );
  const additions = cells(zone, (row, column) => {
    const data = noteOf(row, column);
    const range = engineRange(desk.book, { sheetId, zone: cellZone(row, column) });
    return data === '' ? [] : [attachCommand(`note${desk.nextId()}`, { kind: 'note', sheetId, range, data })];
  });
  desk.book.applyAll([...removals, ...additions.flat(2)]);
}

function addressWithin(inner: Place['zone'], outer: Place['zone']): boolean {
  return (
    outer.left <= inner.left &&
    inner.right <= outer.right &&
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom
  );
}
