import { describe, expect, it } from 'vitest';
import { workbookOf, worksheet } from './parts.ts';
import { readParts, rowsOf } from './reading.ts';

const number = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;

describe('places', () => {
  it('keeps blank rows and columns before the first cell, and none behind the last', () => {
    const rows = `<row r="3">${number('C3', 1)}<c r="F3" s="4"/></row><row r="9"><c r="A9" s="1"/></row>`;
    expect(rowsOf(rows)).toEqual([[], [], ['', '', 1]]);
  });

  it('takes rows and cells that do not say where they stand as following the one before', () => {
    const rows = `<row><c><v>1</v></c>${number('C1', 3)}<c><v>4</v></c></row><row/><row><c><v>5</v></c></row>`;
    expect(rowsOf(rows)).toEqual([[1, '', 3, 4], [], [5]]);
  });

  it('keeps of merged cells the one at the top left', () => {
    const rows = `<row r="1">${number('A1', 1)}${number('B1', 2)}${number('C1', 3)}</row><row r="2">${number('A2', 4)}${number('C2', 5)}</row>`;
    expect(rowsOf(rows, {}, '<mergeCells count="1"><mergeCell ref="A1:B9"/></mergeCells>')).toEqual([
      [1, '', 3],
      ['', '', 5],
    ]);
  });
});

describe('formulas', () => {
  const read = (rows: string, behind = '') => readParts(workbookOf({ Plan: worksheet(rows) }, { behind }));

  it('[T1] without a saved value are neither blank nor zero, and are said to lack it', () => {
    const { tabs, notices } = read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v/></c><c r="D1" t="str"><f>""</f><v/></c></row>',
    );
    expect(tabs.Plan).toEqual([[1, 'Loading...', 'Loading...']]);
    expect(notices).toEqual([
      '"r.xlsx" holds no value for 2 cells with a formula, the first of them B1 of "Plan": open it in a spreadsheet program, which computes them, and save it there.',
    ]);
  });

  it('that fill several cells of which only the first was saved lack the others, in rows with content', () => {
    const { tabs, notices } = read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B4">X()</f><v>7</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"></c></row><row r="4"><c r="A4"><v>4</v></c></row>',
    );
    expect(tabs.Plan).toEqual([[1, 7], [2, 'Loading...'], [], [4, 'Loading...']]);
    expect(notices).toEqual([expect.stringMatching(/holds no value for 2 cells .+ the first of them B2 of/)]);
  });

  it.each([
    ['<c r="B2"><v>8</v></c>', 8],
    ['<c r="B2" t="str"><v></v></c>', ''],
  ])('that fill several cells with saved values are read by them', (cell, value) => {
    const { tabs, notices } = read(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">X()</f><v>7</v></c></row><row r="2"><c r="A2"><v>2</v></c>${cell}</row>`,
    );
    expect(tabs.Plan).toEqual([[1, 7], value === '' ? [2] : [2, value]]);
    expect(notices).toEqual([]);
  });

  it('that must be computed at opening are said to be read by what was saved', () => {
    const rows = '<row><c><f>1+1</f><v>0</v></c></row>';
    expect(read(rows, '<calcPr calcId="124519" fullCalcOnLoad="1"/>').notices).toEqual([
      '"r.xlsx" asks for its 1 formula to be computed when it is opened, and was read by the values saved with them: if those look wrong, open it in a spreadsheet program and save it there.',
    ]);
    expect(read('<row><c><v>0</v></c></row>', '<calcPr fullCalcOnLoad="1"/>').notices).toEqual([]);
  });

  it('that the workbench could not compute give the error by the name that Sheets has for it', () => {
    expect(rowsOf('<row><c t="str"><f>A1</f><v>#CYCLE</v></c></row>')).toEqual([['#REF!']]);
  });
});

describe('values', () => {
  it.each([
    ['an error that Sheets does not have', '<c t="e"><v>#FIELD!</v></c>', '#ERROR!'],
    ['a word for true', '<c t="b"><v>true</v></c>', true],
    ['a number in words', '<c><v>abc</v></c>', 'abc'],
    ['a number with an exponent', '<c><v>1.5E-3</v></c>', 0.0015],
    ['a date that is none', '<c t="d"><v>soon</v></c>', 'soon'],
  ])('reads %s', (_, cell, value) => {
    expect(rowsOf(`<row>${cell}</row>`)).toEqual([[value]]);
  });
});
