import { fold } from '../../lib/text.ts';
import type { Area } from '../address.ts';
import { DROP_DOWNS } from '../drop-downs.ts';
import { ourColumns } from '../our-columns.ts';
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

/** What Repair must know beside the file as set-up reads it. */
export interface Looked {
  /** The colour rules of the register's tab, in their order. */
  readonly rules: readonly RuleState[];
  /** What is marked on the register's tab itself; the mirror may remember more. */
  readonly marks: Pick<TabState, 'headerRow' | 'marks'>;
  /** Notes on the cells of *Leeway says*, from the tab's first row. */
  readonly notes: readonly string[];
  /** By offered column, whether each of its cells has a data validation. */
  readonly offered: readonly (readonly boolean[])[];
}

/** Where to look for it. */
export interface LookAt {
  readonly register: string | null;
  readonly notesOf: (Area & { readonly tab: string }) | null;
  readonly offered: readonly Offered[];
}

export function lookAt(places: readonly Place[]): LookAt {
  const register = registerIn(places);
  const says = register?.state ? ourColumns(register.state, register.header).says : null;
  const rows = register?.found?.grid.length ?? 0;
  return {
    register: register?.tab ?? null,
    notesOf:
      register === null || says === null || rows === 0
        ? null
        : { tab: register.tab, row: 1, column: says, rows, columns: 1 },
    offered: places.flatMap(offeredIn),
  };
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
