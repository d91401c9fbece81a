import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

type Rows = readonly (readonly (string | number | boolean | Date | null)[])[];

async function open(rows: Rows = [], options: { timeZone?: string } = {}) {
  const book = await openWorkbench({ script: '', tables: { Sheet1: rows }, ...options });
  const sheet = book.services.SpreadsheetApp.getActiveSheet();
  return { book, sheet, at: (address: string) => sheet.getRange(address) };
}

describe('addresses', () => {
  // github.com/brucemcpherson/gas-fakes, test/testsheetsvalues.js and test/testsheetsdeveloper.js
  it.each([
    ['$z$11', 'Z11'],
    ['b3:A1', 'A1:B3'],
    ['B1:B1', 'B1'],
    ['R2C3', 'C2'],
    ['D:F', 'D:F'],
    ['5:7', '5:7'],
    ['A2:A', 'A2:A1000'],
    ['Sheet1!B2', 'B2'],
  ])('%s is %s', async (given, notation) => {
    const { at } = await open();
    expect(at(given).getA1Notation()).toBe(notation);
  });

  it('counts rows and columns from 1', async () => {
    const { sheet } = await open();
    const range = sheet.getRange(2, 3, 4, 5);
    expect([range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()]).toEqual([
      2, 3, 5, 7,
    ]);
    expect([range.getNumRows(), range.getNumColumns(), range.getA1Notation()]).toEqual([4, 5, 'C2:G5']);
    expect(range.getCell(2, 2).getA1Notation()).toBe('D3');
    expect(range.offset(1, 1).getA1Notation()).toBe('D3:H6');
    expect(range.offset(-1, -1, 1, 1).getA1Notation()).toBe('B1');
  });

  it.each([
    [[0, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[2, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    [[2, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
  ])('getRange(%j) throws', async (numbers, message) => {
    const { sheet } = await open();
    expect(() => Reflect.apply(sheet.getRange, sheet, numbers)).toThrow(message);
  });

  it('a text that is neither an address nor a name is not found', async () => {
    const { at } = await open();
    expect(() => at('Nowhere')).toThrow('Range not found');
  });

  // test/testsheetsvui.js
  it('an offset without rows or columns throws', async () => {
    const { at } = await open();
    expect(() => at('A1').offset(0, 0, 0)).toThrow(/number of rows/);
    expect(() => at('A1').offset(0, 0, 1, 0)).toThrow(/number of columns/);
  });
});

describe('values', () => {
  it('keep number, boolean and text; a cleared cell reads as an empty text', async () => {
    // test/testsheetsvalues.js
    const { at } = await open();
    at('A1:D1').setValues([[1.5, true, 'x', '']]);
    expect(at('A1:D1').getValues()).toEqual([[1.5, true, 'x', '']]);
    at('A1:C1').clearContent();
    expect(at('A1:C1').getValues()).toEqual([['', '', '']]);
  });

  it('are parsed as typed', async () => {
    // developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object)
    const { at } = await open();
    at('A1:F1').setValues([['12', '25%', 'TRUE', '2024-01-05', '=1+1', '+1+2']]);
    expect(at('A1:F1').getValues()).toEqual([[12, 0.25, true, new Date(Date.UTC(2024, 0, 5)), 2, 3]]);
  });

  it('stay text behind an apostrophe, which is not part of them', async () => {
    const { at } = await open();
    at('A1:B1').setValues([["'=1+1", "''quoted"]]);
    expect(at('A1:B1').getValues()).toEqual([['=1+1', "'quoted"]]);
    expect(at('A1').getFormula()).toBe('');
  });

  it('are texts also where they look like a link', async () => {
    const { at } = await open();
    at('A1').setValue('[a](https://example.com)');
    expect(at('A1').getValue()).toBe('[a](https://example.com)');
    expect(at('A1').getDisplayValue()).toBe('[a](https://example.com)');
  });

  it.each(['Etc/UTC', 'America/New_York', 'Asia/Kolkata'])(
    'dates are moments on the clock of the file: %s',
    async (timeZone) => {
      const { at, book } = await open([], { timeZone });
      const { Utilities } = book.services;
      at('A1').setValue(new Date('2024-03-31T20:15:00Z'));
      expect(at('A1').getValue()).toEqual(new Date('2024-03-31T20:15:00Z'));
      at('A2').setValue('2024-07-01');
      const read = at('A2').getValue();
      expect(Utilities.formatDate(read, timeZone, 'yyyy-MM-dd HH:mm')).toBe('2024-07-01 00:00');
    },
  );

  it('must be as many as the range', async () => {
    const { at } = await open();
    expect(() => at('A1:A2').setValues([[1]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => at('A1:B1').setValues([[1, 2, 3]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  it('must be rows', async () => {
    const { at } = await open();
    expect(() => Reflect.apply(at('A1').setValues, undefined, ['x'])).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('errors read as their name', async () => {
    const { at } = await open([['=1/0', '=NOSUCH()', '=A1:', '=C9+C2', '="x"+1']]);
    expect(at('A1:E1').getValues()).toEqual([['#DIV/0!', '#NAME?', '#ERROR!', 0, '#VALUE!']]);
    expect(at('A1:C1').getDisplayValues()).toEqual([['#DIV/0!', '#NAME?', '#ERROR!']]);
  });
});

describe('formulas', () => {
  it('read with their sign, and as an empty text where there is none', async () => {
    const { at } = await open([['=SUM(B1:C1)', 2, 3]]);
    expect(at('A1:B1').getFormulas()).toEqual([['=SUM(B1:C1)', '']]);
    expect(at('A1').getFormula()).toBe('=SUM(B1:C1)');
  });

  it('take doubled quotes and backslashes in texts, and give them back', async () => {
    const { at } = await open();
    at('A1').setFormula('="say ""hi"" to C:\\"&B1');
    at('B1').setValue('!');
    expect(at('A1').getValue()).toBe('say "hi" to C:\\!');
    expect(at('A1').getFormula()).toBe('="say ""hi"" to C:\\"&B1');
  });

  it('get a sign when they lack one', async () => {
    // test/testsheets.js
    const { at } = await open();
    at('A1').setFormula('1+1');
    expect(at('A1').getFormula()).toBe('=1+1');
  });
});

describe('sort', () => {
  // github.com/brucemcpherson/gas-fakes, test/testsheetsvalues.js: columns are those of the sheet
  it('orders by columns of the sheet, numbers before texts, blanks last either way', async () => {
    const { at } = await open([
      [null, 'b'],
      [null, 3],
      [null, null],
      [null, 'a'],
      [null, 1],
    ]);
    at('B1:B5').sort(2);
    expect(at('B1:B5').getValues()).toEqual([[1], [3], ['a'], ['b'], ['']]);
    at('B1:B5').sort({ column: 2, ascending: false });
    expect(at('B1:B5').getValues()).toEqual([['b'], ['a'], [3], [1], ['']]);
  });
});

describe('looks', () => {
  it('clearing content keeps formats, notes and validations', async () => {
    // test/testsheets.js
    const { at, book } = await open([[1]]);
    const rule = book.services.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    at('A1').setNumberFormat('0.00').setNote('look').setDataValidation(rule).clearContent();
    expect([at('A1').getNumberFormat(), at('A1').getNote()]).toEqual(['0.00', 'look']);
    expect(String(at('A1').getDataValidation()?.getCriteriaType())).toBe('NUMBER_GREATER_THAN');
  });

  it('number formats decide the display', async () => {
    const { at } = await open([[0.5, 45296]]);
    at('A1:B1').setNumberFormats([['0%', 'yyyy-mm-dd']]);
    expect(at('A1:B1').getDisplayValues()).toEqual([['50%', '2024-01-05']]);
    at('A1').setNumberFormat('general');
    expect(at('A1').getDisplayValue()).toBe('0.5');
  });

  it('a number format must be a text', async () => {
    const { at } = await open();
    expect(() => Reflect.apply(at('A1').setNumberFormat, undefined, [null])).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });

  it('colours read as lower-case hex, names in any case', async () => {
    // test/testsheetssets.js
    const { at } = await open();
    expect(at('A1').getBackground()).toBe('#ffffff');
    at('A1').setBackground('LIGHTCORAL').setFontColor('#AABBCC').setFontWeight('bold');
    expect([at('A1').getBackground(), at('A1').getFontColor(), at('A1').getFontWeight()]).toEqual([
      '#f08080',
      '#aabbcc',
      'bold',
    ]);
    at('A1').setBackground(null).setFontWeight('normal');
    expect([at('A1').getBackground(), at('A1').getFontWeight()]).toEqual(['#ffffff', 'normal']);
  });

  it('notes move with their cell and follow undo', async () => {
    const { at, book, sheet } = await open([['x']]);
    at('A1').setNote('mine');
    sheet.insertRowBefore(1);
    expect(book.notes('A1:A2')).toEqual([[''], ['mine']]);
    book.undo();
    expect(book.notes('A1:A2')).toEqual([['mine'], ['']]);
    at('A1').clearNote();
    expect(at('A1').getNote()).toBe('');
  });

  it('notes must be rows', async () => {
    // test/testsheets.js
    const { at } = await open();
    expect(() => Reflect.apply(at('A1').setNotes, undefined, ['foo'])).toThrow(
      /don't match the method signature/,
    );
  });
});

describe('limits', () => {
  // The limit: github.com/qeet/importjsonapi/issues/10. The words are recalled, not verified.
  it('a cell holds 50,000 characters', async () => {
    const { at } = await open();
    at('A1').setValue('x'.repeat(50_000));
    expect(() => at('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });
});

it('more cells than a call takes arguments are written at once', async () => {
  const rows = 50_000;
  const { sheet } = await open(Array.from({ length: rows }, () => ['', '', '']));
  const range = sheet.getRange(1, 1, rows, 3);
  range.setValues(Array.from({ length: rows }, (_, row) => [rows - row, row, 1]));
  expect(range.getValues()[rows - 1]).toEqual([1, rows - 1, 1]);
});
