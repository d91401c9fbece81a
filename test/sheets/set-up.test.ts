import { describe, expect, it } from 'vitest';
import { type Cell, openWorkbench, type Workbench } from '../../workbench/headless.ts';

const ROADMAP: readonly (readonly Cell[])[] = [
  ['Project', 'Status', 'Begins', 'Ends', 'Who', 'Note'],
  ['Atlas', 'In progress', '2026-06-01', '2026-06-10', 'Ana', ''],
  ['Borealis', 'In progress', '2026-06-08', '2026-06-20', 'Ana 50%', '=1+1'],
  ['Cirrus', 'On hold', '2026-06-01', '2026-06-10', 'Ana', ''],
];
const BELOW_A_TITLE = [['Our plan'], [''], ...ROADMAP];

/** A file as one person made it, with a tab of formulas beside the register. */
const open = (tables: Parameters<typeof openWorkbench>[0], more = {}): Promise<Workbench> =>
  openWorkbench({ now: '2026-06-01T09:00:00Z', ...tables, ...more });

const roadmap = (grid = ROADMAP, more = {}) => open({ tables: { 'Our roadmap': grid, Face: [[]] } }, more);

/** Service calls that change the file. */
const written = (workbench: Workbench) =>
  Object.keys(workbench.calls).filter((member) =>
    /^(?:Spreadsheet|Sheet|Range)\.(?:set|insert|add|hide|delete|clear)/.test(member),
  );

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;

describe('[S5] setting up an empty file', () => {
  it('makes every tab, hides the mirror and stays where the person was', async () => {
    const workbench = await open({});
    workbench.call('setUp');
    expect(workbench.tabs()).toEqual([
      ...['Sheet1', 'Initiatives', 'Direction', 'Limits', 'Filters', 'Capacity', 'Decisions', 'Readings'],
      ...['History', 'Settings', 'Leeway', 'Load', 'Leeway keys', 'Leeway data'],
    ]);
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    expect(file.getSheetByName('Leeway data')?.isSheetHidden()).toBe(true);
    expect(file.getActiveSheet().getName()).toBe('Sheet1');
    expect(file.getSheetByName('Limits')?.getFrozenRows()).toBe(1);
    expect(said(workbench)).toMatch(
      /^Set up: 11 tabs, 8 drop-downs and \d+ formulas; nothing of yours was changed\.$/,
    );
    expect(workbench.values('Initiatives!V1:W1')).toEqual([['Competes with', 'Leeway says']]);
  });

  it('warns of other words in a drop-down and never rejects them', async () => {
    const workbench = await open({});
    workbench.call('setUp');
    const sheet = workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Initiatives');
    const rule = sheet?.getRange('C900').getDataValidation();
    expect([rule?.getAllowInvalid(), rule?.getCriteriaValues()[0]]).toEqual([
      true,
      ['Proposed', 'Active', 'Paused', 'Done', 'Stopped', 'Declined'],
    ]);
  });

  it('[S5] writes nothing the second time', async () => {
    const workbench = await open({});
    workbench.call('setUp');
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
    expect(said(workbench)).toBe('Already set up: nothing to do.');
  });
});

