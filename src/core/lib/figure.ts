import { civilOfDay, type Day } from './day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A number with at most `digits` decimals and no trailing zeros: 4, 2.5, 0.333. */
export function plain(value: number, digits = 3): string {
  return String(Number(value.toFixed(digits)));
}

/** A share of one full-time unit as a percentage: 140%, 62.5%. */
export function percent(share: number): string {
  return `${plain(share * 100, 1)}%`;
}

/** Points of the score, always with one decimal: 2.3. */
export function tenths(points: number): string {
  return points.toFixed(1);
}

/** `3 Mar`, with its year where that is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const { year, month, day: date } = civilOfDay(day);
  const suffix = year === civilOfDay(today).year ? '' : ` ${year}`;
  return `${date} ${MONTHS[month - 1]}${suffix}`;
}

/** `3-21 Mar`, `28 Feb-3 Mar`, `28 Dec-3 Jan 2027`. */
export function spanText(from: Day, to: Day, today: Day): string {
  if (from === to) return dayText(from, today);
  const first = civilOfDay(from);
  const last = civilOfDay(to);
  if (first.year !== last.year) return `${dayText(from, today)}-${dayText(to, today)}`;
  if (first.month === last.month) return `${first.day}-${dayText(to, today)}`;
  return `${first.day} ${MONTHS[first.month - 1]}-${dayText(to, today)}`;
}

/** `3 Mar 2026`. */
export function fullDayText(day: Day): string {
  const { year, month, day: date } = civilOfDay(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
