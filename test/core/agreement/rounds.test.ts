import { describe, expect, it } from 'vitest';
import { pairsRead, type Round, roundsOf } from '../../../src/core/agreement/rounds.ts';
import { isoOfDay } from '../../../src/core/lib/day.ts';
import { day, TODAY } from '../sheet.ts';
import { MAY, readings } from './readings.ts';

/** `May, 2026-05-06: Billing Ana 1 Ben 5; Robot Ana 2`. */
function shown({ name, latest, subjects }: Round): string {
  const texts = subjects.map((subject) =>
    [subject.name, ...subject.values.map(({ reader, value }) => `${reader} ${value}`)].join(' '),
  );
  return `${name}, ${latest === null ? 'no day' : isoOfDay(latest)}: ${texts.join('; ')}`;
}

const rounds = (text: string, today = TODAY) => roundsOf(readings(text), today).map(shown);

describe('[K6] rounds', () => {
  it('are what bears one text, however it is spelt; names are shown as first met', () => {
    expect(
      rounds(`
        At         | Reader | Round | Subject  | Rating
        2026-05-04 | Ana    | May   | Billing  | 1
        2026-05-19 | BEN    |  may  | billing  | 5
        2026-05-05 | ana    | MAY   | Robot    | 2
        2026-05-05 | ben    | May   | Robot    | 3`),
    ).toEqual(['May, 2026-05-19: Billing Ana 1 BEN 5; Robot Ana 2 BEN 3']);
  });

  it('come by their latest day, the latest first; of one day the one that ends lower', () => {
    expect(
      rounds(`
        At         | Reader | Round | Subject | Rating
        2026-05-04 | Ana    | A     | Robot   | 1
        2026-05-04 | Ana    | B     | Robot   | 2
        2026-05-11 | Ana    | C     | Robot   | 3
        2026-05-04 | Ben    | A     | Robot   | 4`),
    ).toEqual([
      'C, 2026-05-11: Robot Ana 3',
      'A, 2026-05-04: Robot Ana 1 Ben 4',
      'B, 2026-05-04: Robot Ana 2',
    ]);
  });

  it('are those of one day without a text, and one more of those without a day, which comes last', () => {
    expect(
      rounds(`
        At         | Reader | Round | Subject | Rating
                   | Ana    |       | Robot   | 1
        2026-05-04 | Ana    |       | Robot   | 2
        2026-05-05 | Ben    |       | Robot   | 3
        2026-05-04 | Ben    |       | Robot   | 4
                   | Ben    |       | Robot   | 5`),
    ).toEqual([
      '5 May 2026, 2026-05-05: Robot Ben 3',
      '4 May 2026, 2026-05-04: Robot Ana 2 Ben 4',
      ', no day: Robot Ana 1 Ben 5',
    ]);
  });

  it('need neither At nor Round', () => {
    expect(rounds('Reader | Subject | Rating\nAna | Robot | 1\nBen | Robot | 2')).toEqual([
      ', no day: Robot Ana 1 Ben 2',
    ]);
  });

  it('count no reading after today', () => {
    expect(rounds(MAY, day('2026-05-04'))).toEqual(['May, 2026-05-04: Billing Ana 1 Ben 5; Portal Ana 3']);
    expect(rounds(MAY, day('2026-05-03'))).toEqual([]);
  });

  it('count no reading that lacks a reader, a subject or a rating from 1 to 5', () => {
    expect(
      rounds(`
        At         | Reader | Round | Subject | Rating
        2026-05-04 | Ana    | May   | Robot   | 1
        2026-05-04 |        | May   | Robot   | 2
        2026-05-04 | #N/A   | May   | Robot   | 2
        2026-05-04 | Ben    | May   |         | 2
        2026-05-04 | Ben    | May   | Robot   |
        2026-05-04 | Ben    | May   | Robot   | 0
        2026-05-04 | Ben    | May   | Robot   | 6
        2026-05-04 | Ben    | May   | Robot   | 2.5
        2026-05-04 | Ben    | May   | Robot   | high`),
    ).toEqual(['May, 2026-05-04: Robot Ana 1']);
  });

  it('take the later of two ratings by one reader: by day, then by row, one without a day first of all', () => {
    expect(
      rounds(`
        At         | Reader | Round | Subject | Rating
        2026-05-06 | Ana    | May   | Robot   | 1
        2026-05-04 | Ana    | May   | Robot   | 2
                   | Ana    | May   | Robot   | 3
        2026-05-04 | Ben    | May   | Robot   | 4
        2026-05-04 | ben    | May   | robot   | 5`),
    ).toEqual(['May, 2026-05-06: Robot Ana 1 Ben 5']);
  });

  it('are the same where the readings are handed over in another order', () => {
    const rows = readings(MAY);
    expect(roundsOf([...rows].reverse(), TODAY)).toEqual(roundsOf(rows, TODAY));
  });
});

describe('[K8] what is read in pairs', () => {
  const pairs = (text: string, from: string, until: string) => [
    ...pairsRead(readings(text), day(from), day(until)),
  ];

  it('is what two readers rated in one round within the days, the first day not among them', () => {
    expect(pairs(MAY, '2026-05-03', '2026-05-31')).toEqual(['billing', 'portal', 'robot']);
    expect(pairs(MAY, '2026-05-04', '2026-05-31')).toEqual(['robot']);
    expect(pairs(MAY, '2026-05-03', '2026-05-05')).toEqual(['billing', 'portal']);
  });

  it('is not what two readers rated in different rounds, nor what has no day', () => {
    const text = `
      At         | Reader | Round | Subject | Rating
      2026-05-04 | Ana    | May   | Robot   | 1
      2026-05-04 | Ben    | Other | Robot   | 1
      2026-05-04 | Ana    | May   | Portal  | 1
                 | Ben    | May   | Portal  | 1`;
    expect(pairs(text, '2026-01-01', '2026-05-31')).toEqual([]);
  });

  it('is found in any round of those days, not only in the latest', () => {
    const text = `${MAY}
      2026-05-20 | Ana    | Later | Billing | 1`;
    expect(pairs(text, '2026-05-01', '2026-05-31')).toEqual(['billing', 'portal', 'robot']);
  });
});
