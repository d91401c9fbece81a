import { digest } from './digest.ts';

/**
 * The seal of the first row that has one: it also covers the rows before it, which have none, and says how many those
 * are (`11+` and 16 characters).
 *
 * @param before texts of those rows, in any order
 */
export function firstSeal(before: readonly string[], text: string): string {
  return `${before.length}+${digest(['', ...[...before].sort(), text].join('\n'))}`;
}

/** The seal of a row that follows another. */
export function nextSeal(previous: string, text: string): string {
  return digest(`${previous}\n${text}`);
}

/** How many rows without a seal a first seal covers; null for any other text. */
export function coveredBy(seal: string): number | null {
  const found = /^(\d+)\+/.exec(seal);
  return found === null ? null : Number(found[1]);
}
