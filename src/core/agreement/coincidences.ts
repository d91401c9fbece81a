import type { Difference, Scale } from './metric.ts';
import { isPairable, type Unit } from './unit.ts';

/** How often values met in one unit, and how often each was given: the coincidence matrix with its margin. */
export interface Coincidences extends Scale {
  /** o_ck: pairs of c and k within units, in both orders, a unit of m values weighing 1 / (m - 1). Rows sum to n_c. */
  readonly pairs: readonly (readonly number[])[];
}

/** Units of two values or more, each with its own coincidences, and the distinct values of all of them, ascending. */
export interface Tallied<Subject extends Unit = Unit> {
  readonly values: readonly number[];
  readonly each: readonly { readonly unit: Subject; readonly own: Coincidences }[];
}

export function tallied<Subject extends Unit>(units: readonly Subject[]): Tallied<Subject> {
  const pairable = units.filter(isPairable);
  const all = pairable.flatMap((unit) => unit.values.map(({ value }) => value));
  const values = [...new Set(all)].sort((a, b) => a - b);
  return { values, each: pairable.map((unit) => ({ unit, own: coincidencesIn(unit, values) })) };
}

function coincidencesIn(unit: Unit, values: readonly number[]): Coincidences {
  const totals = values.map((one) => unit.values.filter(({ value }) => value === one).length);
  const others = unit.values.length - 1;
  const pairs = totals.map((here, c) =>
    totals.map((there, k) => (here * (c === k ? there - 1 : there)) / others),
  );
  return { values, totals, pairs };
}

/** The coincidences of several units together; the same unit may be among them more than once. */
export function together(units: readonly Coincidences[], values: readonly number[]): Coincidences {
  const totals = values.map(() => 0);
  const pairs = values.map(() => values.map(() => 0));
  for (const unit of units) {
    for (const [c, row] of pairs.entries()) {
      const own = unit.pairs[c] ?? [];
      totals[c] = (totals[c] ?? 0) + (unit.totals[c] ?? 0);
      for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) + (own[k] ?? 0);
    }
  }
  return { values, totals, pairs };
}

/** The sum of o_ck · delta²_ck over all c and k. */
export function disagreementIn({ pairs }: Pick<Coincidences, 'pairs'>, difference: Difference): number {
  let sum = 0;
  for (const [c, row] of pairs.entries())
    for (let k = c + 1; k < row.length; k++) sum += 2 * (row[k] ?? 0) * difference(c, k);
  return sum;
}

/** The sum of n_c · n_k · delta²_ck over all c and k. */
export function chanceIn({ totals }: Scale, difference: Difference): number {
  let sum = 0;
  for (const [c, here] of totals.entries())
    for (let k = c + 1; k < totals.length; k++) sum += 2 * here * (totals[k] ?? 0) * difference(c, k);
  return sum;
}
