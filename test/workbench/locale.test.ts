import { describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchOptions } from '../../workbench/headless.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const DECEMBER = day('2026-12-03');

const open = (options: WorkbenchOptions) => openWorkbench({ script: '', ...options });

describe('what is typed in a file of another locale', () => {
  it.each([
    ['de_DE', '0,6', 0.6],
    ['de_DE', '-1.000,5', -1000.5],
    ['de_DE', '60,5%', 0.605],
    ['de_DE', '1.5', '1.5'],
    ['de_DE', 'Ana 0,5', 'Ana 0,5'],
    ['de_DE', '3.12.2026', DECEMBER],
    ['de_DE', '03.12.26', DECEMBER],
    ['de_DE', '31.2.2026', '31.2.2026'],
    ['de_DE', '2026-12-03', DECEMBER],
    ['de_DE', "'3.12.2026", '3.12.2026'],
    ['de_DE', '3/12/2026 6:00', new Date('2026-12-03T06:00:00Z')],
    ['fr_FR', '03/12/2026', DECEMBER],
    ['tr_TR', '3.12.2026', DECEMBER],
    ['en_GB', '03/12/2026', DECEMBER],
    ['en_GB', '12/31/2026', '12/31/2026'],
    ['en_GB', '0.6', 0.6],
    ['en_GB', '3.12.2026', '3.12.2026'],
    ['en_US', '12/03/2026', DECEMBER],
    ['en_US', '0,6', '0,6'],
  ])('%s: %s', async (locale, text, value) => {
    const workbench = await open({ locale, tables: { A: [[text]] } });
    workbench.edit('B1', text);
    const sheet = workbench.services.SpreadsheetApp.getActiveSheet();
    sheet.getRange('C1').setValue(text);
    expect(workbench.values('A1:C1')).toEqual([[value, value, value]]);
    expect(workbench.services.SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()).toBe(locale);
  });

  it('3/12 is a day of December, of whatever year it is', async () => {
    const workbench = await open({ locale: 'en_GB' });
    workbench.edit('A1', '3/12');
    expect(String(workbench.values('A1'))).toContain('Dec 03');
  });

  it('numbers and dates of scripts are themselves', async () => {
    const workbench = await open({ locale: 'de_DE' });
    const sheet = workbench.services.SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B1').setValues([[1.5, DECEMBER]]);
    expect(workbench.values('A1:B1')).toEqual([[1.5, DECEMBER]]);
  });
});

describe('formulas in a file of another locale', () => {
  it.each([
    [{ locale: 'de_DE' }, { '=SUM(1,2)': 3, '=SUM(1;2)': '#ERROR!' }],
    [
      { locale: 'de_DE', separator: ';' },
      { '=SUM(1,2)': 1.2, '=SUM(1;2)': 3 },
    ],
    [{ separator: ';' }, { '=SUM(1,2)': '#ERROR!', '=SUM(1;2)': 3, '=SUM({1\\2};3)': 6 }],
    [{ separator: '|' }, { '=SUM(1,2)': '#ERROR!', '=SUM(1;2)': '#ERROR!' }],
  ])('are set and given back as the file has it, %j', async (options, results) => {
    const workbench = await open(options);
    const cell = workbench.services.SpreadsheetApp.getActiveSheet().getRange('A1');
    for (const [formula, value] of Object.entries(results)) {
      cell.setFormula(formula);
      expect([cell.getFormula(), cell.getValue()]).toEqual([formula, value]);
    }
  });

  it('are typed in its own signs, by people and by setValue', async () => {
    const workbench = await open({ locale: 'fr_FR' });
    workbench.edit('A1', '=SUM(1,5;{1\\2;3\\4})&"a,b;c"');
    workbench.services.SpreadsheetApp.getActiveSheet().getRange('B1').setValue('=MAX(0,5;2)');
    expect(workbench.values('A1:B1')).toEqual([['11.5a,b;c', 2]]);
    expect(workbench.formulas('A1:B1')).toEqual([['=SUM(1.5,{1,2;3,4})&"a,b;c"', '=MAX(0.5,2)']]);
  });
});
