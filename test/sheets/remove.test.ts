import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { ANA, BOSS, protect, REGISTER, setUp, unset, written } from './small-register.ts';
import { snapshot } from './snapshot.ts';

const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;
const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();
const sheetOf = (workbench: Workbench, tab: string) => fileOf(workbench).getSheetByName(tab);

/** Chooses Remove Leeway and answers its questions. */
function remove(workbench: Workbench, ...answers: readonly ('YES' | 'NO' | 'CANCEL' | 'CLOSE')[]): void {
  for (const answer of answers) workbench.answer(answer);
  workbench.call('remove');
}

const SAMPLE = 'workbench/sample';

function sample(): Record<string, string[][]> {
  return Object.fromEntries(
    readdirSync(SAMPLE).map((file) => [
      file.replace('.csv', ''),
      parse(readFileSync(`${SAMPLE}/${file}`, 'utf8')),
    ]),
  );
}

type Prepare = (workbench: Workbench) => void;
const nothing: Prepare = () => undefined;

/** Rules, notes, names and formulas of a person's own. */
const furnished: Prepare = (workbench) => {
  const { SpreadsheetApp } = workbench.services;
  const sheet = sheetOf(workbench, 'Plan');
  if (sheet === null) return;
  const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').setBackground('#00ff00');
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A:B')]).build()]);
  sheet
    .getRange('C2:C9')
    .setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['Active', 'Paused', 'Done'], true).build(),
    );
  sheet.getRange('A2').setNote('ask Ana');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 333);
  sheet.setColumnWidth(7, 44);
  fileOf(workbench).setNamedRange('PEOPLE', sheet.getRange('F2:F4'));
  sheetOf(workbench, 'Face')
    ?.getRange('A1:B1')
    .setFormulas([['=COUNTA(Plan!A2:A)', '=TODAY()-1']]);
  sheetOf(workbench, 'Face')?.activate();
};

const FILES: readonly (readonly [string, Parameters<typeof openWorkbench>[0], Prepare])[] = [
  ['an empty file', {}, nothing],
  ['a register of its own', { tables: { Initiatives: REGISTER, Face: [[]] } }, nothing],
  [
    'a register under a title',
    { tables: { 'Our plan': [['Our plan'], [''], ...REGISTER], Face: [[]] } },
    nothing,
  ],
  ['rules, names, notes and widths of its own', { tables: { Plan: REGISTER, Face: [[]] } }, furnished],
  [
    'a register that fills its tab to the last column',
    { tables: { Plan: REGISTER, Face: [[]] } },
    (workbench) => sheetOf(workbench, 'Plan')?.deleteColumns(7, 20),
  ],
  [
    'blank tabs that bear the names of tables',
    { tables: { Limits: [[]], Settings: [[]], Plan: REGISTER } },
    (workbench) => sheetOf(workbench, 'Limits')?.setFrozenRows(2),
  ],
  [
    'a hidden tab and a mere note',
    { tables: { Notes: [['Call Ben']], Other: [[1, 2]] } },
    (workbench) => sheetOf(workbench, 'Other')?.hideSheet(),
  ],
  ['the sample', { tables: sample() }, nothing],
];

describe('[S5] a file in which nothing was recorded', () => {
  it.each(FILES)('is after Remove Leeway what it was before set-up: %s', async (_, options, prepare) => {
    const workbench = await openWorkbench({ now: '2026-06-15T09:00:00Z', ...options });
    prepare(workbench);
    const before = snapshot(workbench);
    workbench.call('setUp');
    workbench.call('refresh');
    expect(snapshot(workbench)).not.toEqual(before);
    remove(workbench, 'YES');
    expect(said(workbench)).toBe('Leeway is removed from this file.');
    expect(workbench.alerts).toHaveLength(1);
    expect(snapshot(workbench)).toEqual(before);
    remove(workbench, 'YES');
    expect(snapshot(workbench)).toEqual(before);
  });

  it.each(['NO', 'CLOSE'] as const)('stays as it is where the answer is %s', async (answer) => {
    const workbench = await setUp();
    const before = snapshot(workbench);
    remove(workbench, answer);
    expect(snapshot(workbench)).toEqual(before);
    expect(written(workbench)).toEqual([]);
  });

  it('loses triggers and what is kept beside it', async () => {
    const workbench = await setUp();
    const { ScriptApp, PropertiesService } = workbench.services;
    ScriptApp.newTrigger('onOpen').timeBased().everyHours(1).create();
    PropertiesService.getDocumentProperties()?.setProperty('decision under way', '{}');
    remove(workbench, 'YES');
    expect(workbench.triggers).toEqual([]);
    expect(PropertiesService.getDocumentProperties()?.getKeys()).toEqual([]);
  });
});

