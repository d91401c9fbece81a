import { describe, expect, it } from 'vitest';
import { isActive } from '../../../src/core/register/initiative.ts';
import { day, findingTexts, registerOf } from '../sheet.ts';

function read(grid: string) {
  const register = registerOf({ Initiatives: grid });
  return { rows: register.initiatives, findings: findingTexts(register.findings) };
}

describe('[T1] bad cells are findings and stop nothing', () => {
  it('names row and column, what was expected and what came', () => {
    const { rows, findings } = read(`
      ID  | Initiative | Status | Start      | End        | Size
      I-1 | Atlas      | Active | soon       | 2026-02-30 | -2
      I-2 | Borealis   | Active | 03/04/2026 | 2026-05-01 | 3`);
    expect(findings).toEqual(
      [
        'Row 2, Size: expected a number above 0, got "-2"',
        'Row 2, Start: expected a date, got "soon"',
        'Row 2, End: expected a date that the calendar has, got "2026-02-30"',
        'Row 3, Start: expected a date as yyyy-mm-dd, since the day or the month may come first, got "03/04/2026"',
      ].sort((a, b) => findings.indexOf(a) - findings.indexOf(b)),
    );
    expect(rows.map(({ start, size, unread }) => ({ start, size, unread }))).toEqual([
      { start: null, size: 1, unread: expect.arrayContaining(['Start', 'End', 'Size']) },
      { start: null, size: 3, unread: ['Start'] },
    ]);
  });

  it("takes a formula's error for what it is", () => {
    const { findings } = read('Initiative | Status | Start | End\nAtlas | Active | #REF! | Loading...');
    expect(findings).toEqual([
      "Row 2, Start: expected a date, got the formula's #REF!",
      "Row 2, End: expected a date, got the formula's Loading...",
    ]);
  });

  it('drops no row and minds no blank one', () => {
    const { rows, findings } = read(`
      Initiative | Status | Start | End | Note
      Atlas | Active | 2026-01-01 | 2026-02-01 |
       | | | | a remark
       | | | |
      Borealis | Paused | | |`);
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Atlas'],
      [5, 'Borealis'],
    ]);
    expect(findings).toEqual([]);
  });

  it('reads dates that are shown as numbers, and no years', () => {
    const register = registerOf({
      Initiatives: [
        ['Initiative', 'Status', 'Start', 'End'],
        ['Atlas', 'Active', 46_000, 2026],
      ],
    });
    expect(register.initiatives[0]?.start).toBe(46_000 - 25_569);
    expect(findingTexts(register.findings)).toEqual(['Row 2, End: expected a date, got "2026"']);
  });
});

describe('[T6] statuses', () => {
  it.each([
    ['In progress', 'Active'],
    ['ongoing ', 'Active'],
    ['ON HOLD', 'Paused'],
    ['Complete', 'Done'],
    ['Cancelled', 'Stopped'],
    ['Rejected', 'Declined'],
    ['Backlog', 'Proposed'],
  ])('%s is %s', (word, status) =>
    expect(
      read(`Initiative | Status | Start | End\nAtlas | ${word} | 2026-01-01 | 2026-02-01`).rows[0]?.status,
    ).toBe(status),
  );

  it("asks about words it does not know, and takes the user's own", () => {
    const grid = 'Initiative | Status | Start | End\nAtlas | implementable | 2026-01-01 | 2026-02-01';
    expect(read(grid).findings).toEqual([
      'Row 2, Status: expected one of Proposed, Active, Paused, Done, Stopped or Declined, got "implementable"',
    ]);
    const words = { headers: new Map(), statuses: new Map([['Implementable', 'Active'] as const]) };
    expect(registerOf({ Initiatives: grid }, words).initiatives[0]?.status).toBe('Active');
  });

  it('says that a blank one counts as Active', () => {
    const { rows, findings } = read('Initiative | Status | Start | End\nAtlas | | 2026-01-01 | 2026-02-01');
    expect(findings).toEqual(['Row 2, Status: blank; the row counts as Active']);
    expect(rows[0]?.unread).toEqual(['Status']);
  });
});

