/** Costs as whole numbers, in which a set's cost counts first and its number of items second. */
export interface Price {
  readonly costs: readonly number[];
  /** The sum of the costs proper that belongs to a sum of these; of a bound, the bound of the costs proper. */
  readonly read: (sum: number) => number;
}

const FINEST = 1e6;
/** Up to such sums the arithmetic of bounds is exact to far less than 1. */
const MOST = 2 ** 36;

/** Tells costs apart to a millionth, or as finely as the sum of them all allows. */
export function priced(costs: readonly number[], parts = FINEST): Price {
  const places = costs.length + 1;
  const whole = costs.map((cost) => Math.max(1, Math.round(cost * parts)));
  const step = whole.reduce(divisor, 0) || 1;
  const joined = whole.map((cost) => (cost / step) * places + 1);
  const unit = joined.reduce(divisor, 0) || 1;
  const total = joined.reduce((sum, cost) => sum + cost / unit, 0);
  if (total > MOST) return priced(costs, parts / 10);
  return {
    costs: joined.map((cost) => cost / unit),
    read: (sum) => (Math.floor((sum * unit) / places) * step) / parts,
  };
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
