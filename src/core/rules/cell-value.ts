import type { Cell } from '../lib/cell.ts';
import { type Day, dayOfPlausibleSerial } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { readNumberText } from '../lib/number-text.ts';

/** The number in a cell, or null: a text counts where all of it is one number. */
export function cellNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumberText(cell) : null;
}

/** The day in a cell, or null: a text counts where it is one date and reads one way. */
export function cellDay(cell: Cell): Day | null {
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return dayOfPlausibleSerial(cell);
  if (typeof cell !== 'string') return null;
  const read = readDayText(cell);
  return read.kind === 'day' ? read.day : null;
}
