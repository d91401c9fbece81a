import { describe, expect, it } from 'vitest';
import { boardOf, findingTexts } from '../sheet.ts';

const HEADERS = 'No | At | Decision | Initiative';

function findings(rows: string, headers = HEADERS): readonly string[] {
  const board = boardOf({
    Initiatives: 'ID | Initiative | Status | Start | End\nI-1 | Atlas | Active | 2026-06-01 | 2026-06-10',
    Decisions: `${headers}\n${rows}`,
  });
  return findingTexts(board.findings).filter((text) => text.startsWith('Decisions'));
}

describe('[T1] a ledger whose order is in doubt', () => {
  it('says which number stands twice, which is in no row, and which row has none', () => {
    expect(
      findings(`
        1 | 2026-05-01 10:00:00 | Approve | I-1
        1 | 2026-05-02 10:00:00 | Pause   | I-1
        5 | 2026-05-03 10:00:00 | Resume  | I-1
        7 | 2026-05-04 10:00:00 | Review  |
          | 2026-05-05 10:00:00 | Review  |`),
    ).toEqual([
      'Decisions, row 3, No: 1 is the number of row 2 as well; the two count in the order of the tab',
      'Decisions, row 4, No: no row has the numbers 2 to 4, which come before it',
      'Decisions, row 5, No: no row has the number 6, which comes before it',
      'Decisions, row 6, No: blank; the row counts where it stands',
    ]);
  });

  it('says what is dated after today', () => {
    expect(findings('1 | 2027-01-01 10:00:00 | Approve | I-1')).toEqual([
      'Decisions, row 2, At: 1 Jan 2027 is after today; the score counts it from then on',
    ]);
  });

  it('has nothing to say of sorted tabs, one second, two clocks, or a ledger without numbers', () => {
    const rows = ['3 | 2026-05-01 10:00:00 | Review |', '1 | 2026-05-02 10:00:00 | Review |'];
    expect(findings([...rows, '2 | 2026-05-01 10:00:00 | Review |'].join('\n'))).toEqual([]);
    expect(
      findings('2026-05-01 | Review | I-1\n2026-05-01 | Review | I-1', 'At | Decision | Initiative'),
    ).toEqual([]);
  });
});
