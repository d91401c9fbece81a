import { keysIn } from '../block/keys.ts';
import { rowsBesidePage } from '../dashboard/beside.ts';
import { dashboardIn } from '../dashboard/layout.ts';
import { DROP_DOWNS } from '../drop-downs.ts';
import { loadIn, rowsBesideLoad } from '../load/layout.ts';
import { mirrorIn } from '../mirror.ts';
import { type Place, placeTables } from '../place-tables.ts';
import type { RuleState } from '../repair/looked-at.ts';
import type { FileState, TabState } from '../state.ts';
import { recordedRows } from './records.ts';

/** What Remove must know beside the file as set-up reads it; by the tab's name. */
export interface Leftover {
  readonly rules: ReadonlyMap<string, readonly RuleState[]>;
  readonly notes: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Frozen rows of the tabs that a person had made and left blank, before Leeway filled them. */
  readonly filled: ReadonlyMap<string, number>;
  /** Columns of Leeway's tabs whose first validation offers what Leeway offers. */
  readonly offered: ReadonlyMap<string, readonly number[]>;
}

/** A tab that Leeway made or filled, and how many rows people have recorded in it. */
export interface OwnTab {
  readonly tab: TabState;
  /** Null where its headers are no table's any more, and for the mirror and the keys. */
  readonly place: Place | null;
  readonly records: number;
}

/** Leeway's own tabs, the mirror among them. */
export function ownTabs(state: FileState): readonly OwnTab[] {
  const mirror = mirrorIn(state);
  const keys = keysIn(state);
  const page = dashboardIn(state);
  const load = loadIn(state);
  const places = placesIn(state);
  return state.tabs
    .filter(({ isOurs }) => isOurs)
    .map((tab) => {
      const place = places.find((one) => one.tab === tab.name) ?? null;
      const recordsIn = (one: TabState) => {
        if (one === mirror || one === keys) return 0;
        if (one === load) return rowsBesideLoad(one);
        return one === page ? rowsBesidePage(one) : recordedRows(one, place);
      };
      return { tab, place, records: recordsIn(tab) };
    });
}

/** The tables that there are. */
export function placesIn(state: FileState): readonly Place[] {
  const mirror = mirrorIn(state);
  const { places } = placeTables(state.tabs.filter((tab) => tab !== mirror));
  return places.filter(({ found }) => found !== null);
}

/** The columns of a table in which Leeway offers choices, counted from 1, with what it offers. */
export function offeredIn({ table, columns }: Place): readonly (readonly [number, readonly string[]])[] {
  return Object.entries(DROP_DOWNS[table.name] ?? {}).flatMap(([key, choices]) => {
    const column = columns.get(key);
    return column === undefined ? [] : [[column, choices] as const];
  });
}