describe('[S5] setting up a file with a register of its own', () => {
  it.each([
    ['in row 1', ROADMAP, 1],
    ['below a title', BELOW_A_TITLE, 3],
  ])(
    'whose headers stand %s: changes none of its cells and flags beside its rows',
    async (_, grid, header) => {
      const workbench = await roadmap(grid);
      const area = `'Our roadmap'!A1:F${grid.length}`;
      const before = [workbench.values(area), workbench.formulas(area)];
      workbench.call('setUp');
      expect([workbench.values(area), workbench.formulas(area)]).toEqual(before);
      expect(workbench.tabs()).not.toContain('Initiatives');
      expect(workbench.values(`'Our roadmap'!G${header}:H${header + 3}`)).toEqual([
        ['Competes with', 'Leeway says'],
        ...['Borealis', 'Atlas'].map((other) => {
          const text = `Ana 150% of 100% (assumed), 8-10 Jun, with ${other}`;
          return [text, `competes: ${text}`];
        }),
        ['', ''],
      ]);
      workbench.resetCalls();
      workbench.call('setUp');
      expect(written(workbench)).toEqual([]);
    },
  );

  it('[T4] finds it again after columns, headers, tabs and rows were moved and renamed', async () => {
    const workbench = await roadmap();
    workbench.call('setUp');
    workbench.insertRows('Our roadmap', 1, 2);
    workbench.moveColumns('Our roadmap', 6, 1, 1);
    workbench.edit("'Our roadmap'!B3", 'Undertaking');
    workbench.renameTab('Our roadmap', 'Plan 2026');
    workbench.call('setUp');
    expect(workbench.tabs()).not.toContain('Initiatives');
    const [[flag]] = [workbench.values("'Plan 2026'!G4").flat()];
    expect(flag).toContain('with Borealis');
    expect(workbench.values("'Plan 2026'!H4")).toEqual([[`competes: ${flag}`]]);
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
  });

  it('fills a row that was added since, and only that', async () => {
    const workbench = await roadmap();
    workbench.call('setUp');
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    file.getRange("'Our roadmap'!A5:B5").setValues([['Delta', 'Active']]);
    workbench.resetCalls();
    workbench.call('setUp');
    // The names by which rows are put in order are among the keys.
    expect(written(workbench)).toEqual(['Range.setFormulas', 'Range.setValues']);
    expect(said(workbench)).toBe('Set up: 3 formulas; nothing of yours was changed.');
    expect(workbench.formulas("'Our roadmap'!H5:J5").flat()).not.toContain('');
  });

  it('keeps the colour rules that are there, and adds two that name no other tab', async () => {
    const workbench = await roadmap();
    const { SpreadsheetApp } = workbench.services;
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Our roadmap');
    const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').setBackground('#00ff00');
    sheet?.setConditionalFormatRules([rule.setRanges([sheet.getRange('A:A')]).build()]);
    workbench.call('setUp');
    const rules = sheet?.getConditionalFormatRules() ?? [];
    expect(rules.map((kept) => kept.getBooleanCondition()?.getBackground())).toEqual([
      ...['#00ff00', '#f4c7c3', '#fce8b2'],
    ]);
  });

  it('[W7] says "not checked" where the flags cannot be computed', async () => {
    const workbench = await roadmap();
    workbench.call('setUp');
    workbench.edit("'Our roadmap'!G3", 'my own words');
    expect(workbench.values("'Our roadmap'!H2:H3")).toEqual([['not checked'], ['not checked']]);
    workbench.undo();
    workbench.edit("'Our roadmap'!G1", '=NOSUCHFUNCTION(LEEWAY)');
    expect(workbench.values("'Our roadmap'!H2:H4")).toEqual([
      ['not checked'],
      ['not checked'],
      ['not checked'],
    ]);
    workbench.edit("'Our roadmap'!G1", 'Loading...');
    expect(workbench.values("'Our roadmap'!H2")).toEqual([['not checked']]);
  });
});

describe('[X3] formulas over LEEWAY', () => {
  it('give what a formula without tables gives, and follow every change', async () => {
    const workbench = await roadmap(BELOW_A_TITLE);
    workbench.call('setUp');
    workbench.edit('Face!A1', '=DRIFTSCORE(LEEWAY)');
    workbench.edit('Face!A2', '=DRIFTSCORE()');
    const [[live], [once]] = [workbench.values('Face!A1'), workbench.values('Face!A2')];
    expect(workbench.messages('Face!A1')).toEqual([['']]);
    expect(live).toEqual(once);
    workbench.edit("'Our roadmap'!E4", 'Ana 500%');
    expect(Number(workbench.values('Face!A1')[0]?.[0])).toBeGreaterThan(Number(live?.[0]));
    expect(workbench.values("'Our roadmap'!G4")[0]?.[0]).toContain('550% of 100%');
  });

  it('work again when the mirror was renamed, and when it was deleted', async () => {
    const workbench = await roadmap();
    workbench.call('setUp');
    workbench.renameTab('Leeway data', 'Do not touch');
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    const mirror = file.getSheetByName('Do not touch');
    if (mirror) file.deleteSheet(mirror);
    expect(workbench.values("'Our roadmap'!H2")).toEqual([['not checked']]);
    workbench.call('setUp');
    expect(workbench.tabs()).toContain('Leeway data');
    expect(workbench.values("'Our roadmap'!H2")[0]?.[0]).toMatch(/^competes: Ana 150%/);
  });

  it('read a tab that was set up empty as soon as it is filled', async () => {
    const workbench = await roadmap();
    workbench.call('setUp');
    workbench.edit('Capacity!A2:B2', [['Ana', 2]]);
    expect(workbench.values("'Our roadmap'!G1:G3")).toEqual([['Competes with'], [''], ['']]);
  });
});

