import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { fileOf, repaired, said, sheetOf } from './repairing.ts';
import { ANA, BOSS, callCount, numberIn, protect, setUp, token, unset, written } from './small-register.ts';

const rulesOf = (workbench: Workbench, tab = 'Initiatives') =>
  (sheetOf(workbench, tab)?.getConditionalFormatRules() ?? []).map((rule) => [
    String(rule.getBooleanCondition()?.getCriteriaValues()[0]),
    rule.getRanges().map((range) => range.getA1Notation()),
  ]);

describe('[S5] Repair of a file in which nothing is wrong', () => {
  it('writes nothing', async () => {
    const workbench = await setUp();
    workbench.call('repair');
    expect(said(workbench)).toBe('Nothing to mend.');
    expect(written(workbench)).toEqual([]);
  });

  it('says what to choose first where nothing is set up', async () => {
    const workbench = await unset();
    workbench.call('repair');
    expect(said(workbench)).toBe('This file is not set up: choose Set up this file first.');
    expect(written(workbench)).toEqual([]);
  });
});

describe('[W5] Repair of Leeway says', () => {
  it.each([
    ['emptied', ''],
    ['pasted as a value', 'competes: Ana 150% of 100% (assumed), 8-10 Jun, with I-2'],
    ['with the formula of another row', '=TEXTJOIN(" · ",TRUE,IF(ISERROR(G$1),"not checked",G2))'],
    ['with a broken reference', '=TEXTJOIN(" · ",TRUE,IF(ISERROR(#REF!),"not checked",#REF!))'],
  ])('puts back a cell that was %s', async (_, content) => {
    const workbench = await setUp();
    const before = workbench.formulas('Initiatives!G1:H4');
    fileOf(workbench).getRange('Initiatives!H3').setValue(content);
    expect(repaired(workbench)).toBe('Mended: 1 formula; nothing of yours was changed.');
    expect(workbench.formulas('Initiatives!G1:H4')).toEqual(before);
    expect(workbench.notes('Initiatives!H3')).toEqual([['']]);
  });

  it('keeps what somebody typed there as a note', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!H3', 'ask Ana first');
    sheetOf(workbench, 'Initiatives')?.getRange('H3').setNote('mine');
    expect(repaired(workbench)).toBe('Mended: 1 formula; nothing of yours was changed.');
    expect(workbench.notes('Initiatives!H3')).toEqual([['mine\nwas: ask Ana first']]);
    expect(workbench.formulas('Initiatives!H3')[0]?.[0]).toContain('$G:$G');
  });

  it('finds both columns by what heads them where their marks are lost', async () => {
    const workbench = await setUp();
    const marks = fileOf(workbench).createDeveloperMetadataFinder().withKey('leeway').find();
    for (const mark of marks) if (!['made by Leeway'].includes(mark.getValue() ?? '')) mark.remove();
    fileOf(workbench).getRange('Initiatives!H2').setValue('');
    expect(repaired(workbench)).toBe(
      'Mended: 1 formula and 10 marks of columns; nothing of yours was changed.',
    );
    expect(sheetOf(workbench, 'Initiatives')?.getLastColumn()).toBe(10);
  });

  it('puts a column back that was deleted, and mends the other', async () => {
    const workbench = await setUp();
    sheetOf(workbench, 'Initiatives')?.deleteColumn(7);
    expect(workbench.formulas('Initiatives!G2')[0]?.[0]).toContain('#REF');
    expect(repaired(workbench)).toMatch(/^Mended: 4 formulas/);
    expect(workbench.values('Initiatives!G1:J2')).toEqual([
      ['Leeway says', 'WIP', 'Filters', 'Competes with'],
      [
        expect.stringMatching(/^competes: Ana 150%/),
        '',
        '',
        expect.stringMatching(/^Ana 150% of 100% \(assumed\), 8-10 Jun, with I-2/),
      ],
    ]);
  });

  it('adds nothing where a person took all four columns out', async () => {
    const workbench = await setUp();
    sheetOf(workbench, 'Initiatives')?.deleteColumns(7, 4);
    workbench.resetCalls();
    workbench.call('repair');
    expect(workbench.values('Initiatives!G1:J1')).toEqual([['', '', '', '']]);
    expect(written(workbench).filter((member) => member !== 'Sheet.setConditionalFormatRules')).toEqual([]);
  });
});

