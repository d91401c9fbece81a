import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

/** Services are asked from inside the script: its arrays are of another realm than the stand-in's. */
const SCRIPT = `
function offer() {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A2:A4');
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Active', 'Done']).setAllowInvalid(false).build());
  return range.getCell(1, 1).getDataValidation().getCriteriaValues()[0].join('; ');
}
function colour() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A2="Active"').setBackground('#ff0000').setRanges([sheet.getRange('A2:A4')]).build();
  sheet.setConditionalFormatRules([rule]);
  return sheet.getConditionalFormatRules().length;
}
function write() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('C1:D2').setValues([[1, 'a'], [2, 'b']]);
}
`;

describe('arrays of the script', () => {
  it('offer a list, and refuse what is not on it', async () => {
    const workbench = await openWorkbench({ script: SCRIPT });
    expect(workbench.call('offer')).toBe('Active; Done');
    expect(() => workbench.edit('Sheet1!A2', 'Soon')).toThrow('violates the data validation rules');
    workbench.edit('Sheet1!A2', 'Done');
    expect(workbench.values('Sheet1!A2')).toEqual([['Done']]);
  });

  it('name the ranges of a rule, and hold values', async () => {
    const workbench = await openWorkbench({ script: SCRIPT });
    expect(workbench.call('colour')).toBe(1);
    workbench.call('write');
    expect(workbench.values('Sheet1!C1:D2')).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });
});
