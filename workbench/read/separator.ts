import { type HeaderWords, recognise } from '../../src/core/register/recognise.ts';
import { firstRows } from './first-rows.ts';

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * The separator by which one of the first rows heads a table: a title above the headers may hold others, and
 * more of them. Where none or several do, the one there is most of.
 */
export function separatorOf(text: string, words: HeaderWords = new Map()): Separator {
  const heading = SEPARATORS.filter((each) => recognise('', firstRows(text, each), words) !== null);
  const [only] = heading;
  return only !== undefined && heading.length === 1 ? only : mostFrequent(text);
}

/**
 * The separator that the first line holds most of outside quotes. Lines without any, such as a title above
 * the headers, are passed over; a file of one column has none, and any will do.
 */
function mostFrequent(text: string): Separator {
  const counts = new Map<Separator, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' && counts.size > 0) break;
    const separator = SEPARATORS.find((each) => each === character);
    if (separator) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  }
  const [most] = [...SEPARATORS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return most ?? ',';
}
