import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';
import { x } from './level.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

describe('[D3] off direction', () => {
  const direction =
    'ID | Priority | Not pursued | Why it matters | Owner | From | Until\nP-1 | Grow | x | y | z | | 2026-06-01\nP-2 | Mend | x | y | z | | 2026-05-31';
  const head = `ID | Initiative | Status | Priority | Works against | ${DATES}`;

  it('counts rows without a current priority or working against the direction, each once, against the portfolio limit', () => {
    const board = boardOf({
      Initiatives: `${head}\nA | A | Active | grow | | ${RUN}\nB | B | Active | P-2 | P-1 | ${RUN}\nC | C | Active | | | ${RUN}\nD | D | Active | P-1 | P-1 | ${RUN}`,
      Direction: direction,
      Limits: 'Scope | Limit\nPortfolio | 4',
    });
    expect(x(board, 'D3')).toBe(0.75);
    expect(board.drift.rows.slice(0, 4).map(({ why }) => why)).toEqual([
      '',
      'B adds 1.6: no priority of it is current (P-2) and works against P-1 (1.6)',
      'C adds 1.6: names no priority (1.6)',
      'D adds 1.6: works against P-1 (1.6)',
    ]);
  });

  it('[D5] an unknown filter counts as drift, and not at the low end', () => {
    const board = boardOf({
      Initiatives: `ID | Initiative | Status | Budget | ${DATES}\nA | A | Active | | ${RUN}\nB | B | Active | 900 | ${RUN}`,
      Filters: 'Filter | Column | Test | Value\nSmall | Budget | at most | 500',
      Limits: 'Scope | Limit\nPortfolio | 2',
    });
    expect(x(board, 'D3')).toBe(1);
    expect(signalOf(board, 'D3')).toMatchObject({ low: 3.7, points: 5.5, high: 5.6 });
  });

  it('is not measured without priorities and filters', () => {
    expect(
      signalOf(boardOf({ Initiatives: `${head}\nA | A | Active | grow | | ${RUN}` }), 'D3').isMeasured,
    ).toBe(false);
  });
});
