import { describe, expect, it } from 'vitest';
import { asked, decide, LEDGER, LIMITS, ledger, open } from './check.ts';

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
      { ...asked({}), candidate: { about: null, cells: [], seen: {} } },
      { ...asked({}), candidate: { about: null, cells: { Team: 5 }, seen: {} } },
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
