import { describe, expect, it } from 'vitest';
import { boardOf, signalOf } from '../../sheet.ts';

const DATES = 'Start | End';
const RUN = '2026-06-01 | 2026-06-10';

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
