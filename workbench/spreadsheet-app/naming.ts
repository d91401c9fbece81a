import type { Desk, Place } from './desk.ts';
import { placeAddress } from './place.ts';

/** Gives the place a name, in place of what had it; `before` is the name to be changed into this one. */
export function nameRange(desk: Desk, name: string, place: Place, before = name): void {
  const { getters } = desk.book;
  const ranges = [getters.getRangeDataFromXc(place.sheetId, placeAddress(place))];
  if (!getters.getNamedRange(before)) desk.book.apply({ type: 'CREATE_NAMED_RANGE', name, ranges });
  else desk.book.apply({ type: 'UPDATE_NAMED_RANGE', oldRangeName: before, newRangeName: name, ranges });
}
