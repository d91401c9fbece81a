import type { Board } from '../board.ts';
import { textsOf } from '../courses/ledger.ts';
import type { Left } from '../facts/counted.ts';
import { fold, quoted } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';

/** What a decision is about: a row of the register, or one that left it without a decision. */
export type Found =
  | { readonly kind: 'row'; readonly row: Initiative; readonly left: Left | null }
  | { readonly kind: 'gone'; readonly left: Left };

/** The one initiative of an ID or name; or why nobody knows of which it speaks. */
export function findInitiative({ register, counted }: Board, about: string): Found | string {
  const text = fold(about);
  const rows = register.initiatives.filter((row) => textsOf(row).includes(text));
  const [row] = rows;
  if (rows.length > 1)
    return `${quoted(about)} is in ${rows.length} rows of the register: give each an ID of its own, then record it.`;
  if (row !== undefined)
    return { kind: 'row', row, left: counted.left.find(({ typed }) => typed === row) ?? null };
  const left = counted.left.find(
    ({ typed, initiative }) => typed === null && textsOf(initiative).includes(text),
  );
  return left === undefined
    ? `${quoted(about)} is not in the register, and did not leave it lately without a decision: read again.`
    : { kind: 'gone', left };
}
