import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { fileOf, repaired, said, sheetOf } from './repairing.ts';
import { REGISTER, setUp } from './small-register.ts';

describe('[W5] Repair of limits and filters', () => {
  const LIMITED = {
    Initiatives: REGISTER,
    Limits: [
      ['Scope', 'Name', 'Limit'],
      ['Portfolio', '', 1],
      ['Portfolio', '', 3],
    ],
    Filters: [
      ['Filter', 'Column', 'Test', 'Value'],
      ['Led', 'Resources', 'is', 'Ana'],
    ],
  };
  const shown = (workbench: Workbench) => [
    workbench.values('Initiatives!I1:J4'),
    workbench.values('Limits!A1:F3'),
  ];

  it('puts back formulas that were emptied, pasted over or typed over, with a note of what a person typed', async () => {
    const workbench = await setUp({ tables: LIMITED });
    const before = shown(workbench);
    expect(before[0]).toEqual([
      ['WIP', 'Filters'],
      ['Portfolio 2/1', ''],
      ['over Portfolio 2/1', 'fails Led'],
      ['', ''],
    ]);
    workbench.edit('Initiatives!I2', '');
    fileOf(workbench)
      .getRange('Initiatives!I3:J3')
      .setValues([['over Portfolio 2/1', 'mine']]);
    fileOf(workbench).getRange('Limits!F2').setValue('over: Portfolio 2/1');
    expect(repaired(workbench)).toBe('Mended: 4 formulas; nothing of yours was changed.');
    expect(shown(workbench)).toEqual(before);
    expect(workbench.notes('Initiatives!I3:J3')).toEqual([['', 'was: mine']]);
  });

  it('puts back headers that were emptied, and leaves those that were renamed', async () => {
    const workbench = await setUp({ tables: LIMITED });
    workbench.edit('Initiatives!I1', '');
    workbench.edit('Initiatives!J1', 'Rules');
    workbench.edit('Limits!D1', '');
    expect(repaired(workbench)).toBe('Mended: 2 labels; nothing of yours was changed.');
    expect(workbench.values('Initiatives!I1:J1')).toEqual([['WIP', 'Rules']]);
    expect(workbench.values('Limits!D1')).toEqual([['Now']]);
    expect(repaired(workbench)).toBe('Nothing to mend.');
  });

  it.each([
    ['changed', (keys: GoogleAppsScript.Spreadsheet.Sheet) => keys.getRange('C2:H9').setValue(7)],
    ['emptied', (keys: GoogleAppsScript.Spreadsheet.Sheet) => keys.getRange('B:Z').clearContent()],
    ['written beside', (keys: GoogleAppsScript.Spreadsheet.Sheet) => keys.getRange('A60:C61').setValue(7)],
  ])('puts back keys that were %s', async (_, change) => {
    const workbench = await setUp({ tables: LIMITED });
    const before = shown(workbench);
    const keys = sheetOf(workbench, 'Leeway keys');
    const cells = () => [keys?.getDataRange().getFormulas(), keys?.getDataRange().getValues()];
    const whole = cells();
    if (keys) change(keys);
    expect(repaired(workbench)).toMatch(/^Mended: \d+ hidden columns? of keys; nothing of yours/);
    expect(shown(workbench)).toEqual(before);
    expect(cells()).toEqual(whole);
  });

  it('makes the tab of keys anew where it was deleted, and finds it where it was renamed', async () => {
    const workbench = await setUp({ tables: LIMITED });
    const before = shown(workbench);
    workbench.renameTab('Leeway keys', 'My keys, hidden');
    expect(shown(workbench)).toEqual(before);
    workbench.call('repair');
    expect(said(workbench)).toBe('Nothing to mend.');
    const keys = sheetOf(workbench, 'My keys, hidden');
    if (keys) fileOf(workbench).deleteSheet(keys);
    expect(repaired(workbench)).toMatch(/^Mended: \d+ formulas and \d+ hidden columns of keys; /);
    expect(shown(workbench)).toEqual(before);
    expect(sheetOf(workbench, 'Leeway keys')?.isSheetHidden()).toBe(true);
  });
});
