import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/core/register/initiative.ts';
import { takesOff } from '../../../src/core/removal/takes-off.ts';
import { registerOf, TODAY } from '../sheet.ts';

/** Rows on the same days: ID, Rank, Size, Resources. */
function keptBest(rows: string, capacity: string) {
  const lines = rows.split('\n').map((line) => {
    const [id, rank, size, resources] = line.split('|');
    return `${id} | A | Active | ${rank} | ${size} | 2026-06-01 | 2026-06-30 | ${resources}`;
  });
  const register = registerOf({
    Initiatives: `ID | Initiative | Status | Rank | Size | Start | End | Resources\n${lines.join('\n')}`,
    Capacity: `Resource | Capacity\n${capacity}`,
  });
  const { sets, sentences, isSettled } = takesOff(register, TODAY, {
    candidate: null,
    isProtected: () => false,
    cost: 'rank',
    isSpent: () => false,
  });
  return { shown: sets.map((set) => set.rows.map(labelOf).join('; ')), sets, sentences, isSettled };
}

describe('equal ranks', () => {
  it.each(['2', ''])(
    '[C10] of rows that rank the same, one comes off rather than two (Rank "%s")',
    (rank) => {
      const { shown, sentences, sets } = keptBest(
        `A | ${rank} | 1 | Ana 60%\nB | ${rank} | 1 | Ana 20%\nC | ${rank} | 1 | Ana 20%`,
        'Ana | 0.6',
      );
      expect(shown).toEqual(['A', 'B; C']);
      expect(sets.map(({ isProved }) => isProved)).toEqual([true, true]);
      expect(sentences).toEqual(['No set keeps rows that rank better.']);
    },
  );

  it('[C10] a better rank is kept at the price of any number of rows behind it', () => {
    const { shown } = keptBest(
      'A | 1 | 1 | Ana 60%\nB | 2 | 1 | Ana 20%\nC | 2 | 1 | Ana 20%\nD | 2 | 9 | Ana 40%',
      'Ana | 1',
    );
    expect(shown).toEqual(['D', 'B; C', 'A']);
  });

  it('[C10] of as many rows at each rank, less Size comes off, then what is last by Added and ID', () => {
    expect(
      keptBest('A | 1 | 3 | Ana\nB | 1 | 2 | Ana\nC | 1 | 3 | Ana\nD | 1 | 3 | Ana', 'Ana | 3').shown,
    ).toEqual(['B', 'D', 'C']);
  });

  it('[C10] equal ranks before and between many that differ', () => {
    const tail = Array.from({ length: 80 }, (_, index) => `Z${index} | ${index + 3} | 1 | Ben 10%`);
    const { shown, isSettled } = keptBest(
      [
        'A | 1 | 1 | Ana 60%',
        'B | 1 | 1 | Ana 30%; Ben 50%',
        'C | 1 | 1 | Ana 30%; Ben 50%',
        'D | 2 | 1 | Eva',
        ...tail,
      ].join('\n'),
      'Ana | 0.6\nBen | 8.9\nEva | 1',
    );
    expect(shown[0]).toBe('A; Z79');
    expect(isSettled).toBe(true);
  });
});