describe('[S5] tabs in which people have recorded something', () => {
  async function recorded(): Promise<Workbench> {
    const workbench = await setUp();
    workbench.edit('Limits!A2:C3', [
      ['Portfolio', '', 5],
      ['Team', 'Data', 3],
    ]);
    workbench.edit('Settings!B2', 60);
    return workbench;
  }

  it('are named with their rows, and stay as values without what was offered in them', async () => {
    const workbench = await recorded();
    remove(workbench, 'YES', 'NO');
    expect(workbench.alerts.at(-1)).toEqual({
      title: 'Also delete what people recorded?',
      message:
        'In tabs that Leeway made: "Limits" (2 rows) and "Settings" (1 row). Yes deletes them for good, No keeps them as values, Cancel leaves everything as it is.',
    });
    expect(said(workbench)).toBe(
      'Leeway is removed from this file. What people recorded in the tabs stay, as values: "Limits" and "Settings".',
    );
    expect(workbench.tabs()).toEqual(['Initiatives', 'Face', 'Limits', 'Settings']);
    expect(workbench.values('Limits!A1:C3')).toEqual([
      ['Scope', 'Name', 'Limit'],
      ['Portfolio', '', 5],
      ['Team', 'Data', 3],
    ]);
    expect(sheetOf(workbench, 'Limits')?.getRange('A2').getDataValidation()).toBeNull();
    expect(fileOf(workbench).createDeveloperMetadataFinder().find()).toEqual([]);
  });

  it('go too where the user wants it', async () => {
    const workbench = await unset();
    const before = snapshot(workbench);
    workbench.call('setUp');
    workbench.edit('Limits!A2:C2', [['Portfolio', '', 5]]);
    remove(workbench, 'YES', 'YES');
    expect(snapshot(workbench)).toEqual(before);
  });

  it.each(['CANCEL', 'CLOSE'] as const)(
    'and everything else stays where the answer is %s',
    async (answer) => {
      const workbench = await recorded();
      const before = snapshot(workbench);
      remove(workbench, 'YES', answer);
      expect(snapshot(workbench)).toEqual(before);
    },
  );

  it('keep a validation that somebody has set', async () => {
    const workbench = await recorded();
    const own = workbench.services.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    sheetOf(workbench, 'Limits')?.getRange('F2:F1000').setDataValidation(own);
    remove(workbench, 'YES', 'NO');
    expect(sheetOf(workbench, 'Limits')?.getRange('F9').getDataValidation()).not.toBeNull();
    expect(sheetOf(workbench, 'Limits')?.getRange('E9').getDataValidation()).toBeNull();
  });

  it('keep decisions, and the register that Leeway made with its rows, without the two columns', async () => {
    const workbench = await openWorkbench({ now: '2026-06-15T09:00:00Z' });
    workbench.call('setUp');
    workbench.edit('Initiatives!A2:C2', [['I-1', 'Atlas', 'Active']]);
    workbench.edit('Decisions!A2:E2', [[1, 'k', '2026-06-15 09:00:00', 'Approve', 'I-1']]);
    remove(workbench, 'YES', 'NO');
    expect(workbench.tabs()).toEqual(['Sheet1', 'Initiatives', 'Decisions']);
    expect(workbench.values('Initiatives!A2:C2')).toEqual([['I-1', 'Atlas', 'Active']]);
    expect(workbench.values('Initiatives!V1:W2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('[S5] formulas that need Leeway', () => {
  it('become their last values with a note, spread ones too, and never an error', async () => {
    const workbench = await setUp();
    workbench.edit('Face!A1', '=DRIFTSCORE()');
    workbench.edit('Face!A2', '=IF(DRIFTSCORE()>1,"drifts","")');
    workbench.edit('Face!A3', '=COUNTA(Limits!A:A)');
    workbench.edit('Face!A4', '=DRIFTSCORE(5)');
    workbench.edit('Face!A5', '=1+1');
    workbench.edit('Face!D1', '=DRIFTSIGNALS()');
    workbench.edit('Face!D20', '=DRIFTCONFLICTS()');
    sheetOf(workbench, 'Face')?.getRange('A1').setNote('mine');
    const before = workbench.values('Face!A1:K25');
    remove(workbench, 'YES');
    const after = before.map((row) => row.map((cell) => (cell === '#ERROR!' ? '' : cell)));
    expect(workbench.values('Face!A1:K25')).toEqual(after);
    expect(workbench.formulas('Face!A1:K25').flat().filter(String)).toEqual(['=1+1']);
    expect(workbench.notes('Face!A1:A5').flat()).toEqual([
      'mine\nwas =DRIFTSCORE(LEEWAY), 1 Jun 2026, Leeway removed',
      'was =IF(DRIFTSCORE(LEEWAY)>1,"drifts",""), 1 Jun 2026, Leeway removed',
      'was =COUNTA(Limits!A:A), 1 Jun 2026, Leeway removed',
      'was =DRIFTSCORE(5), 1 Jun 2026, Leeway removed; it showed #ERROR!',
      '',
    ]);
    expect(workbench.notes('Face!D1')[0]?.[0]).toContain('was =DRIFTSIGNALS(LEEWAY)');
    expect(workbench.notes('Face!E2')).toEqual([['']]);
  });

  it('stand in quotes as little as in other names', async () => {
    const workbench = await setUp();
    fileOf(workbench).setNamedRange('MYLEEWAY', fileOf(workbench).getRange('Face!C1'));
    const own = ['="DRIFTSCORE(LEEWAY)"', '=COUNTA(MYLEEWAY)', "=COUNTA('Face'!B1:B4)"];
    for (const [index, formula] of own.entries()) workbench.edit(`Face!A${index + 1}`, formula);
    const before = workbench.formulas('Face!A1:A3');
    remove(workbench, 'YES');
    expect(workbench.formulas('Face!A1:A3')).toEqual(before);
  });
});

describe("[S5] what people wrote into Leeway's columns", () => {
  it('stays, and only what Leeway computed goes', async () => {
    const workbench = await setUp();
    workbench.edit('Initiatives!H3', 'ask Ana');
    workbench.edit('Initiatives!G9', 'mine');
    remove(workbench, 'YES');
    expect(workbench.values('Initiatives!G1:H4')).toEqual([
      ['', ''],
      ['', ''],
      ['', 'ask Ana'],
      ['', ''],
    ]);
  });

  it('keeps a column that a formula names', async () => {
    const workbench = await unset();
    sheetOf(workbench, 'Initiatives')?.deleteColumns(7, 20);
    workbench.call('setUp');
    workbench.edit('Face!A1', '=COUNTIF(Initiatives!H:H,"competes*")');
    remove(workbench, 'YES');
    expect(sheetOf(workbench, 'Initiatives')?.getMaxColumns()).toBe(10);
    expect(workbench.formulas('Face!A1')).toEqual([['=COUNTIF(Initiatives!H:H,"competes*")']]);
    expect(workbench.values('Face!A1')).toEqual([[0]]);
  });
});

describe('Remove Leeway that cannot be done', () => {
  it.each([
    ['Initiatives', 'H3', 'H1:H4'],
    ['Limits', 'B5', 'A1:Z1000'],
  ])('[S6] says one sentence and changes nothing: %s', async (tab, address, place) => {
    const workbench = await setUp({ owner: BOSS, user: ANA });
    protect(workbench, tab, address);
    const before = snapshot(workbench);
    workbench.resetCalls();
    remove(workbench, 'YES');
    expect(said(workbench)).toBe(
      `Nothing was changed: you may not edit ${place} of the tab "${tab}". Ask boss@example.com, who can, to remove Leeway or to let you edit it.`,
    );
    expect(snapshot(workbench)).toEqual(before);
    expect(written(workbench)).toEqual([]);
  });

  it.each([
    'Range.clearContent',
    'Sheet.setConditionalFormatRules',
    'Spreadsheet.deleteSheet',
    'Spreadsheet.removeNamedRange',
    'DeveloperMetadata.remove',
  ])('[S5] at %s is finished by the next run', async (member) => {
    let calls = 0;
    let isBroken = false;
    const fault = () => (isBroken && ++calls > 1 ? 'Service Spreadsheets failed' : undefined);
    const once = ['Spreadsheet.removeNamedRange', 'Sheet.setConditionalFormatRules'].includes(member);
    const workbench = await unset({
      faults: { [member]: once ? () => (isBroken ? 'Service Spreadsheets failed' : undefined) : fault },
    });
    const before = snapshot(workbench);
    workbench.call('setUp');
    isBroken = true;
    expect(() => remove(workbench, 'YES')).toThrow(
      'Removing stopped half-way: choose Remove Leeway again. Sheets said: Service Spreadsheets failed',
    );
    isBroken = false;
    remove(workbench, 'YES');
    expect(snapshot(workbench)).toEqual(before);
  });

  it('keeps one tab where all are its own', async () => {
    const workbench = await openWorkbench({});
    workbench.call('setUp');
    const first = sheetOf(workbench, 'Sheet1');
    if (first) fileOf(workbench).deleteSheet(first);
    remove(workbench, 'YES');
    expect(workbench.tabs()).toEqual(['Sheet1']);
  });

  it('waits for nobody who is at it', async () => {
    const workbench = await setUp();
    workbench.locks.document.holder = 'somebody else';
    expect(() => remove(workbench, 'YES')).toThrow('Leeway is at work in this file for somebody else');
  });
});
