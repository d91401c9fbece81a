import { textOf } from '../../src/core/lib/cell.ts';
import { firstFew, quoted } from '../../src/core/lib/text.ts';
import { distinct } from '../../src/core/register/lists.ts';
import type { Register } from '../../src/core/register/read-register.ts';

/** How to tell Leeway what the status words mean that it does not know; null where it knows them all. */
export function unknownStatusText({ initiatives, cellAt }: Register): string | null {
  const unread = initiatives.filter(({ unread: headers }) => headers.includes('Status'));
  const words = distinct(
    // As typed: it is the very cell that could not be read.
    unread.map(({ row }) => textOf(cellAt({ row, unread: [] }, 'Status') ?? '').trim()),
  ).filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return null;
  const shown = firstFew(
    words.map((word) => quoted(word, 30)),
    8,
    ', ',
  );
  return `Status words that Leeway does not know: ${shown}. Say what each means, such as --status "${first}=Proposed"; until then such rows count as Active.`;
}
