import { addressOf, columnLetters } from '../engine/address.ts';
import type { Book } from '../engine/book.ts';
import type { Range, Zone } from '../engine/library.ts';
import type { Place } from './desk.ts';

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export function placeAddress({ zone, openRows, openColumns }: Place): string {
  if (openRows) return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
  if (openColumns) return `${zone.top + 1}:${zone.bottom + 1}`;
  return addressOf(zone);
}

export function placeOfRange(range: Range): Place {
  const { sheetId, zone, unboundedZone } = range;
  const openRows = unboundedZone.bottom === undefined && unboundedZone.top === 0;
  const openColumns = unboundedZone.right === undefined && unboundedZone.left === 0;
  return { sheetId, zone, ...(openRows ? { openRows } : {}), ...(openColumns ? { openColumns } : {}) };
}

/** The place as a range of the engine, which then moves with inserted and moved rows and columns. */
export function engineRange(book: Book, place: Place): Range {
  return book.getters.getRangeFromSheetXC(place.sheetId, placeAddress(place));
}

export const overlap = (one: Zone, other: Zone): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

/** @throws with Google's words when the zone does not lie on the tab */
export function checkedPlace(book: Book, place: Place): Place {
  const { top, left, bottom, right } = place.zone;
  const rows = book.getters.getNumberRows(place.sheetId);
  const columns = book.getters.getNumberCols(place.sheetId);
  if (top < 0 || left < 0 || bottom >= rows || right >= columns) throw new Error(OUTSIDE);
  return place;
}

/** The last row and column (zero-based) that show something; -1 on an empty tab. */
export function contentEnd(book: Book, sheetId: string): { readonly row: number; readonly column: number } {
  let row = -1;
  let column = -1;
  for (const position of book.getters.getEvaluatedCellsPositions(sheetId)) {
    if (book.getters.getEvaluatedCell(position).type === 'empty') continue;
    row = Math.max(row, position.row);
    column = Math.max(column, position.col);
  }
  for (const cell of book.getters.getCells(sheetId)) {
    if (!cell.isFormula) continue;
    const position = book.getters.getCellPosition(cell.id);
    row = Math.max(row, position.row);
    column = Math.max(column, position.col);
  }
  return { row, column };
}

export const cells = <Item>(zone: Zone, make: (row: number, column: number) => Item): Item[][] =>
  Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, column) =>
      make(zone.top + row, zone.left + column),
    ),
  );
