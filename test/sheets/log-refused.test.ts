import { describe, expect, it } from 'vitest';
import type { LogRequest } from '../../src/core/log/request.ts';
import type { Workbench } from '../../workbench/headless.ts';
import { open } from './check.ts';
import { log, logged, openTexts, rowsSince, started } from './logging.ts';
import { protect } from './small-register.ts';

const intact = (workbench: Workbench) => expect(workbench.call('DRIFTVERIFY')).toBe('intact');

describe('once and whole', () => {
  it('a record that is sent twice is recorded once', async () => {
    const workbench = await started();
    const request = logged({ kind: 'Pause', about: 'I-001' });
    expect(log(workbench, request)).toMatch(/^done: Decision 2/);
    expect(log(workbench, request)).toBe('done: This is recorded already, as decision 2.');
    expect(rowsSince(workbench).length).toBe(1);
  });

  it('what fails half-way is taken back', async () => {
    let fails = false;
    const faults = {
      // The status is written, the ledger is not, and then the status is put back.
      'Range.setValues': (count: number) => (fails && count === broken ? 'Service error' : undefined),
    };
    const workbench = await started({}, { faults });
    const broken = (workbench.calls['Range.setValues'] ?? 0) + 2;
    const before = [workbench.values('Initiatives!A1:J9'), workbench.values('Decisions!A1:U9')];
    const request = logged({ kind: 'Pause', about: 'I-001' });
    fails = true;
    expect(log(workbench, request)).toBe(
      'sorry: Nothing was recorded, and nothing in the file is changed. Sheets said: Service error',
    );
    expect([workbench.values('Initiatives!A1:J9'), workbench.values('Decisions!A1:U9')]).toEqual(before);
    expect(log(workbench, request)).toMatch(/^done/);
    intact(workbench);
  });

  it('what cannot be taken back either is a decision to make, and sent again it is recorded', async () => {
    let broken = Number.POSITIVE_INFINITY;
    const faults = {
      'Range.setValues': (count: number) => (count >= broken ? 'Service error' : undefined),
    };
    const workbench = await started({}, { faults });
    const request = logged({ kind: 'Pause', about: 'I-001' });
    broken = (workbench.calls['Range.setValues'] ?? 0) + 2;
    expect(log(workbench, request)).toMatch(
      /^sorry: This stopped half-way, .* Send it again, and what is missing is done\.$/,
    );
    broken = Number.POSITIVE_INFINITY;
    expect(openTexts(workbench)).toEqual(['I-001 went from Active to Paused; who decided? [Pause, Stop]']);
    expect(log(workbench, request)).toMatch(/^done: Decision 3 is recorded: I-001 is paused/);
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('whoever is at work in the file is waited for', async () => {
    const workbench = await started();
    workbench.locks.document.holder = 'somebody else';
    expect(log(workbench, logged({}))).toMatch(/^sorry: Leeway is at work in this file for somebody else/);
  });
});

describe('what cannot be recorded leaves nothing', () => {
  const rows: readonly (readonly [string, Partial<LogRequest>, RegExp])[] = [
    ['nobody knows it', { kind: 'Pause', about: 'I-999' }, /^sorry: "I-999" is not in the register/],
    [
      'paused twice',
      { kind: 'Pause', about: 'I-003' },
      /I-003 has the status Proposed: only what runs can be taken off\. Decide on it in Check\.$/,
    ],
    ['it runs already', { kind: 'Resume', about: 'I-001' }, /^sorry: I-001 runs already\.$/],
    ['only proposed', { kind: 'Resume', about: 'I-003' }, /set its status to Proposed, then check it\.$/],
    [
      'declined here',
      { kind: 'Decline', about: 'I-001', reason: 'x' },
      /only what is proposed is declined, in Check\.$/,
    ],
    ['no reason', { kind: 'Stop', about: 'I-001', reason: ' ' }, /^sorry: Say why it is stopped\.$/],
    ['nothing typed', { kind: 'Filter', about: '' }, /there is nothing to record/],
    ['too long', { kind: 'Review', reason: 'x'.repeat(50_001) }, /too long for a cell of Sheets/],
    ['no such kind', { kind: JSON.parse('"Seen"') }, /^sorry: Leeway could not read kind/],
  ];
  it.each(rows)('%s', async (_, request, sentence) => {
    const workbench = await started();
    const before = [workbench.values('Initiatives!A1:J9'), workbench.values('Decisions!A1:U9')];
    expect(log(workbench, logged(request))).toMatch(sentence);
    expect([workbench.values('Initiatives!A1:J9'), workbench.values('Decisions!A1:U9')]).toEqual(before);
  });

  it('two rows of one name', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!B3', 'Atlas');
    expect(log(workbench, logged({ kind: 'Pause', about: 'Atlas' }))).toBe(
      'sorry: "Atlas" is in 2 rows of the register: give each an ID of its own, then record it.',
    );
  });

  it('a formula in the status cell', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!C2', '=IF(TRUE,"Active","Paused")');
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-001' }))).toMatch(
      /^sorry: The cell C2 of the tab Initiatives holds a formula that this would overwrite with "Paused"/,
    );
  });

  it('[S6] a protected place', async () => {
    const workbench = await started({}, { owner: 'boss@example.com' });
    protect(workbench, 'Initiatives', 'C2:C3');
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-001' }))).toMatch(
      /^sorry: Nothing was changed: you may not edit C2 of the tab "Initiatives"\. Ask boss@example.com/,
    );
    expect(rowsSince(workbench)).toEqual([]);
  });

  it('a ledger without the columns, or without a ledger', async () => {
    const bare = await open({ Decisions: [['No', 'At', 'Decision', 'Initiative']] });
    expect(log(bare, logged({ kind: 'Pause', about: 'I-001' }))).toMatch(
      /^sorry: The tab Decisions has no column Key, By, Drift before and Drift after: add them/,
    );
    const none = await open({ Decisions: [['']] });
    expect(log(none, logged({}))).toMatch(/^sorry: This file has no tab Decisions with headers/);
    expect(openTexts(none)).toEqual([]);
  });
});