describe('Repair of Competes with', () => {
  it.each([
    ['emptied', [['']]],
    ['typed over with its own word', [['Competes with']]],
    ['an error', [['=DRIFTFLAGS(#REF!)']]],
    ['an older formula', [['=NOSUCH(LEEWAY)']]],
  ])('puts its formula back where it was %s', async (_, cells) => {
    const workbench = await setUp();
    workbench.edit('Initiatives!G1', cells);
    expect(repaired(workbench)).toBe('Mended: 1 formula; nothing of yours was changed.');
    expect(workbench.formulas('Initiatives!G1')).toEqual([['=DRIFTFLAGS(LEEWAY)']]);
    expect(workbench.values('Initiatives!G2')[0]?.[0]).toContain('with I-2');
  });

  it('takes the values of a pasted register out of its way', async () => {
    const workbench = await setUp();
    const values = workbench.values('Initiatives!G1:H4');
    fileOf(workbench).getRange('Initiatives!G1:H4').setValues(values);
    expect(repaired(workbench)).toBe(
      'Mended: 4 formulas and 2 pasted values in the way; nothing of yours was changed.',
    );
    expect(workbench.values('Initiatives!G1:H4')).toEqual(values);
  });

  it('leaves what somebody typed in its way, and names it', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!G3', 'my own words');
    workbench.call('repair');
    expect(said(workbench)).toBe(
      'What somebody typed in G3 of the tab "Initiatives" stands in the way of the flags: move it to another column, and choose Repair again.',
    );
    expect(written(workbench)).toEqual([]);
    workbench.edit('Initiatives!G1', 'my own header');
    workbench.call('repair');
    expect(said(workbench)).toContain('The cell G1 of the tab "Initiatives" holds something else');
    expect(workbench.values('Initiatives!G1')).toEqual([['my own header']]);
  });

  it('leaves flags as of another day as somebody wants them', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!G1', '=DRIFTFLAGS(LEEWAY,"2026-06-05")');
    workbench.call('repair');
    expect(said(workbench)).toBe('Nothing to mend.');
  });
});

