import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

/** The grid A1:C3 is 1 x 2024-01-05 / 2 (blank) TRUE / 3 z 0.5; the formula stands in E1. */
async function evaluate(formula: string, address = 'E1') {
  const rows = [
    [1, 'x', '2024-01-05', null, formula],
    [2, null, true],
    [3, 'z', 0.5],
  ];
  const book = await openWorkbench({ script: '', tables: { Sheet1: rows } });
  return book.values(address);
}

// One line a function of support.google.com/docs/table/25273
describe('functions that the engine lacks', () => {
  it.each<[string, unknown]>([
    ['=N(C2)', 1],
    ['=N(B1)', 0],
    ['=T(B1)&T(A1)', 'x'],
    ['=TO_TEXT(C2)', 'TRUE'],
    ['=QUOTIENT(7,2)', 3],
    ['=QUOTIENT(7,0)', '#DIV/0!'],
    ['=REPT("ab",3)', 'ababab'],
    ['=CODE("A")', 65],
    ['=UNICHAR(9733)', '★'],
    ['=UNICODE("★")', 9733],
    ['=ISDATE(C1)', true],
    ['=ISDATE(A1)', false],
    ['=REGEXMATCH(B3,"^z$")', true],
    ['=REGEXMATCH(B3,"(")', '#REF!'],
    ['=ERROR.TYPE(1/0)', 2],
    ['=ERROR.TYPE(NA())', 7],
  ])('%s', async (formula, expected) => {
    expect(await evaluate(formula)).toEqual([[expected]]);
  });
});

// support.google.com/docs/answer/3094140 and 3093378
describe('functions that the engine has otherwise', () => {
  it.each<[string, unknown]>([
    ['=LEN(TRIM("  a   b  "))', 3],
    ['=LEN(TRIM("a"&UNICHAR(160)))', 2],
    ['=LEN(TRIM(CHAR(9)&"a"&CHAR(10)))', 3],
    ['=MATCH("Z",B1:B3,0)', 3],
    ['=IFERROR(MATCH("ź",B1:B3,0),"none")', 'none'],
    ['=MATCH("z*",B1:B3,0)', 3],
    ['=MATCH(3,A1:A3,0)', 3],
    ['=IFERROR(MATCH("q",B1:B3,0),"none")', 'none'],
  ])('%s', async (formula, expected) => {
    expect(await evaluate(formula)).toEqual([[expected]]);
  });
});

describe('array formulas', () => {
  it.each<[string, unknown[]]>([
    ['=ARRAYFORMULA(A1:A3*2)', [2, 4, 6]],
    ['=ARRAYFORMULA(IF(A1:A3>1,"big",""))', ['', 'big', 'big']],
    ['=ARRAYFORMULA(B1:B3&"!"&A1:A3)', ['x!1', '!2', 'z!3']],
    ['={A1:A2;A1}', [1, 2, 1]],
    ['=FILTER(A1:A3,B1:B3<>"")', [1, 3, '']],
  ])('%s', async (formula, expected) => {
    expect((await evaluate(formula, 'E1:E3')).flat()).toEqual(expected);
  });

  it('of ranges side by side', async () => {
    expect(await evaluate('={A1:A2,B1:B2}', 'E1:F2')).toEqual([
      [1, 'x'],
      [2, ''],
    ]);
  });

  it('CONCATENATE joins a whole range, unlike &', async () => {
    expect(await evaluate('=CONCATENATE(A1:A3,B1:B3)')).toEqual([['123xz']]);
  });
});

// As probed in a live file, reported in public code (id58566756163): blank = 0 and = "" are both TRUE, IF(c,,) yields a blank.
describe('blanks', () => {
  it.each<[string, unknown]>([
    ['=B2', ''],
    ['=ISBLANK(IF(TRUE,,1))', true],
    ['=B2=0', true],
    ['=B2=""', true],
    ['=B2+1', 1],
    ['=LEN(B2)', 0],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IF(FALSE,1)', false],
  ])('%s', async (formula, expected) => {
    expect(await evaluate(formula)).toEqual([[expected]]);
  });

  it('a formula that shows a blank cell is blank to others, and not once the cell is filled', async () => {
    const rows = [[null, '=A1', '=ISBLANK(B1)', '=COUNTA(B1)', '=B1+1']];
    const book = await openWorkbench({ script: '', tables: { Sheet1: rows } });
    expect(book.values('B1:E1')).toEqual([['', true, 0, 1]]);
    book.edit('A1', 4);
    expect(book.values('B1:E1')).toEqual([[4, false, 1, 5]]);
    book.edit('A1', '');
    expect(book.values('B1:E1')).toEqual([['', true, 0, 1]]);
  });
});

describe('errors', () => {
  it('a circle is #REF! with the words of Sheets', async () => {
    const book = await openWorkbench({ script: '', tables: { Sheet1: [['=B1', '=A1']] } });
    expect(book.values('A1:B1')).toEqual([['#REF!', '#REF!']]);
    expect(book.messages('A1')).toEqual([
      ['Circular dependency detected. To resolve with iterative calculation, see File > Settings.'],
    ]);
  });

  it('a formula that cannot be read is #ERROR!', async () => {
    const book = await openWorkbench({ script: '', tables: { Sheet1: [['=SUM(1,']] } });
    expect([book.values('A1'), book.messages('A1')]).toEqual([[['#ERROR!']], [['Formula parse error.']]]);
  });

  it('an unknown function is #NAME?', async () => {
    const book = await openWorkbench({ script: '', tables: { Sheet1: [['=NOSUCH(1)']] } });
    expect([book.values('A1'), book.messages('A1')]).toEqual([
      [['#NAME?']],
      [["Unknown function: 'NOSUCH'."]],
    ]);
  });
});
