import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

describe('signals that need the ledger or readings', () => {
  it.each(['D2', 'U1', 'T2', 'T3', 'T4', 'T5', 'T6'])(
    '[%s] counts a half and says why it is not measured',
    (id) => {
      const signal = signalOf(
        boardOf({ Initiatives: `Initiative | Status | ${DATES}\nA | Active | ${RUN}` }),
        id,
      );
      expect(signal).toMatchObject({
        isMeasured: false,
        low: 0,
        why: expect.stringMatching(/^not measured: no /),
      });
      expect(signal.points).toBeCloseTo(signal.outOf / 2, 0);
    },
  );
});