describe('[X3] Repair of the mirror', () => {
  it.each([
    [
      'a formula pasted over',
      (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.getRange('C1').setValue('x'),
    ],
    [
      'a value under a column',
      (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.getRange('C3').setValue('x'),
    ],
    [
      'the token gone',
      (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.getRange('A1:A3').clearContent(),
    ],
    ['shown', (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.showSheet()],
    [
      'its name gone',
      (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.getParent().removeNamedRange('LEEWAY'),
    ],
    ['deleted', (mirror: GoogleAppsScript.Spreadsheet.Sheet) => mirror.getParent().deleteSheet(mirror)],
  ])('%s', async (_, damage) => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    const before = numberIn(workbench, 'Face!A1');
    const mirror = sheetOf(workbench, 'Leeway data');
    if (mirror) damage(mirror);
    expect(repaired(workbench)).toBe('Mended: the mirror; nothing of yours was changed.');
    expect(numberIn(workbench, 'Face!A1')).toBe(before);
    expect(token(workbench)).toMatch(/^leeway:2026-06-01:/);
    expect(sheetOf(workbench, 'Leeway data')?.isSheetHidden()).toBe(true);
  });

  it('completes cells, as Refresh does', async () => {
    const workbench = await setUp();
    fileOf(workbench).getRange('Face!A1').setFormula('=DRIFTSCORE()*2');
    expect(repaired(workbench)).toBe('Mended: 1 formula; nothing of yours was changed.');
    expect(workbench.formulas('Face!A1')).toEqual([['=DRIFTSCORE(LEEWAY)*2']]);
  });
});

describe("Repair of Leeway's own tabs", () => {
  it('gives drop-downs back to cells that lost them, and leaves the validations of others', async () => {
    const workbench = await setUp();
    const limits = sheetOf(workbench, 'Limits');
    const own = workbench.services.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    limits?.getRange('A3:A4').clearDataValidations();
    limits?.getRange('A7').clearDataValidations();
    limits?.getRange('A5').setDataValidation(own);
    limits?.getRange('F2:F1000').clearDataValidations();
    expect(repaired(workbench)).toBe('Mended: 2 drop-downs; nothing of yours was changed.');
    expect(limits?.getRange('A4').getDataValidation()?.getCriteriaValues()[0]).toContain('Portfolio');
    expect(limits?.getRange('F1000').getDataValidation()?.getCriteriaValues()[0]).toContain('Refuse');
    expect(String(limits?.getRange('A5').getDataValidation()?.getCriteriaType())).toBe('NUMBER_GREATER_THAN');
  });

  it('freezes their headers again', async () => {
    const workbench = await setUp();
    sheetOf(workbench, 'Limits')?.setFrozenRows(0);
    expect(repaired(workbench)).toBe('Mended: 1 frozen header; nothing of yours was changed.');
    expect(sheetOf(workbench, 'Limits')?.getFrozenRows()).toBe(1);
  });
});

describe('Repair of colour rules', () => {
  async function withRules(
    change: (
      rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
      sheet: GoogleAppsScript.Spreadsheet.Sheet,
    ) => GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
  ) {
    const workbench = await setUp();
    const sheet = sheetOf(workbench, 'Initiatives');
    const { SpreadsheetApp } = workbench.services;
    const own = (text: string) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextContains(text)
        .setBackground('#00ff00')
        .setRanges(sheet ? [sheet.getRange('A:A')] : [])
        .build();
    if (sheet)
      sheet.setConditionalFormatRules([
        own('first'),
        ...change(sheet.getConditionalFormatRules(), sheet),
        own('last'),
      ]);
    return workbench;
  }
  const WHOLE = [
    ['first', ['A1:A1000']],
    [expect.stringContaining('not approved'), ['B1:B1000', 'H1:H1000']],
    [expect.stringContaining('competes: '), ['B1:B1000', 'H1:H1000']],
    ['last', ['A1:A1000']],
  ];

  it('leaves them where they are right, among those of others', async () => {
    const workbench = await withRules((rules) => rules);
    workbench.call('repair');
    expect(said(workbench)).toBe('Nothing to mend.');
  });

  it.each([
    ['missing', 1, ([red]: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) => (red ? [red] : [])],
    ['doubled', 2, (rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) => [...rules, ...rules]],
    [
      'split',
      1,
      (
        [red, amber]: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
        sheet: GoogleAppsScript.Spreadsheet.Sheet,
      ) =>
        red && amber
          ? [
              red
                .copy()
                .setRanges([sheet.getRange('B1:B4'), sheet.getRange('H1:H4')])
                .build(),
              red
                .copy()
                .whenFormulaSatisfied(
                  String(red.getBooleanCondition()?.getCriteriaValues()[0]).replaceAll('H1', 'H6'),
                )
                .setRanges([sheet.getRange('B6:B1000'), sheet.getRange('H6:H1000')])
                .build(),
              amber,
            ]
          : [],
    ],
  ])('%s: one of each over the whole columns', async (_, count, change) => {
    const workbench = await withRules(change);
    expect(repaired(workbench)).toBe(
      `Mended: ${count} colour rule${count === 1 ? '' : 's'}; nothing of yours was changed.`,
    );
    expect(rulesOf(workbench)).toEqual(WHOLE);
  });

  it('gone altogether: behind those of others', async () => {
    const workbench = await withRules(() => []);
    expect(repaired(workbench)).toBe('Mended: 2 colour rules; nothing of yours was changed.');
    expect(rulesOf(workbench).map(([formula]) => formula)).toEqual([
      'first',
      'last',
      expect.stringContaining('not approved'),
      expect.stringContaining('competes: '),
    ]);
  });
});

describe('Repair that cannot be done', () => {
  it('[S6] says one sentence and writes nothing', async () => {
    const workbench = await setUp({ owner: BOSS, user: ANA });
    fileOf(workbench).getRange('Initiatives!H2:H3').clearContent();
    sheetOf(workbench, 'Limits')?.setFrozenRows(0);
    protect(workbench, 'Initiatives', 'H3');
    workbench.call('repair');
    expect(said(workbench)).toBe(
      'Nothing was changed: you may not edit H2:H3 of the tab "Initiatives". Ask boss@example.com, who can, to repair it or to let you edit it.',
    );
    expect(written(workbench)).toEqual([]);
  });

  it('[S5] is finished by the next run', async () => {
    let isBroken = false;
    const fault = () => (isBroken ? 'Service Spreadsheets failed' : undefined);
    const workbench = await setUp({ faults: { 'Sheet.setFrozenRows': fault } });
    fileOf(workbench).getRange('Initiatives!H2').clearContent();
    sheetOf(workbench, 'Limits')?.setFrozenRows(0);
    isBroken = true;
    expect(() => workbench.call('repair')).toThrow(
      'Repairing stopped half-way: choose Repair again. Sheets said: Service Spreadsheets failed',
    );
    isBroken = false;
    expect(repaired(workbench)).toBe('Mended: 1 frozen header; nothing of yours was changed.');
  });
});

describe('service calls of Repair', () => {
  it('are as many for 1,000 rows as for 100', async () => {
    const counts = await Promise.all(
      [100, 1000].map(async (count) => {
        const rows = Array.from({ length: count }, (_, index) => [`I-${index}`, `Row ${index}`, 'Active']);
        const workbench = await setUp({ tables: { Initiatives: [['ID', 'Initiative', 'Status'], ...rows] } });
        fileOf(workbench)
          .getRange(`Initiatives!E2:E${count + 1}`)
          .setValues(rows.map(() => ['over all']));
        workbench.resetCalls();
        workbench.call('repair');
        expect(said(workbench)).toBe(`Mended: ${count} formulas; nothing of yours was changed.`);
        return callCount(workbench);
      }),
    );
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(600);
  });
});
