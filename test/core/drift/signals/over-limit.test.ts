import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';
import { x } from './level.ts';

const RUN = '2026-06-01 | 2026-06-10';

const rows = (count: number, cells: string) =>
  Array.from({ length: count }, (_, index) => `I-${index} | x${index} | Active | ${cells}`);

describe('[D1] over limit', () => {
  const register = (count: number) =>
    ['ID | Initiative | Status | Team | Start | End', ...rows(count, `Data | ${RUN}`)].join('\n');

  it('is excess over limit, limit by limit; slack under one pays for no other', () => {
    const board = boardOf({
      Initiatives: register(5),
      Limits: 'Scope | Name | Limit\nTeam | | 3\nTeam | Zed | 1000',
    });
    expect(x(board, 'D1')).toBeCloseTo(2 / 3, 9);
    expect(signalOf(board, 'D1').why).toBe('1 limit exceeded: Team Data 5/3');
  });

  it('divides by at least 1, and At least takes no part', () => {
    expect(
      x(boardOf({ Initiatives: register(2), Limits: 'Scope | Limit | At least\nPortfolio | 0 | 9' }), 'D1'),
    ).toBe(2);
  });

  it('is not measured without a limit', () => {
    expect(signalOf(boardOf({ Initiatives: register(2) }), 'D1').why).toBe('not measured: no limit is set');
    expect(
      signalOf(boardOf({ Initiatives: register(2), Limits: 'Scope | Limit\nTown | 3' }), 'D1').isMeasured,
    ).toBe(false);
  });

  it('gives too many priorities lines of their own', () => {
    const board = boardOf({
      Initiatives: register(1),
      Direction:
        'ID | Priority | Not pursued | Why it matters | Owner\nP-1 | A | x | y | z\nP-2 | B | x | y | z',
      Limits: 'Scope | Limit\nDirection | 1',
    });
    const lines = board.drift.rows
      .filter(({ initiative }) => initiative === null)
      .map(({ label, points }) => [label, points]);
    expect(lines).toEqual([
      ['P-1', 2.8],
      ['P-2', 2.8],
      ['(not measured)', expect.any(Number)],
    ]);
  });
});
