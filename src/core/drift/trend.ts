import type { Day } from '../lib/day.ts';
import { dayText, tenths } from '../lib/figure.ts';
import type { PastScore } from '../register/history.ts';

/** How much a new score weighs against all before it. */
const TREND_WEIGHT = 0.2;

/** The smoothed score, and what it was at the beginning of the window. */
export interface Trend {
  readonly now: number;
  readonly before: number;
  readonly since: Day;
}

/**
 * The exponentially weighted moving average of values after each of them: NIST/SEMATECH e-Handbook 6.3.2.4,
 * `EWMAₜ = λ·Yₜ + (1 − λ)·EWMAₜ₋₁`.
 *
 * @param start what stands for all before the first value, and the first of the result
 */
export function ewma(values: readonly number[], weight: number, start: number): readonly number[] {
  const averages = [start];
  let last = start;
  for (const value of values) {
    last = weight * value + (1 - weight) * last;
    averages.push(last);
  }
  return averages;
}

/**
 * D9: where the score is heading: the average of the scores that History keeps, one a day, against what it was on the
 * first of those days within the window. Null with fewer than two of them.
 */
export function trendOf(history: readonly PastScore[], today: Day, window: number): Trend | null {
  const scores = new Map<Day, number>();
  for (const { day, score } of history)
    if (day !== null && score !== null && day <= today) scores.set(day, score);
  const days = [...scores].sort(([a], [b]) => a - b);
  const [first, ...others] = days.map(([, score]) => score);
  if (first === undefined) return null;
  const averages = ewma(others, TREND_WEIGHT, first);
  const from = days.findIndex(([day]) => day > today - window);
  const [since, before, now] = [days[from]?.[0], averages[from], averages[averages.length - 1]];
  if (since === undefined || before === undefined || now === undefined) return null;
  return from === days.length - 1 ? null : { now, before, since };
}

/** `31.2, falling from 35.0 on 1 Mar`. */
export function trendText({ now, before, since }: Trend, today: Day): string {
  const on = `on ${dayText(since, today)}`;
  if (tenths(now) === tenths(before)) return `${tenths(now)}, level with ${tenths(before)} ${on}`;
  return `${tenths(now)}, ${now < before ? 'falling' : 'rising'} from ${tenths(before)} ${on}`;
}
