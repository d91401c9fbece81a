import { fold } from '../lib/text.ts';
import type { Initiative } from '../register/initiative.ts';

/** W3: by Rank (blank last), then Added (blank latest), then ID, then name; the last come off first. */
export function byLastIn(a: Initiative, b: Initiative): number {
  return (
    compare(a.rank ?? Number.POSITIVE_INFINITY, b.rank ?? Number.POSITIVE_INFINITY) ||
    compare(a.added ?? Number.POSITIVE_INFINITY, b.added ?? Number.POSITIVE_INFINITY) ||
    compare(fold(a.id), fold(b.id)) ||
    compare(fold(a.name), fold(b.name)) ||
    a.row - b.row
  );
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
