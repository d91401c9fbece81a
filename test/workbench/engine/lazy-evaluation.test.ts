import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const SCRIPT = `
let runs = 0;
function COUNTED(value) { runs += 1; return value * 2; }
function runsSoFar() { return runs; }
function writeMany() {
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let row = 1; row <= 20; row += 1) sheet.getRange(1, 1).setValue(row);
}
function writeAndRead() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1).setValue(50);
  return sheet.getRange(1, 2).getValue();
}
function moveSpill() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('D2').clearContent();
  sheet.getRange('D1').setFormula('=ARRAYFORMULA(A1:A3*1)');
}
`;

const open = (rows: readonly (readonly (string | number)[])[]) =>
  openWorkbench({ script: SCRIPT, tables: { Sheet1: rows } });

describe('cells', () => {
  it('are computed once for many writes of a script', async () => {
    const workbench = await open([[1, '=COUNTED(A1)']]);
    workbench.values('B1');
    const before = Number(workbench.call('runsSoFar'));
    workbench.call('writeMany');
    expect(workbench.values('B1')).toEqual([[40]]);
    expect(workbench.call('runsSoFar')).toBe(before + 1);
  });

  it('show a script what its own write before has changed', async () => {
    const workbench = await open([[1, '=COUNTED(A1)']]);
    expect(workbench.call('writeAndRead')).toBe(100);
  });

  it('spread where another formula made room in the same run', async () => {
    const workbench = await open([
      [1, '', '', ''],
      [2, '', '', '=ARRAYFORMULA(A1:A3*10)'],
      [3, '', '', ''],
    ]);
    workbench.call('moveSpill');
    expect(workbench.values('D1:D4')).toEqual([[1], [2], [3], ['']]);
  });

  it('are sorted by what was written before, and undone with it', async () => {
    const workbench = await open([[3], [2], [1]]);
    workbench.edit('A1', 0);
    workbench.sort('A1:A3', 1);
    expect(workbench.values('A1:A3')).toEqual([[0], [1], [2]]);
    workbench.undo();
    workbench.undo();
    expect(workbench.values('A1:A3')).toEqual([[3], [2], [1]]);
  });
});
