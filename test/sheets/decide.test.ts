import { describe, expect, it } from 'vitest';
import { asked, decide, LEDGER, LIMITS, ledger, open, REGISTER } from './check.ts';

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
    expect(row.slice(19)).toEqual(['', '']);
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

describe('once and whole', () => {
  it('records a decision that is sent again only once', async () => {
    const workbench = await open();
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved/);
    expect(decide(workbench, asked({}))).toBe('done: This is recorded already, as decision 1.');
    expect(workbench.values('Initiatives!A5:A6').flat()).toEqual(['I-004', '']);
  });

  it('keeps numbering and IDs behind what others have written meanwhile', async () => {
    const workbench = await open();
    decide(workbench, asked({}));
    decide(workbench, asked({ key: 'key-0002', cells: { Initiative: 'Echo' } }));
    expect(workbench.values('Initiatives!A5:B6')).toEqual([
      ['I-004', 'Delta'],
      ['I-005', 'Echo'],
    ]);
    expect(ledger(workbench, 2).map(([no]) => no)).toEqual([1, 2]);
  });

  it('waits for whoever is at work in the file, and then says so', async () => {
    const workbench = await open();
    workbench.locks.document.holder = 'somebody else';
    expect(decide(workbench, asked({}))).toBe(
      'sorry: Leeway is at work in this file for somebody else: try again in a minute.',
    );
  });
});

describe('a decision that breaks off half-way', () => {
  /** The register's row is written; from then on nothing is. */
  const broken = (fails: () => boolean) =>
    open(
      {},
      { faults: { 'Range.setValues': (count) => (count > 1 && fails() ? 'Service error' : undefined) } },
    );

  it('is named when the check is opened next, until somebody has seen to it', async () => {
    let fails = true;
    const workbench = await broken(() => fails);
    expect(decide(workbench, asked({}))).toMatch(/^sorry: This stopped half-way, .*Service error/);
    expect(workbench.values('Initiatives!B5:C5')).toEqual([['Delta', 'Active']]);
    fails = false;
    const interrupted = () => Object(Object(workbench.run('readCheck')).view).interrupted;
    const named =
      'Approving "I-004" stopped half-way: it runs in row 5 of the register, and no decision says so. Set its status to Proposed, then check it again.';
    expect([interrupted(), interrupted()]).toEqual([named, named]);
    workbench.edit('Initiatives!C5', 'Proposed');
    expect(interrupted()).toBe('');
    expect(decide(workbench, asked({ key: 'key-0002', about: 'i-004' }))).toMatch(/^done: Approved as I-004/);
    expect(interrupted()).toBe('');
  });

  it('is finished when it is sent again, without a second row', async () => {
    let fails = true;
    const workbench = await broken(() => fails);
    decide(workbench, asked({}));
    fails = false;
    expect(decide(workbench, asked({}))).toBe(
      'done: Approved as I-004: it is in the register, and decision 1 is recorded.',
    );
    expect(workbench.values('Initiatives!A5:A6').flat()).toEqual(['I-004', '']);
  });
});

describe('what others do meanwhile', () => {
  it('a field that nobody touched keeps what a colleague typed', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    workbench.edit('Initiatives!H4', 'Changed by a colleague');
    const cells = { Team: 'Sales' };
    expect(decide(workbench, asked({ about: 'i-003', cells, seen: { Team: 'Data' } }))).toMatch(/^done/);
    expect(workbench.values('Initiatives!D4:H4')[0]).toEqual([
      ...['Sales', day('2026-07-01'), day('2026-07-31'), 'Ana', 'Changed by a colleague'],
    ]);
  });

  it('a field that both changed is not written over', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    workbench.edit('Initiatives!D4', 'Ops');
    expect(
      decide(workbench, asked({ about: 'i-003', cells: { Team: 'Sales' }, seen: { Team: 'Data' } })),
    ).toBe('sorry: Somebody has changed Team of I-003 to "Ops" meanwhile: look at it, then decide again.');
    expect(workbench.values('Initiatives!C4:D4')).toEqual([['Proposed', 'Ops']]);
  });

  it("a retry never takes somebody else's row for its own", async () => {
    const faults = { 'Range.setValues': (count: number) => (count < 3 ? 'Service error' : undefined) };
    const workbench = await open({}, { faults });
    expect(decide(workbench, asked({}))).toMatch(/^sorry: This stopped half-way/);
    workbench.edit('Initiatives!A5:C5', [['I-004', 'Typed by hand', 'Active']]);
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as I-005/);
    expect(workbench.values('Initiatives!A5:B6')).toEqual([
      ['I-004', 'Typed by hand'],
      ['I-005', 'Delta'],
    ]);
  });

  it("one decision that stopped half-way stays named after another's", async () => {
    let fails = true;
    const faults = {
      'Range.setValues': (count: number) => (count > 1 && fails ? 'Service error' : undefined),
    };
    const workbench = await open({}, { faults });
    decide(workbench, asked({}));
    fails = false;
    expect(decide(workbench, asked({ key: 'key-0002', cells: { Initiative: 'Echo' } }))).toMatch(/^done/);
    const interrupted = () => Object(Object(workbench.run('readCheck')).view).interrupted;
    expect(interrupted()).toContain('Approving "I-004" stopped half-way');
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as I-004/);
    expect(interrupted()).toBe('');
  });

  it('what is paused to make room is finished and recorded by the retry', async () => {
    let fails = true;
    const faults = {
      'Range.setValues': (count: number) => (count > 1 && fails ? 'Service error' : undefined),
    };
    const workbench = await open({}, { faults });
    const request = asked({ cells: { Team: 'Data', 'Takes off': 'I-001' } });
    expect(decide(workbench, request)).toMatch(/^sorry: This stopped half-way/);
    fails = false;
    expect(decide(workbench, request)).toMatch(/^done: Approved as I-004.* I-001 is paused/);
    expect(workbench.values('Initiatives!C2')).toEqual([['Paused']]);
    expect(ledger(workbench, 3).map((row) => [row[3], row[4]])).toEqual([
      ['Approve', 'I-004'],
      ['Pause', 'I-001'],
      ['', ''],
    ]);
  });
});

