import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

async function open(rows: readonly (readonly (string | number | null)[])[] = []) {
  const book = await openWorkbench({ script: '', tables: { Sheet1: rows, Other: [['x']] } });
  const file = book.services.SpreadsheetApp.getActive();
  return { book, file, sheet: file.getSheets()[0] ?? file.getActiveSheet() };
}

describe('a sheet', () => {
  it('of a new file has 1000 rows and 26 columns, and none with content', async () => {
    const { file } = await open();
    const sheet = file.insertSheet('New');
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()]).toEqual([
      1000, 26, 0, 0,
    ]);
  });

  it('counts formulas that show nothing as content', async () => {
    const { sheet } = await open([['a'], [null, null, '=""'], [null, '=A9']]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 3]);
  });

  it('appends after the last row with content, and grows where the grid ends', async () => {
    // github.com/brucemcpherson/gas-fakes, test/testsheetstext.js
    const { sheet, book } = await open([['a']]);
    sheet.appendRow(['b', 2]);
    expect(book.values('A1:B2')).toEqual([
      ['a', ''],
      ['b', 2],
    ]);
    sheet.deleteRows(3, 998);
    sheet.appendRow(['c']);
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([3, 3]);
  });

  it('inserts and deletes rows and columns; references follow, and what was deleted is #REF!', async () => {
    const { sheet, book } = await open([
      ['a', 1],
      ['b', 2],
      ['=B2', '=SUM(B1:B2)'],
    ]);
    sheet.insertRowsAfter(1, 2);
    sheet.insertColumnBefore(1);
    expect(book.formulas('B5:C5')).toEqual([['=C4', '=SUM(C1:C4)']]);
    sheet.deleteRow(4);
    expect(book.values('B4:C4')).toEqual([['#REF!', 1]]);
  });

  it('cannot lose all its rows', async () => {
    const { sheet } = await open();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  });

  it('freezes, hides and sizes', async () => {
    const { sheet } = await open();
    sheet.setFrozenRows(1);
    sheet.hideColumns(2);
    sheet.setColumnWidth(1, 150);
    expect([sheet.getFrozenRows(), sheet.isColumnHiddenByUser(2), sheet.getColumnWidth(1)]).toEqual([
      1,
      true,
      150,
    ]);
    sheet.setFrozenRows(0);
    sheet.showColumns(2);
    expect([sheet.getFrozenRows(), sheet.isColumnHiddenByUser(2)]).toEqual([0, false]);
  });

  it('can be hidden, but not the last one', async () => {
    const { sheet, file } = await open();
    sheet.hideSheet();
    expect(sheet.isSheetHidden()).toBe(true);
    const other = file.getSheetByName('Other');
    expect(() => other?.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    sheet.showSheet();
    expect(sheet.isSheetHidden()).toBe(false);
  });

  it('sorts its header too', async () => {
    // test/testsheets.js
    const { sheet, book } = await open([['Name'], ['b'], ['a']]);
    sheet.sort(1);
    expect(book.values('A1:A3')).toEqual([['a'], ['b'], ['Name']]);
  });

  it('takes no name that another has', async () => {
    const { sheet } = await open();
    expect(() => sheet.setName('Other')).toThrow(
      'A sheet with this name already exists. Please enter another name.',
    );
    expect(sheet.setName('Mine').getName()).toBe('Mine');
  });

  it('throws the name of what the workbench lacks', async () => {
    const { sheet } = await open();
    expect(() => sheet.newChart()).toThrow('Sheet.newChart is not in the workbench');
  });

  it('prints as its class', async () => {
    // test/testsheetsvui.js
    const { sheet } = await open();
    expect([String(sheet), String(sheet.getRange('A1'))]).toEqual(['Sheet', 'Range']);
  });
});
