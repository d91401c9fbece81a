import type { Calendar } from '../core/lib/calendar.ts';
import { type Grid, gridFrom, isBlank, isDate, type Tab } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { readDayText } from '../core/lib/day-text.ts';
import { quoted } from '../core/lib/text.ts';

/** What a formula passed: tables, and the day to judge them as of. */
export interface Arguments {
  readonly tables: readonly Tab[];
  /** Null where the formula names no day. */
  readonly asOf: Day | null;
}

/** A text by which Leeway makes Sheets compute again; it says nothing. */
const TOKEN = /^leeway:/;

/**
 * Sorts a formula's arguments: arrays are tables; a date, or an ISO day as text, is the as-of day; a
 * revision token is passed over. An omitted argument is none.
 *
 * @throws one sentence that says what to pass, for anything else
 */
export function readArguments(values: readonly unknown[], calendar: Calendar): Arguments {
  const tables: Tab[] = [];
  let asOf: Day | null = null;
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    if (Array.isArray(value)) {
      tables.push({ name: `argument ${index + 1}`, grid: tableFrom(value, index + 1, calendar) });
      continue;
    }
    if (typeof value === 'string' && TOKEN.test(value)) continue;
    const day = dayFrom(value, index + 1, calendar);
    if (asOf !== null) throw new Error('Two days are passed: pass one day to judge the tables as of.');
    asOf = day;
  }
  return { tables, asOf };
}

function tableFrom(rows: readonly unknown[], place: number, calendar: Calendar): Grid {
  const grid = gridFrom(rows, calendar.dayOf);
  if (grid.every((row) => row.every(isBlank)))
    throw new Error(`Argument ${place} is blank: pass a table with its headers.`);
  return grid;
}

function dayFrom(value: unknown, place: number, calendar: Calendar): Day {
  if (isDate(value) && !Number.isNaN(value.getTime())) return calendar.dayOf(value);
  const read = typeof value === 'string' ? readDayText(value) : { kind: 'none' as const };
  if (read.kind === 'day') return read.day;
  if (value === '') throw new Error(`Argument ${place} is blank: pass a table with its headers, or a day.`);
  const text = quoted(String(value));
  throw new Error(
    `Argument ${place} is ${text}: pass tables with their headers, or a day such as 2026-06-01.`,
  );
}
