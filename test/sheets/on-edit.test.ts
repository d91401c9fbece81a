import { describe, expect, it } from 'vitest';
import { ANA, BOSS, callCount, numberIn, protect, setUp, token, unset, written } from './small-register.ts';

describe('[X3] a formula without tables', () => {
  it('is completed as it is typed, also inside a larger one, and then follows the register', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    workbench.edit('Face!A2', '=IF(driftscore( )>1,"DRIFTSCORE()","")');
    expect(workbench.formulas('Face!A1:A2').flat()).toEqual([
      '=DRIFTSCORE(LEEWAY)',
      '=IF(driftscore(LEEWAY)>1,"DRIFTSCORE()","")',
    ]);
    const before = numberIn(workbench, 'Face!A1');
    workbench.edit('Initiatives!F2', 'Ana 500%');
    expect(numberIn(workbench, 'Face!A1')).toBeGreaterThan(before);
    expect(workbench.values('Face!A2')).toEqual([['DRIFTSCORE()']]);
  });

  it('costs one setFormula a cell where several are pasted, and nothing is cleared', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1:B3', [
      ['=DRIFTSCORE()', 'Score'],
      ['=DRIFTSCORE(LEEWAY)', '=1+1'],
      ['', '=DRIFTSCORE()*2'],
    ]);
    expect(workbench.formulas('Face!A1:B3')).toEqual([
      ['=DRIFTSCORE(LEEWAY)', ''],
      ['=DRIFTSCORE(LEEWAY)', '=1+1'],
      ['', '=DRIFTSCORE(LEEWAY)*2'],
    ]);
    expect(written(workbench)).toEqual(['Range.setFormula']);
    expect(workbench.calls['Range.setFormula']).toBe(2);
  });

  it('stays as it is in a file that is not set up: it then computes from its own file', async () => {
    const workbench = await unset();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    expect(workbench.formulas('Face!A1')).toEqual([['=DRIFTSCORE()']]);
    expect(numberIn(workbench, 'Face!A1')).toBeGreaterThan(0);
    expect(written(workbench)).toEqual([]);
  });

  it('stays as it is in a column that the mirror repeats, where it would read itself', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    workbench.edit('Initiatives!B5', '=DRIFTSCORE()');
    expect(workbench.formulas('Initiatives!B5')).toEqual([['=DRIFTSCORE()']]);
    workbench.edit('Initiatives!B5', '');
    workbench.edit('Initiatives!M1', '=DRIFTSCORE()');
    expect(workbench.formulas('Initiatives!M1')).toEqual([['=DRIFTSCORE(LEEWAY)']]);
    expect([numberIn(workbench, 'Face!A1'), numberIn(workbench, 'Initiatives!M1')]).toEqual([before, before]);
  });
});

describe('[W5] a new row of the register', () => {
  it('gets its formula as soon as something is typed in it', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!B5', 'Delta');
    expect(workbench.formulas('Initiatives!H5')[0]?.[0]).toContain('$G:$G');
    expect(written(workbench)).toEqual(['Range.setFormulas']);
    workbench.edit('Initiatives!C5:F5', [['Active', '2026-06-01', '2026-06-05', 'Ana']]);
    expect(workbench.values('Initiatives!H5')[0]?.[0]).toMatch(/^competes: Ana/);
  });

  it.each([
    ['that the keys watch', [2, 40]],
    ['below those that the keys watch', [200, 600]],
  ])('costs as many calls for many pasted rows as for few, %s', async (_, sizes) => {
    const counts = await Promise.all(
      sizes.map(async (count) => {
        const workbench = await setUp();
        const rows = Array.from({ length: count }, (_, index) => [`I-1${index}`, `Row ${index}`, 'Proposed']);
        workbench.edit('Initiatives!A5', rows);
        const [last] = workbench.formulas(`Initiatives!H${count + 4}`);
        expect(last?.[0]).toContain('$G:$G');
        expect(workbench.values(`Initiatives!H${count + 4}`)).toEqual([['']]);
        return callCount(workbench);
      }),
    );
    expect(counts[1]).toBe(counts[0]);
  });

  it('is left alone where a person has just emptied that very cell', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!H3', '');
    expect(workbench.formulas('Initiatives!H3')).toEqual([['']]);
    workbench.edit('Initiatives!F3', 'Ben');
    expect(workbench.formulas('Initiatives!H3')[0]?.[0]).toContain('$G:$G');
  });

  it('is found by the mark of the column, wherever that has gone and whatever it is called', async () => {
    const workbench = await setUp();
    workbench.moveColumns('Initiatives', 8, 1, 1);
    workbench.edit('Initiatives!A1', 'What Leeway thinks');
    workbench.renameTab('Initiatives', 'Plan');
    workbench.edit('Plan!C5', 'Delta');
    expect(workbench.formulas('Plan!A5')[0]?.[0]).toContain('$H:$H');
  });
});

