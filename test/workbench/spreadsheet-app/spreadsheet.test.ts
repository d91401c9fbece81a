import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

async function open() {
  const book = await openWorkbench({
    script: '',
    tables: { One: [['a', 1]], Two: [] },
    timeZone: 'Europe/Berlin',
  });
  return { book, file: book.services.SpreadsheetApp.getActive() };
}

describe('tabs', () => {
  it('are found by name, in any case, or not at all', async () => {
    const { file } = await open();
    expect(file.getSheets().map((sheet) => sheet.getName())).toEqual(['One', 'Two']);
    expect([file.getSheetByName('two')?.getName(), file.getSheetByName('Three')]).toEqual(['Two', null]);
  });

  it('are inserted where told, and become active', async () => {
    // github.com/brucemcpherson/gas-fakes, test/testsheetsvalues.js
    const { file } = await open();
    file.insertSheet('First', 0);
    expect(file.getSheets().map((sheet) => `${sheet.getIndex()} ${sheet.getName()}`)).toEqual([
      '1 First',
      '2 One',
      '3 Two',
    ]);
    expect(file.getActiveSheet().getName()).toBe('First');
    expect(() => file.insertSheet('One')).toThrow(
      'A sheet with this name already exists. Please enter another name.',
    );
  });

  it('can be deleted, all but the last', async () => {
    const { file } = await open();
    const [one, two] = file.getSheets();
    if (!one || !two) throw new Error('expected two tabs');
    file.deleteSheet(two);
    expect(() => file.deleteSheet(one)).toThrow("You can't remove all the sheets in a document.");
  });

  it('keep their number when others come and go', async () => {
    const { file } = await open();
    const numbers = file.getSheets().map((sheet) => sheet.getSheetId());
    file.insertSheet('First', 0);
    expect(
      file
        .getSheets()
        .slice(1)
        .map((sheet) => sheet.getSheetId()),
    ).toEqual(numbers);
  });
});

describe('the file', () => {
  it('knows its zone and locale', async () => {
    const { file } = await open();
    expect([file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()]).toEqual(['Europe/Berlin', 'en_US']);
  });

  it('shows toasts', async () => {
    const { file, book } = await open();
    file.toast('Saved', 'Leeway', 3);
    expect(book.toasts).toEqual([{ message: 'Saved', title: 'Leeway', seconds: 3 }]);
  });
});

// github.com/brucemcpherson/gas-fakes, test/testsheetsrange.js
describe('named ranges', () => {
  it('are set, found, replaced, renamed and removed', async () => {
    const { file } = await open();
    file.setNamedRange('Data', file.getRange('One!A1:B1'));
    expect(file.getRangeByName('Data')?.getValues()).toEqual([['a', 1]]);
    file.setNamedRange('Data', file.getRange('One!A:B'));
    expect(file.getRangeByName('Data')?.getA1Notation()).toBe('A:B');
    const [named] = file.getNamedRanges();
    named?.setName('Facts');
    expect(file.getNamedRanges().map((range) => range.getName())).toEqual(['Facts']);
    named?.remove();
    expect([file.getNamedRanges(), file.getRangeByName('Facts')]).toEqual([[], null]);
  });

  it('follow inserted rows, and feed formulas', async () => {
    const { file, book } = await open();
    file.setNamedRange('Number', file.getRange('One!B1'));
    book.edit('Two!A1', '=Number*10');
    book.insertRows('One', 1);
    expect(file.getRangeByName('Number')?.getA1Notation()).toBe('B2');
    book.edit('One!B2', 4);
    expect(book.values('Two!A1')).toEqual([[40]]);
  });

  it('lie where the active tab has no cells', async () => {
    const { file } = await open();
    const two = file.getSheetByName('Two');
    two?.insertRowsAfter(two.getMaxRows(), 100);
    two?.insertColumnsAfter(two.getMaxColumns(), 10);
    for (const address of ['Two!A:AJ', 'Two!AJ1100']) file.setNamedRange('Far', file.getRange(address));
    expect(file.getRangeByName('Far')?.getA1Notation()).toBe('AJ1100');
  });

  it('are redefined: formulas see it', async () => {
    const { file, book } = await open();
    book.edit('One!A2:B2', [[5, 6]]);
    file.setNamedRange('Row', file.getRange('One!B1'));
    book.edit('Two!A1', '=SUM(Row)');
    file.setNamedRange('Row', file.getRange('One!A2:B2'));
    expect(book.values('Two!A1')).toEqual([[11]]);
  });
});

// github.com/brucemcpherson/gas-fakes, test/testsheetsdeveloper.js
describe('developer metadata', () => {
  it('is fastened to the file, a sheet, or one whole column or row', async () => {
    const { file } = await open();
    const [sheet] = file.getSheets();
    file.addDeveloperMetadata('file', '1');
    sheet?.addDeveloperMetadata('sheet', '2');
    sheet?.getRange('B:B').addDeveloperMetadata('column', '3');
    sheet?.getRange('4:4').addDeveloperMetadata('row');
    const found = file.createDeveloperMetadataFinder().find();
    expect(
      found.map((each) => [each.getKey(), each.getValue(), String(each.getLocation().getLocationType())]),
    ).toEqual([
      ['file', '1', 'SPREADSHEET'],
      ['sheet', '2', 'SHEET'],
      ['column', '3', 'COLUMN'],
      ['row', null, 'ROW'],
    ]);
    expect(String(found[0]?.getVisibility())).toBe('DOCUMENT');
  });

  it.each(['B2', 'B2:B9', 'A:B'])('is refused on %s', async (address) => {
    const { file } = await open();
    expect(() => file.getRange(`One!${address}`).addDeveloperMetadata('key')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  });

  it('moves with its column and goes with it', async () => {
    const { file, book } = await open();
    file.getRange('One!B:B').addDeveloperMetadata('mapped', 'Status');
    const column = () =>
      file
        .createDeveloperMetadataFinder()
        .withKey('mapped')
        .find()[0]
        ?.getLocation()
        .getColumn()
        ?.getColumn();
    book.moveColumns('One', 2, 1, 1);
    expect(column()).toBe(1);
    file.getSheets()[0]?.insertColumnBefore(1);
    expect(column()).toBe(2);
    file.getSheets()[0]?.deleteColumn(2);
    expect(column()).toBeUndefined();
  });

  it('of a column is not found from one of its cells', async () => {
    const { file } = await open();
    file.getRange('One!G:G').addDeveloperMetadata('g');
    expect(file.getRange('One!G3').createDeveloperMetadataFinder().find()).toEqual([]);
    expect(
      file
        .getRange('One!G:G')
        .getDeveloperMetadata()
        .map((each) => each.getKey()),
    ).toEqual(['g']);
  });

  it('changes and is removed', async () => {
    const { file } = await open();
    file.addDeveloperMetadata('key', 'old');
    const [metadata] = file.getDeveloperMetadata();
    metadata?.setValue('new').setKey('other');
    expect([metadata?.getKey(), metadata?.getValue()]).toEqual(['other', 'new']);
    metadata?.remove();
    expect(file.getDeveloperMetadata()).toEqual([]);
  });
});