describe('[R1] who may record it', () => {
  const Settings = [
    ['Setting', 'Value'],
    ['Who may approve', 'ana@example.com'],
    ['Who may except', 'bo@example.com'],
  ];
  it('what approves is for those who may approve, what excepts for those who may except', async () => {
    const workbench = await started({ Settings });
    log(workbench, logged({ kind: 'Pause', about: 'I-001' }));
    workbench.signIn('eve@example.com');
    const approve =
      'sorry: You are signed in as eve@example.com: only ana@example.com may approve (Settings, Who may approve).';
    for (const kind of ['Resume', 'Limit', 'Filter', 'Direction', 'Setting', 'Baseline'] as const)
      expect(log(workbench, logged({ kind, about: 'I-001' }))).toBe(approve);
    expect(
      log(workbench, logged({ kind: 'Renew', about: 'I-002', reason: 'x', expires: '2026-07-01' })),
    ).toMatch(/only bo@example.com may approve an exception/);
    expect(log(workbench, logged({ kind: 'Review' }))).toMatch(/^done/);
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-002' }))).toMatch(/^done/);
    intact(workbench);
  });

  it('a name that was said where Google tells no address', async () => {
    const unknown = await open({}, { user: '' });
    expect(log(unknown, logged({}))).toBe('sorry: Say who you are: Google does not tell.');
    expect(log(unknown, logged({ name: 'Ana' }))).toMatch(/^done/);
    expect(unknown.values('Decisions!F2')).toEqual([['said: Ana']]);
  });
});

describe('[S1] what is typed stays text', () => {
  it.each(['=IMPORTXML("http://example.com","//a")', "'quoted", '+1', '<img src=x>'])(
    '%s',
    async (reason) => {
      const workbench = await started();
      expect(log(workbench, logged({ kind: 'Pause', about: 'I-001', reason }))).toMatch(/^done/);
      expect(workbench.values('Decisions!M3')).toEqual([[reason]]);
      intact(workbench);
    },
  );
});
