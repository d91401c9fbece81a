import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';
import { x } from './level.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

describe('[U2] competing success', () => {
  const head = `ID | Initiative | Status | Measure | Aim | Target | ${DATES}`;
  const limit = { Limits: 'Scope | Limit\nPortfolio | 10' };

  it.each([
    ['no measure', ['| |'], 0.1],
    ['one row on its own', ['Churn | Decrease |'], 0],
    ['another aim', ['Churn | Decrease | 5', 'churn | Increase | 5'], 0.2],
    ['another target', ['Churn | Decrease | 5', 'Churn | Decrease | 4'], 0.2],
    ['the same aim and target, written otherwise', ['Churn | Decrease | 5%', 'Churn | decrease | 0,05'], 0],
    ['shared without a target', ['Churn | Decrease | ', 'Churn | Decrease |'], 0.2],
    ['one of two without a target', ['Churn | Decrease | 5', 'Churn | Decrease |'], 0.2],
  ])('%s', (_, cells, expected) => {
    const lines = cells.map((text, index) =>
      `I-${index} | x | Active | ${text} | ${RUN}`.replace('| x |', `| x${index} |`),
    );
    expect(x(boardOf({ Initiatives: [head, ...lines].join('\n'), ...limit }), 'U2')).toBeCloseTo(expected, 9);
  });

  it('[D4] measures against the setting Scale where no portfolio limit is set, and says so', () => {
    const board = boardOf({
      Initiatives: `${head}\nA | A | Active | | | | ${RUN}`,
      Settings: 'Setting | Value\nScale | 5',
    });
    expect(x(board, 'U2')).toBeCloseTo(0.2, 9);
    expect(signalOf(board, 'U2').why).toBe(
      '1 of 1 active row have no measure of success, or share one that is pulled apart; against 5 (no portfolio limit is set, so the setting Scale stands in)',
    );
    expect(board.drift.rows[0]?.why).toMatch(
      /measured against 5, the setting Scale, as no portfolio limit is set$/,
    );
  });

  it('[D4] a row weighs its Size where the portfolio limit counts Size', () => {
    const board = boardOf({
      Initiatives: `ID | Initiative | Status | Measure | Size | ${DATES}\nA | A | Active | | 6 | ${RUN}`,
      Limits: 'Scope | Limit | Counts\nPortfolio | 12 | Size',
    });
    expect(x(board, 'U2')).toBe(0.5);
  });
});
