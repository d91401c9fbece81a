import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import {
  ANA,
  BOSS,
  callCount,
  numberIn,
  protect,
  REGISTER,
  setUp,
  token,
  unset,
  written,
} from './small-register.ts';

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;

const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();

describe('[X3] Refresh', () => {
  it('completes what a script, an import or an older version left, in every tab, and fills rows', async () => {
    const workbench = await setUp();
    const file = fileOf(workbench);
    file
      .getRange('Face!A1:A3')
      .setFormulas([['=DRIFTSCORE()'], ['=DRIFTSCORE()*2'], ['=IF(DRIFTSCORE( )>1,1,0)']]);
    file.getRange('Limits!K2').setFormula('=SUM(DRIFTSCORE(), DRIFTSCORE())');
    file.getRange('Initiatives!A5:C6').setValues([
      ['I-4', 'Delta', 'Active'],
      ['I-5', 'Echo', 'Active'],
    ]);
    workbench.call('refresh');
    expect(workbench.formulas('Face!A1:A3').flat()).toEqual([
      ...['=DRIFTSCORE(LEEWAY)', '=DRIFTSCORE(LEEWAY)*2', '=IF(DRIFTSCORE(LEEWAY)>1,1,0)'],
    ]);
    expect(numberIn(workbench, 'Limits!K2')).toBe(2 * numberIn(workbench, 'Face!A1'));
    expect(workbench.formulas('Initiatives!H6')[0]?.[0]).toContain('$G:$G');
    expect(said(workbench)).toBe(
      'Refreshed: 4 formulas completed to (LEEWAY), 2 rows filled, limits and filters brought up to date and all that reads LEEWAY computed anew.',
    );
  });

  it('[S5] may be chosen again: only the token is new', async () => {
    const workbench = await setUp();
    workbench.call('refresh');
    const first = token(workbench);
    workbench.resetCalls();
    workbench.call('refresh');
    expect(token(workbench)).not.toBe(first);
    expect(token(workbench)).toMatch(/^leeway:2026-06-01:/);
    expect(written(workbench)).toEqual(['Range.setValues']);
    expect(said(workbench)).toBe('Refreshed: all that reads LEEWAY computed anew.');
  });

  it('maps a column that was added since, and one that is gone no longer', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    workbench.edit('Initiatives!I1:I4', [['Measure'], ['Sales'], ['Costs'], ['']]);
    fileOf(workbench).getSheetByName('Initiatives')?.deleteColumn(1);
    expect(workbench.messages('Face!A1')[0]?.[0]).toContain('choose Extensions › Leeway › Refresh');
    workbench.call('refresh');
    expect(said(workbench)).toContain('the mirror brought up to date');
    expect(workbench.values('LEEWAY')[0]).not.toContain('Initiatives · ID');
    expect(workbench.values('LEEWAY')[0]).toContain('Initiatives · Measure');
    expect(numberIn(workbench, 'Face!A1')).not.toBe(before);
  });

  it('[T4] keeps columns whose headers were renamed, in every table', async () => {
    const workbench = await setUp();
    workbench.edit('Limits!A2:C2', [['Portfolio', '', 5]]);
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    workbench.edit('Initiatives!C1', 'Phase of work');
    workbench.edit('Limits!A1', 'Of what');
    workbench.edit('Limits!C1', 'Most');
    workbench.moveColumns('Limits', 3, 1, 1);
    workbench.call('refresh');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    expect(workbench.run('readNow', { asOf: null })).toMatchObject({ view: { score: before } });
  });

  it('[T8] keeps the register that it knows where a copy stands beside it', async () => {
    const workbench = await unset({ tables: { 'Our plan': REGISTER, Face: [[]] } });
    workbench.call('setUp');
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    const copy = fileOf(workbench).insertSheet('Copy of Our plan');
    copy.getRange('A1:F3').setValues(REGISTER.slice(0, 3).map((row) => [...row]));
    workbench.call('refresh');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    expect(workbench.run('readNow', { asOf: null })).toMatchObject({ view: { score: before } });
  });

  it('makes the mirror anew where somebody deleted it', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    const file = fileOf(workbench);
    const mirror = file.getSheetByName('Leeway data');
    if (mirror) file.deleteSheet(mirror);
    workbench.call('refresh');
    expect(workbench.tabs()).toContain('Leeway data');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
  });

  it('adds no tab and no column that a person took out', async () => {
    const workbench = await setUp();
    const file = fileOf(workbench);
    const readings = file.getSheetByName('Readings');
    if (readings) file.deleteSheet(readings);
    file.getSheetByName('Initiatives')?.deleteColumn(8);
    workbench.call('refresh');
    expect(workbench.tabs()).not.toContain('Readings');
    expect(workbench.values('Initiatives!H1:J1')).toEqual([['WIP', 'Filters', '']]);
  });
});

