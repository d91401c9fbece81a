import { describe, expect, it } from 'vitest';
import { answerWith, comesOffWords, ownAnswer } from '../../../src/core/check/come-off.ts';
import type { Answer } from '../../../src/core/check/questions.ts';
import { registerOf } from '../sheet.ts';

const { initiatives } = registerOf({
  Initiatives: `
    ID    | Initiative | Status | Size
    I-001 | Atlas      | Active | 5
    I-002 | Borealis   | Active | 3
    I-003 | Cirrus     | Active | 2`,
});
const rowsOf = (...ids: readonly string[]) => initiatives.filter(({ id }) => ids.includes(id));
const ONE = comesOffWords(rowsOf('I-001'));
const BLANK: Answer = { choice: null, words: '' };

describe('what the second question is answered with', () => {
  it('says what would be paused, whatever is decided then', () => {
    expect(ONE).toBe('1 initiative would be paused, Size 5: I-001 Atlas');
    expect(comesOffWords(rowsOf('I-002', 'I-003'))).toBe(
      '2 initiatives would be paused, Size 5 in all: I-002 Borealis; I-003 Cirrus',
    );
    expect(comesOffWords([])).toBe('');
  });

  it('is one line, also where a name has several', () => {
    const [atlas] = rowsOf('I-001');
    if (atlas === undefined) throw new Error('no row');
    expect(comesOffWords([{ ...atlas, name: 'Atlas\r\nand more' }])).toBe(`${ONE} and more`);
  });

  it('stands ahead of what the person wrote', () => {
    expect(answerWith(BLANK, ONE)).toEqual({ choice: 'Yes', words: ONE });
    const own: Answer = { choice: 'No', words: ' Olga agrees ' };
    expect(answerWith(own, ONE)).toEqual({ choice: 'Yes', words: `${ONE}\n Olga agrees ` });
  });
});

describe('the second answer without what Leeway wrote', () => {
  it('is what the person had left, as it was', () => {
    for (const own of [
      BLANK,
      { choice: 'No', words: ' We have slack\n' },
      { choice: 'Yes', words: '' },
    ] as const)
      expect(ownAnswer(answerWith(own, ONE), { sentence: ONE, own })).toEqual(own);
  });

  it('keeps what the person wrote since, and chose since', () => {
    const written = { sentence: ONE, own: BLANK };
    const without = (words: string, choice: Answer['choice'] = 'Yes') =>
      ownAnswer({ choice, words }, written);
    expect(without(`${ONE}\nOlga agrees`)).toEqual({ choice: 'Yes', words: 'Olga agrees' });
    expect(without(`Olga:\n${ONE}`)).toEqual({ choice: 'Yes', words: 'Olga:' });
    expect(without(ONE, 'Unclear')).toEqual({ choice: 'Unclear', words: '' });
    // What was changed by hand is the person's.
    expect(without(ONE.replace('5', '4'))).toEqual({ choice: 'Yes', words: ONE.replace('5', '4') });
    expect(without('')).toEqual(BLANK);
  });
});
