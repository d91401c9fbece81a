import { describe, expect, it } from 'vitest';
import {
  needsSeparator,
  withCommas,
  withSemicolons,
  writtenWithSemicolons,
} from '../../../src/core/plan/separator.ts';

const PAIRS = [
  ['=MAX(ROWS(A1:A),ROWS(B1:B))', '=MAX(ROWS(A1:A);ROWS(B1:B))'],
  ['=IF(A1="a, b; ""c"", d","",0)', '=IF(A1="a, b; ""c"", d";"";0)'],
  ["=ROWS('a, (b; it''s'!A1:A,1)", "=ROWS('a, (b; it''s'!A1:A;1)"],
  ['=SUM({1,2;3,4},SUM({5,6}))', '=SUM({1,2;3,4};SUM({5,6}))'],
] as const;

describe('[S5] formulas with another separator', () => {
  it.each(PAIRS)('%s', (commas, semicolons) => {
    expect(withSemicolons(commas)).toBe(semicolons);
    expect(withCommas(semicolons)).toBe(commas);
    expect([withSemicolons(semicolons), withCommas(commas)]).toEqual([semicolons, commas]);
  });

  it.each([
    '=SUM(1,5;2)',
    '=IF(DRIFTSCORE(LEEWAY)>1,5;1;0)',
    '=DRIFTSCORE(LEEWAY)*(1,5)',
    '=A1',
    'a, b; c',
    '',
  ])('leaves %j, which is no formula of ours with arguments', (formula) => {
    expect([withSemicolons(formula), withCommas(formula)]).toEqual([formula, formula]);
  });

  it('matters to formulas and colour rules with more than one argument, and to nothing else', () => {
    const at = { tab: 'A', row: 1, column: 1 };
    const rule = { formula: '=AND(A1,B1)', background: '', text: '' };
    const rules = { kind: 'colour rules', tab: 'A', columns: [1], rules: [rule], instead: [] } as const;
    expect(needsSeparator([{ kind: 'formulas', ...at, rows: [['=DRIFTFLAGS(LEEWAY)', '=A1']] }])).toBe(false);
    expect(needsSeparator([{ kind: 'values', ...at, rows: [['f(1,2)']] }])).toBe(false);
    expect(needsSeparator([{ kind: 'formulas', ...at, rows: [['=A1', '=MAX(A1,B1)']] }])).toBe(true);
    expect(needsSeparator([rules])).toBe(true);
    expect(writtenWithSemicolons(rules).rules).toEqual([{ ...rule, formula: '=AND(A1;B1)' }]);
  });
});
