import type { MarkedTab } from './known-tabs.ts';
import { mirrorIn } from './mirror.ts';
import { MEMORIES, type Mirrored, mirroredBy } from './mirrored.ts';
import { type FileState, SEPARATOR } from './state.ts';

/**
 * T4: the file with what the mirror remembers of its columns among the marks. The mirror wins over a mark: it is what
 * formulas compute with, and its references follow cells that are cut and pasted, which a mark does not.
 */
export function remembered(state: FileState): FileState {
  const mirror = mirrorIn(state);
  const mirrored = mirroredBy(mirror?.formulas[0] ?? []);
  return { ...state, tabs: state.tabs.map((tab) => (tab === mirror ? tab : withMirrored(tab, mirrored))) };
}

/** One tab with what the mirror remembers of it. A copy may bear the marks of a table that the mirror has elsewhere. */
export function withMirrored<Marked extends MarkedTab>(tab: Marked, mirrored: readonly Mirrored[]): Marked {
  const elsewhere = new Set(mirrored.filter((one) => one.tab !== tab.name).map(({ table }) => table));
  const mine = mirrored.filter((one) => one.tab === tab.name);
  // A mark without a separator is one of Leeway's own columns, which may be called as a table is.
  const isElsewhere = (mark: string) =>
    mark.includes(SEPARATOR) && elsewhere.has(mark.split(SEPARATOR)[0] ?? '');
  const kept = [...tab.marks].filter(([mark]) => !isElsewhere(mark));
  const added = mine.map(({ table, name, column }) => {
    const mark = MEMORIES.includes(name) ? `${name} in column ${column}` : `${table}${SEPARATOR}${name}`;
    return [mark, column] as const;
  });
  return { ...tab, headerRow: mine[0]?.header ?? tab.headerRow, marks: new Map([...kept, ...added]) };
}
