import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { adopted, BOTH, flagsOf, now, open, PLAN, SAID } from './a-plan.ts';
import { adopt, meanings, understood } from './adopting.ts';
import { asked, decide } from './check.ts';
import { written } from './small-register.ts';

describe('[A3] what is remembered', () => {
  it('is understood again, and a second adoption writes nothing', async () => {
    const workbench = await adopted();
    const again = understood(workbench);
    expect(meanings(again)).toEqual({
      Undertaking: 'initiative',
      'Current\nstatus': 'status',
      Begins: 'start',
      Until: 'end',
      Approvers: 'resources',
      People: null,
      Note: null,
      ID: 'id',
    });
    expect(again.statuses.map(({ status }) => status)).toEqual(['Active', 'Paused']);
    workbench.resetCalls();
    expect(adopt(workbench)).toBe(
      'done: Already adopted: nothing to do. "Plan" is the register: 3 initiatives, 2 active.',
    );
    expect(written(workbench)).toEqual([]);
    workbench.call('setUp');
    expect(workbench.toasts.at(-1)?.message).toBe('Already set up: nothing to do.');
  });

  it('[T4] holds after columns, headers, rows and tabs were moved and renamed', async () => {
    const workbench = await adopted();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = [workbench.values('Face!A1'), now(workbench).score];
    workbench.insertRows('Plan', 1, 2);
    workbench.moveColumns('Plan', 5, 1, 1);
    workbench.edit('Plan!A5', 'Gatekeepers');
    workbench.edit('Plan!B5', 'Status');
    workbench.renameTab('Plan', 'Plan B');
    expect(flagsOf(workbench, "'Plan B'!I6:I8")).toEqual(BOTH);
    expect([workbench.values('Face!A1'), now(workbench).score]).toEqual(before);
    expect(meanings(understood(workbench))).toMatchObject({ Gatekeepers: 'resources', Status: 'initiative' });
    adopt(workbench);
    expect(flagsOf(workbench, "'Plan B'!I6:I8")).toEqual(BOTH);
    workbench.resetCalls();
    expect(adopt(workbench)).toMatch(/^done: Already adopted/);
    expect(written(workbench)).toEqual([]);
  });

  /** The score of the same file by each face; a formula without tables stands for those that read the mirror's memory. */
  const faces = (workbench: Workbench) => {
    const score = workbench.call('DRIFTSCORE');
    return [score, now(workbench).score, workbench.values('Face!A1')[0]?.[0]];
  };

  it('[A4] a column that is not used stays so on every face, whatever heads it', async () => {
    const none = { ...SAID.columns, Approvers: null, People: null };
    const workbench = await adopted({ ...SAID, columns: none });
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const [score] = faces(workbench);
    expect(faces(workbench)).toEqual([score, score, score]);
    const withoutResources = () =>
      now(workbench).findings.some(({ text }: { text: string }) => text.includes('no column "Resources"'));
    expect(withoutResources()).toBe(true);
    workbench.edit('Plan!F3', 'Resources');
    expect(withoutResources()).toBe(true);
    workbench.moveColumns('Plan', 6, 1, 1);
    workbench.call('refresh');
    expect(faces(workbench)).toEqual([score, score, score]);
    expect(meanings(understood(workbench))).toMatchObject({ Resources: null });
    workbench.resetCalls();
    workbench.call('setUp');
    expect(written(workbench)).toEqual([]);
  });

  it('[T4] what a person said of a column holds against what heads it, on every face', async () => {
    const rows = [
      ['Initiative', 'Status', 'Priority'],
      ['Atlas', 'Active', 1],
      ['Borealis', 'Active', 2],
    ];
    const workbench = await openWorkbench({
      tables: { Plan: rows, Face: [[]] },
      now: '2026-06-01T09:00:00Z',
    });
    adopt(workbench, { columns: { Priority: 'rank' }, isNumbered: false });
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    workbench.edit('Plan!B1', 'Status');
    workbench.call('refresh');
    expect(workbench.values('LEEWAY')[0]).toContain('Initiatives · Rank');
    expect(workbench.values('LEEWAY')[0]).not.toContain('Initiatives · Priority');
    expect(workbench.values('Face!A1')).toEqual([[now(workbench).score]]);
    adopt(workbench, { columns: { Priority: 'priority' }, isNumbered: false });
    expect(workbench.values('LEEWAY')[0]).toContain('Initiatives · Priority');
    expect(workbench.values('LEEWAY')[0]).not.toContain('Initiatives · Rank');
  });

  it('[A4] may be said otherwise later', async () => {
    const none = { ...SAID.columns, Approvers: null, People: null };
    const workbench = await adopted({ ...SAID, columns: none });
    expect(adopt(workbench, { columns: { People: 'resources' } })).toContain(
      'Written: the meaning of the columns',
    );
    expect(flagsOf(workbench)[0]).toBe('Zoe 200% of 100% (assumed), 8-10 Jun, with I-002');
    expect(adopt(workbench, { columns: { Approvers: 'resources' } })).toMatch(/^done: Adopted/);
    expect(flagsOf(workbench)).toEqual(BOTH);
    expect(meanings(understood(workbench))).toMatchObject({ Approvers: 'resources', People: null });
    workbench.resetCalls();
    adopt(workbench);
    expect(written(workbench)).toEqual([]);
  });

  it('[A4] is not written to either: a decision fills the columns and words as they were explained', async () => {
    const workbench = await adopted();
    const cells = { Initiative: 'Delta', Resources: 'Bo', Start: '2026-07-01', End: '2026-07-02' };
    expect(decide(workbench, asked({ cells }))).toMatch(/^done: Approved as I-004/);
    expect(workbench.values('Plan!A7:B7')).toEqual([['Delta', 'in flight']]);
    expect(workbench.values('Plan!E7:H7')).toEqual([['Bo', '', '', 'I-004']]);
  });

  it('[A1] [A3] may be a row of headers however deep, and another one later', async () => {
    const deep = [
      ...Array.from({ length: 11 }, (_, index) => [`Note ${index}`, 'Project', 'Status']),
      ...PLAN,
    ];
    const workbench = await open({ Plan: deep });
    expect(adopt(workbench, { ...SAID, headerRow: 14 })).toMatch(
      /^done: Adopted: "Plan" is the register: 3 init/,
    );
    expect(flagsOf(workbench, 'Plan!I15:I17')).toEqual(BOTH);
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const [score] = faces(workbench);
    expect(faces(workbench)).toEqual([score, score, score]);
    expect(understood(workbench).headerRow).toBe(14);
    workbench.edit('Plan!A13:G13', [['Project', 'Status', 'Start', 'End', 'Approvers', 'People', 'Note']]);
    expect(adopt(workbench, { headerRow: 13, columns: { Approvers: 'resources' } })).toContain(
      '4 initiatives',
    );
    expect(understood(workbench).headerRow).toBe(13);
    expect(flagsOf(workbench, 'Plan!I13:I17')).toEqual([
      ...['Competes with', '', BOTH[0]?.replace('I-002', 'I-003'), BOTH[0], ''],
    ]);
    workbench.resetCalls();
    adopt(workbench);
    expect(written(workbench)).toEqual([]);
  });

  it('[T6] a word may be said otherwise later, and be forgotten', async () => {
    const workbench = await adopted();
    adopt(workbench, { statuses: { 'in flight': 'Paused', 'On hold': 'Active' } });
    expect(workbench.values('Settings!A17:B19')).toEqual([
      ['Status in flight', 'Paused'],
      ['Status On hold', 'Active'],
      ['', ''],
    ]);
    expect(understood(workbench).statuses.map(({ status }) => status)).toEqual(['Paused', 'Active']);
    adopt(workbench, { statuses: { 'in flight': null } });
    expect(workbench.values('Settings!A17:B18')).toEqual([
      ['', ''],
      ['Status On hold', 'Active'],
    ]);
  });

  it('[T8] another tab may become the register: the first then says nothing of its rows', async () => {
    const rows = [
      ['Project', 'Status', 'Start', 'End', 'Who'],
      ['Delta', 'Active', '2026-06-01', '2026-06-10', 'Bo'],
    ];
    const workbench = await open({ Plan: PLAN, Other: rows });
    adopt(workbench, { ...SAID, tab: 'Plan' });
    expect(adopt(workbench, { tab: 'Other' })).toMatch(
      /^done: Adopted: "Other" is the register: 1 initiative, 1 a/,
    );
    expect(
      workbench
        .values('Plan!I3:J6')
        .flat()
        .filter((text) => text !== '' && text !== 'Leeway says'),
    ).toEqual([]);
    expect(workbench.values('Other!F1:H1')).toEqual([['ID', 'Competes with', 'Leeway says']]);
    workbench.resetCalls();
    adopt(workbench);
    expect(written(workbench)).toEqual([]);
  });
});
