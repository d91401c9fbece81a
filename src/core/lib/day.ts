/** A whole day, counted from 1 January 1970; no time of day and no time zone. */
export type Day = number & { readonly unit: 'Day' };

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS = 86_400_000;
/** 30 December 1899, the day 0 of spreadsheets, in days since 1970. */
const SPREADSHEET_EPOCH = -25_569;

/** @throws when the number is not whole: a fraction of a day is a bug of the caller. */
export function asDay(days: number): Day {
  if (!Number.isInteger(days)) throw new Error(`not a whole day: ${days}`);
  return days as Day;
}

/** The day so many days later; earlier when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return asDay(day + days);
}

/** The day of a civil date, or null where the calendar has no such date (31 April, month 13). */
export function dayOfCivil({ year, month, day }: CivilDate): Day | null {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1;
  return exists && time.getUTCDate() === day ? asDay(time.getTime() / MILLISECONDS) : null;
}

export function civilOfDay(day: Day): CivilDate {
  const time = new Date(day * MILLISECONDS);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
}

/** `yyyy-mm-dd`. */
export function isoOfDay(day: Day): string {
  const { year, month, day: date } = civilOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** 1950 to 2149: a zero shown as a date is in 1899, and a slipped digit makes another age. */
export function isPlausible(day: Day): boolean {
  return day >= -7_305 && day <= 65_744;
}

/** The day of a date that is shown as a number; null for a number that is none, such as a year. */
export function dayOfPlausibleSerial(serial: number): Day | null {
  const day = dayOfSerial(serial);
  return isPlausible(day) ? day : null;
}

/** The day of a spreadsheet's serial number, whose fraction is the time of day. */
export function dayOfSerial(serial: number): Day {
  return asDay(Math.floor(serial) + SPREADSHEET_EPOCH);
}

/** The serial number by which spreadsheets count the day. */
export function serialOfDay(day: Day): number {
  return day - SPREADSHEET_EPOCH;
}
