import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { numberIn, setUp, written } from './small-register.ts';

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;
const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();

describe.each(['refresh', 'setUp'])('[W7] flags that are none any more, and %s', (item) => {
  it('puts them back where their word was typed over the formula, and no row was clean meanwhile', async () => {
    const workbench = await setUp();
    const before = workbench.values('Initiatives!G1:H4');
    workbench.edit('Initiatives!G1', 'Competes with');
    expect(workbench.values('Initiatives!H2:H4').flat()).toEqual(Array(3).fill('not checked'));
    workbench.call(item);
    expect(workbench.formulas('Initiatives!G1')).toEqual([['=DRIFTFLAGS(LEEWAY)']]);
    expect(workbench.values('Initiatives!G1:H4')).toEqual(before);
    expect(said(workbench)).toContain(item === 'refresh' ? 'Competes with put back' : 'Set up: 1 formula');
  });

  it('puts them back where the values of the column were pasted over it', async () => {
    const workbench = await setUp();
    const before = workbench.values('Initiatives!G1:H4');
    workbench.edit('Initiatives!G1:G4', workbench.values('Initiatives!G1:G4'));
    workbench.edit('Initiatives!F2', 'Ben');
    expect(workbench.values('Initiatives!H2:H3').flat()).toEqual(['not checked', 'not checked']);
    workbench.edit('Initiatives!F2', 'Ana');
    workbench.call(item);
    expect(workbench.values('Initiatives!G1:H4')).toEqual(before);
  });

  it('leaves what somebody typed below in the way, and names it', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!G3', 'ask Ana');
    workbench.call(item);
    expect(workbench.values('Initiatives!G3')).toEqual([['ask Ana']]);
    expect(said(workbench)).toContain('What somebody typed in G3 of the tab "Initiatives" stands in the way');
  });
});

describe('[W5] formulas whose references broke', () => {
  it('are written anew by Set up, with the column that they read', async () => {
    const workbench = await setUp();
    const before = workbench.values('Initiatives!H2:H4');
    fileOf(workbench).getSheetByName('Initiatives')?.deleteColumn(7);
    expect(workbench.values('Initiatives!G2')).toEqual([['not checked']]);
    workbench.call('setUp');
    expect(workbench.values('Initiatives!G2:G4')).toEqual(before);
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
  });

  it('are written anew by Refresh', async () => {
    const workbench = await setUp();
    const [[formula = ''] = []] = workbench.formulas('Initiatives!H3');
    fileOf(workbench).getRange('Initiatives!H3').setFormula(formula.replaceAll('$G:$G', '#REF!'));
    workbench.call('refresh');
    expect(workbench.formulas('Initiatives!H3')).toEqual([[formula]]);
    expect(said(workbench)).toContain('1 row filled');
  });
});

describe.each(['refresh', 'setUp'])('[X1] values in the mirror, and %s', (item) => {
  it.each([
    ['C3', 'Other'],
    ['C1', 'Other'],
  ])('takes out what was typed in %s', async (cell, value) => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    workbench.edit(`'Leeway data'!${cell}`, value);
    expect(workbench.messages('Face!A1')[0]?.[0]).toContain('choose Extensions › Leeway › Refresh');
    workbench.call(item);
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    if (item === 'refresh') expect(said(workbench)).toContain('the mirror brought up to date');
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
  });

  it('takes out what was typed beside it', async () => {
    const workbench = await setUp();
    const width = fileOf(workbench).getRangeByName('LEEWAY')?.getNumColumns() ?? 0;
    const mirror = fileOf(workbench).getSheetByName('Leeway data');
    mirror?.insertColumnsAfter(mirror.getMaxColumns(), 5);
    const beside = mirror?.getRange(1, width + 1);
    beside?.setValue('Initiatives · Size');
    workbench.call(item);
    expect(beside?.getValue()).toBe('');
  });
});

describe('[X1] LEEWAY that is gone', () => {
  it('is told in one sentence, and brought back', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    fileOf(workbench).removeNamedRange('LEEWAY');
    expect(workbench.messages('Face!A1')[0]?.[0]).toMatch(
      /Argument 1 is the error #\S+: .*; where it is LEEWAY, choose Extensions › Leeway › Refresh, or Set up this file/,
    );
    workbench.call('refresh');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
  });
});
