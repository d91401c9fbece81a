import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../workbench/headless.ts';
import { openWorkbench, type Workbench } from '../../workbench/headless.ts';

const date = (iso: string) => new Date(`${iso}T00:00:00Z`);

const REGISTER: readonly (readonly Cell[])[] = [
  ['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources'],
  ['I-1', 'Atlas', 'Active', date('2026-06-01'), date('2026-06-10'), 'Ana'],
  ['I-2', 'Borealis', 'Active', date('2026-06-08'), date('2026-06-20'), 'Ana 50%'],
  ['I-3', 'Cirrus', 'Paused', date('2026-06-01'), date('2026-06-10'), 'Ana'],
];
const CAPACITY = [
  ['Resource', 'Capacity'],
  ['Ana', 1],
];

function open(options: Parameters<typeof openWorkbench>[0] = {}): Promise<Workbench> {
  return openWorkbench({
    tables: { Initiatives: REGISTER, Capacity: CAPACITY, Leader: [[]] },
    now: '2026-06-01T09:00:00Z',
    ...options,
  });
}

describe('the bundle in a spreadsheet', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await open();
  });

  it('[C5] flags every row beside it, from one cell', () => {
    workbench.edit('Initiatives!H1', '=DRIFTFLAGS(A:F, Capacity!A:B)');
    expect(workbench.values('Initiatives!H1:H4')).toEqual([
      ['Competes with'],
      ['Ana 150% of 100%, 8-10 Jun, with I-2'],
      ['Ana 150% of 100%, 8-10 Jun, with I-1'],
      [''],
    ]);
    workbench.edit('Initiatives!E2', '2026-06-07');
    expect(workbench.values('Initiatives!H2:H3')).toEqual([[''], ['']]);
    workbench.undo();
    expect(workbench.values('Initiatives!H3')).toEqual([['Ana 150% of 100%, 8-10 Jun, with I-1']]);
  });

  it('[X3] recomputes with what it is given, and not without', () => {
    workbench.edit('Leader!A1', '=DRIFTSCORE(Initiatives!A:F, Capacity!A:B)');
    workbench.edit('Leader!A2', '=DRIFTSCORE()');
    const [before, without] = workbench.values('Leader!A1:A2').flat();
    expect(without).toBe(before);
    workbench.edit('Initiatives!F3', 'Ana 250%');
    const [after, still] = workbench.values('Leader!A1:A2').flat();
    expect(Number(after)).toBeGreaterThan(Number(before));
    expect(still).toBe(before);
    workbench.undo();
  });

  it('[X1] never shows a number for what it cannot read: the cell errs and its note says what to pass', () => {
    workbench.edit('Leader!A4', '=DRIFTSCORE(5)');
    expect(workbench.displayValues('Leader!A4')).toEqual([['#ERROR!']]);
    expect(workbench.messages('Leader!A4')[0]?.[0]).toContain(
      'Argument 1 is "5": pass tables with their headers, or a day such as 2026-06-01 (line',
    );
  });

  it('[X5] reports a formula that is given its own cell', () => {
    workbench.edit('Initiatives!G1', '=DRIFTFLAGS(A:G)');
    expect(workbench.displayValues('Initiatives!G1')).toEqual([['#REF!']]);
    workbench.edit('Initiatives!G1', '');
  });

  it("[X2] reads no service but the file's zone when tables are passed, and writes none", () => {
    // Typing the formula runs onEdit too, which asks for the mirror, finds none, and is done.
    workbench.resetCalls();
    workbench.edit('Leader!A6', '=DRIFTCONFLICTS(Initiatives!A:F, Capacity!A:B)');
    const calls = Object.keys(workbench.calls).filter(
      (member) =>
        !/^(?:SpreadsheetApp\.getActiveSpreadsheet|Spreadsheet\.get(?:SpreadsheetTimeZone|RangeByName))$/.test(
          member,
        ),
    );
    expect(calls).toEqual([]);
    expect(workbench.values('Leader!A6:D7')).toEqual([
      ['Resource', 'From', 'To', 'Peak'],
      ['Ana', date('2026-06-08'), date('2026-06-10'), 1.5],
    ]);
  });
});

