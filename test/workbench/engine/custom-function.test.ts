import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

/** Cites developers.google.com/apps-script/guides/sheets/custom-functions unless another source stands beside it. */
describe('a custom function', () => {
  const ECHO = `
    /** Tells what it got. @customfunction */
    function ECHO(...args) {
      const kind = (value) => Object.prototype.toString.call(value) === '[object Date]' ? value.toISOString() : value;
      return JSON.stringify(args, function (key, value) { return kind(this[key]); });
    }`;

  it('gets one cell as a scalar, a range as rows, a blank as an empty text', async () => {
    const rows = [
      [1, 'x', '=ECHO(A1)'],
      [null, true, '=ECHO(A1:B2)'],
      [null, null, '=ECHO(A2)'],
    ];
    const book = await openWorkbench({ script: ECHO, tables: { Sheet1: rows } });
    expect(book.values('C1:C3')).toEqual([['[1]'], ['[[[1,"x"],["",true]]]'], ['[""]']]);
  });

  it('gets dates as Date at midnight of the file, percents as fractions, skipped arguments as an empty text', async () => {
    const rows = [['2024-01-05', '10%', '=ECHO(A1,B1)', '=ECHO(1,,2)', '=ECHO()']];
    const book = await openWorkbench({
      script: ECHO,
      tables: { Sheet1: rows },
      timeZone: 'America/New_York',
    });
    expect(book.values('C1:E1')).toEqual([['["2024-01-05T05:00:00.000Z",0.1]', '[1,"",2]', '[]']]);
  });

  it('gets an open-ended range down to the last row of the grid', async () => {
    const script = 'function HEIGHT(rows) { return rows.length; }';
    const book = await openWorkbench({ script, tables: { Sheet1: [['a', '=HEIGHT(A2:A)']] } });
    expect(book.values('B1')).toEqual([[999]]);
  });

  it('spreads a table over free cells, short rows padded', async () => {
    const script = 'function TABLE() { return [[1, 2], ["x"], [true, new Date(Date.UTC(2024, 0, 5))]]; }';
    const book = await openWorkbench({ script, tables: { Sheet1: [['=TABLE()']] } });
    expect(book.values('A1:B3')).toEqual([
      [1, 2],
      ['x', ''],
      [true, new Date(Date.UTC(2024, 0, 5))],
    ]);
  });

  it('does not overwrite data: #REF! with the cell in the way', async () => {
    const script = 'function THREE() { return [[1], [2], [3]]; }';
    const book = await openWorkbench({ script, tables: { Sheet1: [['=THREE()'], [], ['mine']] } });
    expect(book.values('A1:A3')).toEqual([['#REF!'], [''], ['mine']]);
    expect(book.messages('A1')).toEqual([
      ['Array result was not expanded because it would overwrite data in A3.'],
    ]);
  });

  it('needs room on the grid: #REF! with what is missing', async () => {
    const script = 'function WIDE() { return [new Array(27).fill(1)]; }';
    const book = await openWorkbench({ script, tables: { Sheet1: [['=WIDE()']] } });
    expect(book.values('A1')).toEqual([['#REF!']]);
    expect(book.messages('A1')).toEqual([
      ['Result was not automatically expanded, please insert more columns (1).'],
    ]);
  });

  it('shows what it throws as #ERROR! with message and line', async () => {
    const script = '\nfunction BROKEN() {\n  throw new Error("pass a range");\n}';
    const book = await openWorkbench({ script, tables: { Sheet1: [['=BROKEN()']] } });
    expect(book.displayValues('A1')).toEqual([['#ERROR!']]);
    expect(book.messages('A1')).toEqual([['Error: pass a range (line 3).']]);
  });

  it('may not write, nor show anything', async () => {
    const script = `
      function WRITES() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue(1); }
      function SHOWS() { SpreadsheetApp.getUi(); }`;
    const book = await openWorkbench({ script, tables: { Sheet1: [['=WRITES()'], ['=SHOWS()']] } });
    expect(book.values('A1:B2')).toEqual([
      ['#ERROR!', ''],
      ['#ERROR!', ''],
    ]);
    expect(book.messages('A1:A2')).toEqual([
      ['Exception: You do not have permission to call setValue (line 2).'],
      ['Exception: Cannot call SpreadsheetApp.getUi() from this context (line 3).'],
    ]);
  });

  it('may read the file, and sees what formulas give', async () => {
    const script = "function TOTAL() { return SpreadsheetApp.getActive().getRange('Data!B1').getValue(); }";
    const tables = { Front: [['=TOTAL()']], Data: [[20, '=A1*2+1']] };
    const book = await openWorkbench({ script, tables });
    expect(book.values('A1')).toEqual([[41]]);
  });

  it('runs again only when an argument changes: what it reads itself is no dependency', async () => {
    const script = "function READS() { return SpreadsheetApp.getActive().getRange('B1').getValue(); }";
    const book = await openWorkbench({ script, tables: { Sheet1: [['=READS()', 1]] } });
    book.edit('B1', 2);
    expect(book.values('A1')).toEqual([[1]]);
    book.edit('A1', '=READS()+0');
    expect(book.values('A1')).toEqual([[2]]);
  });

  it('is unknown in a file whose add-on lacks it', async () => {
    await openWorkbench({ script: 'function ONLYHERE() { return 1; }' });
    const book = await openWorkbench({ script: '', tables: { Sheet1: [['=ONLYHERE()']] } });
    expect(book.values('A1')).toEqual([['#NAME?']]);
  });

  it('leaves the functions of Sheets alone', async () => {
    const script = 'function SUM() { return "mine"; }';
    const book = await openWorkbench({ script, tables: { Sheet1: [['=SUM(1,2)']] } });
    expect(book.values('A1')).toEqual([[3]]);
  });
});

describe('a custom function that Sheets refuses', () => {
  const script = 'function COUNT_ALL(rows) { return rows.length; }\nfunction COPY(rows) { return rows; }';
  const circular =
    'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
  // Reported in public code (id54649822517, id54563000281), also for ranges that depend on NOW() at a distance.
  const volatile =
    'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

  it('is given a range with its own cell', async () => {
    const book = await openWorkbench({ script, tables: { Sheet1: [['x'], ['=COUNT_ALL(A1:A3)']] } });
    expect(book.values('A2')).toEqual([['#REF!']]);
    expect(book.messages('A2')).toEqual([[circular]]);
  });

  it('would spill into the range it is given', async () => {
    const book = await openWorkbench({ script, tables: { Sheet1: [['=COPY(A2:A3)']] } });
    expect([book.values('A1'), book.messages('A1')]).toEqual([[['#REF!']], [[circular]]]);
  });

  it.each(['=NOW()', '=RAND()', '=RANDBETWEEN(1,2)', '=RANDARRAY(1,2)'])(
    'depends on %s through another cell',
    async (formula) => {
      const tables = { Sheet1: [['=COUNT_ALL(B1:B2)', '=D1&"!"', null, formula]] };
      const book = await openWorkbench({ script, tables });
      expect([book.values('A1'), book.messages('A1')]).toEqual([[['#ERROR!']], [[volatile]]]);
    },
  );

  // support.google.com/docs/answer/3093340 names TODAY() as the exception.
  it('is not refused for TODAY()', async () => {
    const book = await openWorkbench({ script, tables: { Sheet1: [['=COUNT_ALL(B1:B2)', '=TODAY()']] } });
    expect(book.values('A1')).toEqual([[2]]);
  });
});
