import { describe, expect, it } from 'vitest';
import type { Cell, Workbench } from '../../workbench/headless.ts';
import { adopt } from './adopting.ts';
import { asked, decide, open, REGISTER } from './check.ts';

const READINGS = [
  ['At', 'Reader', 'Round', 'Subject', 'Rating'],
  ...['Ana', 'Ben'].flatMap((reader, index) =>
    ['I-001', 'I-002', 'I-003'].map((subject, place) => [
      ...['2026-05-20', reader, 'May', subject],
      1 + ((place + 3 * index) % 5),
    ]),
  ),
];

/** A file that was taken over, in which three things were decided, and whose day is in History. */
async function governed(): Promise<Workbench> {
  const workbench = await open({
    Readings: READINGS,
    Initiatives: [
      ...REGISTER,
      ['I-009', 'Zenith', 'Active', 'Web', '2026-06-01', '2026-08-31', 'Ana', '', '', '2026-02-02'],
    ],
    Limits: [
      ['Scope', 'Name', 'Limit', 'Mode'],
      ['Portfolio', '', 2, 'Ask reason'],
      ['Team', 'Data', 2, 'Ask reason'],
    ],
  });
  expect(adopt(workbench)).toMatch(/^done: /);
  const decided = [
    asked({
      key: 'key-0001',
      cells: { 'Takes off': 'I-002' },
      verb: 'Except',
      reason: 'Promised',
      expires: '2026-06-30',
    }),
    asked({ key: 'key-0002', verb: 'Park', cells: { Initiative: 'Echo' }, due: '2026-07-01' }),
    asked({ key: 'key-0003', verb: 'Decline', cells: { Initiative: 'Foxtrot' }, reason: 'Not ours' }),
  ];
  for (const request of decided) expect(decide(workbench, request)).toMatch(/^done: /);
  workbench.call('refresh');
  return workbench;
}

const sheetOf = (workbench: Workbench, name: string) => {
  const sheet = workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`no tab ${name}`);
  return sheet;
};
const verified = (workbench: Workbench) => workbench.call('DRIFTVERIFY');
const score = (workbench: Workbench) => Number(workbench.call('DRIFTSCORE'));
/** What a paste takes: texts stay texts. */
const copied = (workbench: Workbench, a1: string): readonly (readonly Cell[])[] =>
  workbench
    .values(a1)
    .map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell)));

describe('DRIFTVERIFY is not passed by', () => {
  it.each<[string, (workbench: Workbench) => void, RegExp]>([
    [
      'editing a cell',
      (w) => w.edit('Decisions!M3', 'Promised to the board'),
      /^Decision 2 \(row 3\) was changed/,
    ],
    ['deleting a row in the middle', (w) => w.deleteRows('Decisions', 3), /^Decision 2 is missing/],
    [
      'deleting the last row',
      (w) => w.deleteRows('Decisions', 6),
      /^Decision 5 is missing: the file remembers decision 5/,
    ],
    [
      'deleting the last rows',
      (w) => {
        w.deleteRows('Decisions', 6);
        w.deleteRows('Decisions', 5);
      },
      /^Decisions 4 and 5 are missing|^Decisions 4 to 5 are missing/,
    ],
    [
      'putting a row in',
      (w) => {
        w.insertRows('Decisions', 4);
        w.edit('Decisions!A4:F4', [[6, 'mine', '2026-06-01 09:00:00', 'Approve', 'I-009', 'Eve']]);
      },
      /^Decision 6 \(row 4\) has no seal/,
    ],
    [
      'swapping what two rows say',
      (w) => {
        const [second = [], third = []] = copied(w, 'Decisions!B3:U4');
        w.edit('Decisions!B3:U4', [third, second]);
      },
      /^Decision 2 \(row 4\) now has the number "3"/,
    ],
    [
      'back-dating',
      (w) => w.edit('Decisions!C3', '2026-01-01 09:00:00'),
      /^Decision 2 \(row 3\) was changed/,
    ],
    [
      'using a number again',
      (w) => w.edit('Decisions!A7:F7', [[5, 'mine', '2026-06-01 09:00:00', 'Approve', 'I-009', 'Eve']]),
      /^Two rows have the number 5/,
    ],
    [
      'pasting an old copy of the tab',
      (w) => {
        const old = copied(w, 'Decisions!A1:U6');
        expect(
          decide(w, asked({ key: 'key-0009', verb: 'Decline', cells: { Initiative: 'Golf' }, reason: 'No' })),
        ).toMatch(/^done/);
        w.edit('Decisions!A1:U7', [...old, old[0]?.map(() => '') ?? []]);
      },
      /^Decision 6 is missing: the file remembers decision 6/,
    ],
  ])('%s', async (_, doing, found) => {
    const workbench = await governed();
    expect(verified(workbench)).toBe('intact');
    doing(workbench);
    expect(verified(workbench)).toMatch(found);
  });

  it.each<[string, (workbench: Workbench) => void]>([
    ['sorting', (w) => w.sort('Decisions!A2:U6', 4)],
    ['sorting backwards', (w) => w.sort('Decisions!A2:U6', 1, false)],
    ['hiding', (w) => void sheetOf(w, 'Decisions').hideSheet()],
    ['renaming', (w) => void sheetOf(w, 'Decisions').setName('What we decided')],
  ])('%s the tab changes neither that nor the score', async (_, doing) => {
    const workbench = await governed();
    const before = score(workbench);
    doing(workbench);
    expect(verified(workbench)).toBe('intact');
    expect(score(workbench)).toBe(before);
  });
});

