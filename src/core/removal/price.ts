import { DECIMALS, decimalsOf, digitsOf, wholeOf } from './units.ts';

/** Costs as whole numbers, in which a set's cost counts first and its number of items second. */
export interface Price {
  readonly costs: readonly number[];
  /** Of a bound on sums of these, the bound on the costs proper; never above it. */
  readonly read: (sum: number) => number;
  /** The cost proper of a set of items. */
  readonly costOf: (items: readonly number[]) => number;
}

/** Up to such sums of whole numbers, and of what they are multiplied with, nothing is rounded. */
const MOST = 2 ** 50;
/** Decimals that people type. */
const FEW = 6;
const MOST_TIMES = 360;

/**
 * Tells costs apart to the last of nine decimals. Where there are too many digits between the largest and the least for that,
 * the last of them are cut off, so that a bound only falls.
 */
export function priced(costs: readonly number[]): Price {
  const times = multipleOf(costs);
  const digits = costs.map((cost) => digitsOf(cost * times));
  const finest = finestOf(digits);
  for (let decimals = finest; ; decimals--) {
    const whole = digits.map((text) => wholeOf(text, decimals));
    const joined = joinedWithCount(whole);
    if (joined === null) continue;
    const read = (sum: number) => scaled(joined.read(sum), decimals) / times;
    const sumOf = (items: readonly number[]) => items.reduce((sum, item) => sum + (whole[item] ?? 0), 0);
    const plainSum = (items: readonly number[]) => items.reduce((sum, item) => sum + (costs[item] ?? 0), 0);
    const costOf = (items: readonly number[]) =>
      decimals === finest ? scaled(sumOf(items), decimals) / times : plainSum(items);
    return { costs: joined.costs, read, costOf };
  }
}

/** What to multiply costs with that formulas made, such as thirds, so that few decimals are left; 1 where nothing helps. */
function multipleOf(costs: readonly number[]): number {
  for (let times = 1; times <= MOST_TIMES; times++) {
    if (finestOf(costs.map((cost) => digitsOf(cost * times))) <= FEW) return times;
  }
  return 1;
}

function finestOf(digits: readonly string[]): number {
  return Math.max(0, ...digits.map(decimalsOf));
}

/** Whole numbers in which the number of items counts after the cost; null where their sum is too much. */
function joinedWithCount(whole: readonly number[]) {
  if (total(whole) > MOST) return null;
  const places = whole.length + 1;
  const step = whole.reduce(divisor, 0) || 1;
  const joined = whole.map((cost) => (cost / step) * places + 1);
  if (total(joined) > MOST) return null;
  const unit = joined.reduce(divisor, 0) || 1;
  return {
    costs: joined.map((cost) => cost / unit),
    read: (sum: number) => Math.floor((sum * unit) / places) * step,
  };
}

/** As whole numbers of the finest parts that their sum allows. */
export function roughly(costs: readonly number[], most: number): readonly number[] {
  const digits = costs.map(digitsOf);
  for (let decimals = DECIMALS; ; decimals--) {
    const whole = digits.map((text) => wholeOf(text, decimals));
    const step = whole.reduce(divisor, 0) || 1;
    if (total(whole) < MOST && total(whole) / step <= most) return whole.map((cost) => cost / step);
  }
}

function scaled(whole: number, decimals: number): number {
  return decimals < 0 ? whole * 10 ** -decimals : whole / 10 ** decimals;
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
