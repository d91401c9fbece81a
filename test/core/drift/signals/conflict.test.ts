import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';
import { x } from './level.ts';

const DATES = 'Start | End';

describe('[T1] conflict', () => {
  const head = `ID | Initiative | Status | ${DATES} | Resources`;
  const capacity = { Capacity: 'Resource | Capacity\nAna | 1\nBen | 0.5' };

  it("is each resource's excess by its own capacity, over the horizon from today", () => {
    const board = boardOf({
      Initiatives: `${head}\nA | A | Active | 2026-05-01 | 2026-06-10 | Ana\nB | B | Active | 2026-06-01 | 2026-06-10 | Ana 50%; Ben 1`,
      ...capacity,
    });
    // Ana: 10 days × 0.5 / (91 × 1); Ben: 10 × 0.5 / (91 × 0.5)
    expect(x(board, 'T1')).toBeCloseTo(5 / 91 + 5 / 45.5, 9);
    expect(signalOf(board, 'T1').why).toBe(
      '2 resources overloaded in the next 91 days, with full-time days in excess: Ana (5); Ben (5)',
    );
  });

  it('takes open starts from today and open ends to the end of the horizon', () => {
    const board = boardOf({
      Initiatives: `${head}\nA | A | Active | | | Ana 2`,
      ...capacity,
      Settings: 'Setting | Value\nHorizon | 10',
    });
    expect(x(board, 'T1')).toBe(1);
  });

  it('divides by at least a tenth of a person', () => {
    const board = boardOf({
      Initiatives: `${head}\nA | A | Active | | | Ana`,
      Capacity: 'Resource | Capacity\nAna | 0',
      Settings: 'Setting | Value\nHorizon | 10',
    });
    expect(x(board, 'T1')).toBe(10);
  });

  it('[D6] is shared by who uses it, and beside it charged to who came last', () => {
    const board = boardOf({
      Initiatives: `Rank | ID | Initiative | Status | ${DATES} | Resources\n1 | A | A | Active | 2026-06-01 | 2026-06-10 | Ana\n2 | B | B | Active | 2026-06-01 | 2026-06-10 | Ana`,
      ...capacity,
      Settings: 'Setting | Value\nHorizon | 10',
    });
    expect(board.drift.rows.slice(0, 2).map(({ why }) => why)).toEqual([
      'A adds 1.4: Ana is 10 full-time days over in the next 10 days (1.4)',
      'B adds 1.4: Ana is 10 full-time days over in the next 10 days (uses 1.4, tipped 2.8)',
    ]);
  });

  it('does not grow blind when a row that ends later is added', () => {
    const two = `${head}\nA | A | Active | 2026-06-01 | 2026-06-30 | Ana\nB | B | Active | 2026-06-01 | 2026-06-30 | Ana`;
    const before = boardOf({ Initiatives: two, ...capacity });
    const after = boardOf({
      Initiatives: `${two}\nC | C | Active | 2026-08-01 | 2028-08-01 | Ana 10%\nD | D | Active | 2026-08-01 | 2028-08-01 | Zoe`,
      ...capacity,
    });
    expect(x(after, 'T1')).toBeGreaterThanOrEqual(x(before, 'T1'));
  });
});