describe('time zones', () => {
  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    '[T3] no day is lost in %s',
    async (timeZone) => {
      const workbench = await open({
        timeZone,
        tables: { Initiatives: [['Initiative', 'Status', 'Start', 'End', 'Resources']], Capacity: CAPACITY },
      });
      workbench.edit('Initiatives!A2:E3', [
        ['Atlas', 'Active', '2026-06-01', '2026-06-10', 'Ana'],
        ['Borealis', 'Active', '2026-06-10', '2026-06-20', 'Ana'],
      ]);
      workbench.edit('Initiatives!G1', '=DRIFTFLAGS(A:E, Capacity!A:B)');
      workbench.edit('Initiatives!I1', '=DRIFTCONFLICTS(A:E, Capacity!A:B)');
      expect(workbench.values('Initiatives!G2')).toEqual([['Ana 200% of 100%, 10 Jun, with Borealis']]);
      workbench.edit('Initiatives!A5', '=TEXT(J2, "yyyy-mm-dd")');
      expect(workbench.values('Initiatives!A5')).toEqual([['2026-06-10']]);
    },
  );
});

describe('menu and sidebar', () => {
  it('builds the menu in every mode that onOpen runs in', async () => {
    for (const mode of ['NONE', 'LIMITED'] as const) {
      const workbench = await open();
      workbench.open(mode);
      expect(workbench.menu()?.items).toMatchObject([
        { caption: 'Check an initiative', functionName: 'showCheck' },
        { caption: 'Now', functionName: 'showNow' },
        { caption: 'Set up this file', functionName: 'setUp' },
        { caption: 'Adopt a sheet…', functionName: 'adopt' },
        { caption: 'Share with a leader', functionName: 'share' },
        { caption: 'Refresh', functionName: 'refresh' },
        { caption: 'Repair', functionName: 'repair' },
        { caption: 'Remove Leeway', functionName: 'remove' },
      ]);
    }
  });

  it('[S2] answers the sidebar with plain values, and what it cannot read with a sentence', async () => {
    const workbench = await open();
    expect(workbench.run('readNow', { asOf: null })).toMatchObject({
      kind: 'view',
      view: { day: '1 Jun 2026', coverage: '1 of 12 measured' },
    });
    expect(workbench.run('readNow', { asOf: '2026-07-01' })).toMatchObject({ view: { day: '1 Jul 2026' } });
    expect(workbench.run('readNow', { asOf: 'soon' })).toEqual({
      kind: 'sorry',
      sentence: expect.stringContaining('could not read asOf'),
    });
    expect(workbench.run('readNow')).toEqual({
      kind: 'sorry',
      sentence: expect.stringContaining('could not read the request'),
    });
    expect(workbench.run('readNow', { asOf: null, more: 1 })).toMatchObject({ kind: 'sorry' });
  });

  it('[T8] names the tabs where two look like the register', async () => {
    const workbench = await open({ tables: { 'Copy of register': REGISTER, Register: REGISTER } });
    expect(workbench.run('readNow', { asOf: null })).toEqual({
      kind: 'sorry',
      sentence:
        'The tabs "Copy of register" and "Register" all look like the register: name one of them Initiatives, or pass its range.',
    });
  });

  it('[T8] takes the mirror of a file that is set up for no rival of its tables', async () => {
    const workbench = await open();
    const findings = () => workbench.run('readNow', { asOf: null });
    const before = workbench.values('Initiatives!A1:F4');
    workbench.call('setUp');
    expect(JSON.stringify(findings())).not.toContain('look alike');
    expect(workbench.values('Initiatives!A1:F4')).toEqual(before);
  });

  it('opens the sidebar from the menu', async () => {
    const workbench = await open();
    workbench.call('showNow');
    expect(workbench.sidebar()).toMatchObject({ title: 'Leeway' });
  });
});
