/**
 * Tenths for each amount that add up to the rounded total exactly, by the largest-remainder method
 * (Hamilton): each gets its tenths rounded down, and the tenths left over go to the largest remainders.
 * Equal remainders: the larger amount first, then the earlier one.
 *
 * @param amounts none negative
 * @returns amounts in tenths, divided by ten: `[1.25, 1.25]` gives `[1.3, 1.2]`
 */
export function apportionTenths(amounts: readonly number[]): readonly number[] {
  const total = Math.round(sum(amounts) * 10);
  return apportion(amounts, total).map((tenths) => tenths / 10);
}

/** Whole units for each amount, in its proportion, that add up to `total`. */
export function apportion(amounts: readonly number[], total: number): readonly number[] {
  const all = sum(amounts);
  const quotas = amounts.map((amount) => (all === 0 ? 0 : (amount / all) * total));
  const units = quotas.map((quota) => Math.floor(quota + 1e-9));
  const order = quotas
    .map((quota, index) => ({
      index,
      amount: amounts[index] ?? 0,
      remainder: Math.max(0, quota - (units[index] ?? 0)),
    }))
    .sort((a, b) => b.remainder - a.remainder || b.amount - a.amount || a.index - b.index);
  const left = all === 0 ? 0 : total - sum(units);
  for (const { index } of order.slice(0, left)) units[index] = (units[index] ?? 0) + 1;
  return units;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The largest of many numbers, or `least`: spreading thousands of arguments overflows the stack. */
export function largest(numbers: readonly number[], least: number): number {
  return numbers.reduce((most, number) => (number > most ? number : most), least);
}
