import { type Cell, isErrorText } from '../../../src/core/lib/cell.ts';
import { type Day, dayOfPlausibleSerial, dayOfSerial } from '../../../src/core/lib/day.ts';
import { readDayText } from '../../../src/core/lib/day-text.ts';
import { sheetsErrorName } from '../../engine/error-names.ts';
import { damaged } from './fault.ts';
import type { NumberKind } from './number-kind.ts';
import { meant } from './texts.ts';

/** A cell as the file writes it. */
export interface WrittenCell {
  readonly type: string;
  /** The number of its style. */
  readonly style: number;
  /** Null where the file has none. */
  readonly value: string | null;
  readonly hasFormula: boolean;
}

/** What cells refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly isFrom1904: boolean;
}

/** What Sheets shows of a formula that it has not computed yet: no value, and no blank cell either. */
export const NOT_COMPUTED = 'Loading...';

/** Excel ends with the year 9999; what is beyond shows no date. */
const LAST_SERIAL = 2_958_465;
const DAYS_TO_1904 = 1462;

/** @throws XlsxFault where the cell refers to a text that is not there */
export function cellOf(written: WrittenCell, context: CellContext): Cell {
  const { type, value, hasFormula } = written;
  // Nobody computes an empty number: some programs write formulas so that they could not compute.
  if (hasFormula && !isText(type) && (value ?? '').trim() === '') return NOT_COMPUTED;
  if (value === null) return '';
  if (type === 's') return sharedText(value, context);
  if (isText(type)) return hasFormula ? sheetsErrorName(meant(value)) : meant(value);
  return plainValue(type, value.trim(), written.style, context);
}

function isText(type: string): boolean {
  return type === 's' || type === 'str' || type === 'inlineStr';
}

function sharedText(value: string, { texts }: CellContext): string {
  const text = texts[value.trim() === '' ? -1 : Number(value)];
  if (text === undefined) throw damaged('lacks a text that one of its cells refers to');
  return text;
}

function plainValue(type: string, value: string, style: number, context: CellContext): Cell {
  if (value === '') return '';
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e') return isErrorText(value) ? value : '#ERROR!';
  if (type === 'd') return dayIn(value);
  const number = Number(value);
  return Number.isFinite(number) ? numberOf(number, context.kinds[style] ?? 'number', context) : value;
}

function dayIn(value: string): Cell {
  const read = readDayText(value);
  return read.kind === 'day' ? { day: read.day } : value;
}

function numberOf(number: number, kind: NumberKind, { isFrom1904 }: CellContext): Cell {
  const serial = isFrom1904 ? number + DAYS_TO_1904 : number;
  if (kind === 'number' || number < 0 || serial > LAST_SERIAL) return number;
  // Hours that add up are no day; a day of which only the hour is shown is one.
  if (kind === 'time' && dayOfPlausibleSerial(serial) === null) return timeText(number);
  return { day: isFrom1904 ? dayOfSerial(serial) : dayOf1900(serial) };
}

/** Excel counts a 29 February 1900, so that its first days are one later than the serial says. */
function dayOf1900(serial: number): Day {
  return dayOfSerial(serial < 60 ? serial + 1 : serial);
}

/** `10:30:00`, `36:00:00`. */
function timeText(days: number): string {
  const seconds = Math.round(days * 86_400);
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  return [hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':');
}
