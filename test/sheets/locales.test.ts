import { describe, expect, it } from 'vitest';
import type { Workbench, WorkbenchOptions } from '../../workbench/headless.ts';
import { asked, decide, open } from './check.ts';
import { callCount, setUp, unset, written } from './small-register.ts';
import { snapshot } from './snapshot.ts';

/** How people of a place type numbers and days. */
interface Habit {
  readonly locale: string;
  readonly number: (text: string) => string;
  readonly day: (iso: string) => string;
}

const comma = (text: string) => text.replace('.', ',');
const point = (text: string) => text;
const dayFirst = (between: string) => (iso: string) => iso.split('-').reverse().join(between);
const monthFirst = (iso: string) => iso.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

const AMERICAN: Habit = { locale: 'en_US', number: point, day: monthFirst };
const HABITS: readonly Habit[] = [
  { locale: 'de_DE', number: comma, day: dayFirst('.') },
  { locale: 'fr_FR', number: comma, day: dayFirst('/') },
  { locale: 'tr_TR', number: comma, day: dayFirst('.') },
  { locale: 'en_GB', number: point, day: dayFirst('/') },
];

/** A register, typed cell by cell: sizes, shares and days that no other order of day and month has. */
function typedBy({ number, day }: Habit) {
  return [
    ['ID', 'Initiative', 'Status', 'Team', 'Size', 'Start', 'End', 'Resources', 'Added'],
    ...[
      ['I-1', 'Atlas', 'Active', 'Data', '1.5', '2026-06-01', '2026-12-03', 'Ana 0.5; Ben', '2026-05-04'],
      ['I-2', 'Borealis', 'Active', 'Data', '2', '2026-12-03', '2026-12-31', 'Ana 0.75', '2026-05-31'],
      ['I-3', 'Cirrus', 'Paused', 'Ops', '0.25', '2026-06-01', '2026-10-06', 'Ana', ''],
      ['I-4', '3.12.2026', 'Active', 'Data', '1', 'soon', '2026-12-13', 'Ben 60%', ''],
    ].map(
      ([id = '', name = '', status = '', team = '', size = '', start = '', end = '', who = '', on = '']) => [
        ...[id, `'${name}`, status, team, number(size)],
        ...[day(start), day(end), who.replace(/\d\.\d+/, number), day(on)],
      ],
    ),
  ];
}

async function typed(habit: Habit, more: WorkbenchOptions = {}): Promise<Workbench> {
  const { locale, number } = habit;
  const tables = { Initiatives: [], Capacity: [], Limits: [], Face: [] };
  const workbench = await unset({ tables, locale, ...more });
  workbench.edit('Initiatives!A1', typedBy(habit));
  workbench.edit('Capacity!A1', [
    ['Resource', 'Capacity'],
    ['Ana', number('0.8')],
  ]);
  workbench.edit('Limits!A1', [
    ['Scope', 'Name', 'Limit', 'Counts'],
    ['Team', 'Data', number('3.5'), 'Size'],
  ]);
  return workbench;
}

/** Shares are parts of texts, which stay as they are typed. */
function pointed(grid: readonly (readonly unknown[])[]) {
  return grid.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/(\d),(\d)/g, '$1.$2') : cell)),
  );
}

/** What everybody is shown: the score, its signals, the flags with Leeway's own columns, and the mirror. */
async function shown(habit: Habit, more: WorkbenchOptions = {}) {
  const workbench = await typed(habit, more);
  workbench.call('setUp');
  workbench.edit('Face!A1', '=DRIFTSCORE()');
  workbench.edit('Face!A3', '=DRIFTSIGNALS(LEEWAY)');
  const [, ...mirror] = workbench.values('LEEWAY').slice(0, 8);
  return {
    score: workbench.values('Face!A1'),
    signals: workbench.values('Face!A3:F20'),
    register: pointed(workbench.values('Initiatives!A1:AZ6')),
    mirror: pointed(mirror),
    findings: Object(Object(workbench.run('readNow', { asOf: null })).view).findings,
  };
}

