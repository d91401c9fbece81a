import { describe, expect, it } from 'vitest';
import { signalOf } from '../../sheet.ts';
import { ledgerBoard, whyOf } from './ledger-file.ts';
import { x } from './level.ts';

/** Days overdue: x times cadence and limit of open decisions. */
const days = (rows: string, ledger?: string) =>
  Math.round(90 * x(ledgerBoard({ rows, ...(ledger === undefined ? {} : { ledger }) }), 'T3'));
const REVIEW = '1 | 2026-06-01 | Review |';

describe('[T3] deferred', () => {
  it('a proposal is due a cadence after it was added, and counts a cadence at most', () => {
    expect(days('A | A | Proposed | | | | 2026-05-02')).toBe(0);
    expect(days('A | A | Proposed | | | | 2026-04-27')).toBe(5);
    expect(days('A | A | Proposed | | | | 2020-04-27')).toBe(30);
    expect(days('A | A | Proposed |', REVIEW)).toBe(30);
    expect(days('A | A | Declined |', REVIEW)).toBe(0);
  });

  it('a proposal that is parked again and again is due from its first Park', () => {
    const parked = '1 | 2026-04-22 | Park | A\n2 | 2026-05-30 | Park | A';
    expect(days('A | A | Proposed |', parked)).toBe(10);
    expect(days('A | A | Proposed | | | | 2026-04-17', parked)).toBe(15);
    expect(days('A | A | Proposed |', '1 | 2026-04-27 | Baseline |')).toBe(5);
  });

  it('[D7] what has a status that nobody can read may be a proposal', () => {
    const signal = signalOf(ledgerBoard({ rows: 'A | A | Propsed | | | | 2026-04-27' }), 'T3');
    expect(signal.level).toBeCloseTo(5 / 95, 9);
    expect(signal.low).toBe(0);
  });

  it('what is Active past its End is due then', () => {
    expect(days('A | A | Active | | 2026-06-01 | | 2026-01-01')).toBe(0);
    expect(days('A | A | Active | | 2026-05-25 | | 2026-01-01')).toBe(7);
    expect(days('A | A | Paused | | 2026-05-25 | | 2026-01-01')).toBe(0);
  });

  it('what came without a decision is due from the day it came, at its longest with its End', () => {
    expect(days('A | A | Active | | | | 2026-05-22', REVIEW)).toBe(10);
    expect(days('A | A | Active | | 2026-05-20 | | 2026-05-22', REVIEW)).toBe(12);
    expect(days('A | A | Active | | | | 2026-05-22')).toBe(0);
    expect(days('A | A | Active | | | | 2026-05-22', '1 | 2026-05-25 | Approve | A')).toBe(0);
    expect(days('A | A | Active |', REVIEW)).toBe(30);
  });

  it('what was parked and then typed Active waits on', () => {
    expect(days('A | A | Active | | | | 2026-05-22', '1 | 2026-04-10 | Park | A')).toBe(22);
  });

  it('is measured with a Decisions tab or a column Added, and says what is late', () => {
    const board = ledgerBoard({ rows: 'A | A | Proposed | | | | 2026-04-27' });
    expect(signalOf(board, 'T3').why).toBe(
      '1 decision overdue, 5 days in all (at most 30 each); 3 may be open for a whole cadence of 30 days',
    );
    expect(whyOf(board, 'A')).toContain('has waited for a decision since 27 Apr, and 30 days are given');
  });

  it('[D5] an End or Added that cannot be read counts a cadence, and not at the low end', () => {
    for (const row of ['A | A | Active | | soon | | 2025-01-01', 'A | A | Proposed | | | | soon']) {
      const signal = signalOf(ledgerBoard({ rows: row, ledger: REVIEW }), 'T3');
      expect(signal.level).toBeCloseTo(0.25, 9);
      expect(signal.low).toBe(0);
    }
  });
});