describe('[T7] an initiative is its ID, else its name', () => {
  it('finds repeated ones and rows with neither', () => {
    const { rows, findings } = read(`
      ID  | Initiative | Status
      I-1 | Atlas | Done
      i-1 | Borealis | Done
       | Cirrus | Done
       | cirrus | Done
       | | Done`);
    expect(findings).toEqual([
      'Row 3, ID: expected an ID of its own, got "i-1" again (first in row 2)',
      'Row 5, Initiative: expected a name of its own, got "cirrus" again (first in row 4)',
      'Row 6, Initiative: expected an ID or a name, got neither',
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['i-1', 'i-1', 'cirrus', 'cirrus', 'row 6']);
  });
});

describe('[T10] dates that do not fit', () => {
  it('takes an end before the start for no end', () => {
    const { rows, findings } = read(
      'Initiative | Status | Start | End\nAtlas | Active | 2026-03-01 | 2026-02-01',
    );
    expect(rows[0]?.end).toBeNull();
    expect(findings).toEqual([
      'Row 2, End: expected a day not before the start 2026-03-01, got 2026-02-01; counted as open',
    ]);
  });

  it('finds blank dates of active rows only', () => {
    const { findings } = read('Initiative | Status | Start | End\nAtlas | Active | | \nBorealis | Done | |');
    expect(findings).toEqual([
      'Row 2, Start: blank; work is counted from the day it was added, or from the first day known',
      'Row 2, End: blank; work is counted for a year past the last day known',
    ]);
  });
});

describe('[T5] lists in cells', () => {
  it('splits at semicolons, line breaks, and commas with a space', () => {
    const register = registerOf({
      Initiatives: [
        ['Initiative', 'Status', 'Team'],
        ['Atlas', 'Done', 'Data, Web;Ops\nIT; data'],
      ],
    });
    expect(register.initiatives[0]?.teams).toEqual(['Data', 'Web', 'Ops', 'IT']);
  });

  it('keeps a known name whole', () => {
    const register = registerOf({
      Initiatives: 'Initiative | Status | Priority\nAtlas | Done | Faster, cheaper',
      Direction: 'ID | Priority | Not pursued | Why it matters | Owner\nP-1 | Faster, cheaper | x | y | Ana',
    });
    expect(register.initiatives[0]?.priorities).toEqual(['Faster, cheaper']);
  });

  it('keeps a team whole that a limit names', () => {
    const register = registerOf({
      Initiatives: 'Initiative | Status | Team\nAtlas | Done | Sales, Europe; Web, Ops',
      Limits: 'Scope | Name | Limit\nTeam | Sales, Europe | 3',
    });
    expect(register.initiatives[0]?.teams).toEqual(['Sales, Europe', 'Web', 'Ops']);
  });

  it('takes nothing for a name, though a limit has none', () => {
    const register = registerOf({
      Initiatives: 'Initiative | Status | Team\nAtlas | Done | ;',
      Limits: 'Scope | Name | Limit\nTeam | | 3',
    });
    expect(register.initiatives[0]?.teams).toEqual([]);
  });
});

describe('[T1] rows that are none', () => {
  it('numbers given in advance, totals and empty checkboxes are no initiatives', () => {
    const grid = [
      ['ID', 'Initiative', 'Status', 'Size', 'Measure'],
      ['I-1', 'Atlas', 'Done', 5, 'Churn'],
      ['I-2', '', '', '', false],
      ['', '', '', '', false],
      ['', '', '', 12, ''],
    ];
    const register = registerOf({ Initiatives: grid });
    expect(register.initiatives.filter(isActive)).toEqual([]);
    expect(findingTexts(register.findings)).toEqual([
      'Row 5, Initiative: expected an ID or a name, got neither',
    ]);
  });

  it('dates of another age and numbers beyond reason are bad cells', () => {
    const register = registerOf({
      Initiatives: [
        ['Initiative', 'Status', 'Start', 'End', 'Size'],
        ['Atlas', 'Active', { day: day('1899-12-30') }, '2026-06-01', 1e300],
      ],
    });
    expect(findingTexts(register.findings)).toEqual([
      'Row 2, Start: expected a date between 1950 and 2149, got "1899-12-30"',
      expect.stringContaining('Row 2, Size: expected a number below a trillion'),
    ]);
  });

  it('[T2] a space that TRIM leaves makes another name, and says so', () => {
    const register = registerOf({
      Initiatives: [
        ['ID', 'Initiative', 'Status', 'Team', 'Start', 'End'],
        ['I-1', 'A', 'Active', 'Data', '2026-01-01', '2026-01-02'],
        ['I-1\u00a0', 'B', 'Active', 'Data\u00a0', '2026-01-01', '2026-01-02'],
      ],
    });
    expect(register.initiatives.map(({ key, teams }) => [key, ...teams])).toEqual([
      ['i-1', 'Data'],
      ['i-1\u00a0', 'Data\u00a0'],
    ]);
    expect(findingTexts(register.findings)).toContain(
      'Row 3, ID: "I-1 " looks like "I-1" in row 2, and counts as another',
    );
  });
});
