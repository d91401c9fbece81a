import { recognise } from '../../src/core/register/recognise.ts';

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator by which the first lines head a table; where none or several do, the one there is most of. */
export function separatorOf(text: string): Separator {
  const heading = SEPARATORS.filter((separator) => headsTable(text, separator));
  const [only] = heading;
  return only !== undefined && heading.length === 1 ? only : mostFrequent(text);
}

/** Titles may stand above the headers, and may hold separators of their own. */
const FIRST_LINES = 10;

function headsTable(text: string, separator: Separator): boolean {
  const lines = text.split('\n', FIRST_LINES);
  const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1');
  const grid = lines.map((line) => line.split(separator).map(unquoted));
  return recognise('', grid, new Map()) !== null;
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
