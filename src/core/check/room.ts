import { takesOffAsItCounts } from '../as-it-counts.ts';
import type { Asked, TakesOff } from '../removal/takes-off.ts';
import { approved } from './approved.ts';
import type { CheckBase } from './base.ts';
import type { Candidate } from './candidate.ts';

/** How to look for room. */
export interface Wish extends Pick<Asked, 'cost' | 'isSpent'> {
  /** The keys of rows that must not come off. */
  readonly staying: ReadonlySet<string>;
}

/** C10 for a candidate: what has to come off, were nothing taken off for it yet. Null where it makes no row. */
export function roomFor(
  base: CheckBase,
  candidate: Candidate,
  { cost, staying, isSpent }: Wish,
): TakesOff | null {
  const { register, self } = approved(base, withoutRoom(candidate));
  if (self === null) return null;
  const isProtected: Asked['isProtected'] = ({ key }) => staying.has(key);
  const asked = { candidate: self, isProtected, cost, isSpent };
  return takesOffAsItCounts(register, base.before.ledger, base.today, asked);
}

/** The same candidate, that takes nothing off: the same whatever it took off before. */
export function withoutRoom({ about, cells, seen }: Candidate): Candidate {
  const { 'Takes off': _cell, ...others } = cells;
  const { 'Takes off': _held, ...held } = seen;
  return { about, cells: { ...others, 'Takes off': '' }, seen: held };
}
