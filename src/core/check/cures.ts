import { type Conflict, findConflicts } from '../conflicts/find.ts';
import type { Certificate } from '../levelling/certificate.ts';
import { certify } from '../levelling/certify.ts';
import { certificateText, changeText } from '../levelling/texts.ts';
import type { Day } from '../lib/day.ts';
import { labelOf } from '../register/initiative.ts';
import { approved } from './approved.ts';
import type { CheckBase } from './base.ts';
import type { Candidate } from './candidate.ts';

/** What is known of an overload's cure. */
export interface Cure {
  /** The certificate in a sentence. */
  readonly sentence: string;
  /** Where it can be levelled, how what is left of each changed row would lie: `I-9: 62.5% 1-8 Jul, 20% 9-12 Jul`. */
  readonly changes: readonly string[];
}

/** Steps of the search for the fewest rows: counted and not timed, so that the same register gets the same answer. */
const MOST_STEPS = 300;

/**
 * C9 for each overload that approving a candidate makes, in the order of its verdict. All conflicts of their resources
 * are looked at, so that what is said here is said of the register once it is approved.
 */
export function curesFor(base: CheckBase, candidate: Candidate): readonly Cure[] {
  const { register, self } = approved(base, candidate);
  const conflicts = findConflicts(register, base.today);
  const mine = conflicts.filter(({ initiatives }) => initiatives.some((one) => one === self));
  const keys = new Set(mine.map(({ key }) => key));
  const near = conflicts.filter(({ key }) => keys.has(key));
  let steps = 0;
  const certificates = certify(register, base.today, near, { isSpent: () => steps++ >= MOST_STEPS });
  return mine.map((conflict) => cureOf(conflict, certificates.get(conflict), base.today));
}

function cureOf(conflict: Conflict, certificate: Certificate | undefined, today: Day): Cure {
  if (certificate === undefined) throw new Error('a conflict without a certificate');
  const sentence = certificateText(conflict, certificate, today);
  if (certificate.kind !== 'can be levelled') return { sentence, changes: [] };
  const changes = certificate.levelling.changes.map(
    (change) => `${labelOf(change.booking.initiative)}: ${changeText(change, today)}`,
  );
  return { sentence, changes };
}
