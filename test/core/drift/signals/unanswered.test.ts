import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

const board = (ledger: string, rows = 'A | A | Active |') => ledgerBoard({ rows, ledger });
/** Bad answers: x times five questions and six approvals. */
const bad = (ledger: string, rows?: string) => Math.round(30 * x(board(ledger, rows), 'T6'));
const approve = (answers: string, kind = 'Approve', at = '2026-05-01') =>
  `1 | ${at} | ${kind} | A | | | ${answers}`;

describe('[T6] unanswered', () => {
  it('Yes and No are answers, whatever they say, but No to the last question', () => {
    expect(bad(approve('Yes: P-1 | No: nothing | no | NO, none | Yes'))).toBe(0);
    expect(bad(approve('Yes | No | Yes | No | No: the offer ends'))).toBe(1);
    expect(bad(approve('Unclear: why | Nothing much | | No | Yes'))).toBe(3);
    expect(bad(approve(' | | | | '))).toBe(5);
  });

  it('asks Approve, Except and Renew of the window only', () => {
    expect(bad(`${approve('', 'Except')}\n2 | 2026-05-02 | Renew | A`)).toBe(10);
    expect(bad(approve('', 'Resume'))).toBe(0);
    expect(bad(approve('', 'Approve', '2026-03-02'))).toBe(0);
  });

  it('what came without a decision was asked nothing: to pass the check by is not free', () => {
    expect(bad('1 | 2026-05-01 | Review |', 'A | A | Active | | | | 2026-05-20')).toBe(5);
    expect(bad('1 | 2026-05-01 | Review |', 'A | A | Active | | | | 2025-05-20')).toBe(0);
    expect(bad('1 | 2026-05-21 | Baseline |', 'A | A | Active | | | | 2026-05-20')).toBe(0);
  });

  it('stands on the row, or on a line of its own where the row is gone', () => {
    const file = board(`${approve('Yes | | | Unclear | No')}\n2 | 2026-05-02 | Approve | Z`);
    expect(whyOf(file, 'A')).toContain(
      'Approve of 1 May has Q2 and Q3 unanswered, Q4 not clear and urgency for a reason',
    );
    expect(whyOf(file, 'Z (not in the register)')).toContain(
      'Approve of 2 May has Q1, Q2, Q3, Q4 and Q5 unanswered',
    );
    expect(signalOf(file, 'T6').why).toBe(
      '9 of 10 answers in 2 approvals of the last 91 days are blank, unclear or moved by urgency; 0 initiatives came without a decision; 6 approvals are expected in that time',
    );
  });

  it('[D5] takes what is blank as unknown, and what is unclear or urgent as known', () => {
    const { level, low, outOf } = signalOf(board(approve('| | Unclear | No | No')), 'T6');
    expect(level).toBeCloseTo(4 / 34, 9);
    expect(low).toBeCloseTo((outOf * 2) / 32, 1);
  });
});
