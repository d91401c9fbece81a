import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { asked, decide } from './check.ts';
import { decisions, excepted, log, logged, openTexts, rowsSince, started, take } from './logging.ts';

const intact = (workbench: Workbench) => expect(workbench.call('DRIFTVERIFY')).toBe('intact');

describe('[O4] what is typed otherwise than agreed', () => {
  it('a limit that is raised: its number is written into Agreed, and no other one is agreed with it', async () => {
    const workbench = await started({
      Limits: [
        ['Scope', 'Name', 'Limit', 'Agreed', 'Mode'],
        ['Portfolio', '', 8, 8, 'Inform'],
        ['Team', 'Data', 2, 2, 'Inform'],
      ],
    });
    workbench.edit('Limits!C2', 12);
    workbench.edit('Limits!C3', 1);
    const portfolio = 'Portfolio: typed 12, agreed 8; who decided?';
    const team = 'Team Data: typed 1, agreed 2; who decided?';
    expect(openTexts(workbench)).toEqual([`${portfolio} [Limit]`, `${team} [Limit]`]);
    expect(take(workbench, portfolio, { reason: 'Two more leads' })).toBe(
      'done: Decision 3 is recorded. Portfolio: 12 instead of 8.',
    );
    expect(workbench.values('Limits!C2:D3')).toEqual([
      [12, 12],
      [1, 2],
    ]);
    expect(rowsSince(workbench)[1]).toEqual(['Limit', '', 'Portfolio: 12 instead of 8. Two more leads']);
    expect(openTexts(workbench)).toEqual([`${team} [Limit]`]);
    expect(take(workbench, team)).toMatch(/^done/);
    expect(workbench.values('Limits!D3')).toEqual([[1]]);
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('a limit that is added or taken out, and the table as a whole', async () => {
    const workbench = await started();
    workbench.edit('Limits!A4:D4', [['Portfolio', '', 5, 'Inform']]);
    expect(openTexts(workbench)).toEqual(['The limit on Portfolio, 5, is new; who decided? [Limit]']);
    expect(take(workbench, 'The limit on Portfolio, 5, is new; who decided?')).toMatch(/^done/);
    workbench.deleteRows('Limits', 2);
    const gone = 'The limit on Team Data, agreed 2, is gone and still counts; who decided?';
    expect(openTexts(workbench)).toEqual([`${gone} [Limit]`]);
    expect(take(workbench, gone)).toMatch(/Decision \d is recorded. The limit on Team Data is taken out\.$/);
    expect(openTexts(workbench)).toEqual([]);
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    const limits = file.getSheetByName('Limits');
    if (limits !== null) file.deleteSheet(limits);
    const table = 'The table Limits is gone, and what was agreed in it counts; who decided?';
    expect(openTexts(workbench)).toEqual([`${table} [Limit]`]);
    expect(take(workbench, table)).toMatch(/^done/);
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('filters, direction and settings', async () => {
    const workbench = await started({
      Filters: [
        ['Filter', 'Column', 'Test', 'Value'],
        ['Has a team', 'Team', 'is set', ''],
      ],
      Direction: [
        ['ID', 'Priority', 'Not pursued', 'Why it matters', 'Owner', 'From', 'Until'],
        ['P1', 'Grow', 'x', 'y', 'Ana', '', '2026-12-31'],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Window', 91],
      ],
    });
    workbench.edit('Filters!C2', 'is empty');
    workbench.edit('Direction!G2', '2026-10-31');
    workbench.edit('Settings!B2', 60);
    const sentences = [
      'The setting Window: typed 60, agreed 91; who decided?',
      'The priority P1: Until typed 2026-10-31, agreed 2026-12-31; who decided?',
      'The filter "Has a team": Test typed is empty, agreed is set; who decided?',
    ];
    expect(openTexts(workbench)).toEqual(
      sentences.map((sentence, index) => `${sentence} [${['Setting', 'Direction', 'Filter'][index]}]`),
    );
    for (const sentence of sentences) {
      expect(take(workbench, sentence)).toMatch(/^done/);
      intact(workbench);
    }
    expect(openTexts(workbench)).toEqual([]);
  });

  it('a person agrees only to what they read', async () => {
    const workbench = await started();
    workbench.edit('Limits!C2', 5);
    const request = logged({
      kind: 'Limit',
      about: 'team|data',
      seen: 'Team Data: typed 5, agreed 2; who decided?',
    });
    workbench.edit('Limits!C2', 50);
    expect(log(workbench, request)).toBe(
      'sorry: This has changed meanwhile: Team Data: typed 50, agreed 2; who decided? Read again, then record it.',
    );
    workbench.edit('Limits!C2', 2);
    expect(log(workbench, request)).toBe(
      'sorry: This is agreed as it is typed by now: there is nothing to record. Read again.',
    );
    expect(rowsSince(workbench)).toEqual([]);
  });
});

describe('[O5] exceptions that run out', () => {
  it('are renewed with a reason and a day, and the second time are a rule', async () => {
    const workbench = await started();
    excepted(workbench, '2026-06-05');
    const sentence = 'The exception of I-004 ends on 5 Jun, in 4 days: renew it, end it, or take it off.';
    expect(openTexts(workbench)).toEqual([`${sentence} [Renew, End exception, Pause, Stop]`]);
    expect(take(workbench, sentence, { expires: '2026-07-01' })).toBe(
      'sorry: Say why the exception goes on.',
    );
    const reason = 'The audit takes longer';
    expect(take(workbench, sentence, { reason, expires: '2026-06-01' })).toBe(
      'sorry: Say on which day the exception ends: a day after today.',
    );
    expect(take(workbench, sentence, { reason, expires: '2026-07-01' })).toBe(
      'done: Decision 3 is recorded: the exception of I-004 goes on until 1 Jul.',
    );
    expect(openTexts(workbench)).toEqual([]);
    const again = logged({ kind: 'Renew', about: 'I-004', reason, expires: '2026-08-01' });
    expect(log(workbench, again)).toBe(
      'done: Decision 4 is recorded: the exception of I-004 goes on until 1 Aug. This exception is now a rule: log it as one or end it.',
    );
    const rule =
      'The exception of I-004 was renewed 2 times: this exception is now a rule: log it as one or end it.';
    expect(openTexts(workbench)).toEqual([`${rule} [End exception, Renew, Pause, Stop]`]);
    expect(take(workbench, rule)).toBe(
      'done: Decision 5 is recorded: the exception of I-004 is ended. It still runs: pause or stop it, or set its status to Proposed and check it.',
    );
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('have run out, or have no last day', async () => {
    const workbench = await started();
    excepted(workbench, '2026-06-05');
    workbench.setNow('2026-06-20T09:00:00Z');
    const sentence = 'The exception of I-004 ran out on 5 Jun: renew it, end it, or take it off.';
    expect(openTexts(workbench)).toContain(`${sentence} [Renew, End exception, Pause, Stop]`);
    expect(take(workbench, sentence, { kind: 'Pause' })).toMatch(/I-004 is paused\.$/);
    expect(openTexts(workbench)).toEqual([]);
    expect(workbench.values('Initiatives!C5')).toEqual([['Paused']]);
    expect(
      log(workbench, logged({ kind: 'Renew', about: 'I-004', reason: 'x', expires: '2026-09-01' })),
    ).toBe('sorry: I-004 does not run: it has no exception to decide on.');
    expect(
      log(workbench, logged({ kind: 'Renew', about: 'I-001', reason: 'x', expires: '2026-09-01' })),
    ).toBe('sorry: I-001 runs on no exception: there is none to renew.');
    intact(workbench);
  });
});

describe('[O6] the rate of exceptions', () => {
  it('counts what was asked for, a window at a time', async () => {
    const workbench = await started();
    excepted(workbench, '2026-06-20');
    decide(
      workbench,
      asked({ key: 'key-0002', verb: 'Decline', reason: 'No', cells: { Initiative: 'Echo', Team: 'Data' } }),
    );
    expect(decisions(workbench).exceptions).toBe(
      'Exceptions approved: 1 of 2 in the last 91 days, none asked for in the 91 before.',
    );
  });
});
