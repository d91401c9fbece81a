import { describe, expect, it } from 'vitest';
import type { DecideRequest } from '../../src/core/check/request.ts';
import type { Workbench } from '../../workbench/headless.ts';
import { asked, decide, LEDGER, open } from './check.ts';

let keys = 0;
/** Decides as the sidebar does, each time anew. */
function record(workbench: Workbench, request: Omit<DecideRequest, 'key'>): void {
  keys++;
  expect(decide(workbench, { ...request, key: `key-${String(keys).padStart(4, '0')}` })).toMatch(/^done: /);
}

async function recorded(): Promise<Workbench> {
  const limits = [
    ['Scope', 'Name', 'Limit', 'Mode'],
    ['Team', 'Data', 1, 'Ask reason'],
  ];
  const workbench = await open({ Face: [['']], Limits: limits });
  const cells = { Initiative: 'Delta', Team: 'Data', 'Takes off': 'I-001' };
  record(
    workbench,
    asked({ verb: 'Except', cells, reason: "'Tis urgent; =1+1\nreally ", expires: '2026-08-31' }),
  );
  record(workbench, asked({ verb: 'Park', due: '2026-07-01', cells: { Initiative: '007', Start: '3/4' } }));
  record(workbench, asked({ verb: 'Decline', reason: 'Not ours' }));
  return workbench;
}

function verify(workbench: Workbench, passed = 'Decisions!A:V'): unknown {
  workbench.edit('Face!A1', `=DRIFTVERIFY(${passed})`);
  return workbench.values('Face!A1')[0]?.[0];
}

describe('[L2] decisions that are sealed as they are written', () => {
  it('[L1] read back as they were: apostrophes, line breaks, days, digits that are a text', async () => {
    const workbench = await recorded();
    expect(verify(workbench)).toBe('intact');
    expect(workbench.values('Decisions!A2:A5').flat()).toEqual([1, 2, 3, 4]);
    expect(workbench.values('Decisions!E4')).toEqual([['007']]);
  });

  it('[L6] pass when the tab is sorted, its columns moved and one of a person put in', async () => {
    const workbench = await recorded();
    workbench.sort('Decisions!A2:U5', 4, false);
    expect(workbench.values('Decisions!A2:A5').flat()).not.toEqual([1, 2, 3, 4]);
    expect(verify(workbench)).toBe('intact');
    workbench.moveColumns('Decisions', 3, 2, 1);
    workbench.edit('Decisions!V1', 'My notes');
    workbench.edit('Decisions!V3', 'ask Ana');
    workbench.insertRows('Decisions', 3);
    expect(verify(workbench)).toBe('intact');
  });

  it('[L5] name the cell that a person typed over, until it is undone', async () => {
    const workbench = await recorded();
    workbench.edit('Decisions!P2', '2026-09-30');
    expect(verify(workbench)).toBe('Decision 1 (row 2) was changed: its seal does not fit.');
    workbench.edit('Decisions!P2', '2026-08-31');
    expect(verify(workbench)).toBe('intact');
    workbench.deleteRows('Decisions', 3);
    expect(verify(workbench)).toBe('Decision 2 is missing.');
  });
});

describe('[L8] the head that the file keeps', () => {
  it('shows what is missing at the end, through LEEWAY and from the tabs', async () => {
    const workbench = await recorded();
    workbench.call('setUp');
    expect(verify(workbench, 'LEEWAY')).toBe('intact');
    workbench.deleteRows('Decisions', 5);
    expect(verify(workbench, 'LEEWAY')).toBe('Decision 4 is missing: the file remembers decision 4.');
    expect(verify(workbench)).toBe('intact');
    workbench.edit('Face!A1', '=DRIFTVERIFY()');
    expect(workbench.formulas('Face!A1')).toEqual([['=DRIFTVERIFY(LEEWAY)']]);
    expect(workbench.values('Face!A1')).toEqual([['Decision 4 is missing: the file remembers decision 4.']]);
    expect(workbench.call('DRIFTVERIFY')).toBe('Decision 4 is missing: the file remembers decision 4.');
  });

  it('[L4] stays when a further decision is recorded over what is missing', async () => {
    const workbench = await recorded();
    workbench.deleteRows('Decisions', 5);
    record(workbench, asked({ verb: 'Decline', reason: 'Not ours' }));
    expect(workbench.call('DRIFTVERIFY')).toMatch(
      /^Decision 4 \(row 5\) is not the one that the file remembers/,
    );
  });

  it('[L2] an older ledger is sealed by the first decision that follows', async () => {
    const old = [1, 2].map((no) => [no, `old-${no}`, '2026-01-05', 'Approve', `I-00${no}`, 'Ana']);
    const workbench = await open({ Decisions: [...LEDGER, ...old], Face: [['']] });
    expect(verify(workbench)).toMatch(/^Not sealed yet: nothing shows whether one of the 2 decisions/);
    record(workbench, asked({}));
    expect(workbench.values('Decisions!U2:U4').flat().map(String)).toEqual([
      '',
      '',
      expect.stringMatching(/^2\+/),
    ]);
    expect(verify(workbench)).toBe('intact');
    workbench.edit('Decisions!F2', 'Eve');
    expect(verify(workbench)).toBe(
      'Decision 3 (row 4), or one of the 2 rows without a seal before it, was changed.',
    );
  });
});
