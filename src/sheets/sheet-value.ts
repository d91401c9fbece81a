import type { Cell } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';

/** No number, date or formula that people type is as long as this. */
const LONG = 1_000;

/**
 * S1: the value that makes Sheets hold exactly this cell. Sheets reads a text as if it were typed, so that `=1`
 * would run and `3/4` become a date; behind an apostrophe, which it drops, everything is text. A long text goes
 * without where it can, since the apostrophe may count among the 50,000 characters of a cell.
 */
export function sheetValue(cell: Cell, dateOf: (day: Day) => Date): string | number | boolean | Date {
  if (typeof cell === 'object') return dateOf(cell.day);
  if (typeof cell !== 'string' || cell === '') return cell;
  const text = cell.normalize('NFC');
  return text.length > LONG && !STARTS_LIKE_A_FORMULA.test(text) ? text : `'${text}`;
}

const STARTS_LIKE_A_FORMULA = /^[\s=+'@-]/;
