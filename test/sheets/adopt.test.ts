import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../src/core/adopt/tabs.ts';
import { adopted, BOTH, flagsOf, now, open, PLAN, type Rows, SAID } from './a-plan.ts';
import { adopt, meanings, sent, understood } from './adopting.ts';
import { ANA, written } from './small-register.ts';

describe('[A1] what Leeway understands of a register', () => {
  it('is told by headers below a title, with line breaks, in any order', async () => {
    const workbench = await open();
    expect(understood(workbench).headerRow).toBe(3);
    expect(meanings(understood(workbench))).toEqual({
      Undertaking: null,
      'Current\nstatus': 'status',
      Begins: 'start',
      Until: 'end',
      Approvers: null,
      People: 'resources',
      Note: null,
    });
    expect(understood(workbench).statuses).toEqual([
      { word: 'in flight', status: null },
      { word: 'On hold', status: 'Paused' },
    ]);
  });

  it('[T8] is of the remembered tab, then the one of that name, then the open one of several', async () => {
    const register = PLAN.slice(2).map((row, index) => (index === 0 ? ['Project', ...row.slice(1)] : row));
    const likely = async (tables: Readonly<Record<string, Rows>>, active: string) => {
      const workbench = await open(tables);
      const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
      const sheet = file.getSheetByName(active);
      if (sheet) file.setActiveSheet(sheet);
      const view = sent(workbench);
      return { workbench, names: candidatesIn(view.file, view.active).likely };
    };
    const three = { Plan: register, Archive: register, Copy: register };
    expect((await likely(three, 'Archive')).names).toEqual(['Archive', 'Plan', 'Copy']);
    expect((await likely({ ...three, Initiatives: register }, 'Copy')).names).toEqual(['Initiatives']);
    const { workbench } = await likely(three, 'Archive');
    expect(adopt(workbench, { tab: 'Copy' })).toMatch(/^done: Adopted: "Copy" is the register/);
    const again = sent(workbench);
    expect(candidatesIn(again.file, 'Archive').likely).toEqual(['Copy']);
  });
});

describe('[A2] adopting a register as corrected', () => {
  it('numbers rows behind the own columns, flags them, and says what it did', async () => {
    const workbench = await open();
    const before = workbench.values('Plan!A1:G6');
    const formulas = workbench.formulas('Plan!A1:G6');
    expect(adopt(workbench, SAID)).toMatch(
      /^done: Adopted: "Plan" is the register: 3 initiatives, 2 active\. Written: the meaning of the columns, which Leeway remembers, 3 IDs, 1 status word in Settings, \d+ tabs, \d+ drop-downs, \d+ formulas and the starting point in Decisions\. Nothing else of yours was changed\.$/,
    );
    expect([workbench.values('Plan!A1:G6'), workbench.formulas('Plan!A1:G6')]).toEqual([before, formulas]);
    expect(workbench.values('Plan!H3:J3')).toEqual([['ID', 'Competes with', 'Leeway says']]);
    expect(workbench.values('Plan!H4:H6').flat()).toEqual(['I-001', 'I-002', 'I-003']);
    expect(flagsOf(workbench)).toEqual(BOTH);
  });

  it('keeps the status words in Settings, where every face reads them', async () => {
    const workbench = await adopted();
    expect(workbench.values('Settings!A17:B18')).toEqual([
      ['Status in flight', 'Active'],
      ['', ''],
    ]);
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    expect(workbench.formulas('Face!A1')).toEqual([['=DRIFTSCORE(LEEWAY)']]);
    expect(workbench.values('Face!A1')).toEqual([[now(workbench).score]]);
    const texts = now(workbench).findings.map(({ text }: { text: string }) => text);
    expect(texts.filter((text: string) => text.includes('in flight'))).toEqual([]);
  });

  it('[D10] records the starting point once, with the score that Now then shows', async () => {
    const workbench = await adopted();
    const { score } = now(workbench);
    const row = workbench.values('Decisions!A2:U3');
    expect(row[0]).toEqual([
      ...[1, 'baseline', '2026-06-01 09:00:00', 'Baseline', '', ANA, '', '', '', '', '', ''],
      ...['Starting point: 3 initiatives, 2 active', '', '', '', '', score, score],
      ...[expect.stringContaining('"Initiatives":{'), expect.stringMatching(/^0\+/)],
    ]);
    adopt(workbench);
    expect(workbench.values('Decisions!A2:U3')).toEqual(row);
  });

  it('leaves rows and ledger alone where nobody consents', async () => {
    const workbench = await adopted({ ...SAID, isNumbered: false, isRecorded: false });
    expect(workbench.values('Plan!H3:I3')).toEqual([['Competes with', 'Leeway says']]);
    expect(workbench.values('Decisions!A2:D2')).toEqual([['', '', '', '']]);
  });

  it('fills blank cells of a column of IDs, in its form, and no formula', async () => {
    const rows = [
      ['Ref', 'Project', 'Status'],
      ['PRJ-07', 'Atlas', 'Active'],
      ['', 'Borealis', 'Active'],
      ['=""', 'Cirrus', 'Active'],
      ['', '', ''],
      ['', 'Delta', 'Active'],
      ['', '', 'Done'],
    ];
    const workbench = await open({ Plan: rows });
    expect(adopt(workbench)).toContain(', 2 IDs, ');
    expect(workbench.values('Plan!A2:A7').flat()).toEqual(['PRJ-07', 'PRJ-08', '', '', 'PRJ-09', '']);
    expect(workbench.formulas('Plan!A4')).toEqual([['=""']]);
  });

  it('[S1] keeps a word that looks like a formula a text', async () => {
    const rows = [
      ['Project', 'Status'],
      ['Atlas', "'=1+1"],
    ];
    const workbench = await open({ Plan: rows });
    expect(understood(workbench).statuses).toEqual([{ word: '=1+1', status: null }]);
    adopt(workbench, { statuses: { '=1+1': 'Paused' } });
    expect(workbench.values('Settings!A17:B17')).toEqual([['Status =1+1', 'Paused']]);
    expect(now(workbench).findings.length).toBeGreaterThan(0);
    expect(understood(workbench).statuses).toEqual([{ word: '=1+1', status: 'Paused' }]);
  });

  it('asks for the least that a register has', async () => {
    const workbench = await open();
    expect(adopt(workbench)).toBe(
      'sorry: Say which column names the initiatives: without it there is no register.',
    );
    const none = {
      Undertaking: 'initiative',
      'Current\nstatus': null,
      Begins: null,
      Until: null,
      People: null,
    };
    expect(adopt(workbench, { columns: { ...none, Undertaking: 'initiative' } })).toBe(
      'sorry: Say which column is Status, Start, End or Resources: a register has at least one of them.',
    );
    expect(written(workbench)).toEqual([]);
  });
});
