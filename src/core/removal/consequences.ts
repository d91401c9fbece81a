import type { Piece } from './covering.ts';
import { FULL, Sums } from './sums.ts';

/** By item: 1 where it is in, 0 where it is out, -1 where it is free. */
export type States = Int8Array;

/** What follows once some items are in or out. */
export type Consequence = 'no set' | 'met' | 'open';

/**
 * Settles what follows from the states, in place: items without which a row cannot be met any more come in, free items
 * that no unmet row counts stay out, because no set that has them is the least. There is no set where a row cannot be
 * met, or where an item that is in could be left out again.
 */
export function settle(piece: Piece, states: States): Consequence {
  const inside = new Sums(piece);
  const possible = new Sums(piece);
  for (const [item, state] of states.entries()) {
    if (state === 1) inside.add(item);
    if (state !== 0) possible.add(item);
  }
  if (!possible.isMet()) return 'no set';
  while (settleOnce(piece, states, inside, possible));
  for (const [item, state] of states.entries()) {
    if (state === 1 && !inside.isShort(item, -1)) return 'no set';
  }
  return inside.isMet() ? 'met' : 'open';
}

function settleOnce({ uses }: Piece, states: States, inside: Sums, possible: Sums): boolean {
  let isChanged = false;
  for (const [item, state] of states.entries()) {
    if (state !== -1) continue;
    if (possible.isShort(item, -1)) {
      states[item] = 1;
      inside.add(item);
      isChanged = true;
    } else if (uses[item]?.rows.every((row) => (inside.met[row] ?? 0) >= FULL)) {
      states[item] = 0;
      possible.add(item, -1);
      isChanged = true;
    }
  }
  return isChanged;
}
