import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../sheet.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

/** s from points and weight, so that a test can speak of x. */
function x(board: ReturnType<typeof boardOf>, id: string): number {
  const level = signalOf(board, id).level ?? Number.NaN;
  return Number((level / (1 - level)).toFixed(9));
}

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

  it('[D2] with the tabs it needs, says that this version does not follow them', () => {
    const board = boardOf({
      Initiatives: `Initiative | Status | ${DATES}\nA | Active | ${RUN}`,
      Decisions: 'No | At | Decision | Initiative\n1 | 2026-01-01 | Approve | A',
      Readings: 'Reader | Subject | Rating\nAna | A | 3',
    });
    expect(signalOf(board, 'D2').why).toBe('not measured: the ledger is not followed in this version');
    expect(signalOf(board, 'U1').why).toBe('not measured: agreement is not measured in this version');
  });
});

describe('[D5] what cannot be read counts as drift, and not at the low end', () => {
  const head = `ID | Initiative | Status | Team | Works against | Measure | Target | Resources | ${DATES}`;
  const clean = (id: string) => `${id} | ${id} | Active | Data | | Churn | 5 | Ana 10% | ${RUN}`;
  const tabs = (row: string) => ({
    Initiatives: `${head}\n${clean('A')}\n${row}`,
    Direction: 'ID | Priority | Not pursued | Why it matters | Owner\nP-1 | A | x | y | z',
    Filters: 'Filter | Column | Test | Value\nNamed | Initiative | is set |',
    Limits: 'Scope | Limit\nTeam | 5\nPortfolio | 5',
  });

  it.each([
    ['D1', `B | B | Active | #REF! | | Churn | 5 | Ana 10% | ${RUN}`],
    ['D3', `B | B | Active | Data | #REF! | Churn | 5 | Ana 10% | ${RUN}`],
    ['U2', `B | B | Active | Data | | Churn | #REF! | Ana 10% | ${RUN}`],
    ['T1', `B | B | Active | Data | | Churn | 5 | Loading... | ${RUN}`],
  ])('%s', (id, row) => {
    const before = boardOf(tabs(clean('B')));
    const after = boardOf(tabs(row));
    expect(signalOf(before, id).points).toBe(0);
    expect(signalOf(after, id).points).toBeGreaterThan(0);
    expect(signalOf(after, id).low).toBe(0);
    expect(after.drift.exact).toBeGreaterThan(before.drift.exact);
  });

  it('[D1] a limit that nothing can be counted for is not kept', () => {
    const board = boardOf({
      Initiatives: `Initiative | Status | ${DATES}\nA | Active | ${RUN}`,
      Limits: 'Scope | Limit\nTeam | 3',
    });
    expect(signalOf(board, 'D1').why).toBe(
      'not measured: no limit can be judged: row 2, the register has no column "Team"',
    );
  });
});
