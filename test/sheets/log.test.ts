import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { adopt } from './adopting.ts';
import { open } from './check.ts';
import { log, logged, openTexts, rowsSince, started, take } from './logging.ts';

const intact = (workbench: Workbench) => expect(workbench.call('DRIFTVERIFY')).toBe('intact');

const score = (workbench: Workbench) => Object(Object(workbench.run('readNow', { asOf: null })).view).score;

describe('[O2] a status that is typed is offered, and recorded once', () => {
  it.each([
    ['Paused', 'I-001 went from Active to Paused; who decided? [Pause, Stop]', 'Pause', 'I-001 is paused'],
    ['Stopped', 'I-001 went from Active to Stopped; who decided? [Stop]', 'Stop', 'I-001 is stopped'],
    ['Done', 'I-001 went from Active to Done; who decided? [Finish]', 'Finish', 'I-001 is done'],
  ] as const)('%s', async (status, offer, kind, said) => {
    const workbench = await started();
    expect(openTexts(workbench)).toEqual([]);
    workbench.edit('Initiatives!C2', status);
    expect(openTexts(workbench)).toEqual([offer]);
    const sentence = offer.slice(0, offer.indexOf(' ['));
    expect(take(workbench, sentence, { reason: 'We agreed' })).toBe(`done: Decision 3 is recorded: ${said}.`);
    expect(rowsSince(workbench).map(([decision, about]) => [decision, about])).toEqual([
      ['Seen', ''],
      [kind, 'I-001'],
    ]);
    expect(workbench.values('Initiatives!C2')).toEqual([[status]]);
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('a row that is gone', async () => {
    const workbench = await started();
    workbench.deleteRows('Initiatives', 2);
    workbench.call('refresh');
    const sentence = 'I-001 is no longer in the register; who decided?';
    expect(openTexts(workbench)).toEqual([`${sentence} [Stop, Finish]`]);
    expect(take(workbench, sentence)).toBe('sorry: Say why it is stopped.');
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-001' }))).toBe(
      'sorry: I-001 is no longer in the register: it can be stopped or finished.',
    );
    expect(take(workbench, sentence, { kind: 'Finish' })).toBe(
      'done: Decision 3 is recorded: I-001 is done.',
    );
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });

  it('a proposed row that is typed declined, or that runs without a check', async () => {
    const workbench = await started();
    workbench.edit('Initiatives!C4', 'Declined');
    const sentence = 'I-003 went from Proposed to Declined; who decided?';
    expect(openTexts(workbench)).toEqual([`${sentence} [Decline]`]);
    expect(take(workbench, sentence, { reason: 'Not ours' })).toMatch(/^done: /);
    expect(openTexts(workbench)).toEqual([]);
    workbench.edit('Initiatives!C4', 'Active');
    expect(openTexts(workbench)).toEqual([
      'I-003 runs and came without a decision: set its status to Proposed and check it. []',
    ]);
    expect(log(workbench, logged({ kind: 'Resume', about: 'I-003' }))).toMatch(
      /^sorry: I-003 has the status Active: set its status to Proposed, then check it\./,
    );
  });

  it('what was paused by decision and runs again is resumed', async () => {
    const workbench = await started();
    expect(log(workbench, logged({ kind: 'Pause', about: 'Atlas' }))).toMatch(/I-001 is paused\.$/);
    expect(workbench.values('Initiatives!C2')).toEqual([['Paused']]);
    workbench.edit('Initiatives!C2', 'Active');
    const sentence = 'I-001 went from Paused to Active; who decided?';
    expect(openTexts(workbench)).toEqual([`${sentence} [Resume]`]);
    expect(take(workbench, sentence)).toBe('done: Decision 4 is recorded: I-001 runs again.');
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });
});

describe('[O3] a decision changes what it asks for', () => {
  it.each([
    ['Pause', 'Paused', ''],
    ['Stop', 'Stopped', 'No longer needed'],
    ['Finish', 'Done', ''],
  ] as const)(
    '%s writes %s, and the ledger tells it with the score before and after',
    async (kind, status, reason) => {
      const workbench = await started();
      const before = score(workbench);
      expect(log(workbench, logged({ kind, about: 'I-002', reason }))).toMatch(
        /^done: Decision 2 is recorded/,
      );
      expect(workbench.values('Initiatives!C2:C4').flat()).toEqual(['Active', status, 'Proposed']);
      const [row = []] = workbench.values('Decisions!A3:U3');
      expect(row.slice(2, 6)).toEqual(['2026-06-01 09:00:00', kind, 'I-002', 'ana@example.com']);
      expect([row[12], row[17], row[18]]).toEqual([reason, before, score(workbench)]);
      expect(row[19]).toBe(`{"Initiatives":{"rows":{"i-002":{"Status":"${status}"}}}}`);
      expect(openTexts(workbench)).toEqual([]);
      intact(workbench);
    },
  );

  it('a paused one is resumed, stopped or finished; what stands against it is told', async () => {
    const workbench = await started();
    log(workbench, logged({ kind: 'Pause', about: 'I-001' }));
    expect(log(workbench, logged({ kind: 'Resume', about: 'I-001' }))).toMatch(/I-001 runs again\.$/);
    expect(workbench.values('Initiatives!C2')).toEqual([['Active']]);
    log(workbench, logged({ kind: 'Pause', about: 'I-001' }));
    workbench.edit('Limits!C2', 1);
    expect(log(workbench, logged({ kind: 'Resume', about: 'I-001' }))).toBe(
      'sorry: I-001 cannot simply run again: Team Data would run 2, with a limit of 1 (now 1). To let it run all the same, set its status to Proposed, then check it.',
    );
    expect(log(workbench, logged({ kind: 'Stop', about: 'I-001', reason: 'Enough' }))).toMatch(
      /is stopped\.$/,
    );
    expect(workbench.values('Initiatives!C2')).toEqual([['Stopped']]);
    intact(workbench);
  });

  it('[T6] the words of the register itself are written', async () => {
    const workbench = await started({
      Initiatives: [
        ['ID', 'Initiative', 'Status', 'Added'],
        ['A', 'Atlas', 'In progress', '2026-01-05'],
        ['B', 'Borealis', 'On hold', '2026-01-05'],
      ],
    });
    expect(log(workbench, logged({ kind: 'Pause', about: 'A' }))).toMatch(/^done/);
    expect(workbench.values('Initiatives!C2')).toEqual([['On hold']]);
  });
});

describe('[O1] the starting point and the review', () => {
  it('a starting point is offered until it is there, once', async () => {
    const workbench = await open();
    const sentence = 'No starting point is recorded: what runs counts as having come without a decision.';
    expect(openTexts(workbench)).toEqual([`${sentence} [Baseline]`]);
    expect(take(workbench, sentence)).toBe(
      'done: The starting point is recorded: what runs now counts as approved.',
    );
    expect(openTexts(workbench)).toEqual([]);
    expect(log(workbench, logged({ kind: 'Baseline' }))).toBe(
      'done: The starting point is recorded already.',
    );
    expect(workbench.values('Decisions!D2:D3').flat()).toEqual(['Baseline', '']);
    intact(workbench);
  });

  it('a review is offered once it is overdue', async () => {
    const workbench = await started();
    workbench.setNow('2026-07-18T09:00:00Z');
    const first = 'There was no review since the starting point of 1 Jun, 47 days ago.';
    expect(openTexts(workbench)).toEqual([`${first} [Review]`]);
    expect(take(workbench, first, { reason: 'All six were there' })).toBe(
      'done: Decision 2 is recorded: the register was reviewed.',
    );
    expect(openTexts(workbench)).toEqual([]);
    workbench.setNow('2026-09-03T09:00:00Z');
    expect(openTexts(workbench)).toEqual(['The last review was 47 days ago. [Review]']);
    intact(workbench);
  });
});

describe('[W5] in a file that is set up', () => {
  it('the block follows what is recorded', async () => {
    const workbench = await open({
      Limits: [
        ['Scope', 'Name', 'Limit', 'Agreed'],
        ['Portfolio', '', 1, 1],
      ],
    });
    expect(adopt(workbench)).toMatch(/^done: Adopted/);
    expect(openTexts(workbench)).toEqual([]);
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-002' }))).toMatch(/^done/);
    workbench.edit('Limits!C2', 3);
    expect(take(workbench, 'Portfolio: typed 3, agreed 1; who decided?')).toMatch(/^done/);
    expect(workbench.values('Limits!C2:D2')).toEqual([[3, 3]]);
    const [headers = [], row = []] = workbench.values('Initiatives!A1:P2');
    expect(row[headers.indexOf('WIP')]).toBe('Portfolio 1/3');
    expect(openTexts(workbench)).toEqual([]);
    intact(workbench);
  });
});
