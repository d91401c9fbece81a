import { describe, expect, it } from 'vitest';
import { asked, decide, LIMITS, ledger, open, REGISTER } from './check.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const QUESTIONS = ['Yes', 'Yes', 'Yes', 'Yes', 'Yes'];

describe('approving', () => {
  it('adds the row with an ID, the day and typed cells, and the decision', async () => {
    const workbench = await open();
    const cells = { Team: 'Sales', Start: '2026-07-01', End: '2026-07-31', Resources: 'Cem 50%' };
    expect(decide(workbench, asked({ cells }))).toBe(
      'done: Approved as I-004: it is in the register, and decision 1 is recorded.',
    );
    expect(workbench.values('Initiatives!A5:J5')).toEqual([
      [
        'I-004',
        'Delta',
        'Active',
        'Sales',
        day('2026-07-01'),
        day('2026-07-31'),
        'Cem 50%',
        '',
        '',
        day('2026-06-01'),
      ],
    ]);
    const [row = []] = ledger(workbench, 1);
    expect(row.slice(0, 12)).toEqual([
      ...[1, 'key-0001', '2026-06-01 09:00:00', 'Approve', 'I-004', 'ana@example.com'],
      ...[...QUESTIONS, ''],
    ]);
    expect(row[18]).toBeGreaterThan(Number(row[17]));
    expect(row.slice(19)).toEqual(['', expect.stringMatching(/^0\+/)]);
  });

  it('[T4] writes into a column of any name', async () => {
    const workbench = await open();
    workbench.edit('Initiatives!K1', 'constructor');
    expect(decide(workbench, asked({ cells: { constructor: 'Ana' } }))).toMatch(/^done: /);
    expect(workbench.values('Initiatives!K5')).toEqual([['Ana']]);
  });

  it('[W4] needs an exception past a limit that asks for a reason: why, and until when', async () => {
    const workbench = await open();
    const cells = { Team: 'Data' };
    expect(decide(workbench, asked({ cells }))).toBe(
      'sorry: This needs an exception with a reason and an end: Team Data would run 3, with a limit of 2 (now 2).',
    );
    const except = { verb: 'Except', cells, reason: 'The auditor asks for it' } as const;
    expect(decide(workbench, asked({ ...except, expires: '2026-06-01' }))).toBe(
      'sorry: Say on which day the exception ends: a day after today.',
    );
    expect(workbench.values('Initiatives!A5')).toEqual([['']]);
    expect(decide(workbench, asked({ ...except, expires: '2026-07-01' }))).toMatch(
      /^done: Approved as an exc/,
    );
    const [row = []] = ledger(workbench, 1);
    expect([row[3], row[12], row[15], row[16]]).toEqual([
      ...['Except', 'The auditor asks for it', day('2026-07-01'), 'Team Data 3/2'],
    ]);
  });

  it('[W4] is refused past a limit that refuses, exception or not', async () => {
    const workbench = await open();
    const cells = { Resources: 'Ben' };
    const except = { verb: 'Except', reason: 'Please', expires: '2026-07-01' } as const;
    for (const request of [asked({ cells }), asked({ cells, ...except })])
      expect(decide(workbench, request)).toBe(
        'sorry: This cannot be approved: Resource Ben would run 2, with a limit of 1 (now 1). Change it, make room, park it or decline it.',
      );
    expect(ledger(workbench, 1)).toEqual([Array.from({ length: 21 }, () => '')]);
  });

  it('pauses what makes room in the same change, and records each', async () => {
    const workbench = await open();
    const cells = { Team: 'Data', 'Takes off': 'I-001' };
    expect(decide(workbench, asked({ cells }))).toBe(
      'done: Approved as I-004: it is in the register, and decision 1 is recorded. I-001 is paused to make room.',
    );
    expect(workbench.values('Initiatives!C2:C5').flat()).toEqual(['Paused', 'Active', 'Proposed', 'Active']);
    expect(ledger(workbench, 2).map((row) => [row[0], row[3], row[4], row[11], row[12]])).toEqual([
      [1, 'Approve', 'I-004', 'I-001', ''],
      [2, 'Pause', 'I-001', '', 'Makes room for I-004'],
    ]);
  });

  it('makes a proposed row active and leaves what was not changed', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    const cells = { Initiative: 'Cirrus', Team: 'Sales', Start: '2026-07-01', Resources: 'Ana' };
    expect(decide(workbench, asked({ about: 'i-003', cells }))).toMatch(/^done: Approved as I-003/);
    expect(workbench.values('Initiatives!A4:D4')).toEqual([['I-003', 'Cirrus', 'Active', 'Sales']]);
    expect(workbench.values('Initiatives!F4')).toEqual([[day('2026-07-31')]]);
    expect(decide(workbench, asked({ about: 'i-003', key: 'key-0002', cells }))).toBe(
      'sorry: The row that this is about is no longer proposed: choose another, or a new initiative.',
    );
  });

  it("uses the register's own words and form of ID, and works in an empty register", async () => {
    const own = [
      ['Ref', 'Project', 'Status', 'Begins'],
      ['PRJ-09', 'Atlas', 'In progress', ''],
    ];
    const workbench = await open({ Initiatives: own, Limits: [['']] });
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as PRJ-10/);
    expect(workbench.values('Initiatives!A3:C3')).toEqual([['PRJ-10', 'Delta', 'In progress']]);
    const empty = await open({ Initiatives: REGISTER.slice(0, 1) });
    expect(decide(empty, asked({}))).toMatch(/^done: Approved as I-001/);
    expect(empty.values('Initiatives!A2:C2')).toEqual([['I-001', 'Delta', 'Active']]);
  });

  it("[W5] gives the row Leeway's formula in a file that is set up", async () => {
    const workbench = await open();
    workbench.call('setUp');
    decide(workbench, asked({ cells: { Resources: 'Ana', Start: '2026-07-01', End: '2026-07-02' } }));
    expect(workbench.values('Initiatives!K5:L5').flat()).toEqual([
      'Ana 200% of 100% (assumed), 1-2 Jul, with I-001',
      'competes: Ana 200% of 100% (assumed), 1-2 Jul, with I-001',
    ]);
  });

  it('[W6] counts a name that is new to a limit at once, in a file that is set up', async () => {
    const workbench = await open({
      Limits: [
        ['Scope', 'Name', 'Limit'],
        ['Team', '', 5],
      ],
    });
    workbench.call('setUp');
    decide(workbench, asked({ cells: { Team: 'Sales' } }));
    const [headers = [], , , , row = []] = workbench.values('Initiatives!A1:N5');
    expect(row[headers.indexOf('WIP')]).toBe('Team Sales 1/5');
    expect(row[headers.indexOf('Leeway says')]).toBe('');
  });
});

