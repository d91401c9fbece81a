import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { knownTabs, type MarkedTab } from '../../../src/core/plan/known-tabs.ts';
import { withMirrored } from '../../../src/core/plan/remember.ts';
import { columnIndex } from '../../../src/core/register/column-index.ts';
import { gather } from '../../../src/core/register/gather.ts';
import { sheet } from '../sheet.ts';

const PLAN = sheet('Undertaking | How it goes | Who\nAtlas | Active | Ana');

const tab = (name: string, grid: Grid, marks: Readonly<Record<string, number>> = {}): MarkedTab => ({
  name,
  grid,
  headerRow: Object.keys(marks).length > 0 ? 1 : null,
  marks: new Map(Object.entries(marks)),
});

const headersOf = (marked: MarkedTab) => knownTabs([marked])[0]?.grid[0];

describe('[T4] a column that was once mapped', () => {
  const MARKS = { 'Initiatives · Initiative': 1, 'Initiatives · Status': 2 };

  it('stays so when its header is renamed', () => {
    expect(headersOf(tab('Plan', PLAN, MARKS))).toEqual(['Initiative', 'Status', 'Who']);
  });

  it('is none when its header is emptied', () => {
    expect(headersOf(tab('Plan', sheet('Undertaking | | Status'), MARKS))).toEqual([
      'Initiative',
      '',
      'Status',
    ]);
  });

  it('is read, and not another that takes over its name', () => {
    const grid = sheet('Status: | Initiative | status');
    expect(
      headersOf(tab('Plan', grid, { 'Initiatives · Initiative': 2, 'Initiatives · Status': 1 })),
    ).toEqual([...['Status', 'Initiative', '']]);
  });

  it('is not read where it is marked as not used, whatever heads it, and keeps its header for filters', () => {
    const [known] = knownTabs([tab('Plan', PLAN, { ...MARKS, 'not used 1': 3 })]);
    expect(known?.known).toEqual({ row: 0, table: 'Initiatives', unused: [2] });
    expect(known?.grid[0]).toEqual(['Initiative', 'Status', 'Who']);
    const found = gather(known === undefined ? [] : [known], new Map()).tables.get('Initiatives');
    expect([...(found?.columns.keys() ?? [])]).toEqual(['initiative', 'status']);
    expect(found && columnIndex(found).get('who')).toBe(2);
  });

  it('is not found by a name of Leeway that it bears and is not read as', () => {
    const grid = sheet('Undertaking | How it goes | Resources');
    const known = knownTabs([tab('Plan', grid, { ...MARKS, 'not used 1': 3 })]);
    const found = gather(known, new Map()).tables.get('Initiatives');
    expect(found && columnIndex(found).has('resources')).toBe(false);
  });

  it('is read in the marked row, however deep, as the marked table', () => {
    const grid = [...Array.from({ length: 30 }, () => ['Scope', 'Limit']), ['Undertaking', 'How it goes']];
    const marked = { ...tab('Plan', grid, MARKS), headerRow: 31 };
    const found = gather(knownTabs([marked]), new Map()).tables.get('Initiatives');
    expect(found?.header).toBe(30);
  });

  it('is known by the mirror before its mark, which a cut and pasted column leaves behind', () => {
    const mirrored = [{ tab: 'Plan', header: 1, column: 3, table: 'Initiatives', name: 'Status' }];
    const known = withMirrored(tab('Plan', PLAN, MARKS), mirrored);
    expect(known.marks.get('Initiatives · Status')).toBe(3);
    expect(headersOf(known)).toEqual(['Initiative', 'How it goes', 'Status']);
  });
});

describe('[T8] of several tabs that look like one table', () => {
  const REGISTER = sheet('Initiative | Status\nAtlas | Active');
  const MARKS = { 'Initiatives · Initiative': 1 };
  const names = (...tabs: MarkedTab[]) => knownTabs(tabs).map(({ name }) => name);

  it('it is the marked one; others stay', () => {
    const capacity = tab('People', sheet('Resource | Capacity'));
    expect(
      names(tab('Copy', REGISTER), tab('Plan', REGISTER, MARKS), capacity, tab('Notes', sheet('Lunch'))),
    ).toEqual([...['Plan', 'People', 'Notes']]);
  });

  it('it may be either where a copy took the marks along, and is the one in the mirror where there is one', () => {
    const tabs = [tab('Plan', REGISTER, MARKS), tab('Copy', REGISTER, MARKS)];
    expect(names(...tabs)).toEqual(['Plan', 'Copy']);
    const mirrored = [{ tab: 'Copy', header: 1, column: 1, table: 'Initiatives', name: 'Initiative' }];
    expect(names(...tabs.map((one) => withMirrored(one, mirrored)))).toEqual(['Copy']);
  });

  it('none is left out where none is known', () => {
    expect(names(tab('Q1', REGISTER), tab('Q2', REGISTER))).toEqual(['Q1', 'Q2']);
  });
});
