import { sum } from '../lib/apportion.ts';
import { type Coincidences, chanceIn, disagreementIn, tallied, together } from './coincidences.ts';
import type { Metric } from './metric.ts';
import type { Unit } from './unit.ts';

/** How far readers agree beyond chance; `unpaired` where no unit has two readings to compare. */
export type Agreement<Subject extends Unit = Unit> = Measured<Subject> | { readonly kind: 'unpaired' };

export interface Measured<Subject extends Unit = Unit> {
  readonly kind: 'measured';
  /** 1 where all agree, 0 where chance would do as well, below 0 where they agree less than that. */
  readonly alpha: number;
  /** D_o, the mean disagreement within units, and D_e, that among all values; in squares of the metric. */
  readonly observed: number;
  readonly expected: number;
  /** Each pairable unit's part of D_o, in the order of the units; they add up to it. */
  readonly parts: readonly Part<Subject>[];
}

export interface Part<Subject extends Unit = Unit> {
  readonly unit: Subject;
  /** Its part of D_o. */
  readonly part: number;
  /** Its disagreement for each of its values: the mean over its pairs. */
  readonly mean: number;
}

/**
 * Krippendorff's alpha, for any number of readers and missing readings. Agrees with kripp.alpha of R's irr.
 *
 * @throws where the metric does not allow the values
 */
export function agreementOf<Subject extends Unit>(
  units: readonly Subject[],
  metric: Metric,
): Agreement<Subject> {
  const { values, each } = tallied(units);
  if (each.length === 0) return { kind: 'unpaired' };
  const all = together(
    each.map(({ own }) => own),
    values,
  );
  const difference = metric(all);
  const count = sum(all.totals);
  const parts = each.map(({ unit, own }) => {
    const disagreement = disagreementIn(own, difference);
    return { unit, part: disagreement / count, mean: disagreement / unit.values.length };
  });
  return {
    kind: 'measured',
    alpha: alphaOf(all, metric),
    observed: disagreementIn(all, difference) / count,
    expected: chanceIn(all, difference) / (count * (count - 1)),
    parts,
  };
}

/** 1 - D_o / D_e; 1 where there is but one value, so that there is nothing to disagree on. */
export function alphaOf(coincidences: Coincidences, metric: Metric): number {
  const difference = metric(coincidences);
  const chance = chanceIn(coincidences, difference);
  if (chance === 0) return 1;
  return 1 - ((sum(coincidences.totals) - 1) * disagreementIn(coincidences, difference)) / chance;
}
