import type { Desk, Place } from './desk.ts';
import { placeAddress } from './place.ts';

/**
 * Gives the place a name, in place of what had it; `before` is the name to be changed into this one. Without the tab's
 * id the engine refuses what does not lie in the active tab, however large the tab of the range is.
 */
export function nameRange(desk: Desk, name: string, place: Place, before = name): void {
  const { getters } = desk.book;
  const { sheetId } = place;
  const ranges = [getters.getRangeDataFromXc(sheetId, placeAddress(place))];
  if (!getters.getNamedRange(before)) desk.book.apply({ type: 'CREATE_NAMED_RANGE', sheetId, name, ranges });
  else
    desk.book.apply({
      type: 'UPDATE_NAMED_RANGE',
      sheetId,
      oldRangeName: before,
      newRangeName: name,
      ranges,
    });
}
