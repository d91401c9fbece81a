import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';
import { x } from './level.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

describe('[U3] role gaps', () => {
  const limit = { Limits: 'Scope | Limit\nPortfolio | 1' };
  it.each([
    ['Ana | Ben | Cleo', 0],
    ['Ana | | Cleo', 1 / 3],
    [' | | ', 1],
    ['Ana | ana | ANA', 2 / 3],
    ['Ana | Ana | ', 1 / 3],
    ['Ana; Ben | Ana | Ana', 0],
  ])('%s', (seats, expected) => {
    const board = boardOf({
      Initiatives: `Initiative | Status | Visionary | Prophet | Operator | ${DATES}\nA | Active | ${seats} | ${RUN}`,
      ...limit,
    });
    expect(x(board, 'U3')).toBeCloseTo(expected, 9);
  });

  it('a missing column is an empty seat; none of the three is not measured', () => {
    expect(
      x(
        boardOf({
          Initiatives: `Initiative | Status | Operator | ${DATES}\nA | Active | Ana | ${RUN}`,
          ...limit,
        }),
        'U3',
      ),
    ).toBeCloseTo(2 / 3, 9);
    expect(
      signalOf(boardOf({ Initiatives: `Initiative | Status | ${DATES}\nA | Active | ${RUN}` }), 'U3')
        .isMeasured,
    ).toBe(false);
  });
});
