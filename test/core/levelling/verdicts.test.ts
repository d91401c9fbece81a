import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/conflicts/find.ts';
import { certify } from '../../../src/core/levelling/certify.ts';
import { verdicts } from '../../../src/core/levelling/verdicts.ts';
import { cases, SEED, SPENT, sourcesOf, todayOf } from './cases.ts';

it(`[C9] verdicts are those of the certificates, seed ${SEED}`, () => {
  fc.assert(
    fc.property(cases(12, 8), (drawn) => {
      const register = sourcesOf(drawn);
      const today = todayOf(drawn);
      const conflicts = findConflicts(register, today);
      const certificates = certify(register, today, conflicts, SPENT);
      const kinds = conflicts.map((conflict) => certificates.get(conflict)?.kind);
      const told = verdicts(register, today, conflicts);
      expect(conflicts.map((conflict) => told.get(conflict))).toEqual(kinds);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