describe('[X3] an ordinary edit', () => {
  it.each([
    ['Initiatives!F2', 50],
    ['Capacity!A2', 50],
    ['Face!C3', 50],
    ['a header that is remembered, Initiatives!A1', 60],
  ])('writes nothing and reads little: %s', async (place, most) => {
    const address = place.replace(/^.* /, '');
    const workbench = await setUp();
    workbench.edit(address, 'Ben');
    expect(written(workbench)).toEqual([]);
    // With what the cells themselves ask for when they compute anew.
    expect(callCount(workbench)).toBeLessThanOrEqual(most);
  });

  it('reads as little in a register of 1,000 rows as in one of 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (count) => {
        const rows = Array.from({ length: count }, (_, index) => [`I-${index}`, `Row ${index}`, 'Active']);
        const tables = { Initiatives: [['ID', 'Initiative', 'Status'], ...rows] };
        const workbench = await setUp({ tables });
        workbench.edit('Initiatives!B7', 'Other');
        return callCount(workbench);
      }),
    );
    expect(counts[1]).toBe(counts[0]);
  });

  it('costs one call in a file that is not set up', async () => {
    const workbench = await unset();
    workbench.edit('Face!A1', 'note');
    expect(workbench.calls).toEqual({ 'Spreadsheet.getRangeByName': 1 });
  });
});

describe('[X3] the first edit of a new day', () => {
  it('renews the token, and DRIFTSIGNALS states the day', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSIGNALS()');
    expect(workbench.values('Face!F14')[0]?.[0]).toMatch(/^On 1 Jun 2026: /);
    workbench.setNow('2026-06-15T09:00:00Z');
    expect(workbench.values('Face!F14')[0]?.[0]).toMatch(/^On 1 Jun 2026: /);
    workbench.edit('Face!J1', 'note');
    expect(token(workbench)).toMatch(/^leeway:2026-06-15:[-0-9a-f]{36}$/);
    expect(workbench.values('Face!F14')[0]?.[0]).toMatch(/^On 15 Jun 2026: /);
    const renewed = token(workbench);
    workbench.edit('Face!J2', 'note');
    expect(token(workbench)).toBe(renewed);
  });

  it("is a day of the file's time zone", async () => {
    const workbench = await setUp({ now: '2026-06-01T20:00:00Z', timeZone: 'Asia/Tokyo' });
    expect(token(workbench)).toMatch(/^leeway:2026-06-02:/);
  });
});

describe('an edit that Leeway must leave alone', () => {
  it('touches no service without an event, or where the file may not be used', async () => {
    const workbench = await setUp();
    for (const event of [undefined, null, 5, {}, { authMode: 'NONE' }])
      workbench.callAs('NONE', 'onEdit', event);
    expect(workbench.calls).toEqual({});
  });

  it('[S6] fails silently where cells are protected, and what was typed stays', async () => {
    const workbench = await setUp({ owner: BOSS, user: ANA });
    protect(workbench, 'Initiatives', 'H1:H1000');
    protect(workbench, 'Leeway data');
    workbench.setNow('2026-06-02T09:00:00Z');
    workbench.edit('Initiatives!B5', 'Delta');
    expect(workbench.values('Initiatives!B5')).toEqual([['Delta']]);
    expect(workbench.formulas('Initiatives!H5')).toEqual([['']]);
    expect(written(workbench)).toEqual([]);
    expect(workbench.toasts.slice(1)).toEqual([]);
  });

  it.each(['Range.setFormula', 'Range.getFormulas', 'Range.getValue', 'DeveloperMetadataFinder.find'])(
    'tells nobody when %s fails',
    async (member) => {
      let isBroken = false;
      const workbench = await setUp({
        faults: { [member]: () => (isBroken ? 'Service failed' : undefined) },
      });
      isBroken = true;
      workbench.edit('Face!A1', '=DRIFTSCORE()');
      workbench.edit('Initiatives!B5', 'Delta');
      expect(workbench.formulas('Face!A1')[0]?.[0]).toMatch(/^=DRIFTSCORE\((?:LEEWAY)?\)$/);
      expect(workbench.values('Initiatives!B5')).toEqual([['Delta']]);
    },
  );

  it('waits for nobody who is at work in the file', async () => {
    const workbench = await setUp();
    workbench.locks.document.holder = 'somebody else';
    workbench.edit('Initiatives!B5', 'Delta');
    expect(workbench.formulas('Initiatives!H5')).toEqual([['']]);
    workbench.locks.document.holder = undefined;
    workbench.edit('Initiatives!C5', 'Active');
    expect(workbench.formulas('Initiatives!H5')[0]?.[0]).toContain('$G:$G');
  });
});
