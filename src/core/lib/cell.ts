import type { Day } from './day.ts';
import { isoOfDay } from './day.ts';

/** A date in a cell, once the spreadsheet's time zone has made a whole day of it. */
export interface DateCell {
  readonly day: Day;
}

/** One cell as the core sees it; a blank cell is the empty text. */
export type Cell = string | number | boolean | DateCell;
export type Row = readonly Cell[];
/** Rows of cells. Rows may be of different lengths: what is not there is blank. */
export type Grid = readonly Row[];

/** A tab of a file, an argument of a function, or a file of a folder. */
export interface Tab {
  readonly name: string;
  readonly grid: Grid;
  /** What is remembered of it; not there where nothing is. */
  readonly known?: KnownHeaders;
}

/** What a person has said of a tab's headers, or what was once read of them. Row and columns count from 0. */
export interface KnownHeaders {
  readonly row: number;
  /** The table that the row heads; null where nobody knows. */
  readonly table: string | null;
  /** Columns that are not to be read as Leeway's, whatever heads them. */
  readonly unused: readonly number[];
  /** What is to be said of columns, by Leeway's names for them; not there where nothing is. */
  readonly notes?: readonly { readonly name: string; readonly message: string }[];
}

/**
 * A value as Sheets hands it over, made into a cell. Error values arrive as text (`#N/A`) or as an
 * object with a message (sources disagree); both become the text.
 *
 * @param dayOf the whole day of a Date in the spreadsheet's time zone
 */
export function cellFrom(value: unknown, dayOf: (date: Date) => Day): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (value === null || value === undefined) return '';
  if (isDate(value)) return Number.isNaN(value.getTime()) ? '#VALUE!' : { day: dayOf(value) };
  return errorText(value);
}

/** An object that is no date is a formula's error; its message, or its text, says which. */
function errorText(value: unknown): string {
  const isError = typeof value === 'object' && value !== null && 'message' in value;
  const text = String(isError ? value.message : value).trim();
  return isErrorText(text) ? text : '#ERROR!';
}

/** Rows as Sheets hands them over, made into cells. */
export function gridFrom(rows: readonly unknown[], dayOf: (date: Date) => Day): Grid {
  return rows.map((row): Row => (Array.isArray(row) ? row : [row]).map((value) => cellFrom(value, dayOf)));
}

/** `instanceof` fails between the realms of a custom function and its caller. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** The cell as a person reads it: days as yyyy-mm-dd, everything else as typed. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isoOfDay(cell.day);
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** Whether the cell holds a formula's error, or a formula that Sheets has not finished. */
export function isErrorText(text: string): boolean {
  return (text.startsWith('#') && ERROR.test(text)) || text === 'Loading...';
}