/** The formula of *Leeway says* in a row of the small register, wherever that column is. */
function says(workbench: Workbench, row: number): string {
  const [headers = []] = workbench.values('Initiatives!A1:Z1');
  const [formulas = []] = workbench.formulas(`Initiatives!A${row}:Z${row}`);
  return formulas[headers.indexOf('Leeway says')] ?? '';
}

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;

describe('[T1] [T3] a register typed in another locale', () => {
  it('holds what it must for the comparisons to say anything', async () => {
    const { score, register } = await shown(AMERICAN);
    expect(score[0]?.[0]).toBeGreaterThan(0);
    expect(String(register[1])).toContain('competes: Ana 125% of 80%, 3 Dec, with I-2 · Ben 160% of 100%');
    expect(register[1]?.slice(4, 7)).toEqual([
      1.5,
      new Date('2026-06-01T00:00:00Z'),
      new Date('2026-12-03T00:00:00Z'),
    ]);
    expect(register[4]?.[1]).toBe('3.12.2026');
  });

  it.each(HABITS.map((habit) => [habit.locale, habit] as const))(
    '%s: is judged as the American one',
    async (_, habit) => {
      expect(await shown(habit)).toEqual(await shown(AMERICAN));
    },
  );

  it.each([AMERICAN, ...HABITS].map((habit) => [habit.locale, habit] as const))(
    '%s: also where formulas take semicolons only',
    async (_, habit) => {
      expect(await shown(habit, { separator: ';' })).toEqual(await shown(AMERICAN));
    },
  );

  it('keeps what an approval writes: texts, shares and days', async () => {
    const workbench = await open({}, { locale: 'de_DE', separator: ';' });
    workbench.call('setUp');
    const cells = { Initiative: '3.12.2026', Team: '0,5', Start: '2026-12-03', Resources: 'Cem 0,5' };
    expect(decide(workbench, asked({ cells }))).toMatch(/^done: Approved as I-004/);
    expect(workbench.values('Initiatives!A5:J5')[0]).toEqual([
      ...['I-004', '3.12.2026', 'Active', '0,5', new Date('2026-12-03T00:00:00Z'), '', 'Cem 0,5'],
      ...['', '', new Date('2026-06-01T00:00:00Z')],
    ]);
  });
});

