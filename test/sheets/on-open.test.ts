import { describe, expect, it } from 'vitest';
import { ANA, BOSS, callCount, protect, setUp, token, unset, written } from './small-register.ts';

const MENU = [
  ...['Check an initiative', 'Now', 'Set up this file', 'Adopt a sheet…', 'Share with a leader', 'Refresh'],
  ...['Repair', 'Remove Leeway'],
];

describe('opening a file', () => {
  it('builds the menu in mode NONE without touching document or properties', async () => {
    const workbench = await setUp();
    workbench.setNow('2026-06-02T09:00:00Z');
    workbench.resetCalls();
    workbench.open('NONE');
    expect(workbench.menu()?.items.map(({ caption }) => caption)).toEqual(MENU);
    expect(
      Object.keys(workbench.calls).filter((member) => !/^(?:SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(member)),
    ).toEqual([]);
  });

  it('[X3] renews the token on a new day, and only then', async () => {
    const workbench = await setUp();
    workbench.open();
    expect(written(workbench)).toEqual([]);
    workbench.setNow('2026-06-02T09:00:00Z');
    workbench.open();
    expect(token(workbench)).toMatch(/^leeway:2026-06-02:/);
  });

  it('[W5] fills rows that a phone or a script left without their formula', async () => {
    const workbench = await setUp();
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    file.getRange('Initiatives!A7:C7').setValues([['I-4', 'Delta', 'Active']]);
    workbench.open();
    expect(workbench.formulas('Initiatives!H5:H7').map(([formula]) => formula !== '')).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('leaves a file alone that is not set up', async () => {
    const workbench = await unset();
    workbench.open();
    expect(written(workbench)).toEqual([]);
    expect(workbench.menu()).toBeDefined();
  });

  it('reads as little with 1,000 rows as with 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (count) => {
        const rows = Array.from({ length: count }, (_, index) => [`I-${index}`, `Row ${index}`, 'Active']);
        const workbench = await setUp({ tables: { Initiatives: [['ID', 'Initiative', 'Status'], ...rows] } });
        workbench.open();
        return callCount(workbench);
      }),
    );
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(150);
  });

  it.each([
    'Spreadsheet.getRangeByName',
    'Range.getFormulas',
    'Range.setValues',
    'LockService.getDocumentLock',
  ])('keeps the menu and tells nobody when %s fails', async (member) => {
    let isBroken = false;
    const workbench = await setUp({ faults: { [member]: () => (isBroken ? 'Service failed' : undefined) } });
    workbench.setNow('2026-06-02T09:00:00Z');
    isBroken = true;
    workbench.open();
    expect(workbench.menu()?.items.map(({ caption }) => caption)).toEqual(MENU);
  });

  it('[S6] writes nowhere that refuses, and elsewhere still', async () => {
    const workbench = await setUp({ owner: BOSS, user: ANA });
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    file.getRange('Initiatives!A5:B5').setValues([['I-4', 'Delta']]);
    workbench.setNow('2026-06-02T09:00:00Z');
    protect(workbench, 'Initiatives');
    workbench.open();
    expect(workbench.formulas('Initiatives!H5')).toEqual([['']]);
    expect(token(workbench)).toMatch(/^leeway:2026-06-02:/);
  });
});
