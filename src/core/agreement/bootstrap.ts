import { alphaOf, type Measured } from './alpha.ts';
import { type Coincidences, tallied, together } from './coincidences.ts';
import { generator } from './generator.ts';
import type { Metric } from './metric.ts';

/** The ends of the 95 % interval of alpha. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;
/** Draws left out at each end: 2.5 % of them. */
const TAIL = 25;
const SEED = 1;

/**
 * The 95 % percentile interval of alpha over units drawn anew with replacement, widened to hold alpha itself. The same
 * ratings in any order give the same interval. Takes some 30 ms for 50 units of 10 readers and 5 values, and grows with
 * the units and with the square of the values.
 *
 * @param metric the one that alpha was measured by
 */
export function intervalOf({ alpha, parts }: Measured, metric: Metric): Interval {
  const { values, each } = tallied(parts.map(({ unit }) => unit));
  const rows = each.map(({ own }) => own).sort(byTotals);
  const draw = generator(SEED);
  const drawn = () => rows.flatMap(() => rows[draw(rows.length)] ?? []);
  const alphas = Array.from({ length: DRAWS }, () => alphaOf(together(drawn(), values), metric));
  alphas.sort((a, b) => a - b);
  return {
    low: Math.min(alpha, alphas[TAIL] ?? alpha),
    high: Math.max(alpha, alphas[DRAWS - 1 - TAIL] ?? alpha),
  };
}

/** An order that neither names nor rows decide, so that they change no draw. */
function byTotals(a: Coincidences, b: Coincidences): number {
  const place = a.totals.findIndex((total, index) => total !== b.totals[index]);
  return (a.totals[place] ?? 0) - (b.totals[place] ?? 0);
}
