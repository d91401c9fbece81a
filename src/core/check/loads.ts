import { findConflicts } from '../conflicts/find.ts';
import type { Initiative } from '../register/initiative.ts';
import { type LoadSeries, loadSeries } from '../views/load-series.ts';
import { approved } from './approved.ts';
import type { CheckBase } from './base.ts';
import type { Candidate } from './candidate.ts';
import { withoutRoom } from './room.ts';
import { takenOff } from './taken-off.ts';

/** What a candidate would overload if nothing came off for it. */
export interface Overloading {
  /** The candidate's row; null where what is typed makes none. */
  readonly self: Initiative | null;
  /** The resources, folded, in the order of their first conflict. */
  readonly resourceKeys: readonly string[];
}

export function overloadingOf(base: CheckBase, candidate: Candidate): Overloading {
  const { register, self } = approved(base, withoutRoom(candidate));
  const mine = findConflicts(register, base.today).filter(({ initiatives }) =>
    initiatives.some((one) => one === self),
  );
  return { self, resourceKeys: [...new Set(mine.map(({ key }) => key))] };
}

/** For each of these resources what the candidate asks beside what there is, with and without what it takes off. */
export function loadsOf(
  base: CheckBase,
  candidate: Candidate,
  { self, resourceKeys }: Overloading,
): readonly LoadSeries[] {
  if (self === null) return [];
  const off = new Set(takenOff(base, candidate).rows);
  return resourceKeys.flatMap((key) => loadSeries(base.before.register, self, off, key, base.today) ?? []);
}
