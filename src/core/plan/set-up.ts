import { keysTabWrites } from './block/keys.ts';
import { addBlock, blockWrites } from './block/writes.ts';
import { dashboardTaken, dashboardWrites } from './dashboard/writes.ts';
import { flagsBack } from './flags-back.ts';
import { loadTaken, loadWrites } from './load/writes.ts';
import { mirrorIn, mirrorTaken, mirrorWrites } from './mirror.ts';
import { placeTables } from './place-tables.ts';
import { registerWrites } from './register-writes.ts';
import { settingsWrites } from './settings-rows.ts';
import type { FileState } from './state.ts';
import { tabWrites } from './tab-writes.ts';
import type { Write } from './write.ts';

export interface SetUpPlan {
  readonly writes: readonly Write[];
  /** What was left as it is, and what the user can do about it: one sentence each. */
  readonly left: readonly string[];
}

/**
 * S5: what the file lacks, and nothing else; a file that lacks nothing gets no write. The mirror comes before the
 * formulas that read it, since a formula may not name what is not there yet.
 *
 * @param token of the day, for a mirror that has none or one of another day
 */
export function planSetUp(state: FileState, token: string): SetUpPlan {
  const base = planBase(state, token);
  const block = addBlock(state, base.writes);
  return { writes: [...base.writes, ...blockWrites(block)], left: [...base.left, ...block.left] };
}

/** The same, but for limits and filters: those are planned on the file as it is when all else is in it. */
export function planBase(state: FileState, token: string): SetUpPlan {
  const mirror = mirrorIn(state);
  const tabs = state.tabs.filter((tab) => tab !== mirror);
  const { places, left } = placeTables(tabs);
  const taken = mirrorTaken(state, mirror);
  if (taken !== null) return { writes: [], left: [...left, taken] };
  const inserted = places.filter((place) => place.state === null);
  const end = state.tabs.length;
  const registers = places.filter(({ table }) => table.name === 'Initiatives');
  const ours = registers.map((place) => ({ place, flags: flagsBack(place, 'Set up this file') }));
  const writes = [
    ...places.flatMap((place) => tabWrites(place, end + inserted.indexOf(place))),
    ...places.flatMap(settingsWrites),
    ...mirrorWrites(places, state, mirror, { token, position: end + inserted.length }),
    ...keysTabWrites(state, end + inserted.length),
    // Before the mirror among the tabs, since these show, and the page before the loads.
    ...loadWrites(state, places, end + inserted.length),
    ...dashboardWrites(state, places, end + inserted.length),
    ...ours.flatMap(({ place, flags }) => registerWrites(place, flags.writes)),
  ];
  const inTheWay = ours.flatMap(({ flags }) => flags.left);
  const names = [dashboardTaken(state), loadTaken(state, places)].filter((text) => text !== null);
  return { writes, left: [...left, ...inTheWay, ...names] };
}
