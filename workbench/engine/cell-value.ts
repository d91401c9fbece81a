import { sheetsErrorName } from './error-names.ts';
import { dateOf, serialOf } from './zoned-time.ts';

/** What a script reads from a cell and may write into one. An empty cell reads as ''. */
export type CellValue = string | number | boolean | Date;

/** A formula result inside the engine. */
export interface EngineValue {
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export const DATE_FORMAT = 'm/d/yyyy';
export const DATE_TIME_FORMAT = 'm/d/yyyy hh:mm:ss';

/** Beyond so many days from 1970 there is no Date, and at the ends of the calendar no wall clock. */
const LAST_DATE = 99_000_000;

const dateFormats = new Map<string, boolean>();

/** Whether numbers under this format are dates, times or durations: a d, m, y, h or s outside quotes and brackets. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const bare = format.replace(/\[[hms]+\]/gi, 'h').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  dateFormats.set(format, /[dmyhs]/i.test(bare));
  return isDateFormat(format);
}

/** A cell as `getValues` and custom functions see it. Errors come as their name, as Sheets hands them over. */
export function cellValue(cell: EngineValue, isError: boolean, timeZone: string): CellValue {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && isDateFormat(cell.format) && Math.abs(value) < LAST_DATE)
    return dateOf(value, timeZone);
  return isError && typeof value === 'string' ? sheetsErrorName(value) : value;
}

/** The format that Sheets gives to a cell when a script puts a date into it. */
export function dateFormatOf(serial: number): string {
  return Number.isInteger(serial) ? DATE_FORMAT : DATE_TIME_FORMAT;
}

/** A Date in any realm: the script's own dates are not `instanceof` this realm's Date. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** What a custom function returned, for one cell. Objects and functions give nothing useful in Sheets either. */
export function engineValue(value: unknown, timeZone: string): EngineValue {
  if (value === null || value === undefined || value === '') return { value: null };
  if (isDate(value)) {
    const serial = serialOf(value, timeZone);
    return { value: serial, format: dateFormatOf(serial) };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return { value: String(value) };
}
