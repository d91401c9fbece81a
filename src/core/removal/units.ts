/** Amounts are told apart to a billionth, and to as many digits as Sheets keeps. */
export const DECIMALS = 9;
const DIGITS = 15;

/** Without what sums in binary add behind the digits that count: 0.3 and not 0.30000000000000004. */
function neat(amount: number): number {
  return Number(amount.toPrecision(DIGITS));
}

/** The digits of an amount in billionths: `1250000000` for 1.25. */
export function digitsOf(amount: number): string {
  return neat(amount).toFixed(DECIMALS).replace('.', '');
}

/** How many decimals such digits need. */
export function decimalsOf(digits: string): number {
  const behind = digits.slice(-DECIMALS).replace(/0+$/, '');
  return behind.length;
}

/** Such digits as a whole number of parts of this many decimals, those behind cut off; below 0, tens and hundreds. */
export function wholeOf(digits: string, decimals: number): number {
  return Number(digits.slice(0, Math.max(0, digits.length - DECIMALS + decimals)));
}
