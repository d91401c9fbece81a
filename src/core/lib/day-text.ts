import { type CivilDate, type Day, dayOfCivil } from './day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const DAY_AND_MONTH_NAME = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i;
const MONTH_NAME_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/;

/** What a text says as a date: a day, one the calendar lacks, one with its year last (which may read two ways), or none. */
export type DayText =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'year last' }
  | { readonly kind: 'none' };

/**
 * Reads `2026-03-09` (also with `/`, `.` or a time behind it), `9 March 2026` and `March 9, 2026`.
 * A date whose year comes last in digits, such as 03/04/2026, is never guessed at.
 */
export function readDayText(text: string): DayText {
  const trimmed = text.trim();
  const civil = civilFrom(trimmed);
  if (civil === null) return { kind: yearLast(trimmed) };
  const day = dayOfCivil(civil);
  return day === null ? { kind: 'impossible' } : { kind: 'day', day };
}

/** 03/04/2026 reads two ways, 25/12/2026 one; neither is taken, so that a column is not read two ways. */
function yearLast(text: string): 'ambiguous' | 'year last' | 'none' {
  const parts = YEAR_LAST.exec(text);
  if (parts === null) return 'none';
  return Number(parts[1]) <= 12 && Number(parts[2]) <= 12 ? 'ambiguous' : 'year last';
}

function civilFrom(text: string): CivilDate | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dayFirst = DAY_AND_MONTH_NAME.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_NAME_FIRST.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function named(year = '', month = '', day = ''): CivilDate | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : { year: Number(year), month: index + 1, day: Number(day) };
}
