import { describe, expect, it } from 'vitest';
import { boardOf, findingTexts } from '../sheet.ts';

const REGISTER = `
  ID  | Initiative | Status   | Start      | End        | Budget | Priority
  I-1 | Atlas      | Active   | 2026-01-01 | 2026-12-31 | 900    | Grow
  I-2 | Borealis   | Proposed | 2026-01-01 | 2026-12-31 | 100    |
  I-3 | Cirrus     | Active   | 2026-01-01 | 2026-12-31 |        | Grow
  I-4 | Delta      | Done     | 2026-01-01 | 2026-12-31 | 900    |`;

function judged(filters: string) {
  const board = boardOf({ Initiatives: REGISTER, Filters: filters });
  return { cells: board.rows.map(({ filters: text }) => text), findings: findingTexts(board.findings) };
}

describe('filters', () => {
  it('[F1] all must pass; [F3] the cell names what fails, then what is unknown', () => {
    const { cells, findings } = judged(`
      Filter     | Column   | Test    | Value
      Affordable | Budget   | at most | 500
      Directed   | Priority | is set  |
      Named      | Initiative | contains | a`);
    expect(findings).toEqual([]);
    expect(cells).toEqual(
      ['fails Affordable', 'fails Directed; Named', 'unknown Affordable', ''].map((text, index) =>
        index === 1 ? 'fails Directed' : index === 2 ? 'fails Named · unknown Affordable' : text,
      ),
    );
  });

  it('[F1] applies to the statuses named', () => {
    expect(
      judged('Filter | Column | Test | Value | Applies to\nSmall | Budget | at most | 500 | Done, Active')
        .cells,
    ).toEqual(['fails Small', '', 'unknown Small', 'fails Small']);
  });

  it.each([
    [
      'Small | Budget | at most | lots',
      'Filters, row 2: unknown for every row: "at most" needs a number, got "lots"',
    ],
    ['Small | Budget | at most |', 'Filters, row 2: unknown for every row: "at most" needs a number'],
    ['Small | Budget | near | 5', 'Filters, row 2: unknown for every row: no test'],
    ['Small | | is set |', 'Filters, row 2: unknown for every row: no column'],
    [
      'Small | Cost | is set |',
      'Filters, row 2, Column: the register has no column "Cost": unknown for every row',
    ],
    [
      'Small | Start | before | soon',
      'Filters, row 2: unknown for every row: "before" needs a date or "today", got "soon"',
    ],
    [
      'Small | Start | within days | 2.5',
      'Filters, row 2: unknown for every row: "within days" needs a whole number of days, got "2.5"',
    ],
    ['Small | Team | is |', 'Filters, row 2: unknown for every row: "is" needs a value'],
  ])('[F3] %s is unknown for every row, and a finding', (row, finding) => {
    const { cells, findings } = judged(`Filter | Column | Test | Value\n${row}`);
    expect(cells).toEqual(['unknown Small', 'unknown Small', 'unknown Small', '']);
    expect(findings).toContain(finding);
  });

  it.each([
    ['is | 100', ['fails F', '', 'unknown F']],
    ['is not | 100', ['', 'fails F', 'unknown F']],
    ['is one of | 100; 900', ['', '', 'unknown F']],
    ['at least | 500', ['', 'fails F', 'unknown F']],
    ['is empty |', ['fails F', 'fails F', '']],
  ])('[F2] %s', (test, expected) => {
    expect(judged(`Filter | Column | Test | Value\nF | Budget | ${test}`).cells.slice(0, 3)).toEqual(
      expected,
    );
  });

  it('[F2] compares days with today', () => {
    expect(
      judged(
        'Filter | Column | Test | Value\nBegun | Start | before | today\nOpen | End | after | 2026-12-30',
      ).cells,
    ).toEqual(['', '', '', '']);
  });

  it('[F1] says which statuses it does not know', () => {
    expect(
      judged('Filter | Column | Test | Value | Applies to\nF | Budget | is set | | Running; Zonked').findings,
    ).toContain(
      'Filters, row 2, Applies to: expected statuses (Proposed, Active, Paused, Done, Stopped, Declined), got "Zonked"',
    );
  });

  it('[F1] takes no bad cell for a value', () => {
    const board = boardOf({
      Initiatives: 'Initiative | Status | Start | End | Size\nAtlas | Actve | 2026-03-01 | 2026-02-01 | -3',
      Filters:
        'Filter | Column | Test | Value\nSmall | Size | at most | 5\nRunning | Status | is not | Paused\nEarly | End | before | 2026-12-31\nBegun | Start | before | today',
    });
    expect(board.rows[0]?.filters).toBe('unknown Small; Running; Early');
  });
});
