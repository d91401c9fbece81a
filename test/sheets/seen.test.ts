import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { adopt } from './adopting.ts';
import { asked, decide, open } from './check.ts';

/** A file that was taken over with its starting point. */
async function started(): Promise<Workbench> {
  const workbench = await open();
  expect(adopt(workbench)).toMatch(/^done: Adopted/);
  return workbench;
}

/** Decision, Initiative, Reason and Facts of the rows of the ledger. */
function ledgerOf(workbench: Workbench): readonly (readonly unknown[])[] {
  const rows = workbench.values('Decisions!A2:U30').filter(([no]) => no !== '');
  return rows.map((row) => [row[3], row[4], row[12], row[19]]);
}

describe('[D10] the starting point', () => {
  it('tells all that the score reads, sealed', async () => {
    const workbench = await started();
    const [[kind, , , facts] = []] = ledgerOf(workbench);
    expect(kind).toBe('Baseline');
    expect(JSON.parse(String(facts))).toMatchObject({
      Initiatives: { rows: { 'i-001': { Initiative: 'Atlas', Status: 'Active', Resources: 'Ana' } } },
      Limits: { rows: { 'team|data': { Limit: 2 } } },
    });
    expect(workbench.call('DRIFTVERIFY')).toBe('intact');
  });
});

describe('[D10] what is typed', () => {
  it('is recorded by Refresh in one row, once', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!C2', 'Paused');
    workbench.edit('Limits!C2', 12);
    workbench.call('refresh');
    const after = ledgerOf(workbench);
    expect(after.map(([kind]) => kind)).toEqual(['Baseline', 'Seen']);
    expect(after[1]?.[2]).toBe('Typed since: Limits, 1 row; Initiatives, 1 row');
    expect(JSON.parse(String(after[1]?.[3]))).toEqual({
      Limits: { rows: { 'team|data': { Limit: 12 } } },
      Initiatives: { rows: { 'i-001': { Status: 'Paused' } } },
    });
    workbench.call('refresh');
    expect(ledgerOf(workbench)).toEqual(after);
    expect(workbench.call('DRIFTVERIFY')).toBe('intact');
  });

  it('is recorded before a decision that comes first, and each row tells its own change', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!F2', '2026-09-30');
    const cells = { Initiative: 'Delta', 'Takes off': 'I-002' };
    expect(decide(workbench, asked({ cells }))).toMatch(/recorded. I-002 is paused to make room\.$/);
    const rows = ledgerOf(workbench);
    expect(rows.map(([kind, initiative]) => [kind, initiative])).toEqual([
      ['Baseline', ''],
      ['Seen', ''],
      ['Approve', 'I-004'],
      ['Pause', 'I-002'],
    ]);
    expect(rows[2]?.[3]).toContain('"i-004":{"ID":"I-004","Initiative":"Delta","Status":"Active"');
    expect(rows[2]?.[3]).not.toContain('Paused');
    expect(rows[3]?.[3]).toBe('{"Initiatives":{"rows":{"i-002":{"Status":"Paused"}}}}');
    workbench.call('refresh');
    expect(ledgerOf(workbench).length).toBe(4);
    expect(workbench.call('DRIFTVERIFY')).toBe('intact');
  });

  it('is not recorded where no starting point is', async () => {
    const workbench = await open();
    workbench.call('setUp');
    workbench.edit('Initiatives!C2', 'Paused');
    workbench.call('refresh');
    expect(ledgerOf(workbench)).toEqual([]);
  });

  it('keeps what was parked beside the facts', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!C2', 'Paused');
    expect(decide(workbench, asked({ verb: 'Park', due: '2026-07-01' }))).toMatch(/^done: Parked/);
    const rows = ledgerOf(workbench);
    expect(rows.map(([kind]) => kind)).toEqual(['Baseline', 'Seen', 'Park']);
    expect(rows[2]?.[3]).toBe('{"candidate":{"Initiative":"Delta"}}');
  });
});
