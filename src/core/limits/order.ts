import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';

/** How many characters of ID and name decide: formulas compare the same ones by code, and theirs must end somewhere. */
export const TIE_LENGTH = 48;

/** W3: by Rank (blank last), then Added (blank latest), then ID, then name; the last come off first. */
export function byLastIn(a: Initiative, b: Initiative): number {
  return (
    compare(a.rank ?? Number.POSITIVE_INFINITY, b.rank ?? Number.POSITIVE_INFINITY) ||
    compare(a.added ?? Number.POSITIVE_INFINITY, b.added ?? Number.POSITIVE_INFINITY) ||
    compare(tieOf(a), tieOf(b)) ||
    a.row - b.row
  );
}

/** The separator sorts before every character of a name, so a shorter ID comes before a longer one. */
function tieOf({ id, name }: Initiative): string {
  return `${fold(id)}\t${fold(name)}`.slice(0, TIE_LENGTH);
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
