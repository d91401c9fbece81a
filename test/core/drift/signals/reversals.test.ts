import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

const count = (ledger: string) =>
  Math.round(13 * x(ledgerBoard({ rows: 'A | Alpha | Active |', ledger }), 'T4'));
const APPROVE = '1 | 2026-03-02 | Approve | A';

describe('[T4] reversals', () => {
  it('is an Up after a Down or a Down after an Up of one initiative, within W days', () => {
    expect(count(`${APPROVE}\n2 | 2026-06-01 | Pause | A`)).toBe(1);
    expect(count(`${APPROVE}\n2 | 2026-05-01 | Pause | A\n3 | 2026-05-02 | Resume | alpha`)).toBe(2);
    expect(count(`1 | 2026-03-01 | Approve | A\n2 | 2026-06-01 | Pause | A`)).toBe(0);
    expect(count(`${APPROVE}\n2 | 2026-05-01 | Pause | B`)).toBe(0);
  });

  it('Finish and Park take nothing back, and what confirms a decision does not either', () => {
    expect(count(`${APPROVE}\n2 | 2026-05-01 | Finish | A\n3 | 2026-05-02 | Park | A`)).toBe(0);
    expect(count(`${APPROVE}\n2 | 2026-05-01 | Pause | A\n3 | 2026-05-02 | Stop | A`)).toBe(1);
    expect(count(`${APPROVE}\n2 | 2026-05-01 | Renew | A`)).toBe(0);
  });

  it('goes by the window: what was taken back before it is forgotten', () => {
    expect(count('1 | 2026-01-02 | Approve | A\n2 | 2026-03-02 | Pause | A')).toBe(0);
    expect(count('1 | 2026-01-02 | Approve | A\n2 | 2026-03-03 | Pause | A')).toBe(1);
  });

  it('stands on the row, or on a line of its own where the row is gone', () => {
    const ledger = `${APPROVE}\n2 | 2026-05-01 | Pause | A\n3 | 2026-05-01 | Approve | Z\n4 | 2026-05-03 | Stop | Z`;
    const board = ledgerBoard({ rows: 'A | Alpha | Active |', ledger });
    expect(whyOf(board, 'A')).toContain('Pause of 1 May takes back Approve of 2 Mar');
    expect(whyOf(board, 'Z (not in the register)')).toContain('Stop of 3 May takes back Approve of 1 May');
    expect(signalOf(board, 'T4').why).toBe(
      '2 decisions in the last 91 days take back another that was no more than 91 days old; 12 decisions are expected in that time',
    );
  });

  it('[D5] a decision of unknown day counts, and not at the low end', () => {
    const signal = signalOf(
      ledgerBoard({ rows: 'A | Alpha | Active |', ledger: `${APPROVE}\n2 | | Pause | A` }),
      'T4',
    );
    expect([signal.points > 0, signal.low]).toEqual([true, 0]);
  });
});