describe('what cannot be read', () => {
  it('[W4] a limit that says nothing asks for an exception', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? [], ['Team', 'Data', 'two', 'Refuse']] });
    expect(decide(workbench, asked({}))).toMatch(
      /^sorry: This needs an exception .*The limit in row 2 of Limits cannot be judged/,
    );
  });

  it('[R1] who may approve: then nobody may', async () => {
    const settings = [
      ['Setting', 'Value'],
      ['Who may approve', '=1/0'],
    ];
    const workbench = await open({ Settings: settings });
    expect(decide(workbench, asked({}))).toMatch(/^sorry: Who may approve cannot be read in Settings/);
    const twice = [
      ['Setting', 'Value'],
      ['Window', 91],
    ];
    const rivals = await open({ 'Settings old': twice, 'Settings new': twice });
    expect(decide(rivals, asked({}))).toMatch(/^sorry: The tabs .* all look like Settings/);
  });

  it('two ledgers: they are named', async () => {
    const workbench = await open({ Decisions: [['']], 'Ledger A': LEDGER, 'Ledger B': LEDGER });
    expect(decide(workbench, asked({}))).toMatch(
      /^sorry: The tabs "Ledger A" and "Ledger B" all look like Decisions/,
    );
  });
});

describe('cells that wait in a blank row', () => {
  it('keep their formulas where nothing is typed for them, an ID too', async () => {
    const workbench = await open();
    workbench.edit('Initiatives!A5', '=IF(B5="","","X-"&ROW())');
    workbench.edit('Initiatives!H5', '=IF(B5="","","todo")');
    expect(decide(workbench, asked({}))).toMatch(/^done: Approved as Delta/);
    expect(workbench.values('Initiatives!A5:H5')[0]).toEqual([
      'X-5',
      'Delta',
      'Active',
      '',
      '',
      '',
      '',
      'todo',
    ]);
  });

  it('a number of an ID follows numbers, and one that the ledger gave stays taken', async () => {
    const own = [
      ['ID', 'Initiative', 'Status'],
      [7, 'Atlas', 'Active'],
    ];
    const workbench = await open({ Initiatives: own, Limits: [['']] });
    decide(workbench, asked({}));
    expect(workbench.values('Initiatives!A3')).toEqual([[8]]);
    workbench.deleteRows('Initiatives', 3);
    decide(workbench, asked({ key: 'key-0002' }));
    expect(workbench.values('Initiatives!A3')).toEqual([[9]]);
  });
});

