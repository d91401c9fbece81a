import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { setUpSentence } from '../../../src/core/plan/sentence.ts';
import { planSetUp } from '../../../src/core/plan/set-up.ts';
import type { FileState, TabState } from '../../../src/core/plan/state.ts';
import type { Write } from '../../../src/core/plan/write.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';

function tab(name: string, grid: Grid, more: Partial<TabState> = {}): TabState {
  return {
    name,
    grid,
    formulas: grid.map((row) => row.map(() => '')),
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    isHidden: false,
    isOurs: false,
    headerRow: null,
    marks: new Map(),
    colourRules: [],
    validated: [],
    ...more,
  };
}

const file = (...tabs: TabState[]): FileState => ({ tabs, leeway: null });

const plan = (state: FileState) => planSetUp(state, 'leeway:1');

const of = <Kind extends Write['kind']>(writes: readonly Write[], kind: Kind) =>
  writes.filter((write): write is Extract<Write, { kind: Kind }> => write.kind === kind);

const ROADMAP: Grid = [
  ['Project', 'Status', 'Who'],
  ['Atlas', 'In progress', 'Ana'],
  ['', '', ''],
  ['Borealis', 'On hold', 'Ana'],
];

describe('[S5] what an empty file lacks', () => {
  const { writes, left } = plan(file(tab('Sheet1', [['']])));

  it('is thirteen tabs behind its own, the page with the score and the loads before the mirror', () => {
    expect(of(writes, 'insert tab').map(({ tab, position }) => [position, tab])).toEqual([
      [1, 'Initiatives'],
      [2, 'Direction'],
      [3, 'Limits'],
      [4, 'Filters'],
      [5, 'Capacity'],
      [6, 'Decisions'],
      [7, 'Readings'],
      [8, 'History'],
      [9, 'Settings'],
      [10, 'Leeway data'],
      [10, 'Leeway keys'],
      // In its place, so that the mirror moves on; then in theirs.
      [10, 'Load'],
      [10, 'Leeway'],
    ]);
    expect(left).toEqual([]);
  });

  it('is their headers, frozen, in tabs that are marked first', () => {
    expect(writes.slice(0, 4)).toEqual([
      { kind: 'insert tab', tab: 'Initiatives', position: 1 },
      { kind: 'mark', tab: 'Initiatives', place: { kind: 'tab' }, what: 'made by Leeway' },
      expect.objectContaining({ kind: 'header cells', tab: 'Initiatives', row: 1, column: 1 }),
      { kind: 'freeze', tab: 'Initiatives', rows: 1 },
    ]);
    expect(of(writes, 'header cells').find(({ tab }) => tab === 'Limits')?.texts).toEqual([
      ...['Scope', 'Name', 'Limit', 'Agreed', 'Counts', 'Mode', 'At least'],
    ]);
  });

  it('is a drop-down on each column that takes one of a few words', () => {
    expect(of(writes, 'drop-down').map(({ tab, row, column }) => `${tab} ${row} ${column}`)).toEqual([
      ...['Initiatives 2 3', 'Initiatives 2 13', 'Limits 2 1', 'Limits 2 5', 'Limits 2 6'],
      ...['Filters 2 3', 'Filters 2 6', 'Decisions 2 4'],
    ]);
  });

  it('is settings that Leeway reads without a finding', () => {
    const [rows] = of(writes, 'values').filter(({ tab }) => tab === 'Settings');
    const settings = { name: 'Settings', grid: [['Setting', 'Value', 'Unit', 'Why'], ...(rows?.rows ?? [])] };
    const result = readRegister([{ name: 'Initiatives', grid: ROADMAP }, settings]);
    const findings = result.kind === 'register' ? result.register.findings : [];
    expect(findings.filter(({ table }) => table === 'Settings')).toEqual([]);
    expect(rows?.rows).toHaveLength(15);
  });

  it('is a name and a flag formula, the name first', () => {
    const kinds = writes.map(({ kind }) => kind);
    const flags = writes.findIndex((write) => write.kind === 'formulas' && write.tab === 'Initiatives');
    expect(writes[flags]).toEqual({
      kind: 'formulas',
      tab: 'Initiatives',
      row: 1,
      column: 22,
      rows: [['=DRIFTFLAGS(LEEWAY)']],
    });
    expect(kinds.indexOf('name')).toBeLessThan(flags);
  });
});

