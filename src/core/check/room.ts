import { underAgreedLimits } from '../board.ts';
import type { Asked, TakesOff } from '../removal/takes-off.ts';
import { takesOff } from '../removal/takes-off.ts';
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
  const { counted } = base.before;
  const isProtected: Asked['isProtected'] = ({ key }) => staying.has(key);
  return takesOff(underAgreedLimits({ register, counted }), base.today, {
    candidate: self,
    isProtected,
    cost,
    isSpent,
  });
}

/** The same candidate, that takes nothing off. */
export function withoutRoom(candidate: Candidate): Candidate {
  return { ...candidate, cells: { ...candidate.cells, 'Takes off': '' } };
}
