import type { Calendar } from '../core/lib/calendar.ts';
import {
  type Cell,
  cellFrom,
  type Grid,
  gridFrom,
  isBlank,
  isDate,
  isErrorText,
  type Tab,
  textOf,
} from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { readDayText } from '../core/lib/day-text.ts';
import { quoted } from '../core/lib/text.ts';
import { readToken } from '../core/lib/token.ts';
import { mirrorFault, NO_DAY } from '../core/plan/mirror-fault.ts';
import { SEPARATOR } from '../core/plan/state.ts';

/** What a formula passed: tables, and the day to judge them as of. */
export interface Arguments {
  readonly tables: readonly Tab[];
  /** Null where the formula names no day. */
  readonly asOf: Day | null;
}

/**
 * Sorts a formula's arguments: arrays are tables; a date, or an ISO day as text, is the as-of day. A revision token,
 * by itself or in the first cell of the mirror, gives its day where no other is passed. An omitted argument is none.
 *
 * @throws one sentence that says what to pass, for anything else, and for a mirror that is not whole
 */
export function readArguments(values: readonly unknown[], calendar: Calendar): Arguments {
  const tables: Tab[] = [];
  const tokens: Day[] = [];
  let asOf: Day | null = null;
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    if (Array.isArray(value)) {
      const grid = tableFrom(value, index + 1, calendar);
      tables.push({ name: `argument ${index + 1}`, grid });
      tokens.push(...dayOfToken(textOf(grid[0]?.[0] ?? '')));
      continue;
    }
    if (typeof value === 'string' && readToken(value) !== null) {
      tokens.push(...dayOfToken(value));
      continue;
    }
    const day = dayFrom(value, index + 1, calendar);
    if (asOf !== null) throw new Error('Two days are passed: pass one day to judge the tables as of.');
    asOf = day;
  }
  return { tables, asOf: asOf ?? latest(tokens) };
}

function dayOfToken(text: string): readonly Day[] {
  const token = readToken(text);
  if (token?.kind === 'bad day') throw new Error(NO_DAY);
  return token?.kind === 'day' ? [token.day] : [];
}

/** Of two files' tokens the older one is that of a file which nobody has opened since. */
function latest([first, ...others]: readonly Day[]): Day | null {
  return first === undefined ? null : others.reduce((last, day) => (day > last ? day : last), first);
}

function tableFrom(rows: readonly unknown[], place: number, calendar: Calendar): Grid {
  const grid = gridFrom(rows, calendar.dayOf);
  const [first, second] = firstCells(grid, 2);
  const isMirror = (grid[0] ?? []).some((cell) => textOf(cell).includes(SEPARATOR));
  if (second === undefined || isMirror) refuseError(textOf((isMirror ? grid[0]?.[0] : first) ?? ''), place);
  if (first === undefined) throw new Error(`Argument ${place} is blank: pass a table with its headers.`);
  const fault = mirrorFault(grid);
  if (fault !== null) throw new Error(fault);
  return grid;
}

/** The first cells that are not blank: ranges are long, and most of their cells are. */
function firstCells(grid: Grid, most: number): Grid[number] {
  const found: Cell[] = [];
  for (const row of grid)
    for (const cell of row) {
      if (!isBlank(cell)) found.push(cell);
      if (found.length === most) return found;
    }
  return found;
}

/** What an import gives that is not there yet, or not allowed; and a name that is gone. */
function refuseError(text: string, place: number): void {
  if (text === 'Loading...')
    throw new Error(`Argument ${place} is still loading: wait a minute, or reload the file.`);
  if (isErrorText(text))
    throw new Error(
      `Argument ${place} is the error ${text}: where it is an IMPORTRANGE, enter that alone in a cell and choose Allow access; where it is LEEWAY, choose Extensions › Leeway › Refresh, or Set up this file.`,
    );
}

/** @throws one sentence that says what to pass, where the value is no day */
export function dayFrom(value: unknown, place: number, calendar: Calendar): Day {
  if (!isDate(value)) refuseError(textOf(cellFrom(value, calendar.dayOf)), place);
  if (isDate(value) && !Number.isNaN(value.getTime())) return calendar.dayOf(value);
  const read = typeof value === 'string' ? readDayText(value) : { kind: 'none' as const };
  if (read.kind === 'day') return read.day;
  if (value === '') throw new Error(`Argument ${place} is blank: pass a table with its headers, or a day.`);
  const text = quoted(String(value));
  throw new Error(
    `Argument ${place} is ${text}: pass tables with their headers, or a day such as 2026-06-01.`,
  );
}
