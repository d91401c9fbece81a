import { fold, listed, quoted } from '../lib/text.ts';
import { type Gathered, gather } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';
import { columnKeys, type Table } from '../register/table.ts';
import { CAPACITY } from '../register/tables/capacity.ts';
import { DECISIONS } from '../register/tables/decisions.ts';
import { DIRECTION } from '../register/tables/direction.ts';
import { FILTERS } from '../register/tables/filters.ts';
import { HISTORY } from '../register/tables/history.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import { LIMITS } from '../register/tables/limits.ts';
import { READINGS } from '../register/tables/readings.ts';
import { SETTINGS } from '../register/tables/settings.ts';
import { knownTabs } from './known-tabs.ts';
import type { TabState } from './state.ts';
import { isUntouched } from './used.ts';

/** The tables in the order of their tabs. */
const TAB_ORDER: readonly Table[] = [
  INITIATIVES,
  DIRECTION,
  LIMITS,
  FILTERS,
  CAPACITY,
  DECISIONS,
  READINGS,
  HISTORY,
  SETTINGS,
];

/** Where a table is, or will be: its tab, its header row and its columns, counted from 1. */
export interface Place {
  readonly table: Table;
  readonly tab: string;
  /** The tab as it is; null where it must be inserted. */
  readonly state: TabState | null;
  /** The table in it; null where the tab is blank and its headers must be written. */
  readonly found: FoundTable | null;
  readonly header: number;
  readonly columns: ReadonlyMap<string, number>;
}

export interface Places {
  readonly places: readonly Place[];
  /** Why a table has no place, one sentence each. */
  readonly left: readonly string[];
}

/** Finds every table among the tabs, and a place for those that are not there. */
export function placeTables(tabs: readonly TabState[]): Places {
  const gathered = gather(knownTabs(tabs), new Map());
  const results = TAB_ORDER.map((table) => placeOf(table, gathered, tabs));
  return {
    places: results.flatMap((result) => (typeof result === 'string' ? [] : [result])),
    left: results.flatMap((result) => (typeof result === 'string' ? [result] : [])),
  };
}

function placeOf(table: Table, gathered: Gathered, tabs: readonly TabState[]): Place | string {
  const found = gathered.tables.get(table.name);
  if (found) return foundPlace(found, tabs);
  const rivals = gathered.rivals.find((rival) => rival.table === table.name);
  if (rivals)
    return `The tabs ${listed(rivals.places.map((place) => quoted(place)))} all look like ${table.name}: name one of them ${table.name}.`;
  const state = tabs.find(({ name }) => fold(name) === fold(table.name)) ?? null;
  if (state !== null && !isUntouched(state))
    return `The tab ${quoted(state.name)} has no headers that Leeway knows and is left as it is: rename it, or give it the headers of ${table.name}.`;
  const columns = new Map(columnKeys(table).map((key, index) => [key, index + 1]));
  return { table, tab: state?.name ?? table.name, state, found: null, header: 1, columns };
}

/** The place of a table that was found in one of the tabs. */
export function foundPlace(found: FoundTable, tabs: readonly TabState[]): Place {
  const columns = new Map([...found.columns].map(([key, index]) => [key, index + 1]));
  const state = tabs.find(({ name }) => name === found.place) ?? null;
  return { table: found.table, tab: found.place, state, found, header: found.header + 1, columns };
}
