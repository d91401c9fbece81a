import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

const t2 = (ledger: string, rows = 'A | A | Active |') =>
  Number((3 * x(ledgerBoard({ rows, ledger }), 'T2')).toFixed(6));
const EXCEPT = '1 | 2026-01-10 | Except | A | |';

describe('[T2] exceptions', () => {
  it('counts active rows whose last exception has expired or has no expiry', () => {
    expect(t2(`${EXCEPT} 2026-06-02`)).toBe(0);
    expect(t2(`${EXCEPT} 2026-06-01`)).toBe(1);
    expect(t2(EXCEPT)).toBe(1);
    expect(t2(EXCEPT, 'A | A | Paused |')).toBe(0);
    expect(t2(`${EXCEPT} 2026-05-31\n2 | 2026-05-31 | Approve | A`)).toBe(0);
    expect(t2(`${EXCEPT} 2026-05-31\n2 | 2026-05-31 | End exception | A`)).toBe(0);
  });

  it('counts renewals in the window from the second of the present run on, so that it heals', () => {
    const renew = (no: number, at: string) => `${no} | ${at} | Renew | A | | 2026-09-01`;
    const first = `${EXCEPT} 2026-02-01\n${renew(2, '2026-03-20')}`;
    expect(t2(first)).toBe(0);
    expect(t2(`${first}\n${renew(3, '2026-05-20')}`)).toBe(1);
    expect(t2(`${EXCEPT} 2026-02-01\n${renew(2, '2026-01-20')}\n${renew(3, '2026-03-02')}`)).toBe(0);
    const restarted = `${first}\n3 | 2026-04-01 | Stop | A\n4 | 2026-04-20 | Except | A | | 2026-09-01`;
    expect(t2(`${restarted}\n${renew(5, '2026-05-20')}`)).toBe(0);
    expect(t2(`${first}\n3 | 2026-05-20 | Except | A | | 2026-09-01`)).toBe(1);
  });

  it('counts live exceptions beyond their limit, shared by all and charged to the latest', () => {
    const ids = ['A', 'B', 'C'];
    const rows = ids.map((id) => `${id} | ${id} | Active |`).join('\n');
    const ledger = ids
      .map((id, index) => `${index + 1} | 2025-01-10 | Except | ${id} | | 2026-09-01`)
      .join('\n');
    const board = ledgerBoard({ rows, ledger });
    expect(x(board, 'T2')).toBeCloseTo(1 / 3, 9);
    expect(whyOf(board, 'C')).toContain(
      '3 exceptions run at once, and the limit is 2 (uses 0.4, tipped 1.4)',
    );
    expect(whyOf(board, 'B')).toContain('3 exceptions run at once, and the limit is 2 (0.5)');
    expect(x(ledgerBoard({ rows, ledger, settings: 'Live exceptions | 3' }), 'T2')).toBe(0);
  });

  it('is a half at three expired exceptions', () => {
    const rows = ['A', 'B', 'C'].map((id) => `${id} | ${id} | Active |`).join('\n');
    const ledger = ['A', 'B', 'C'].map(
      (id, index) => `${index + 1} | 2026-01-10 | Except | ${id} | | 2026-05-01`,
    );
    const board = ledgerBoard({ rows, ledger: ledger.join('\n') });
    expect(signalOf(board, 'T2').level).toBeCloseTo(0.5, 9);
    expect(signalOf(board, 'T2').why).toBe(
      '3 active rows on an exception that has expired or has no expiry day; 0 renewals beyond the first in the last 91 days; 0 running on a limit of 2',
    );
  });
});