describe('Refresh in a file that is not set up', () => {
  it('says what to choose first, and writes nothing', async () => {
    const workbench = await unset();
    workbench.call('refresh');
    expect(said(workbench)).toBe('This file is not set up: choose Set up this file first.');
    expect(written(workbench)).toEqual([]);
  });

  it('leaves a name that stands for cells of somebody else', async () => {
    const workbench = await setUp();
    const file = fileOf(workbench);
    file.setNamedRange('LEEWAY', file.getRange('Face!A1:A2'));
    workbench.resetCalls();
    workbench.call('refresh');
    expect(said(workbench)).toContain('The name LEEWAY stands for cells of the tab "Face"');
    expect(written(workbench)).toEqual([]);
  });
});

describe('[S6] Refresh where a place refuses', () => {
  it.each([
    ['Initiatives', 'H1:H1000', 'H5'],
    ['Leeway data', '', 'A1'],
    ['Face', 'A1:B2', 'A1'],
  ])('says one sentence and writes nothing: %s', async (tab, address, place) => {
    const workbench = await setUp({ owner: BOSS, user: ANA });
    const file = fileOf(workbench);
    file.getRange('Initiatives!A5:B5').setValues([['I-4', 'Delta']]);
    file.getRange('Face!A1').setFormula('=DRIFTSCORE()');
    protect(workbench, tab, address);
    const before = token(workbench);
    workbench.call('refresh');
    expect(said(workbench)).toBe(
      `Nothing was changed: you may not edit ${place} of the tab "${tab}". Ask boss@example.com, who can, to refresh it or to let you edit it.`,
    );
    expect(written(workbench)).toEqual([]);
    expect(token(workbench)).toBe(before);
  });
});

describe('Refresh that breaks off', () => {
  it('[S5] is finished by the next, and leaves no lock', async () => {
    let isBroken = false;
    const fault = () => (isBroken ? 'Service Spreadsheets failed' : undefined);
    const workbench = await setUp({ faults: { 'Range.setFormulas': fault } });
    fileOf(workbench)
      .getRange('Initiatives!A5:B5')
      .setValues([['I-4', 'Delta']]);
    isBroken = true;
    expect(() => workbench.call('refresh')).toThrow(
      'Refreshing stopped half-way: choose Refresh again. Sheets said: Service Spreadsheets failed',
    );
    expect(workbench.locks.document.holder).toBeUndefined();
    isBroken = false;
    workbench.call('refresh');
    expect(workbench.formulas('Initiatives!H5')[0]?.[0]).toContain('$G:$G');
  });
});

describe('service calls of Refresh', () => {
  it('are as many for 1,000 rows as for 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (count) => {
        const rows = Array.from({ length: count }, (_, index) => [`I-${index}`, `Row ${index}`, 'Active']);
        const workbench = await setUp({ tables: { Initiatives: [['ID', 'Initiative', 'Status'], ...rows] } });
        const file = fileOf(workbench);
        file.getRange(`Initiatives!E2:E${count + 1}`).setFormulas(rows.map(() => ['']));
        workbench.resetCalls();
        workbench.call('refresh');
        expect(said(workbench)).toContain(`${count} rows filled`);
        return callCount(workbench);
      }),
    );
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(500);
  });
});
