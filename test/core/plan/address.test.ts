import { describe, expect, it } from 'vitest';
import { areaText, columnLetters, isSameFormula, tabReference } from '../../../src/core/plan/address.ts';

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

  it.each([
    ['Limits', 'Limits'],
    ['A1', "'A1'"],
    ["Ana's plan", "'Ana''s plan'"],
    ['=1+1', "'=1+1'"],
  ])('the tab %s is %s in a formula', (tab, reference) => expect(tabReference(tab)).toBe(reference));

  it('names one cell by itself', () => {
    expect(areaText({ row: 2, column: 3, rows: 1, columns: 1 })).toBe('C2');
    expect(areaText({ row: 2, column: 3, rows: 4, columns: 2 })).toBe('C2:D5');
  });

  it('sees one formula in two spellings', () => {
    expect(isSameFormula("=sum( 'Limits'!a:a )", '=SUM(Limits!A:A)')).toBe(true);
    expect(isSameFormula('=A1', '=A2')).toBe(false);
  });
});