describe('[S6] a place that refuses', () => {
  const BOSS = 'boss@example.com';
  const ANA = 'ana@example.com';

  async function closed(address: string): Promise<Workbench> {
    const workbench = await roadmap(ROADMAP, { owner: BOSS, user: ANA });
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    workbench.signIn(BOSS);
    const sheet = file.getSheetByName('Our roadmap');
    const protection = address === '' ? sheet?.protect() : sheet?.getRange(address).protect();
    protection?.removeEditors(protection.getEditors());
    workbench.signIn(ANA);
    return workbench;
  }

  it.each([
    ['', 'the columns and rows'],
    ['A1:Z1', 'H1'],
    ['H3', 'H2:H4'],
  ])('stops everything: protected %s', async (address, place) => {
    const workbench = await closed(address);
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
    expect(workbench.tabs()).toEqual(['Our roadmap', 'Face']);
    expect(said(workbench)).toBe(
      `Nothing was changed: you may not edit ${place} of the tab "Our roadmap". Ask boss@example.com, who can, to set up this file or to let you edit it.`,
    );
  });

  it('is no place that set-up leaves alone', async () => {
    const workbench = await closed('A2:B4');
    workbench.call('setUp');
    expect(said(workbench)).toMatch(/^Set up: /);
  });
});

describe('a run that breaks off', () => {
  it.each([
    'Range.setFormulas',
    'Range.setDataValidation',
    'Spreadsheet.setNamedRange',
    'Sheet.setFrozenRows',
  ])('[S5] at %s is finished by the next', async (member) => {
    let isBroken = true;
    const fault = () => (isBroken ? 'Service Spreadsheets failed' : undefined);
    const workbench = await roadmap(ROADMAP, { faults: { [member]: fault } });
    expect(() => workbench.call('setUp')).toThrow(
      'Setting up stopped half-way: choose Set up this file again. Sheets said: Service Spreadsheets failed',
    );
    expect(workbench.locks.document.holder).toBeUndefined();
    isBroken = false;
    workbench.call('setUp');
    workbench.call('setUp');
    expect(said(workbench)).toBe('Already set up: nothing to do.');
    expect(workbench.values('Settings!A2:B2')).toEqual([['Window', 91]]);
    expect(workbench.values("'Our roadmap'!G1:H1")).toEqual([['Competes with', 'Leeway says']]);
  });

  it('waits for nobody who is at it', async () => {
    const workbench = await roadmap();
    workbench.locks.document.holder = 'somebody else';
    expect(() => workbench.call('setUp')).toThrow('Leeway is at work in this file for somebody else');
    expect(workbench.tabs()).toEqual(['Our roadmap', 'Face']);
  });
});

describe('service calls', () => {
  it('are as many for 1,000 rows as for 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (rows) => {
        const [head = [], ...some] = ROADMAP;
        const body = Array.from({ length: rows }, (_, index) => [
          `Project ${index}`,
          ...(some[index % 3]?.slice(1, 5) ?? []),
        ]);
        const workbench = await roadmap([head, ...body]);
        workbench.resetCalls();
        workbench.call('setUp');
        return { ...workbench.calls };
      }),
    );
    // A longer register needs longer tabs beside it: one call each, however much longer.
    const grown = { 'Sheet.insertRowsAfter': expect.any(Number), 'Sheet.getMaxRows': expect.any(Number) };
    expect(counts[1]).toEqual({ ...counts[0], ...grown });
    const total = Object.values(counts[0] ?? {}).reduce((sum, count) => sum + count, 0);
    expect(total).toBeLessThan(400);
  }, 60_000);
});
