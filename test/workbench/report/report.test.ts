import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import type { Tab } from '../../../src/core/lib/cell.ts';
import { asDay } from '../../../src/core/lib/day.ts';
import type { Finding } from '../../../src/core/register/finding.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';
import { groupFindings, groupText } from '../../../workbench/report/group-findings.ts';
import { rowNumbers } from '../../../workbench/report/row-numbers.ts';
import { toText } from '../../../workbench/report/to-text.ts';
import { wrap } from '../../../workbench/report/wrap.ts';

const TODAY = asDay(20_605);
const LOOK = { width: 100, isColoured: false };

function tab(name: string, ...lines: readonly string[]): Tab {
  return { name, grid: lines.map((line) => line.split('|').map((cell) => cell.trim())) };
}

function text(look: typeof LOOK, ...tabs: readonly Tab[]): string {
  const result = readRegister(tabs);
  if (result.kind === 'no register') throw new Error('no register');
  return toText(judge(result.register, TODAY), look);
}

const REGISTER = tab(
  'Initiatives',
  'ID | Initiative | Status | Start | End | Resources | Team | Rank',
  'I-1 | Atlas | Active | 2026-06-01 | 2026-06-10 | Ana | Data | 1',
  'I-2 | Bea | Active | 2026-06-01 | 2026-06-10 | Ana; Bob 80% | Data | 2',
  'I-3 | Cleo | Active | 2026-06-10 | 2026-06-10 | Bob 80% | Data | 3',
);

describe('the report for people', () => {
  it('[W3] names broken limits and the rows that came last', () => {
    const limits = tab('Limits', 'Scope | Name | Limit', 'Team | Data | 2', 'Portfolio | | 5');
    const shown = text(LOOK, REGISTER, limits);
    expect(shown).toContain('- Limits, row 2, is over: Team Data 3/2');
    expect(shown).toContain('Last in, and so the first to come off: I-3 (over Team Data 3/2).');
  });

  const DECISIONS = ['Decisions', 'No | At | Decision | Initiative'] as const;
  const refusing = (most: number) => tab('Limits', 'Scope | Limit | Mode', `Portfolio | ${most} | Refuse`);

  it('[W4] names the row that no decision lets run, and says what to do', () => {
    expect(text(LOOK, REGISTER, refusing(2), tab(...DECISIONS))).toContain(
      [
        '  - Limits, row 2, is over: Portfolio 3/2',
        '  Last in, and so the first to come off: I-3 (over Portfolio 3/2).',
        '  Not approved: I-3 is over a limit that refuses, and no decision lets it run: log one, or pause it.',
      ].join('\n'),
    );
  });

  it('[W4] names several in one sentence', () => {
    const shown = text({ ...LOOK, width: 200 }, REGISTER, refusing(1), tab(...DECISIONS));
    expect(shown).toContain(
      'Not approved: I-2; I-3 are over a limit that refuses, and no decision lets them run: log one for each, or pause them.',
    );
  });

  it('[W4] names nobody whom a decision lets run, and nobody where no decisions are kept', () => {
    const approved = tab(...DECISIONS, '1 | 2026-06-01 | Approve | I-3');
    expect(text(LOOK, REGISTER, refusing(2), approved)).not.toContain('Not approved');
    expect(text(LOOK, REGISTER, refusing(2))).not.toContain('Not approved');
  });

  it('names the filters that fail, those with the same verdict together', () => {
    const filters = tab('Filters', 'Filter | Column | Test | Value', 'Sales only | Team | is | Sales');
    expect(text(LOOK, REGISTER, filters)).toContain('- fails Sales only: 3 initiatives (I-1; I-2; I-3)');
  });

  it('[C5] names resource, peak, dates and initiatives, the worst first', () => {
    const shown = text(LOOK, REGISTER).split('\n');
    const from = shown.indexOf('Who is wanted by too many at once');
    expect(shown.slice(from + 1, from + 9).map((line) => line.trim())).toEqual([
      '2 resources are asked for more than there is, in 2 stretches of time. What must give has to shrink',
      'or come off; the rest can be moved, unless it is past.',
      'Where it says (assumed), no table Capacity lists the resource, and it counts as one full-time.',
      '- Ana 200% of 100% (assumed), 1-10 Jun, 10 full-time days too many: I-1; I-2. Must give: 1-10 Jun,',
      'I-1 and I-2 hold 20 days of work for 10 days of Ana (assumed); 10 days are left over.',
      '- Bob 160% of 100% (assumed), 10 Jun, 0.6 full-time days too many: I-2; I-3. Can be levelled: move',
      "0.6 days of I-2's work to 1-9 Jun; nothing else changes.",
      '',
    ]);
  });

  it('cuts long lists and says how many more there are', () => {
    const rows = Array.from({ length: 12 }, (_, row) => `N${row} | Active | Person ${row} 200%`);
    const shown = text(LOOK, tab('Initiatives', 'Initiative | Status | Resources', ...rows));
    expect(shown).toContain('and 2 more (all of them with --json)');
  });

  it('says of each part without content that it has none', () => {
    const shown = text(LOOK, tab('Initiatives', 'Initiative | Status', 'Atlas | Done'));
    expect(shown).toContain('Limits\n  None is set');
    expect(shown).toContain('Decision filters\n  None is set');
    expect(shown).toContain('Who is wanted by too many at once\n  Not known');
  });

  it.each([40, 60, 140])('keeps to %i columns', (width) => {
    const lines = text({ width, isColoured: false }, REGISTER).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(width, 60));
  });

  it('[S4] says with colour nothing that it does not say without', () => {
    const coloured = text({ ...LOOK, isColoured: true }, REGISTER);
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that colour begins and ends with
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(LOOK, REGISTER));
  });
});

describe('rowNumbers', () => {
  it.each([
    [[7], 'row 7'],
    [[12, 2, 3, 4, 5, 7], 'rows 2-5, 7 and 12'],
    [[2, 4], 'rows 2 and 4'],
    [[2, 4, 6, 8, 10, 12, 14, 16, 18, 19], 'rows 2, 4, 6, 8, 10, 12, 14, 16 and 2 more rows'],
  ])('of %j is %s', (rows, expected) => {
    expect(rowNumbers(rows)).toBe(expected);
  });
});

describe('groupFindings', () => {
  const finding = (row: number, table = 'Initiatives'): Finding => ({
    table,
    row,
    column: 'Status',
    message: 'blank in row 9',
    kind: 'cell',
  });

  it('puts equal findings of one table together, and only those', () => {
    const groups = groupFindings([finding(2), finding(2, 'Filters'), finding(3), finding(7)]);
    expect(groups.map(groupText)).toEqual([
      'Rows 2-3 and 7, Status: blank in row 9',
      'Filters, row 2, Status: blank in row 9',
    ]);
  });

  it('keeps what was typed as it was typed', () => {
    const dollars = { ...finding(2), message: 'got "$& $1"' };
    expect(groupFindings([dollars, { ...dollars, row: 3 }]).map(groupText)).toEqual([
      'Rows 2-3, Status: got "$& $1"',
    ]);
  });
});

describe('wrap', () => {
  it('breaks at spaces and never within a word', () => {
    expect(wrap('one two three four five sixsixsixsixsixsixsixsix', 20)).toEqual([
      'one two three four',
      'five',
      'sixsixsixsixsixsixsixsix',
    ]);
  });
});
