import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { numberIn, setUp, written } from './small-register.ts';

const mirrorRows = (workbench: Workbench) =>
  workbench.services.SpreadsheetApp.getActiveSpreadsheet().getRangeByName('LEEWAY')?.getNumRows() ?? 0;

/** The score of the register as it stands, by a formula that is given the tabs themselves. */
function fresh(workbench: Workbench): number {
  workbench.edit(
    'Face!C1',
    '=DRIFTSCORE(Initiatives!A:F, Limits!A:G, Capacity!A:D, Settings!A:D, Direction!A:G, Decisions!A:R, Filters!A:F, Readings!A:F, History!A:F)',
  );
  return numberIn(workbench, 'Face!C1');
}

describe('[X1] a register that outgrows the mirror', () => {
  it.each([300, 600, 1500])(
    'is never judged by a part of it: %i rows inserted, the last one typed in',
    async (count) => {
      const workbench = await setUp();
      workbench.edit('Face!A1', '=DRIFTSCORE()');
      workbench.insertRows('Initiatives', 3, count);
      const [[value] = []] = workbench.values('Face!A1');
      const [[message] = []] = workbench.messages('Face!A1');
      if (value === '#ERROR!')
        expect(message).toContain('is not the whole register: choose Extensions › Leeway › Refresh');
      else expect(value).toBe(fresh(workbench));
      const last = 1000 + count;
      workbench.edit(`Initiatives!A${last}`, [
        ['I-9', 'Last', 'Active', '2026-06-01', '2026-06-30', 'Ana 900%'],
      ]);
      expect(mirrorRows(workbench)).toBeGreaterThanOrEqual(last + 200);
      expect(numberIn(workbench, 'Face!A1')).toBe(fresh(workbench));
    },
  );

  it('[X3] grows it at an edit, at opening and at Refresh while there is room, and then not again', async () => {
    for (const tend of ['edit', 'open', 'refresh'] as const) {
      const workbench = await setUp();
      expect(mirrorRows(workbench)).toBe(1500);
      workbench.insertRows('Capacity', 2, 301);
      if (tend === 'edit') workbench.edit('Capacity!A2', 'Ana');
      else if (tend === 'open') workbench.open();
      else workbench.call('refresh');
      expect(mirrorRows(workbench)).toBe(1801);
      workbench.resetCalls();
      workbench.edit('Capacity!A3', 'Ben');
      expect(written(workbench)).toEqual([]);
    }
  });

  it('is not grown for a long tab that it does not repeat', async () => {
    const workbench = await setUp();
    workbench.insertRows('Face', 2, 3000);
    workbench.edit('Face!A1', 'note');
    workbench.open();
    expect(mirrorRows(workbench)).toBe(1500);
  });

  it('says so where one table only is too long for it', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    workbench.insertRows('Limits', 2, 700);
    expect(workbench.messages('Face!A1')[0]?.[0]).toContain('choose Extensions › Leeway › Refresh');
    workbench.call('refresh');
    expect(numberIn(workbench, 'Face!A1')).toBe(fresh(workbench));
  });
});

describe('[X1] rows about the headers', () => {
  it('may be inserted above them and below them', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    workbench.insertRows('Initiatives', 1, 2);
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    workbench.insertRows('Initiatives', 4, 2);
    workbench.edit('Initiatives!A1', 'Our plan');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    expect(numberIn(workbench, 'Face!A1')).toBe(fresh(workbench));
  });

  it('may not be deleted with them: no number is shown until Refresh', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    workbench.deleteRows('Limits', 1);
    expect(workbench.messages('Face!A1')[0]?.[0]).toContain('choose Extensions › Leeway › Refresh');
    workbench.call('refresh');
    expect(numberIn(workbench, 'Face!A1')).toBeGreaterThan(0);
  });
});
