import { fold } from '../../lib/text.ts';
import type { Area } from '../address.ts';
import { rowColumn, rowHeaders } from '../block/columns.ts';
import { DROP_DOWNS } from '../drop-downs.ts';
import type { Place } from '../place-tables.ts';
import type { TabState } from '../state.ts';

/** A colour rule of a tab: its formula (blank where it has none) and the cells it colours. */
export interface RuleState {
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** A column that Leeway offers choices in, from the row under the headers to the last of the tab. */
export interface Offered extends Area {
  readonly tab: string;
  readonly choices: readonly string[];
}

/** A column with one formula a row, from the tab's first row: people's own words in it become notes. */
export interface Noted extends Area {
  readonly tab: string;
}

/** What Repair must know beside the file as set-up reads it. */
export interface Looked {
  /** The colour rules of the register's tab, in their order. */
  readonly rules: readonly RuleState[];
  /** What is marked on the register's tab itself; the mirror may remember more. */
  readonly marks: Pick<TabState, 'headerRow' | 'marks'>;
  /** By noted column, the notes on its cells. */
  readonly notes: readonly (readonly string[])[];
  /** By offered column, whether each of its cells has a data validation. */
  readonly offered: readonly (readonly boolean[])[];
}

/** Where to look for it. */
export interface LookAt {
  readonly register: string | null;
  readonly noted: readonly Noted[];
  readonly offered: readonly Offered[];
}

export function lookAt(places: readonly Place[]): LookAt {
  const register = registerIn(places);
  return {
    register: register?.tab ?? null,
    noted: notedIn(places),
    offered: places.flatMap(offeredIn),
  };
}

/** The columns that hold one formula a row. */
export function notedIn(places: readonly Place[]): readonly Noted[] {
  return places.flatMap((place) => {
    const rows = place.found?.grid.length ?? 0;
    return rowHeaders(place).flatMap((what) => {
      const column = rowColumn(place, what);
      return column === null || rows === 0 ? [] : [{ tab: place.tab, row: 1, column, rows, columns: 1 }];
    });
  });
}

export function registerIn(places: readonly Place[]): Place | null {
  return places.find(({ table, found }) => table.name === 'Initiatives' && found !== null) ?? null;
}

/** Only a tab of Leeway's own; a column that its person heads otherwise takes what they want. */
function offeredIn({ table, tab, state, found, header, columns }: Place): readonly Offered[] {
  if (!state?.isOurs || found === null || state.rows <= header) return [];
  return Object.entries(DROP_DOWNS[table.name] ?? {}).flatMap(([key, choices]) => {
    const column = columns.get(key);
    return column === undefined
      ? []
      : [{ tab, row: header + 1, column, rows: state.rows - header, columns: 1, choices }];
  });
}

/** A text in the form in which Leeway's own words are known again. */
export function isWord(text: string, word: string): boolean {
  return fold(text) === fold(word);
}
