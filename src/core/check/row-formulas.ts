import { knownFormulas } from '../plan/block/cells.ts';
import { shownBlock } from '../plan/block/shown.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { isUsed } from '../plan/used.ts';
import type { Write } from '../plan/write.ts';

/** The formulas that a new row of the register gets where Leeway has its columns; the row counts from 1. */
export function rowFormulas(file: FileState, place: Place, row: number): readonly Write[] {
  const { tab, state } = place;
  const known = knownFormulas(place);
  // No row is there yet whose formulas could be repeated.
  const planned = known.some(({ formula }) => formula === null) ? (shownBlock(file)?.cells ?? []) : [];
  return known.flatMap(({ what, column, formula }): readonly Write[] => {
    const content = formula ?? planned.find((one) => one.what === what)?.formula;
    // What somebody has written there stays.
    if (state === null || content === undefined || isUsed(state, row, column)) return [];
    return [{ kind: 'formulas', tab, row, column, rows: [[content]] }];
  });
}
