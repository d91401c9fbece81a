import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../src/core/adopt/tabs.ts';
import { type Cell, openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';
import { adopt, type Corrections, meanings, request, sent, understood } from './adopting.ts';
import { asked, decide } from './check.ts';
import { ANA, BOSS, callCount, protect, written } from './small-register.ts';

type Rows = readonly (readonly Cell[])[];

/** A register as somebody keeps it: a title above, other words, other order, columns of no concern. */
const PLAN: Rows = [
  ['Our programme 2026', '', '', '', '', '', ''],
  ['', '', '', '', '', '', ''],
  ['Undertaking', 'Current\nstatus', 'Begins', 'Until', 'Approvers', 'People', 'Note'],
  ['Atlas', 'in flight', '2026-06-01', '2026-06-10', 'Ana', 'Zoe', ''],
  ['Borealis', 'in flight', '2026-06-08', '2026-06-20', 'Ana 50%', 'Zoe', '=1+1'],
  ['Cirrus', 'On hold', '2026-06-01', '2026-06-10', 'Ana', 'Zoe', ''],
];

const SAID = {
  columns: { Undertaking: 'initiative', Approvers: 'resources' },
  statuses: { 'in flight': 'Active' },
} as const satisfies Corrections;

/** A file with that register and a blank tab for a leader's formulas, on the first of June. */
function open(tables: Readonly<Record<string, Rows>> = { Plan: PLAN }, more: WorkbenchOptions = {}) {
  return openWorkbench({
    tables: { ...tables, Face: [[]] },
    now: '2026-06-01T09:00:00Z',
    user: ANA,
    ...more,
  });
}

async function adopted(said: Corrections = SAID, more: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await open({ Plan: PLAN }, more);
  expect(adopt(workbench, said)).toMatch(/^done: Adopted: /);
  return workbench;
}

const now = (workbench: Workbench) => Object(Object(workbench.run('readNow', { asOf: null })).view);
const flagsOf = (workbench: Workbench, area = 'Plan!I4:I6') => workbench.values(area).flat();
const BOTH = [
  'Ana 150% of 100% (assumed), 8-10 Jun, with I-002',
  'Ana 150% of 100% (assumed), 8-10 Jun, with I-001',
  '',
];

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
      ...['Starting point: 3 initiatives, 2 active', '', '', '', '', score, score, '', ''],
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
