import { describe, expect, it } from 'vitest';
import { BOTH, flagsOf, open, PLAN, SAID } from './a-plan.ts';
import { adopt, request } from './adopting.ts';
import { ANA, BOSS, callCount, protect, written } from './small-register.ts';

describe('[A5] a request', () => {
  it('[S2] of the wrong shape is refused', async () => {
    const workbench = await open();
    const good = request(workbench, SAID);
    for (const bad of [null, {}, { ...good, more: 1 }, { ...good, headerRow: 0 }, { ...good, columns: [{}] }])
      expect(String(Object(workbench.run('adoptSheet', bad)).sentence)).toMatch(/^Leeway could not read /);
    expect(written(workbench)).toEqual([]);
  });

  it('is refused where the file is another by now', async () => {
    const workbench = await open();
    const wanted = request(workbench, SAID);
    workbench.edit('Plan!E3', 'Signers');
    expect(adopt(workbench, wanted)).toBe(
      'sorry: Column E of the tab "Plan" is no longer headed "Approvers": read again.',
    );
    workbench.renameTab('Plan', 'Gone');
    expect(adopt(workbench, wanted)).toBe('sorry: The tab "Plan" is gone or blank: read again.');
  });

  it('names each column once', async () => {
    const workbench = await open();
    const wanted = request(workbench, SAID);
    const twice = wanted.columns.map((one) =>
      one.header === 'People' ? { ...one, meaning: 'resources' as const } : one,
    );
    expect(adopt(workbench, { ...wanted, columns: twice })).toBe(
      'sorry: "Resources" is named for two columns: name it for one.',
    );
  });

  it('[R1] that records the starting point is signed, by somebody who may approve', async () => {
    const workbench = await open({ Plan: PLAN }, { user: '' });
    expect(adopt(workbench, SAID)).toMatch(/^sorry: Say who you are/);
    expect(adopt(workbench, { ...SAID, name: 'Ana' })).toMatch(/^done/);
    expect(workbench.values('Decisions!F2')).toEqual([['said: Ana']]);
    const settings = [
      ['Setting', 'Value'],
      ['Who may approve', BOSS],
    ];
    const ruled = await open({ Plan: PLAN, Settings: settings });
    expect(adopt(ruled, SAID)).toBe(
      `sorry: You are signed in as ${ANA}: only ${BOSS} may approve (Settings, Who may approve). Adopt without recording the starting point, or ask one of them.`,
    );
    expect(adopt(ruled, { ...SAID, isRecorded: false })).toMatch(/^done/);
    expect(ruled.values('Settings!A3:B3')).toEqual([['Status in flight', 'Active']]);
  });
});

describe('[S6] a place that refuses', () => {
  it.each([
    ['Plan', '', 'the columns and rows'],
    ['Plan', 'H4:H9', 'H4:H6'],
    ['Settings', 'A3:D3', 'A3:B3'],
  ])('stops everything: %s %s', async (tab, address, place) => {
    const tables = {
      Plan: PLAN,
      Settings: [
        ['Setting', 'Value'],
        ['Window', 91],
      ],
    };
    const workbench = await open(tables, { owner: BOSS });
    protect(workbench, tab, address);
    expect(adopt(workbench, SAID)).toBe(
      `sorry: Nothing was changed: you may not edit ${place} of the tab "${tab}". Ask ${BOSS}, who can, to adopt this sheet or to let you edit it.`,
    );
    expect(written(workbench)).toEqual([]);
    expect(workbench.tabs()).toEqual(['Plan', 'Settings', 'Face']);
  });
});

describe('an adoption that breaks off', () => {
  it.each([
    'Range.setValues',
    'Range.setFormulas',
    'Range.addDeveloperMetadata',
    'Spreadsheet.setNamedRange',
    'Spreadsheet.insertSheet',
  ])('[S5] at %s is named, and finished by the same request', async (member) => {
    let calls = 0;
    const fault = () => {
      calls += 1;
      return calls === 3 ? 'Service Spreadsheets failed' : undefined;
    };
    const workbench = await open({ Plan: PLAN }, { faults: { [member]: fault } });
    const wanted = request(workbench, SAID);
    calls = member === 'Spreadsheet.setNamedRange' ? 2 : 0;
    expect(adopt(workbench, wanted)).toBe(
      'sorry: Adopting stopped half-way: adopt again, and it goes on from there. Sheets said: Service Spreadsheets failed',
    );
    expect(workbench.locks.document.holder).toBeUndefined();
    expect(adopt(workbench, wanted)).toMatch(/^done: Adopted/);
    expect(workbench.values('Plan!H3:H6').flat()).toEqual(['ID', 'I-001', 'I-002', 'I-003']);
    expect(flagsOf(workbench)).toEqual(BOTH);
    expect(workbench.values('Decisions!A2:A3').flat()).toEqual([1, '']);
    expect(workbench.values('Settings!A17:A18').flat()).toEqual(['Status in flight', '']);
    workbench.resetCalls();
    expect(adopt(workbench, wanted)).toMatch(/^done: Already adopted/);
    expect(written(workbench)).toEqual([]);
  });

  it('waits for nobody who is at it', async () => {
    const workbench = await open();
    workbench.locks.document.holder = 'somebody else';
    expect(adopt(workbench, SAID)).toMatch(/^sorry: Leeway is at work in this file for somebody else/);
    expect(workbench.tabs()).toEqual(['Plan', 'Face']);
  });
});

describe('service calls', () => {
  it('are as many for 1,000 rows as for 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (count) => {
        const body = Array.from({ length: count }, (_, index) => [
          `Project ${index}`,
          ...(PLAN[3 + (index % 3)]?.slice(1) ?? []),
        ]);
        const workbench = await open({ Plan: [...PLAN.slice(0, 3), ...body] });
        const wanted = request(workbench, SAID);
        workbench.resetCalls();
        expect(adopt(workbench, wanted)).toMatch(/^done/);
        return callCount(workbench) - (workbench.calls['Sheet.insertRowsAfter'] ?? 0);
      }),
    );
    // A longer register needs longer tabs beside it: at most one call each, however much longer.
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBeLessThanOrEqual(2);
  }, 60_000);
});
