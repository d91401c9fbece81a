import { describe, expect, it } from 'vitest';
import { engineFormula, literalText, sheetsFormula } from '../../../workbench/engine/formula-text.ts';

describe('formula texts', () => {
  it.each(['="a""b"', '=IF(A1="","""",\'It""s\'!A1)', '="\\"&"x\\y"', '=""&""', '=\'a"b\'!A1&"c"""'])(
    '%s comes back as it was',
    (formula) => {
      expect(sheetsFormula(engineFormula(formula))).toBe(formula);
    },
  );

  it('hold no quote that would end them for the engine', () => {
    const [text = ''] = /"[^"]*"/.exec(engineFormula('="a""b\\"')) ?? [];
    expect(literalText(text)).toBe('"a"b\\"');
  });

  it('leave empty texts alone', () => {
    expect(engineFormula('=IF(A1="","",1)')).toBe('=IF(A1="","",1)');
  });
});
