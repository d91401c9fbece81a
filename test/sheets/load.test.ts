import { describe, expect, it } from 'vitest';
import { LOAD_RULES } from '../../src/core/plan/load/layout.ts';
import type { Workbench } from '../../workbench/headless.ts';
import { REGISTER, setUp, unset, written } from './small-register.ts';

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;
const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (workbench: Workbench, tab = 'Load') => fileOf(workbench).getSheetByName(tab);
const rulesOf = (workbench: Workbench) => sheetOf(workbench)?.getConditionalFormatRules() ?? [];
const nowView = (workbench: Workbench) => JSON.stringify(workbench.run('readNow', { asOf: null }));

/** The small register with a Capacity of its own, set up. */
const withCapacity = () =>
  setUp({
    tables: {
      Initiatives: REGISTER,
      Capacity: [
        ['Resource', 'Capacity'],
        ['Ana', 1],
        ['Ben', 2],
      ],
      Face: [[]],
    },
  });

describe('[X4] the tab Load', () => {
  it('stands behind the page with the score and shows the loads of this half-year', async () => {
    const workbench = await withCapacity();
    expect(workbench.tabs().slice(-4)).toEqual(['Leeway', 'Load', 'Leeway keys', 'Leeway data']);
    expect(workbench.formulas('Load!A1')).toEqual([['=DRIFTLOAD(LEEWAY)']]);
    expect(workbench.values('Load!A1:F3')).toEqual([
      [
        'Resource',
        'In words',
        ...['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'].map((day) => new Date(day)),
      ],
      ['Ana', 'Over on 8-10 Jun: 150% of 100%', 1, 1.5, 0.5, 0],
      ['Ben', 'Nothing booked', 0, 0, 0, 0],
    ]);
    workbench.edit('Initiatives!F3', 'Ben 400%');
    expect(workbench.values('Load!B3:F3')).toEqual([['Over on 8-20 Jun: 400% of 200%', 0, 2, 2, 0]]);
  });

  it('[S4] shows percentages under short dates, and what is too much bold as well as coloured', async () => {
    const workbench = await withCapacity();
    const sheet = sheetOf(workbench);
    expect([sheet?.getFrozenRows(), sheet?.getFrozenColumns()]).toEqual([1, 1]);
    expect(sheet?.getRange('C1:C2').getNumberFormats()).toEqual([['d mmm'], ['0%']]);
    expect(sheet?.getRange('AB1:AB2').getDisplayValues()).toEqual([['23 Nov'], ['0%']]);
    expect(sheet?.getRange('D2').getDisplayValue()).toBe('150%');
    expect(sheet?.getMaxColumns()).toBe(28);
    const rules = rulesOf(workbench);
    expect(
      rules.map((rule) => rule.getRanges().map((range) => [range.getColumn(), range.getLastColumn()])),
    ).toEqual([...[[[3, 28]], [[3, 28]], [[3, 28]]]]);
    expect(rules.map((rule) => rule.getBooleanCondition()?.getBold() ?? null)).toEqual([true, null, null]);
  });

  it('is no table, and nothing is said of it, whatever it shows', async () => {
    const workbench = await setUp();
    const before = nowView(workbench);
    expect(before).not.toContain('"Load"');
    expect(workbench.values('Capacity!A1:B2')).toEqual([
      ['Resource', 'Capacity'],
      ['', ''],
    ]);
    for (const shown of ['Loading...', '#NAME?', '#ERROR!']) {
      fileOf(workbench).getRange('Load!A1').setValue(shown);
      expect(nowView(workbench)).toBe(before);
    }
  });

  it('is left out where the register says nothing of resources, and comes when it does', async () => {
    const workbench = await setUp({
      tables: {
        Plan: [
          ['Project', 'Status'],
          ['Atlas', 'Active'],
        ],
      },
    });
    expect(workbench.tabs()).not.toContain('Load');
    fileOf(workbench)
      .getRange('Plan!G1:G2')
      .setValues([['Who'], ['Ana']]);
    workbench.call('setUp');
    expect(workbench.values('Load!A2')).toEqual([['Ana']]);
  });

  it('[S5] is put back by set-up alone, in a file that was set up without it too', async () => {
    const workbench = await setUp();
    const load = sheetOf(workbench);
    if (load) fileOf(workbench).deleteSheet(load);
    for (const item of ['refresh', 'repair']) workbench.call(item);
    expect(workbench.tabs()).not.toContain('Load');
    workbench.call('setUp');
    expect(said(workbench)).toBe('Set up: 1 tab and 1 formula; nothing of yours was changed.');
    expect(workbench.values('Load!A2')).toEqual([['Ana']]);
    workbench.resetCalls();
    workbench.call('setUp');
    expect([said(workbench), written(workbench)]).toEqual(['Already set up: nothing to do.', []]);
  });

  it.each(['Range.setNumberFormat', 'Sheet.setConditionalFormatRules', 'Range.setFormulas'])(
    '[S5] is finished by the next run where one breaks off at %s',
    async (member) => {
      let isBroken = false;
      const fault = () => (isBroken ? 'Service Spreadsheets failed' : undefined);
      const workbench = await unset({ faults: { [member]: fault } });
      workbench.call('setUp');
      const load = sheetOf(workbench);
      if (load) fileOf(workbench).deleteSheet(load);
      isBroken = true;
      expect(() => workbench.call('setUp')).toThrow('Setting up stopped half-way');
      isBroken = false;
      workbench.call('setUp');
      expect(workbench.values('Load!A2')).toEqual([['Ana']]);
      expect(rulesOf(workbench).length).toBe(LOAD_RULES.length);
      workbench.call('repair');
      expect(said(workbench)).toBe('Nothing to mend.');
    },
  );

  it("leaves a tab of somebody's own of that name", async () => {
    const workbench = await unset({ tables: { Initiatives: REGISTER, Load: [['Lorries', 'Tons']] } });
    workbench.call('setUp');
    expect(said(workbench)).toContain(
      'The tab "Load" is not Leeway\'s own: rename it, and set up again for the loads by week.',
    );
    for (const item of ['repair', 'refresh', 'setUp']) workbench.call(item);
    expect(workbench.values('Load!A1:B1')).toEqual([['Lorries', 'Tons']]);
  });
});

