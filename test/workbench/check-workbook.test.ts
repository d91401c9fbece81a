import { describe, expect, it } from 'vitest';
import { BAD_WORKBOOKS } from './read/bad-workbooks.ts';
import { report, runCheck } from './read/run-check.ts';
import { textRow, workbookOf, worksheet, zipped } from './read/xlsx/parts.ts';

const TODAY = ['--today', '2026-06-01'] as const;

describe('a workbook that cannot be read', () => {
  it.each(BAD_WORKBOOKS)('says one sentence and ends with 2: $name', ({ files, args, sentence }) => {
    expect(runCheck(files, ...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('a workbook', () => {
  const ROWS = [
    ['What', 'State', 'Start', 'End', 'People'],
    ['Atlas', 'implementable', '2026-06-02', '2026-06-11', 'Ana'],
    ['Bea', 'implementable', '2026-06-02', '2026-06-11', 'Ana'],
  ];
  const WORDS = ['--map', 'what=Initiative', '--map', 'people=Resources', '--status', 'implementable=Active'];
  const CAPACITY = [
    ['Resource', 'Capacity'],
    ['Ana', '1.5'],
  ];
  const sheet = (rows: readonly (readonly string[])[]) =>
    worksheet(rows.map((row, index) => textRow(index + 1, ...row)).join(''));
  const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;

  it('[T4] [T6] is read by the same words as a folder, whatever its extension, and gives the same report', () => {
    const files = {
      'r.xlsm': zipped(workbookOf({ Plan: sheet(ROWS), People: sheet(CAPACITY) })),
      'r/Plan.csv': csv(ROWS),
      'r/People.csv': csv(CAPACITY),
    };
    const [book, folder] = ['r.xlsm', 'r'].map((path) => runCheck(files, path, ...WORDS, ...TODAY));
    expect(book).toEqual(folder);
    expect(book?.stdout).toContain('Ana');
    expect(book?.stderr).toBe('');
  });

  it('by its name alone is none: what begins as text is read as text', () => {
    const { status, stdout } = runCheck({ 'r.xls': csv(ROWS) }, 'r.xls', ...WORDS, ...TODAY);
    expect(stdout).toMatch(/^Leeway on 1 Jun 2026: 2 initiatives\n/);
    expect(status).toBe(1);
  });

  it('says notices beside the report, not in it', () => {
    const bytes = zipped(workbookOf({ Plan: sheet(ROWS) }, { states: { Plan: 'hidden' } }));
    const { status, stdout, stderr } = runCheck({ 'r.xlsx': bytes }, 'r.xlsx', '--json', ...WORDS, ...TODAY);
    expect(report(stdout).conflicts).toMatchObject([{ resource: 'Ana', peak: 2, capacity: 1 }]);
    expect(stderr).toBe('The tab "Plan" of "r.xlsx" is hidden and was read like any other.\n');
    expect(status).toBe(1);
  });

  it('[T1] has a finding for a formula that nobody computed where its value matters', () => {
    const rows =
      textRow(1, 'Initiative', 'Status', 'Start', 'End', 'Resources') +
      '<row r="2"><c t="inlineStr"><is><t>Atlas</t></is></c><c t="inlineStr"><is><t>Active</t></is></c><c><f>TODAY()</f></c></row>';
    const bytes = zipped(workbookOf({ Plan: worksheet(rows) }));
    const { stdout, stderr } = runCheck({ 'r.xlsx': bytes }, 'r.xlsx', '--json', ...TODAY);
    expect(report(stdout).findings).toContainEqual({
      table: 'Initiatives',
      row: 2,
      column: 'Start',
      message: "expected a date, got the formula's Loading...",
    });
    expect(stderr).toMatch(
      /^"r\.xlsx" holds no value for 1 cell with a formula, the first of them C2 of "Plan":/,
    );
  });

  it('of 10,000 rows is read in a few seconds', () => {
    const many = Array.from({ length: 10_000 }, (_, row) => [
      `N${row}`,
      'Active',
      '2026-06-02',
      '2026-07-02',
      `P${row}`,
    ]);
    const bytes = zipped(
      workbookOf({ Plan: sheet([['Initiative', 'Status', 'Start', 'End', 'Resources'], ...many]) }),
    );
    const { stdout } = runCheck({ 'r.xlsx': bytes }, 'r.xlsx', ...TODAY);
    expect(stdout).toMatch(/^Leeway on 1 Jun 2026: 10000 initiatives\n/);
  });
});
