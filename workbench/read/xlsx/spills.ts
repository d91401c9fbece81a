import { NOT_COMPUTED } from './cell.ts';
import type { GridBuilder } from './grid-builder.ts';
import type { Place, Range } from './place.ts';

/**
 * Some programs save a formula that fills several cells with the value of the first alone. The others must not pass
 * for blank, unless their whole row is.
 * @param emptyTexts keys of the cells that hold an empty text: nothing in the grid, and yet a value
 * @returns the cells that have no value in the file
 */
export function* fillSpills(
  spills: readonly Range[],
  grid: GridBuilder,
  emptyTexts: ReadonlySet<string>,
): Generator<Place, void> {
  for (const range of spills) {
    if (isSaved(range, grid, emptyTexts)) continue;
    for (const place of grid.inFullRows(range)) {
      grid.put(place, NOT_COMPUTED);
      yield place;
    }
  }
}

export function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

function isSaved(range: Range, grid: GridBuilder, emptyTexts: ReadonlySet<string>): boolean {
  for (const place of grid.inFullRows(range))
    if (grid.at(place) !== '' || emptyTexts.has(keyOf(place))) return true;
  return false;
}