describe('[S5] in a file whose formulas take semicolons', () => {
  const SEMICOLONS = { locale: 'de_DE', separator: ';' };

  it('Set up, Refresh and Repair find their own formulas again', async () => {
    const workbench = await setUp(SEMICOLONS);
    expect(says(workbench, 2)).toMatch(/^=TEXTJOIN\(" · ";TRUE;/);
    workbench.call('setUp');
    expect([written(workbench), said(workbench)]).toEqual([[], 'Already set up: nothing to do.']);
    workbench.call('repair');
    expect([written(workbench), said(workbench)]).toEqual([[], 'Nothing to mend.']);
    workbench.call('refresh');
    expect(workbench.calls['Range.setFormulas']).toBeUndefined();
  });

  it('a new row gets its formula, a call its tables, and a header its mirror', async () => {
    const workbench = await setUp(SEMICOLONS);
    workbench.edit('Initiatives!B5', 'Delta');
    expect(says(workbench, 5)).toMatch(/^=TEXTJOIN\(" · ";TRUE;/);
    workbench.edit('Face!A1', '=IF(DRIFTSCORE()>1,5;"a, b; c";0)');
    expect(workbench.formulas('Face!A1')).toEqual([['=IF(DRIFTSCORE(LEEWAY)>1,5;"a, b; c";0)']]);
    expect(workbench.values('Face!A1')).toEqual([['a, b; c']]);
    workbench.edit('Initiatives!I1', 'Team');
    expect(workbench.values('LEEWAY')[0]).toContain('Initiatives · Team');
  });

  it('[W7] Repair mends what was pasted over, and Remove takes all of it out', async () => {
    const workbench = await setUp(SEMICOLONS);
    workbench.edit('Initiatives!H3', 'mine');
    workbench.call('repair');
    expect(workbench.formulas('Initiatives!H3')[0]?.[0]).toMatch(/^=TEXTJOIN\(" · ";TRUE;/);
    workbench.answer('YES');
    workbench.answer('NO');
    workbench.call('remove');
    expect(workbench.values('Initiatives!A1:J1')[0]?.slice(6)).toEqual(['', '', '', '']);
    expect(workbench.keep().properties.document ?? {}).toEqual({});
  });

  it('a decision that is taken back leaves formulas as they were', async () => {
    const workbench = await open({ Limits: [['Scope', 'Name', 'Limit', 'Mode']] }, SEMICOLONS);
    workbench.call('setUp');
    workbench.edit('Initiatives!H5', '=IF(B5="";"";"x")');
    const { SpreadsheetApp } = workbench.services;
    const never = SpreadsheetApp.newDataValidation().requireValueInList(['-']).setAllowInvalid(false).build();
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Decisions')
      ?.getRange('F2')
      .setDataValidation(never);
    const cells = () => [workbench.values('Initiatives!A1:L6'), workbench.formulas('Initiatives!A1:L6')];
    const before = cells();
    expect(decide(workbench, asked({}))).toMatch(/^sorry: Nothing was recorded/);
    expect(cells()).toEqual(before);
  });
});

describe('[S6] the trial before formulas are written', () => {
  it('leaves nothing behind, and the person stays where they were', async () => {
    const workbench = await unset();
    const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    const face = file.getSheetByName('Face');
    if (face !== null) file.setActiveSheet(face);
    workbench.call('setUp');
    expect(file.getActiveSheet().getName()).toBe('Face');
    expect(workbench.tabs().filter((name) => name.includes('scratch'))).toEqual([]);
  });

  it('is made once for each locale', async () => {
    const workbench = await setUp({ locale: 'de_DE', separator: ';' });
    expect(Object.values(workbench.keep().properties.document ?? {})).toEqual(['de_DE ;']);
    workbench.edit('Initiatives!B5', 'Delta');
    expect(workbench.calls['Spreadsheet.insertSheet']).toBeUndefined();
    expect(says(workbench, 5)).not.toBe('');
  });

  it('[X3] costs nothing in an edit that writes nothing', async () => {
    const calls = await Promise.all(
      [{}, { locale: 'de_DE', separator: ';' }].map(async (options) => {
        const workbench = await setUp(options);
        workbench.edit('Initiatives!F2', 'Ben');
        expect(workbench.calls['Spreadsheet.getSpreadsheetLocale']).toBeUndefined();
        return [callCount(workbench), written(workbench)];
      }),
    );
    expect(calls[1]).toEqual(calls[0]);
  });

  it.each([
    ['neither sign works', { separator: '|' }],
    ['Sheets fails', { faults: { 'Range.setFormula': 'Service error' } }],
  ])('where %s: one sentence, and the file is as it was', async (_, options) => {
    const workbench = await unset(options);
    const before = snapshot(workbench);
    workbench.call('setUp');
    expect(said(workbench)).toMatch(
      /^Nothing was changed: this file understands formulas neither with "," nor/,
    );
    expect(snapshot(workbench)).toEqual(before);
  });

  it('takes up the tab that a stopped run left, and leaves alone what a person calls so', async () => {
    const theirs = [['Our own scratch'], ['x', 1]];
    const tables = { Initiatives: [['Initiative', 'Status']], 'Leeway scratch': theirs };
    const faults = { 'Spreadsheet.deleteSheet': (count: number) => (count === 1 ? 'Stopped' : undefined) };
    const workbench = await unset({ tables, faults });
    expect(() => workbench.call('setUp')).toThrow('Stopped');
    expect(workbench.tabs()).toEqual(['Initiatives', 'Leeway scratch', 'Leeway scratch 2']);
    workbench.call('setUp');
    expect(workbench.tabs().filter((name) => name.includes('scratch'))).toEqual(['Leeway scratch']);
    expect(workbench.values("'Leeway scratch'!A1:B2")).toEqual([
      ['Our own scratch', ''],
      ['x', 1],
    ]);
  });
});