describe('[S1] hostile text', () => {
  const TEXTS = [
    '=IMPORTXML("http://example.com","//a")',
    '+1+1',
    "'quoted",
    '-1',
    '@sum',
    '2026-03-04',
    '3/4',
    'TRUE',
    '60%',
    '<img src=x onerror="alert(1)">',
    '👩‍🚀 \u202Eright to left',
    'שלום',
    'two\nlines',
    '\t=1+1',
    'x'.repeat(50_000),
  ];
  it.each(TEXTS.map((text) => [text.slice(0, 20), text] as const))(
    '%j reads back as the same text',
    async (_, text) => {
      const workbench = await open();
      const request = asked({
        cells: { Initiative: text, Team: text, Resources: text, Measure: text },
        reason: text,
        name: text,
      });
      const answer = decide(workbench, request);
      expect(answer).toMatch(/^done: Approved as I-004/);
      const [row = []] = workbench.values('Initiatives!A5:J5');
      expect([row[1], row[3], row[6], row[7]]).toEqual([text, text, text, text]);
      expect(ledger(workbench, 1)[0]?.[12]).toBe(text);
      expect(workbench.formulas('Initiatives!A5:J5').flat().join('')).toBe('');
      expect(workbench.formulas('Decisions!A2:U2').flat().join('')).toBe('');
    },
  );

  it('says how much too long a text is, and writes nothing', async () => {
    const workbench = await open();
    expect(decide(workbench, asked({ cells: { Measure: 'x'.repeat(50_001) } }))).toBe(
      `sorry: The text beginning "${'x'.repeat(40)}" is too long for a cell of Sheets, which holds 50000 characters: shorten it by 1.`,
    );
    const words = asked({}).answers.map((answer) => ({ ...answer, words: 'y'.repeat(50_000) }));
    expect(decide(workbench, asked({ answers: words }))).toMatch(/shorten it by 5\.$/);
    expect(workbench.values('Initiatives!B5')).toEqual([['']]);
  });

  it('[S2] refuses what no sidebar would send', async () => {
    const workbench = await open();
    for (const request of [
      null,
      'Approve',
      {},
      { ...asked({}), verb: 'Baseline' },
      { ...asked({}), more: 1 },
    ])
      expect(decide(workbench, request)).toMatch(/^sorry: Leeway could not read /);
  });
});

describe('a file that is not ready', () => {
  it.each([
    ['no ledger', { Decisions: [['']] }, /^sorry: This file has no tab Decisions with headers/],
    ['no register', { Initiatives: [['']] }, /^sorry: No tab of this file is a register/],
    [
      'no Status',
      {
        Initiatives: [
          ['Initiative', 'Start'],
          ['Atlas', ''],
        ],
      },
      /^sorry: The register has no column Status/,
    ],
    [
      'no Reason',
      { Decisions: [LEDGER[0]?.filter((header) => header !== 'Key') ?? []] },
      /^sorry: The tab Decisions has no column Key: add it/,
    ],
  ])('%s: one sentence, and nothing is written', async (_, tables, sentence) => {
    const workbench = await open(tables);
    const before = workbench.values('Initiatives!A1:J9');
    expect(decide(workbench, asked({}))).toMatch(sentence);
    expect(workbench.values('Initiatives!A1:J9')).toEqual(before);
  });

  it('has no place for what was typed any more', async () => {
    const workbench = await open({
      Initiatives: [
        ['Initiative', 'Status'],
        ['Atlas', 'Active'],
      ],
    });
    expect(decide(workbench, asked({ cells: { Measure: 'Speed' } }))).toBe(
      'sorry: The register has no column Measure any more: add it, or empty the field, then decide again.',
    );
  });

  it('[S6] protected: names tab, cells and who can', async () => {
    const workbench = await open({}, { owner: 'olga@example.com' });
    workbench.signIn('olga@example.com');
    const sheet = workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Decisions');
    const protection = sheet?.protect();
    protection?.removeEditors(protection.getEditors());
    workbench.signIn('ana@example.com');
    expect(decide(workbench, asked({}))).toMatch(
      /^sorry: Nothing was changed: you may not edit .*"Decisions".*olga@example\.com, who can, to decide this or/,
    );
    expect(workbench.values('Initiatives!B5')).toEqual([['']]);
  });

  it('a rule of the file rejects the row: all is taken back', async () => {
    const workbench = await open();
    const { SpreadsheetApp } = workbench.services;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['Nobody'])
      .setAllowInvalid(false)
      .build();
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName('Decisions')
      ?.getRange('F2:F9')
      .setDataValidation(rule);
    const before = workbench.values('Initiatives!A1:J9');
    expect(decide(workbench, asked({}))).toMatch(
      /^sorry: Nothing was recorded, and nothing in the file is changed\. Sheets said: /,
    );
    expect(workbench.values('Initiatives!A1:J9')).toEqual(before);
    expect(ledger(workbench, 1)[0]?.[0]).toBe('');
  });

  it('a formula of somebody stands where the decision would write', async () => {
    const workbench = await open({ Limits: [LIMITS[0] ?? []] });
    workbench.edit('Initiatives!C4', '="Prop"&"osed"');
    expect(decide(workbench, asked({ about: 'i-003', cells: { Initiative: 'Cirrus' } }))).toBe(
      'sorry: The cell C4 of the tab Initiatives holds a formula that this would overwrite with "Active": change it by hand, then decide again.',
    );
  });
});
