import type { Desk, Place } from './desk.ts';
import { behind } from './guard.ts';
import { cells, checkedPlace } from './place.ts';

/** Something that lies on cells: what all parts of a Range share. */
export class Placed {
  readonly desk: Desk;
  readonly place: Place;

  constructor(desk: Desk, place: Place) {
    this.desk = desk;
    this.place = checkedPlace(desk.book, place);
  }

  protected first(): Place {
    const { top, left } = this.place.zone;
    return { sheetId: this.place.sheetId, zone: { top, left, bottom: top, right: left } };
  }

  /** Rows and columns count from 0 inside the range. */
  protected eachCell(action: (place: Place, row: number, column: number) => void): void {
    const { sheetId, zone } = this.place;
    for (const [row, column] of cells(zone, (row, column) => [row, column] as const).flat())
      action(
        { sheetId, zone: { top: row, bottom: row, left: column, right: column } },
        row - zone.top,
        column - zone.left,
      );
  }
}

/** The place of a Range that a script hands over. @throws when it is something else */
export function placeOf(value: unknown): Place {
  const placed = behind(value, Placed);
  if (!placed) throw new Error('Range not found');
  return placed.place;
}

export function isTable(values: unknown): values is unknown[][] {
  return Array.isArray(values) && values.every((row: unknown) => Array.isArray(row));
}