describe('the score in the ledger', () => {
  it('[D7] is what Now shows before and after', async () => {
    const workbench = await open();
    const score = () => Object(Object(workbench.run('readNow', { asOf: null })).view).score;
    const before = score();
    decide(workbench, asked({ cells: { Team: 'Sales', Measure: 'Reach' } }));
    expect(ledger(workbench, 1)[0]?.slice(17, 19)).toEqual([before, score()]);
  });
});

describe('declining and parking', () => {
  it.each([
    ['Decline', { reason: 'Not ours to do' }, 'done: Declined: decision 1 is recorded.'],
    ['Park', { due: '2026-07-01' }, 'done: Parked: decision 1 is recorded.'],
  ] as const)('%s records the decision and leaves the register', async (verb, more, sentence) => {
    const workbench = await open();
    const before = workbench.values('Initiatives!A1:J9');
    expect(decide(workbench, asked({ verb, ...more }))).toBe(sentence);
    expect(workbench.values('Initiatives!A1:J9')).toEqual(before);
    expect(ledger(workbench, 1)[0]?.slice(3, 5)).toEqual([verb, 'Delta']);
  });

  it('says in the register that a proposed row is declined', async () => {
    const workbench = await open();
    decide(
      workbench,
      asked({ verb: 'Decline', about: 'i-003', reason: 'No', cells: { Initiative: 'Cirrus' } }),
    );
    expect(workbench.values('Initiatives!B4:C4')).toEqual([['Cirrus', 'Declined']]);
    expect(ledger(workbench, 1)[0]?.slice(3, 5)).toEqual(['Decline', 'I-003']);
  });
});

describe('what is not filled in', () => {
  it.each([
    [asked({ cells: { Initiative: ' ' } }), 'Say what the initiative is called.'],
    [
      asked({
        answers: asked({}).answers.map((answer, at) => (at === 2 ? { ...answer, choice: null } : answer)),
      }),
      'Answer question 3 first.',
    ],
    [asked({ verb: 'Decline' }), 'Say why it is declined.'],
    [asked({ verb: 'Park', due: 'soon' }), 'Say by which day it will be decided: a day after today.'],
  ])('is asked for, %#', async (request, sentence) => {
    const workbench = await open();
    expect(decide(workbench, request)).toBe(`sorry: ${sentence}`);
    expect(ledger(workbench, 1)[0]?.[0]).toBe('');
  });
});

describe('[R1] who decides', () => {
  const settings = [
    ['Setting', 'Value'],
    ['Who may approve', 'ana@example.com; BO@example.com'],
    ['Who may except', 'bo@example.com'],
  ];
  it('may be one of a few', async () => {
    const workbench = await open({ Settings: settings });
    workbench.signIn('eve@example.com');
    expect(decide(workbench, asked({}))).toBe(
      'sorry: You are signed in as eve@example.com: only ana@example.com and BO@example.com may approve (Settings, Who may approve).',
    );
    expect(decide(workbench, asked({ verb: 'Decline', reason: 'No' }))).toMatch(/^done/);
    workbench.signIn('bo@example.com');
    expect(decide(workbench, asked({ key: 'key-0002' }))).toMatch(/^done/);
  });

  it('is a name that was said where Google tells no address, and that satisfies no rule', async () => {
    const workbench = await open({}, { user: '' });
    expect(decide(workbench, asked({}))).toBe('sorry: Say who you are: Google does not tell.');
    expect(decide(workbench, asked({ name: 'Ana' }))).toMatch(/^done/);
    expect(ledger(workbench, 1)[0]?.[5]).toBe('said: Ana');
    const ruled = await open({ Settings: settings }, { user: '' });
    expect(decide(ruled, asked({ name: 'Ana' }))).toMatch(
      /^sorry: Google does not say who you are: only ana/,
    );
  });
});
