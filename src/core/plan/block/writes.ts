import { afterWrites } from '../after-writes.ts';
import type { Place } from '../place-tables.ts';
import type { FileState } from '../state.ts';
import { tablesOf } from '../tables-of.ts';
import type { Write } from '../write.ts';
import { lackingRows, rowWrites } from './cells.ts';
import { keysIn, keysTaken, keyWrites } from './keys.ts';
import { newColumns } from './new-columns.ts';
import { shownBlock } from './shown.ts';

/** What puts limits and filters into a file as plain formulas, or brings them up to date. */
export interface BlockPlan {
  readonly keys: readonly Write[];
  /** Columns that are put in, with their marks and headers. */
  readonly columns: readonly Write[];
  readonly cells: readonly Write[];
  /** How many rows of the register had no formula. */
  readonly filled: number;
  readonly left: readonly string[];
}

const NOTHING: BlockPlan = { keys: [], columns: [], cells: [], filled: 0, left: [] };

/** W5: the file as it is after these writes, with the columns of limits and filters put in where they are missing. */
export function addBlock(file: FileState, writes: readonly Write[]): BlockPlan {
  const before = afterWrites(file, writes);
  const columns = tablesOf(before).places.flatMap(newColumns);
  return { ...updateBlock(before, columns), columns };
}

/** The same, without a column that is not there after these writes. */
export function updateBlock(file: FileState, writes: readonly Write[]): BlockPlan {
  const after = afterWrites(file, writes);
  const shown = shownBlock(after);
  if (shown === null) return NOTHING;
  const taken = keysTaken(after);
  if (taken !== null) return { ...NOTHING, left: [taken] };
  const { block, cells } = shown;
  return {
    keys: keyWrites(block, keysIn(after), after.tabs.length),
    columns: [],
    cells: cells.flatMap(({ place, column, formula }) => rowWrites(place, column, formula)),
    filled: Math.max(0, ...cells.map(({ place, column }) => filledRows(place, column))),
    left: [],
  };
}

export function blockWrites({ columns, keys, cells }: BlockPlan): readonly Write[] {
  // The keys come before the formulas that read them.
  return [...columns, ...keys, ...cells];
}

function filledRows(place: Place, column: number): number {
  return place.table.name === 'Initiatives' ? lackingRows(place, column).length : 0;
}
