import { recognise } from '../register/recognise.ts';
import { knownTabs, type MarkedTab } from './known-tabs.ts';
import { mirroredOf, mirrorIn, mirrorTaken, mirrorWrites } from './mirror.ts';
import { MEMORIES, type Mirrored, mirroredBy } from './mirrored.ts';
import { foundPlace, placeTables } from './place-tables.ts';
import { columnMarks } from './register-writes.ts';
import { withMirrored } from './remember.ts';
import type { FileState } from './state.ts';
import type { Write } from './write.ts';

/** Each may be written without the other. */
export interface ColumnsPlan {
  readonly mirror: readonly Write[];
  readonly marks: readonly Write[];
}

const NOTHING: ColumnsPlan = { mirror: [], marks: [] };

/**
 * X3: what brings the mirror up to date with headers that were changed. A table that has lost what makes it one stays
 * in the mirror as it was: its header row may be half-way through a change, and what is remembered of it would go.
 *
 * @param token of the day, for a mirror that has one of another day
 */
export function planColumns(state: FileState, token: string): ColumnsPlan {
  const mirror = mirrorIn(state);
  if (mirror === null || mirrorTaken(state, mirror) !== null) return NOTHING;
  const { places } = placeTables(state.tabs.filter((tab) => tab !== mirror));
  const found = places.filter((place) => place.found !== null);
  const isKept = mirroredBy(mirror.formulas[0] ?? []).every(({ table, tab }) =>
    found.some((place) => place.table.name === table && place.tab === tab),
  );
  if (!isKept) return NOTHING;
  const registers = found.filter(({ table }) => table.name === 'Initiatives');
  return {
    mirror: mirrorWrites(found, state, mirror, { token, position: state.tabs.length }),
    marks: registers.flatMap(columnMarks),
  };
}

/** The rows of a tab among which its headers stand: from the first, or with others left blank. */
export type HeaderRows = Pick<MarkedTab, 'name' | 'grid'>;

/** Whether headers say otherwise than the mirror, or head a table that it lacks. Costs nothing but these rows. */
export function isBehind(tabs: readonly HeaderRows[], mirrored: readonly Mirrored[]): boolean {
  const repeated = mirrored.filter(({ name }) => !MEMORIES.includes(name));
  const marked = tabs.map((tab) => withMirrored({ ...tab, headerRow: null, marks: NO_MARKS }, mirrored));
  return knownTabs(marked).some(({ name, grid, known }) => {
    const found = recognise(name, grid, new Map(), known);
    const mine = repeated.filter((one) => one.tab === name);
    if (found === null) return false;
    return mine.length === 0
      ? repeated.every(({ table }) => table !== found.table.name)
      : placesOf(mine) !== placesOf(mirroredOf(foundPlace(found, [])));
  });
}

const NO_MARKS: MarkedTab['marks'] = new Map();

function placesOf(columns: readonly Mirrored[]): string {
  return columns
    .map(({ table, name, header, column }) => [table, name, header, column].join())
    .sort()
    .join('; ');
}
