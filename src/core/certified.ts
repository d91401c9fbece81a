import type { Board } from './board.ts';
import type { Conflict } from './conflicts/find.ts';
import type { Certificate } from './levelling/certificate.ts';
import { certify } from './levelling/certify.ts';
import { certificateText } from './levelling/texts.ts';

/** A conflict with what is known of its cure. */
export interface CertifiedConflict {
  readonly conflict: Conflict;
  readonly certificate: Certificate;
  /** The certificate in a sentence. */
  readonly sentence: string;
}

/** Steps of the search for the fewest rows: counted and not timed, so that the same register gets the same answer. */
const MOST_STEPS = 2_000;

/** C9: whether a reshuffle could cure each of a board's conflicts, in their order. */
export function certified({ register, today, conflicts }: Board): readonly CertifiedConflict[] {
  let steps = 0;
  const certificates = certify(register, today, conflicts, { isSpent: () => steps++ >= MOST_STEPS });
  return conflicts.map((conflict) => {
    const certificate = certificates.get(conflict);
    if (certificate === undefined) throw new Error('a conflict without a certificate');
    return { conflict, certificate, sentence: certificateText(conflict, certificate, today) };
  });
}
