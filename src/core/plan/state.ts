import type { Grid } from '../lib/cell.ts';

/** A tab as it is: what set-up must know to see what is missing. Rows and columns count from 1. */
export interface TabState {
  readonly name: string;
  /** Its cells, and the formulas among them (blank where there is none), as far as there is content. */
  readonly grid: Grid;
  readonly formulas: readonly (readonly string[])[];
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly isHidden: boolean;
  /** Whether Leeway made the tab. */
  readonly isOurs: boolean;
  /** Where the marked header row is now. */
  readonly headerRow: number | null;
  /** Columns by what their mark says. */
  readonly marks: ReadonlyMap<string, number>;
  /** Formulas of the tab's colour rules. */
  readonly colourRules: readonly string[];
  /** Columns whose first row under the headers has a data validation. */
  readonly validated: readonly number[];
}

/** A name's range, from the first cell of a tab. */
export interface NamedArea {
  readonly tab: string;
  readonly rows: number;
  readonly columns: number;
}

export interface FileState {
  readonly tabs: readonly TabState[];
  /** What `LEEWAY` names; null where there is no such name. */
  readonly leeway: NamedArea | null;
}

/** Rows and columns of a tab that Sheets has just inserted. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** What marks say. */
export const OUR_TAB = 'made by Leeway';
export const HEADER_ROW = 'header row';
export const COMPETES_WITH = 'Competes with';
export const LEEWAY_SAYS = 'Leeway says';

/** Leeway's own columns, as their headers and marks call them. */
export const OUR_COLUMNS = [
  COMPETES_WITH,
  LEEWAY_SAYS,
  'WIP',
  'Filters',
  'Now',
  'Headroom',
  'State',
] as const;

/** Whether a mark stands for one of Leeway's own columns, or keeps what it was before. */
export function isOurMark(mark: string): boolean {
  return OUR_COLUMNS.some((what) => mark === what || mark.startsWith(`${what}: `));
}

/** Begins the mark of a column that is not to be read, whatever heads it; a number behind it makes it one of its own. */
export const NOT_USED = 'not used';

/** Begins the mark of a column of which a person said what it is, although its header names another. */
export const AS_SAID = 'read as said';

/** Joins a table and its column in a mirrored header and in a mark. */
export const SEPARATOR = ' · ';
