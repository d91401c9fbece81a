/** The values that were given, ascending, and how often each was. */
export interface Scale {
  readonly values: readonly number[];
  /** n_c of the value at the same place. */
  readonly totals: readonly number[];
}

/** How far two values of a scale are apart, squared: delta² of the values at two places. */
export type Difference = (c: number, k: number) => number;

/** A level of measurement. Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
export type Metric = (scale: Scale) => Difference;

/** Values are names: they are the same or not. */
export const nominal: Metric = () => (c, k) => (c === k ? 0 : 1);

/**
 * Values are ranks: two are as far apart as there are values between them, half of each of the two counted in. That is
 * the distance of their mean ranks among all values given.
 */
export const ordinal: Metric = ({ totals }) => {
  let below = 0;
  const ranks = totals.map((total) => {
    below += total;
    return below - total / 2;
  });
  return differenceOf(ranks);
};

/** Values are measures without a true zero. */
export const interval: Metric = ({ values }) => differenceOf(values);

/**
 * Values are measures from a true zero: their distance is a share of their sum.
 *
 * @throws for a value below 0, of which this scale has none
 */
export const ratio: Metric = ({ values }) => {
  if (values.some((value) => value < 0)) throw new Error('a ratio scale has no values below 0');
  return (c, k) => (c === k ? 0 : (((values[c] ?? 0) - (values[k] ?? 0)) / sumOf(values, c, k)) ** 2);
};

function differenceOf(positions: readonly number[]): Difference {
  return (c, k) => ((positions[c] ?? 0) - (positions[k] ?? 0)) ** 2;
}

function sumOf(values: readonly number[], c: number, k: number): number {
  return (values[c] ?? 0) + (values[k] ?? 0);
}
