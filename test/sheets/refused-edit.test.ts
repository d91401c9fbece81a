import { describe, expect, it } from 'vitest';
import type { Workbench, WorkbenchOptions } from '../../workbench/headless.ts';
import { callCount, setUp, written } from './small-register.ts';

const TABLES = {
  Initiatives: [
    ['ID', 'Initiative', 'Status', 'Team'],
    ['I-1', 'Atlas', 'Active', 'Data'],
    ['I-2', 'Borealis', 'Active', 'Data'],
    ['I-3', 'Cirrus', 'Active', 'Data'],
    ['I-4', 'Delta', 'Proposed', 'Data'],
    ['I-5', 'Echo', 'Proposed', 'Sales'],
    ['I-6', 'Foxtrot', 'Proposed', 'Sales'],
  ],
  Limits: [
    ['Scope', 'Name', 'Limit', 'Mode'],
    ['Team', 'Data', 3, 'Refuse'],
    ['Team', 'Sales', 1, 'Inform'],
  ],
  Decisions: [['No', 'At', 'Decision', 'Initiative']],
  Face: [[]],
};
const TOLD =
  'Team Data runs 4 on a limit of 3 that refuses: set it back, or check the initiative in Extensions › Leeway.';

async function open(more: WorkbenchOptions['tables'] = {}): Promise<Workbench> {
  return setUp({ tables: { ...TABLES, ...more } });
}
const told = (workbench: Workbench) => workbench.toasts.slice(1).map(({ message }) => message);

describe('[W4] a status typed past a limit that refuses', () => {
  it('is told with the limit and what to do, and nothing typed is undone', async () => {
    const workbench = await open();
    workbench.edit('Initiatives!C5', 'Active');
    expect(told(workbench)).toEqual([TOLD]);
    expect(workbench.values('Initiatives!C5')).toEqual([['Active']]);
    expect(written(workbench)).toEqual([]);
  });

  it('is told where a block was pasted over the column', async () => {
    const workbench = await open();
    workbench.edit('Initiatives!A8:D8', [['I-7', 'Golf', 'Active', 'Data']]);
    workbench.edit('Initiatives!B6:D7', [
      ['Echo', 'Active', 'Sales'],
      ['Foxtrot', 'Active', 'Data'],
    ]);
    expect(told(workbench)).toEqual([TOLD, TOLD.replace('runs 4', 'runs 5')]);
  });

  it.each([
    ['a limit that only informs', 'Initiatives!C6:C7', [['Active'], ['Active']]],
    ['a status that is not Active', 'Initiatives!C5', 'Paused'],
    ['another column', 'Initiatives!B5', 'Delta two'],
    ['a header', 'Initiatives!C1', 'Status'],
  ])('is not told of %s', async (_, address, value) => {
    const workbench = await open();
    workbench.edit(address, value);
    expect(told(workbench)).toEqual([]);
  });

  it('is not told of a row that a decision lets run', async () => {
    const workbench = await open({
      Decisions: [...TABLES.Decisions, ['1', '2026-06-01 08:00:00', 'Except', 'I-4']],
    });
    workbench.edit('Initiatives!C5', 'Active');
    expect(told(workbench)).toEqual([]);
  });

  it('is told wherever the column went, and in its own tab only', async () => {
    const workbench = await open({ Other: [['', '', '']] });
    workbench.edit('Other!C5', 'Active');
    expect(told(workbench)).toEqual([]);
    workbench.moveColumns('Initiatives', 3, 1, 1);
    workbench.renameTab('Initiatives', 'Plan');
    workbench.edit('Plan!A5', 'Active');
    expect(told(workbench)).toEqual([TOLD]);
  });

  it('reads the tables only where the Status was edited', async () => {
    const workbench = await open();
    const reads = (address: string, value: unknown) => {
      workbench.resetCalls();
      workbench.edit(address, value);
      return workbench.calls['Sheet.getDataRange'] ?? 0;
    };
    for (const address of ['Initiatives!B5', 'Initiatives!D5', 'Face!C5', 'Limits!C2'])
      expect(reads(address, 3)).toBe(0);
    expect(callCount(workbench)).toBeLessThanOrEqual(45);
    expect(reads('Initiatives!C6', 'Active')).toBeGreaterThan(0);
  });

  it('tells nobody when the tables cannot be read', async () => {
    let isBroken = false;
    const workbench = await setUp({
      tables: TABLES,
      faults: { 'Sheet.getDataRange': () => (isBroken ? 'Service failed' : undefined) },
    });
    isBroken = true;
    workbench.edit('Initiatives!C5', 'Active');
    expect(told(workbench)).toEqual([]);
    expect(workbench.values('Initiatives!C5')).toEqual([['Active']]);
  });
});
