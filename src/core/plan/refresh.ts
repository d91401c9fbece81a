import { counted, listed } from '../lib/text.ts';
import { type BlockPlan, blockWrites, updateBlock } from './block/writes.ts';
import { completionsIn, completionWrites } from './completions.ts';
import { flagsBack } from './flags-back.ts';
import { mirroredOf, mirrorIn, mirrorTaken, mirrorWrites } from './mirror.ts';
import { type Place, placeTables } from './place-tables.ts';
import { columnMarks } from './register-writes.ts';
import { COMPETES_WITH, type FileState, OUR_COLUMNS } from './state.ts';
import type { Write } from './write.ts';

/** What Refresh writes, and what it then says. */
export interface RefreshPlan {
  readonly writes: readonly Write[];
  readonly sentence: string;
}

export const NOT_SET_UP = 'This file is not set up: choose Set up this file first.';

/**
 * X3, S5: every formula without tables completed, rows filled, the mirror as the columns are now, and a token that has
 * all of it computed anew. Nothing is inserted that a person took out: that is for Set up this file.
 *
 * @param token of the day; written whatever token there is
 */
export function planRefresh(state: FileState, token: string): RefreshPlan {
  const mirror = mirrorIn(state);
  if (mirror === null && !state.tabs.some(hasOurColumns)) return { writes: [], sentence: NOT_SET_UP };
  const taken = mirrorTaken(state, mirror);
  if (taken !== null) return { writes: [], sentence: `Nothing was changed. ${taken}` };
  const tabs = state.tabs.filter((tab) => tab !== mirror);
  const placed = placeTables(tabs);
  const places = placed.places.filter(({ found }) => found !== null);
  const registers = places.filter(isRegister);
  const flags = registers.filter(hasFlags).map((place) => flagsBack(place, 'Refresh'));
  const parts = {
    mirror: mirrorWrites(places, state, mirror, { token, position: state.tabs.length, isRenewed: true }),
    completions: completionsOf(tabs, places),
    register: registers.flatMap(columnMarks),
    flags: flags.flatMap((back) => back.writes),
  };
  // The name comes before the formulas that read it.
  const writes = [...parts.mirror, ...parts.flags, ...parts.register, ...parts.completions];
  const block = updateBlock(state, writes);
  return {
    writes: [...writes, ...blockWrites(block)],
    sentence: [
      sentence(parts, block),
      ...block.left,
      ...flags.flatMap((back) => back.left),
      ...placed.left,
    ].join(' '),
  };
}

export function hasOurColumns({ marks }: FileState['tabs'][number]): boolean {
  return OUR_COLUMNS.some((what) => marks.has(what));
}

/** A column that a person took out stays out. */
function hasFlags({ state }: Place): boolean {
  return state?.marks.has(COMPETES_WITH) === true;
}

function isRegister({ table }: Place): boolean {
  return table.name === 'Initiatives';
}

/** Every cell of the tabs whose formula lacks the mirror. */
export function completionsOf(tabs: FileState['tabs'], places: readonly Place[]): readonly Write[] {
  const mirrored = places.flatMap(mirroredOf);
  return tabs.flatMap(({ name, formulas }) =>
    completionWrites(name, completionsIn({ tab: name, row: 1, column: 1, formulas }, mirrored)),
  );
}

interface Parts {
  readonly mirror: readonly Write[];
  readonly flags: readonly Write[];
  readonly completions: readonly Write[];
}

function sentence({ mirror, flags, completions }: Parts, { filled, keys }: BlockPlan): string {
  const formulas = rowsOf(completions);
  const done = [
    ...(formulas > 0 ? [`${counted(formulas, 'formula')} completed to (LEEWAY)`] : []),
    ...(filled > 0 ? [`${counted(filled, 'row')} filled`] : []),
    ...(flags.length > 0 ? [`${COMPETES_WITH} put back`] : []),
    ...(mirror.some(isMending) ? ['the mirror brought up to date'] : []),
    ...(keys.length > 0 ? ['limits and filters brought up to date'] : []),
  ];
  return `Refreshed: ${listed([...done, 'all that reads LEEWAY computed anew'])}.`;
}

function rowsOf(writes: readonly Write[]): number {
  return writes.reduce((sum, write) => sum + (write.kind === 'formulas' ? write.rows.length : 0), 0);
}

/** Whether the write is more than a new token. */
function isMending(write: Write): boolean {
  return write.kind !== 'values';
}
