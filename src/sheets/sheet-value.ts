import type { Cell } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { needsApostrophe } from '../core/lib/exact-text.ts';

/** S1: the value that makes Sheets hold exactly this cell. */
export function sheetValue(cell: Cell, dateOf: (day: Day) => Date): string | number | boolean | Date {
  if (typeof cell === 'object') return dateOf(cell.day);
  return typeof cell === 'string' ? exactText(cell.normalize('NFC')) : cell;
}

/** A text that Sheets keeps as it is. A long one goes without apostrophe, which may count among its 50,000 characters. */
export function exactText(text: string): string {
  return text !== '' && needsApostrophe(text) ? `'${text}` : text;
}