describe('[S5] a register under another name and with other headers', () => {
  const state = file(tab('Our roadmap', ROADMAP, { columns: 4 }));
  const { writes } = plan(state);
  const mine = writes.filter(({ tab }) => tab === 'Our roadmap');

  it('is used as it is: four columns behind its last, and nothing of its own touched', () => {
    expect(of(writes, 'insert tab').map(({ tab }) => tab)).not.toContain('Initiatives');
    expect(mine.map(({ kind }) => kind)).toEqual([
      'grow tab',
      ...Array.from({ length: 7 }, () => 'mark'),
      ...['header cells', 'formulas', 'width', 'width', 'colour rules'],
      // WIP and Filters
      ...['grow tab', 'mark', 'mark', 'width', 'mark', 'mark', 'width', 'header cells'],
      ...['formulas', 'formulas', 'formulas'],
    ]);
    expect(mine[0]).toEqual({ kind: 'grow tab', tab: 'Our roadmap', rows: 1000, columns: 5 });
    expect(of(mine, 'header cells')).toEqual([
      { kind: 'header cells', tab: 'Our roadmap', row: 1, column: 5, texts: ['Leeway says'] },
      { kind: 'header cells', tab: 'Our roadmap', row: 1, column: 6, texts: ['WIP', 'Filters'] },
    ]);
  });

  it('[W7] says of each row what the flags say, and "not checked" where the flags are none', () => {
    const [flags, says] = of(mine, 'formulas');
    expect(new Set(says?.rows.flat()).size).toBe(1);
    expect(says?.rows).toHaveLength(3);
    expect(says?.rows[0]?.[0]).toContain('IF(ISERROR($D$1),"not checked"');
    expect(flags?.rows).toEqual([['=DRIFTFLAGS(LEEWAY)']]);
  });

  it('[X3] is mirrored under our headers, its name in quotes', () => {
    const [mirror] = of(writes, 'formulas').filter(({ tab }) => tab === 'Leeway data');
    expect(mirror?.rows[0]?.slice(0, 2)).toEqual([
      `=ARRAYFORMULA(IF(ROW('Our roadmap'!A1:A)=ROW('Our roadmap'!A1),"Initiatives · Initiative",'Our roadmap'!A1:A))`,
      `=ARRAYFORMULA(IF(ROW('Our roadmap'!B1:B)=ROW('Our roadmap'!B1),"Initiatives · Status",'Our roadmap'!B1:B))`,
    ]);
    const columns = (mirror?.rows[0]?.length ?? 0) + 1;
    expect(of(writes, 'grow tab').find(({ tab }) => tab === 'Leeway data')).toMatchObject({
      rows: 1500,
      columns,
    });
    expect(of(writes, 'name')).toEqual([{ kind: 'name', name: 'LEEWAY', tab: 'Leeway data', columns }]);
  });

  it('[X3] begins the mirror at headers that stand below a title', () => {
    const below = file(tab("Ana's plan", [['Title'], [''], ...ROADMAP]));
    const [mirror] = of(plan(below).writes, 'formulas').filter(({ tab }) => tab === 'Leeway data');
    const range = (letter: string) => `'Ana''s plan'!${letter}3:${letter}`;
    expect(mirror?.rows[0]?.[0]).toBe(
      `=ARRAYFORMULA(IF(ROW(${range('A')})=ROW('Ana''s plan'!A3),"Initiatives · Initiative",${range('A')}))`,
    );
  });

  it('is known by its marks when its headers have been renamed', () => {
    const marks = new Map([
      ['Initiatives · Initiative', 1],
      ['Initiatives · Status', 2],
    ]);
    const renamed = [['Undertaking', 'How it goes', 'Who'], ...ROADMAP.slice(1)];
    const { writes } = plan(file(tab('Our roadmap', renamed, { headerRow: 1, marks })));
    expect(of(writes, 'insert tab').map(({ tab }) => tab)).not.toContain('Initiatives');
  });
});

describe('[S5] what is in the way', () => {
  it('is left, with what the user can do about it', () => {
    const { writes, left } = plan(file(tab('Sheet1', [['']]), tab('limits', [['Lunch']])));
    expect(of(writes, 'insert tab').map(({ tab }) => tab)).not.toContain('Limits');
    expect(left).toEqual([
      'The tab "limits" has no headers that Leeway knows and is left as it is: rename it, or give it the headers of Limits.',
    ]);
  });

  it('[T8] may be two tabs that look like the register: neither is used', () => {
    const { writes, left } = plan(file(tab('Q1', ROADMAP), tab('Q2', ROADMAP)));
    expect(left[0]).toBe('The tabs "Q1" and "Q2" all look like Initiatives: name one of them Initiatives.');
    expect(writes.filter(({ tab }) => tab === 'Q1' || tab === 'Q2')).toEqual([]);
  });

  it('stops all where it is the tab or the name of the mirror', () => {
    const tabTaken = plan(file(tab('Leeway data', [['Lunch']])));
    expect(tabTaken.writes).toEqual([]);
    const named = { tabs: [tab('Boats', [['Leeway']])], leeway: { tab: 'Boats', rows: 1, columns: 1 } };
    expect(setUpSentence(plan(named))).toBe(
      'Nothing was changed. The name LEEWAY stands for cells of the tab "Boats": give them another name, and set up again.',
    );
  });
});
