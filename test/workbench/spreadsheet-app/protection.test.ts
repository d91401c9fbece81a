import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A file of the boss in which ana is signed in. */
async function open() {
  const book = await openWorkbench({
    script: '',
    owner: 'boss@example.com',
    user: 'ana@example.com',
    tables: {
      Sheet1: [
        ['x', 1],
        ['y', 2],
      ],
    },
  });
  const file = book.services.SpreadsheetApp.getActive();
  const protect = (address: string) => {
    book.signIn('boss@example.com');
    const protection = file.getRange(address).protect();
    protection.removeEditors(protection.getEditors());
    book.signIn('ana@example.com');
    return protection;
  };
  return { book, file, protect, type: book.services.SpreadsheetApp.ProtectionType };
}

// developers.google.com/apps-script/reference/spreadsheet/protection
describe('a protection', () => {
  it('shuts nobody out until its editors change', async () => {
    const { file } = await open();
    const protection = file.getRange('A1').protect();
    expect([protection.canEdit(), protection.getEditors().map((user) => user.getEmail())]).toEqual([
      true,
      ['ana@example.com'],
    ]);
    file.getRange('A1').setValue('new');
    expect(file.getRange('A1').getValue()).toBe('new');
  });

  it('of a file that is not shared lists no editors', async () => {
    // github.com/brucemcpherson/gas-fakes, test/testsheets.js
    const book = await openWorkbench({ script: '' });
    const protection = book.services.SpreadsheetApp.getActiveSheet().protect();
    expect([protection.getEditors().length, protection.canEdit()]).toEqual([0, true]);
  });

  it('stops a script and a person who are no editors; nothing is written', async () => {
    const { book, file, protect } = await open();
    protect('B1:B2');
    expect(file.getRange('B2').canEdit()).toBe(false);
    expect(() => file.getRange('A2:B2').setValues([['z', 9]])).toThrow(PROTECTED);
    expect(() => book.edit('B2', 9)).toThrow(PROTECTED);
    expect(() => file.getRange('B2').setNote('n')).toThrow(PROTECTED);
    expect(book.values('A2:B2')).toEqual([['y', 2]]);
    expect(file.getRange('A2').setValue('z').canEdit()).toBe(true);
  });

  it('never stops the owner, nor who was added', async () => {
    const { book, file, protect } = await open();
    const protection = protect('B1');
    book.signIn('boss@example.com');
    file.getRange('B1').setValue(5);
    protection.addEditor('ana@example.com');
    book.signIn('ana@example.com');
    file.getRange('B1').setValue(6);
    expect(book.values('B1')).toEqual([[6]]);
  });

  it('cannot shut out who sets it', async () => {
    const { file } = await open();
    const protection = file.getRange('A1').protect().removeEditor('ana@example.com');
    expect(protection.canEdit()).toBe(true);
  });

  it('can only warn', async () => {
    const { book, file, protect } = await open();
    const protection = protect('B1');
    book.signIn('boss@example.com');
    protection.setWarningOnly(true);
    book.signIn('ana@example.com');
    file.getRange('B1').setValue(7);
    expect([book.values('B1'), protection.isWarningOnly()]).toEqual([[[7]], true]);
  });

  it('may only be lifted by its editors', async () => {
    const { protect } = await open();
    expect(() => protect('B1').remove()).toThrow(PROTECTED);
  });

  it('moves with its cells and is found by type', async () => {
    const { book, file, protect, type } = await open();
    protect('B1').getRange();
    book.services.SpreadsheetApp.getActiveSheet().getRange('A1').getSheet();
    expect(file.getProtections(type.RANGE).map((each) => each.getRange().getA1Notation())).toEqual(['B1']);
    expect(file.getProtections(type.SHEET)).toEqual([]);
    file.getActiveSheet().insertRowBefore(1);
    expect(file.getProtections(type.RANGE).map((each) => each.getRange().getA1Notation())).toEqual(['B2']);
  });

  it('of a sheet covers all its cells, rows and columns', async () => {
    const { book, file, type } = await open();
    book.signIn('boss@example.com');
    const protection = file.getActiveSheet().protect().setDescription('Leeway data');
    protection.removeEditors(protection.getEditors());
    book.signIn('ana@example.com');
    expect(() => file.getRange('Z9').setValue(1)).toThrow(PROTECTED);
    expect(() => file.getActiveSheet().insertRowBefore(1)).toThrow(PROTECTED);
    expect(file.getProtections(type.SHEET).map((each) => each.getDescription())).toEqual(['Leeway data']);
  });
});