describe('[S5] Repair of the tab Load', () => {
  const mended = async (change: (workbench: Workbench) => void) => {
    const workbench = await withCapacity();
    const before = workbench.values('Load!A1:AB3');
    change(workbench);
    workbench.call('repair');
    const sentence = said(workbench);
    expect(workbench.values('Load!A1:AB3')).toEqual(before);
    workbench.call('repair');
    expect(said(workbench)).toBe('Nothing to mend.');
    expect(rulesOf(workbench).length).toBe(LOAD_RULES.length);
    return sentence;
  };

  it('puts the formula back, under a new name of the tab too', async () => {
    const change = (workbench: Workbench) => fileOf(workbench).getRange('Load!A1').setValue('Resources');
    expect(await mended(change)).toBe('Mended: 1 formula; nothing of yours was changed.');
    const workbench = await withCapacity();
    workbench.renameTab('Load', 'Who is full');
    fileOf(workbench).getRange("'Who is full'!A1").clearContent();
    workbench.call('repair');
    expect(workbench.values("'Who is full'!A2")).toEqual([['Ana']]);
  });

  it('takes values out of its way that it once computed', async () => {
    const change = (workbench: Workbench) => {
      const range = sheetOf(workbench)?.getRange('A1:AB3');
      range?.setValues(range.getValues());
    };
    expect(await mended(change)).toBe(
      'Mended: 1 formula and 3 pasted values in the way; nothing of yours was changed.',
    );
  });

  it('puts colours and the frozen row back', async () => {
    const change = (workbench: Workbench) => {
      sheetOf(workbench)?.setConditionalFormatRules(rulesOf(workbench).slice(1));
      sheetOf(workbench)?.setFrozenRows(0);
    };
    expect(await mended(change)).toMatch(
      /^Mended: \d colour rules? and 1 frozen header; nothing of yours was changed\.$/,
    );
  });

  it('names what somebody typed in its way', async () => {
    const workbench = await withCapacity();
    sheetOf(workbench)?.getRange('A3').setValue('ask Ben first');
    workbench.call('repair');
    expect(said(workbench)).toBe(
      'What somebody typed on the tab "Load" stands in the way of the loads: move it to another tab, and choose Repair again.',
    );
    expect(workbench.values('Load!A3')).toEqual([['ask Ben first']]);
  });
});

describe('[S5] Remove and the tab Load', () => {
  it('deletes it without a question: it holds nothing of anybody', async () => {
    const workbench = await withCapacity();
    workbench.answer('YES');
    workbench.call('remove');
    expect(workbench.tabs()).toEqual(['Initiatives', 'Capacity', 'Face']);
  });

  it('asks where somebody has typed beside the loads, and keeps both as values', async () => {
    const workbench = await withCapacity();
    workbench.edit('Load!A9', 'ask Ben first');
    workbench.answer('YES');
    workbench.answer('NO');
    workbench.call('remove');
    expect(workbench.tabs()).toContain('Load');
    expect(workbench.values('Load!A2:B3')).toEqual([
      ['Ana', 'Over on 8-10 Jun: 150% of 100%'],
      ['Ben', 'Nothing booked'],
    ]);
    expect([workbench.formulas('Load!A1'), workbench.values('Load!A9')]).toEqual([
      [['']],
      [['ask Ben first']],
    ]);
    expect(rulesOf(workbench).length).toBe(0);
  });

  it('makes a blank tab of a person blank again', async () => {
    const workbench = await unset({ tables: { Initiatives: REGISTER, Load: [['']] } });
    workbench.call('setUp');
    expect(workbench.values('Load!A2')).toEqual([['Ana']]);
    workbench.answer('YES');
    workbench.call('remove');
    expect(workbench.values('Load!A1:B2').flat().filter(String)).toEqual([]);
    const sheet = sheetOf(workbench);
    expect([sheet?.getFrozenRows(), sheet?.getFrozenColumns(), rulesOf(workbench).length]).toEqual([0, 0, 0]);
  });
});
