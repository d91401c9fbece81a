import type { Initiative } from '../register/initiative.ts';
import { type Register, readRegister } from '../register/read-register.ts';
import type { CheckBase } from './base.ts';
import { type Candidate, rowAbout, rowOf } from './candidate.ts';
import { withCandidate } from './changes.ts';

/** A register in which a candidate is approved. */
export interface Approved {
  readonly register: Register;
  /** The candidate's row; null where what is typed makes none. */
  readonly self: Initiative | null;
}

/**
 * The register as it would be the moment a candidate is approved. A new row goes by its name: nobody knows yet the ID
 * that it is given.
 */
export function approved(base: CheckBase, candidate: Candidate): Approved {
  const result = readRegister(withCandidate(base, candidate));
  if (result.kind === 'no register') throw new Error('a register with one more row is no register');
  const row = rowOf(base, candidate) + 1;
  const isNew = rowAbout(base, candidate) === undefined;
  const initiatives = result.register.initiatives.map((one) =>
    isNew && one.row === row && one.name !== '' ? { ...one, id: '' } : one,
  );
  const self = initiatives.find((one) => one.row === row) ?? null;
  return { register: { ...result.register, initiatives }, self };
}
