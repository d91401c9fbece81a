import type { Conflict } from '../conflicts/find.ts';
import type { Day } from '../lib/day.ts';
import type { Certificate } from './certificate.ts';
import { type Sources, timelines } from './contested.ts';
import { mustGive } from './must-give.ts';
import { isPast } from './remaining.ts';

/**
 * C9: the verdict on every conflict, without what bears it out: proofs alone cost no search.
 *
 * @param conflicts those of this register on this day
 */
export function verdicts(
  register: Sources,
  today: Day,
  conflicts: readonly Conflict[],
): ReadonlyMap<Conflict, Certificate['kind']> {
  const past = conflicts.filter((conflict) => isPast(conflict, today));
  const open = timelines(register, today, conflicts).flatMap(({ mine, timeline }) => {
    const proofs = mustGive(timeline);
    return mine.map(
      (conflict, number) => [conflict, proofs.has(number) ? 'must give' : 'can be levelled'] as const,
    );
  });
  return new Map([...past.map((conflict) => [conflict, 'is past'] as const), ...open]);
}
