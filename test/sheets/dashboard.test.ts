import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { numberIn, setUp, unset, written } from './small-register.ts';

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;
const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (workbench: Workbench, tab: string) => fileOf(workbench).getSheetByName(tab);
const lastValues = (workbench: Workbench, tab = 'Leeway') =>
  workbench.values(`'${tab}'!A7:B12`).map(([label, value]) => [label, value]);

describe('[X4] the tab Leeway', () => {
  it('stands before the mirror, takes nobody from where they were, and shows the score and what it is made of', async () => {
    const workbench = await setUp();
    expect(workbench.tabs().slice(-4)).toEqual(['Leeway', 'Load', 'Leeway keys', 'Leeway data']);
    expect(fileOf(workbench).getActiveSheet().getName()).toBe('Initiatives');
    expect(sheetOf(workbench, 'Leeway')?.getFrozenRows()).toBe(1);
    const [[now], [score]] = [workbench.values('Leeway!B2').flat(), workbench.values('Leeway!B3').flat()];
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    expect(score).toBe(numberIn(workbench, 'Face!A1'));
    expect(String(now)).toMatch(/^On 1 Jun 2026: [\d.]+, .+; between [\d.]+ and [\d.]+; \d+ of 12 measured$/);
    expect(workbench.values('Leeway!A16:B16')).toEqual([['Signal', 'Points']]);
    expect(workbench.values('Leeway!A37:C38')).toEqual([
      ['Resource', 'From', 'To'],
      ['Ana', new Date('2026-06-08'), new Date('2026-06-10')],
    ]);
    expect(workbench.messages('Leeway!A1:H40').flat().filter(String)).toEqual([]);
  });

  it('holds the last values, the same as the live ones, with their day and time', async () => {
    const workbench = await setUp();
    const [, total = []] = [0, workbench.values('Leeway!A29:E29')[0]];
    expect(total[0]).toBe('Total');
    const [, score, , low, high] = total;
    expect(lastValues(workbench)).toEqual([
      ['Drift score', score],
      ['It is at least', low],
      ['It is at most', high],
      [
        'Verdict',
        expect.stringMatching(/^(?:on course|drifting|off course|too little is measured for a verdict)$/),
      ],
      ['On the day', new Date('2026-06-01')],
      ['Written at', '2026-06-01 09:00 (Etc/UTC)'],
    ]);
    expect(workbench.formulas('Leeway!A7:B12').flat().filter(String)).toEqual([]);
  });

  it('[S5] gets them anew by Refresh, and by set-up and Repair only where more than the time differs', async () => {
    const workbench = await setUp();
    workbench.setNow('2026-06-01T10:30:00Z');
    workbench.call('setUp');
    workbench.call('repair');
    expect(written(workbench)).toEqual([]);
    workbench.call('refresh');
    expect(workbench.values('Leeway!B12')).toEqual([['2026-06-01 10:30 (Etc/UTC)']]);
    workbench.edit('Initiatives!F2', 'Ana 500%');
    const before = numberIn(workbench, 'Leeway!B7');
    workbench.call('refresh');
    expect(numberIn(workbench, 'Leeway!B7')).toBeGreaterThan(before);
    expect(numberIn(workbench, 'Leeway!B7')).toBe(numberIn(workbench, 'Leeway!B3'));
  });

  it('[W5] counts rows that nobody watches by a plain formula', async () => {
    const workbench = await setUp();
    const said = () => workbench.values('Leeway!B4:C4')[0];
    expect(said()).toEqual([0, 'every row is watched']);
    const range = (address: string) => fileOf(workbench).getRange(address);
    range('Initiatives!H3').setValue('competes: Ana');
    expect(said()).toEqual([1, '1 row is not watched: Leeway › Repair']);
    range('Initiatives!B6:B7').setValues([['Echo'], ['Foxtrot']]);
    expect(said()).toEqual([3, '3 rows are not watched: Leeway › Repair']);
    workbench.insertRows('Initiatives', 1, 2);
    workbench.insertRows('Initiatives', 4, 1);
    range('Initiatives!B4').setValue('Golf');
    expect(said()).toEqual([4, '4 rows are not watched: Leeway › Repair']);
    workbench.call('repair');
    expect(said()).toEqual([0, 'every row is watched']);
  });

  it('refers to the last values where its functions cannot be computed', async () => {
    const workbench = await setUp();
    fileOf(workbench).getRange('Leeway!A16').setValue('#NAME?');
    expect(workbench.values('Leeway!B2:B3').flat()).toEqual(['not computed here: see the last values', '']);
  });

  it('is no table: nothing is said of it, and the score is the same with it and without', async () => {
    const workbench = await setUp();
    const view = () => JSON.stringify(workbench.run('readNow', { asOf: null }));
    const before = view();
    expect(before).not.toContain('"Leeway"');
    const page = sheetOf(workbench, 'Leeway');
    if (page) fileOf(workbench).deleteSheet(page);
    expect(view()).toBe(before);
    workbench.call('refresh');
    expect(workbench.tabs()).not.toContain('Leeway');
    workbench.call('setUp');
    expect(workbench.tabs()).toContain('Leeway');
    expect(view()).toBe(before);
  });

  it('is found when it was renamed and its rows moved down', async () => {
    const workbench = await setUp();
    workbench.renameTab('Leeway', 'Front page');
    workbench.insertRows('Front page', 1, 3);
    workbench.resetCalls();
    workbench.call('setUp');
    expect(said(workbench)).toBe('Already set up: nothing to do.');
    fileOf(workbench).getRange("'Front page'!A6").clearContent();
    fileOf(workbench).getRange("'Front page'!B7").setValue(0);
    workbench.call('repair');
    expect(said(workbench)).toBe('Mended: 1 formula and 1 label; nothing of yours was changed.');
    workbench.setNow('2026-06-01T10:30:00Z');
    workbench.call('refresh');
    expect(workbench.values("'Front page'!B15")).toEqual([['2026-06-01 10:30 (Etc/UTC)']]);
  });

  it("leaves a tab of somebody's own of that name", async () => {
    const workbench = await unset({
      tables: { Initiatives: [['ID', 'Initiative', 'Status']], Leeway: [['Our sails']] },
    });
    workbench.call('setUp');
    expect(workbench.values('Leeway!A1:B3').flat().filter(String)).toEqual(['Our sails']);
    expect(said(workbench)).toContain('The tab "Leeway" is not Leeway\'s own: rename it');
    workbench.call('remove');
  });

  it('[S5] stays where somebody wrote beside it when Leeway is removed', async () => {
    const workbench = await setUp();
    workbench.edit('Leeway!J2', 'our own remark');
    workbench.answer('YES');
    workbench.answer('NO');
    workbench.call('remove');
    expect(workbench.alerts.at(-1)?.message).toContain('"Leeway" (1 row)');
    expect(workbench.tabs()).toEqual(['Initiatives', 'Face', 'Leeway']);
    expect(workbench.values('Leeway!J2')).toEqual([['our own remark']]);
    expect(workbench.values('Leeway!A16:A17').flat()).toEqual(['Signal', expect.any(String)]);
    expect(
      workbench
        .formulas('Leeway!A1:J40')
        .flat()
        .filter((formula) => formula.includes('LEEWAY')),
    ).toEqual([]);
  });
});
