import { describe, expect, it } from 'vitest';
import { nominal, ordinal } from '../../../src/core/agreement/metric.ts';
import { mostDifferent, mostDifferentText } from '../../../src/core/agreement/readers.ts';
import { roundsOf } from '../../../src/core/agreement/rounds.ts';
import { mostSplit, splitText } from '../../../src/core/agreement/split.ts';
import { sheet, TODAY } from '../sheet.ts';
import { readings } from './readings.ts';
import { measured } from './units.ts';

/** Subjects down and readers across, as one round. */
function round(text: string) {
  const [[, ...readers] = [], ...rows] = sheet(text).map((row) => row.map(String));
  const lines = rows.flatMap(([subject = '', ...ratings]) =>
    ratings.map((rating, index) => `${readers[index]} | ${subject} | ${rating}`),
  );
  return roundsOf(readings(['Reader | Subject | Rating', ...lines].join('\n')), TODAY)[0]?.subjects ?? [];
}

function splits(text: string): string {
  const split = mostSplit(measured(round(text)).parts);
  return split === null ? '' : splitText(split);
}

const differs = (text: string) => mostDifferentText(mostDifferent(round(text), ordinal));

describe('[K9] the subject that splits readers most', () => {
  it('has the readers furthest apart, and is told with who rated it how', () => {
    expect(splits('        | Ana | Ben\nBilling | 1 | 5\nPortal | 3 | 4\nRobot | 2 | 2')).toBe(
      'Billing: rated 1 by Ana and 5 by Ben',
    );
  });

  it('is told with its readers by rating, each by name', () => {
    const text = `
              | Dee | Ana | Cleo | Ben
      Billing | 3   | 1   | 1    | 5
      Robot   | 2   | 2   | 2    | 3`;
    expect(splits(text)).toBe('Billing: rated 1 by Ana and Cleo; 3 by Dee; 5 by Ben');
    expect(splits('     | A | B | C | D | E | F | G\nRobot | 1 | 1 | 1 | 1 | 1 | 1 | 2')).toBe(
      'Robot: rated 1 by A, B, C, D and 2 more; 2 by G',
    );
  });

  it('goes by pairs, not by sums: many who nearly agree are no split', () => {
    const text = `
             | Ana | Ben | Cleo | Dee | Eve | Fay
      Portal | 2   | 3   | 2    | 3   | 2   | 3
      Robot  | 1   | 5   |      |     |     |`;
    expect(splits(text)).toBe('Robot: rated 1 by Ana and 5 by Ben');
  });

  it('of equals is the one with more readers, then the first by name', () => {
    expect(splits(' | Ana | Ben\nRobot | 1 | 5\nbilling | 5 | 1\nPortal | 1 | 5')).toMatch(/^billing: /);
    const parts = measured(round(' | Ana | Ben | Cleo\nA | 1 | 2 |\nB | 3 | 4 | 5'), nominal).parts;
    expect(parts.map(({ mean }) => mean)).toEqual([1, 1]);
    expect(mostSplit(parts)?.name).toBe('B');
  });

  it('is none where all agree', () => {
    expect(splits(' | Ana | Ben\nBilling | 1 | 1\nRobot | 2 | 2')).toBe('');
  });
});

describe('[K10] the reader who reads most differently', () => {
  it('is furthest from the others on what they both read', () => {
    const text = `
              | Ben | Ana | Cleo
      Billing | 5   | 1   | 5
      Portal  | 4   | 2   | 4
      Robot   | 3   | 3   | 3`;
    expect(differs(text)).toBe('Ana reads most differently');
  });

  it('is nobody in a tie', () => {
    expect(differs(' | Ana | Ben | Cleo\nBilling | 1 | 3 | 1\nPortal | 1 | 1 | 3')).toBe(
      'Ben and Cleo read equally differently',
    );
  });

  it.each([
    ['where all agree', ' | Ana | Ben | Cleo\nBilling | 1 | 1 | 1', 'All readers agree'],
    [
      'between two',
      ' | Ana | Ben\nBilling | 1 | 5',
      'Who reads most differently shows from three readers on',
    ],
    ['of one', ' | Ana\nBilling | 1', 'One reader alone cannot disagree'],
    [
      'who shares a subject with nobody',
      ' | Ana | Ben | Cleo\nBilling | 1 | 5 |\nRobot | | | 3',
      'Who reads most differently shows from three readers on',
    ],
  ])('is nobody %s', (_, text, sentence) => {
    expect(differs(text)).toBe(sentence);
  });
});