describe('[D7] the score is not lowered by', () => {
  it.each<[string, (workbench: Workbench) => void]>([
    ['deleting a row of Initiatives', (w) => w.deleteRows('Initiatives', 2)],
    ['typing a row Stopped', (w) => w.edit('Initiatives!C2', 'Stopped')],
    ['changing an ID', (w) => w.edit('Initiatives!A2', 'I-777')],
    [
      'splitting a row',
      (w) => {
        w.edit('Initiatives!G2', 'Ana 50%');
        const row = copied(w, 'Initiatives!A2:J2').flat();
        w.edit('Initiatives!A20:J20', [['I-778', 'Atlas two', ...row.slice(2)]]);
      },
    ],
    ['raising a limit in place', (w) => w.edit('Limits!C2', 20)],
    ['deleting a limit', (w) => w.deleteRows('Limits', 2)],
    ['emptying Readings', (w) => w.deleteRows('Readings', 2, 6)],
    ['deleting the column Measure', (w) => void sheetOf(w, 'Initiatives').deleteColumn(8)],
    ['deleting the ledger', (w) => w.deleteRows('Decisions', 2, 5)],
  ])('%s', async (_, doing) => {
    const workbench = await governed();
    const before = score(workbench);
    doing(workbench);
    expect(score(workbench)).toBeGreaterThanOrEqual(before);
  });
});

describe('[D4] what is typed lets nothing pass before it is agreed', () => {
  const LIMITS = [
    ['Scope', 'Name', 'Limit', 'Mode'],
    ['Team', 'Data', 2, 'Refuse'],
  ];
  const FILTERS = [
    ['Filter', 'Column', 'Test', 'Value', 'Applies to', 'If it fails'],
    ['Measured', 'Measure', 'is set', '', 'Active', 'Decline'],
  ];
  const SETTINGS = [
    ['Setting', 'Value', 'Unit', 'Why'],
    ['Who may approve', 'ana@example.com', '', ''],
  ];
  const delta = asked({ key: 'key-0101', cells: { Initiative: 'Delta', Team: 'Data', Measure: 'Speed' } });
  const unmeasured = asked({ key: 'key-0102', cells: { Initiative: 'Delta', Team: 'Web' } });

  it.each<[string, (workbench: Workbench) => void, typeof delta, RegExp]>([
    ['a limit raised', (w) => w.edit('Limits!C2', 9), delta, /Team Data would run 3, with a limit of 2/],
    [
      'a limit emptied',
      (w) => w.edit('Limits!A2:D2', [['', '', '', '']]),
      delta,
      /Team Data would run 3, with a limit of 2/,
    ],
    [
      'a limit softened',
      (w) => w.edit('Limits!D2', 'Inform'),
      delta,
      /Team Data would run 3, with a limit of 2/,
    ],
    [
      'a filter deleted',
      (w) => w.deleteRows('Filters', 2),
      unmeasured,
      /Measured does not pass|Measured is unknown/,
    ],
    [
      'a filter softened',
      (w) => w.edit('Filters!F2', 'Note'),
      unmeasured,
      /Measured does not pass|Measured is unknown/,
    ],
  ])('%s', async (_, doing, request, refusal) => {
    const workbench = await open({ Limits: LIMITS, Filters: FILTERS });
    expect(adopt(workbench)).toMatch(/^done: /);
    doing(workbench);
    expect(decide(workbench, request)).toMatch(refusal);
  });

  it('one’s own address among those who may approve', async () => {
    const workbench = await open({ Settings: SETTINGS, Limits: LIMITS }, { user: 'ana@example.com' });
    expect(adopt(workbench)).toMatch(/^done: /);
    workbench.edit('Settings!B2', 'eve@example.com');
    workbench.signIn('eve@example.com');
    expect(decide(workbench, asked({ key: 'key-0103', cells: { Initiative: 'Delta' } }))).toMatch(
      /^sorry: You are signed in as eve@example.com: only ana@example.com may approve/,
    );
  });
});
