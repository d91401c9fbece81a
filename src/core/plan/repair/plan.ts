import { listed } from '../../lib/text.ts';
import { afterWrites } from '../after-writes.ts';
import { dashboardMends } from '../dashboard/writes.ts';
import { loadMending } from '../load/mending.ts';
import { mirrorIn, mirrorTaken, mirrorWrites } from '../mirror.ts';
import { type Place, type Places, placeTables } from '../place-tables.ts';
import { completionsOf, hasOurColumns, NOT_SET_UP, type RefreshPlan } from '../refresh.ts';
import type { FileState, TabState } from '../state.ts';
import type { Write } from '../write.ts';
import { blockMending } from './block.ts';
import { dropDownMends } from './drop-downs.ts';
import { type LookAt, type Looked, lookAt, notedIn, registerIn } from './looked-at.ts';
import { filled, type Mend, type Mending, mendedTexts, NOTHING } from './mend.ts';
import { registerMending } from './register.ts';

/** Where Repair must look before it can plan. */
export function repairLooksAt(state: FileState): LookAt {
  return lookAt(placesIn(state).places);
}

/**
 * S5: what was pasted over, deleted or split, put right again; a file in which nothing is gets no write. Tabs that a
 * person took out stay out: that is for Set up this file.
 *
 * @param token of the day, for a mirror that has lost its own
 */
export function planRepair(state: FileState, looked: Looked, token: string): RefreshPlan {
  const mirror = mirrorIn(state);
  if (mirror === null && !state.tabs.some(hasOurColumns)) return { writes: [], sentence: NOT_SET_UP };
  const taken = mirrorTaken(state, mirror);
  if (taken !== null) return { writes: [], sentence: `Nothing was changed. ${taken}` };
  const { places, left } = placesIn(state);
  const file: Repaired = { state, looked, token, mirror, places };
  const parts = PARTS.map((part) => part(file));
  const mends = parts.flatMap((part) => part.mends);
  const mirrorMends = mirrorParts(file);
  return {
    // The name comes before the formulas that read it.
    writes: [...mirrorMends, ...mends.flatMap(({ writes }) => writes)],
    sentence: sentence(mends, mirrorMends, [...parts.flatMap((part) => part.left), ...left]),
  };
}

interface Repaired {
  readonly state: FileState;
  readonly looked: Looked;
  readonly token: string;
  readonly mirror: TabState | null;
  readonly places: readonly Place[];
}

/** What is looked after, in the order of its writes; a new part of the file is added here. */
const PARTS: readonly ((file: Repaired) => Mending)[] = [
  register,
  block,
  offers,
  headers,
  page,
  loads,
  completions,
];

function placesIn(state: FileState): Places {
  const mirror = mirrorIn(state);
  const { places, left } = placeTables(state.tabs.filter((tab) => tab !== mirror));
  return { places: places.filter(({ found }) => found !== null), left };
}

function register({ places, looked }: Repaired): Mending {
  const place = registerIn(places);
  return place === null ? NOTHING : registerMending(place, looked);
}

/** On the register as it is when its own columns are put right: these formulas name them. */
function block(file: Repaired): Mending {
  const mended = register(file).mends.flatMap(({ writes }) => writes);
  return blockMending(afterWrites(file.state, mended), notedIn(file.places), file.looked.notes);
}

function offers({ places, looked }: Repaired): Mending {
  return { mends: dropDownMends(lookAt(places).offered, looked.offered), left: [] };
}

function headers({ places }: Repaired): Mending {
  const mends = places.flatMap(({ tab, state, header }): readonly Mend[] =>
    state?.isOurs && state.frozenRows < header
      ? [{ kind: 'frozen header', count: 1, writes: [{ kind: 'freeze', tab, rows: header }] }]
      : [],
  );
  return { mends, left: [] };
}

function page({ state, places }: Repaired): Mending {
  const { labels, formulas } = dashboardMends(state, places);
  const mends: readonly Mend[] = [
    { kind: 'label', count: labels.flatMap(rowsOf).length, writes: labels },
    { kind: 'formula', count: filled(formulas), writes: formulas },
  ];
  return { mends: mends.filter(({ writes }) => writes.length > 0), left: [] };
}

function rowsOf(write: Write): readonly unknown[] {
  return write.kind === 'values' ? write.rows : [];
}

function loads({ state }: Repaired): Mending {
  return loadMending(state);
}

function completions({ state, mirror, places }: Repaired): Mending {
  const tabs = state.tabs.filter((tab) => tab !== mirror);
  const writes = completionsOf(tabs, places);
  return { mends: writes.length === 0 ? [] : [{ kind: 'formula', count: filled(writes), writes }], left: [] };
}

function mirrorParts({ state, token, mirror, places }: Repaired): readonly Write[] {
  return mirrorWrites(places, state, mirror, { token, position: state.tabs.length });
}

function sentence(mends: readonly Mend[], mirror: readonly Write[], left: readonly string[]): string {
  const texts = [...mendedTexts(mends), ...(mirror.length > 0 ? ['the mirror'] : [])];
  const first = texts.length > 0 ? `Mended: ${listed(texts)}; nothing of yours was changed.` : '';
  if (first === '' && left.length === 0) return 'Nothing to mend.';
  return [...(first === '' ? [] : [first]), ...left].join(' ');
}
