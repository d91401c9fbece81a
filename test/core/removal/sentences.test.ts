import { describe, expect, it } from 'vitest';
import type { Answer, Choice } from '../../../src/core/removal/covering.ts';
import { answerSentence } from '../../../src/core/removal/sentences.ts';

const choice = (cost: number, bound: number | null): Choice => ({
  items: [0],
  cost,
  isProved: bound === null || bound >= cost,
  bound,
});
const cut = (...choices: readonly Choice[]): Answer => ({ choices, isSettled: false });

describe('sentences', () => {
  it('[C10] tell the best found from what is possible', () => {
    expect(answerSentence(cut(choice(12, 9)), 'size')).toBe(
      'The best found costs 12; nothing under 9 is possible; whether something in between is, was not settled in the time.',
    );
  });

  it('[C10] tell a best set that is proved from what comes next', () => {
    expect(answerSentence(cut(choice(12, 12), choice(14, 13)), 'count')).toBe(
      'The best costs 12: nothing costs less; which sets come next was not settled in the time.',
    );
    expect(answerSentence(cut({ ...choice(2, null), isProved: false }), 'rank')).toBe(
      'Whether a set keeps rows that rank better than the best found was not settled in the time.',
    );
    expect(answerSentence(cut(choice(2, null)), 'rank')).toBe(
      'No set keeps rows that rank better; which sets come next was not settled in the time.',
    );
  });
});
