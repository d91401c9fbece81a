import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { REGISTER, setUp, unset, written } from './small-register.ts';

const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();

/** What an edit and an opening on another day write, with formulas to complete and rows to fill. */
function tended(workbench: Workbench): readonly string[] {
  workbench.setNow('2026-06-02T09:00:00Z');
  workbench.insertRows('Face', 10, 3000);
  workbench.resetCalls();
  workbench.edit('Face!D4', '=DRIFTSCORE()');
  workbench.edit('Face!D5', 'note');
  workbench.open();
  return written(workbench);
}

describe('[X3] a name LEEWAY that is not the mirror', () => {
  it('is left alone where a person had it before Leeway came', async () => {
    const workbench = await unset();
    workbench.edit('Face!A1:B2', [
      ['Wind', 'Sea'],
      [7, 4],
    ]);
    const file = fileOf(workbench);
    file.setNamedRange('LEEWAY', file.getRange('Face!A:B'));
    expect(tended(workbench)).toEqual([]);
    expect(workbench.values('Face!A1:B2')).toEqual([
      ['Wind', 'Sea'],
      [7, 4],
    ]);
    expect(workbench.formulas('Face!D4')).toEqual([['=DRIFTSCORE()']]);
  });

  it.each(['Face!A:B', 'Limits!A1:B', "'Leeway data'!C2:D9"])(
    'is left alone where a person has given it to other cells: %s',
    async (address) => {
      const workbench = await setUp();
      const file = fileOf(workbench);
      file.setNamedRange('LEEWAY', file.getRange(address));
      const before = ['Face!A1', 'Limits!A1', "'Leeway data'!A1"].map((cell) => workbench.values(cell));
      expect(tended(workbench)).toEqual([]);
      const after = ['Face!A1', 'Limits!A1', "'Leeway data'!A1"].map((cell) => workbench.values(cell));
      expect(after).toEqual(before);
    },
  );

  it('is left alone also where a token stands in its first cell, on a tab that Leeway has not made', async () => {
    const workbench = await unset();
    workbench.edit('Face!A1', 'leeway:2026-01-01:x');
    const file = fileOf(workbench);
    file.setNamedRange('LEEWAY', file.getRange('Face!A:B'));
    expect(tended(workbench)).toEqual([]);
    expect(workbench.values('Face!A1')).toEqual([['leeway:2026-01-01:x']]);
  });
});

describe('[S5] formulas of a person that show nothing', () => {
  it('are no free place for what Leeway adds to a register', async () => {
    const workbench = await unset();
    workbench.edit('Initiatives!G1', '=IF(1=2,"x","")');
    workbench.edit('Initiatives!H3:H4', [['=IF(1=2,"x","")'], ['=IF(1=2,"y","")']]);
    workbench.call('setUp');
    expect(workbench.formulas('Initiatives!G1:H4')).toEqual([
      ['=IF(1=2,"x","")', ''],
      ['', ''],
      ['', '=IF(1=2,"x","")'],
      ['', '=IF(1=2,"y","")'],
    ]);
    expect(workbench.values('Initiatives!I1:J1')).toEqual([['Competes with', 'Leeway says']]);
  });

  it('stay where they head a column of ours by now', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!G1', '=IF(1=2,"x","")');
    workbench.call('setUp');
    expect(workbench.formulas('Initiatives!G1')).toEqual([['=IF(1=2,"x","")']]);
  });

  it('are no blank tab for a table, and no free mirror', async () => {
    const workbench = await unset({
      tables: {
        Initiatives: REGISTER,
        Limits: [['=IF(1=2,"x","")']],
        'Leeway data': [[''], [''], [''], [''], ['mine']],
      },
    });
    workbench.call('setUp');
    expect(workbench.formulas('Limits!A1')).toEqual([['=IF(1=2,"x","")']]);
    expect(workbench.toasts.at(-1)?.message).toContain('The tab "Leeway data" is not Leeway\'s own');
    expect(workbench.values("'Leeway data'!A1:A5").flat()).toEqual(['', '', '', '', 'mine']);
  });
});
