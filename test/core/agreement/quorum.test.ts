import { describe, expect, it } from 'vitest';
import { latestQuorate, noQuorumText } from '../../../src/core/agreement/quorum.ts';
import { day, TODAY } from '../sheet.ts';
import { MAY, readings } from './readings.ts';

const QUORUM = { readers: 2, subjects: 3 };
const HEADERS = 'At | Reader | Round | Subject | Rating';

function latest(text: string, quorum = QUORUM, today = TODAY): string {
  const found = latestQuorate(readings(text), quorum, today);
  return found.kind === 'quorate' ? found.round.name : noQuorumText(found.fullest, quorum, today);
}

describe('[K7] the latest quorate round', () => {
  it('has two readers on each of three subjects', () => {
    expect(latest(MAY)).toBe('May');
  });

  it('is an earlier one where the latest is not quorate', () => {
    expect(latest(`${MAY}\n2026-05-20 | Ana | Later | Billing | 1`)).toBe('May');
  });

  it('is the one that was quorate on the day', () => {
    const june = MAY.replaceAll('-05-', '-06-').replaceAll('May', 'June').split('\n').slice(2).join('\n');
    const text = `${MAY}\n${june}`;
    expect(latest(text, QUORUM, day('2026-06-05'))).toBe('May');
    expect(latest(text, QUORUM, day('2026-06-06'))).toBe('June');
  });

  it('is measured over all its subjects, also those with one reader', () => {
    const found = latestQuorate(readings(`${MAY}\n2026-05-07 | Ana | May | Office | 1`), QUORUM, TODAY);
    expect(found.kind === 'quorate' && found.round.subjects.map(({ key }) => key)).toEqual([
      'billing',
      'portal',
      'robot',
      'office',
    ]);
  });

  it('takes a quorum below two of either as two, and a part of one as one', () => {
    const alone = `${HEADERS}\n2026-05-04 | Ana | May | Billing | 1\n2026-05-04 | Ana | May | Robot | 1`;
    expect(latest(alone, { readers: 0.5, subjects: 1 })).toContain(
      'at least 2 readers must rate each of at least 2 subjects',
    );
    expect(latest(MAY, { readers: 1, subjects: 1 })).toBe('May');
    expect(latest(MAY, { readers: 1.2, subjects: 2.1 })).toBe('May');
    expect(latest(MAY, { readers: 2.1, subjects: 1 })).toContain('at least 3 readers');
  });
});

describe('[K7] a sentence where no round is quorate', () => {
  const needed = 'No round is quorate yet: at least 2 readers must rate each of at least 3 subjects; ';
  const may = (rows: string) => {
    const lines = rows.split('\n').map((row) => `2026-05-04 | ${row.replace(' | ', ' | May | ')}`);
    return latest([HEADERS, ...lines].join('\n'));
  };

  it.each([
    [
      'one reader',
      'Ana | Robot | 1\nAna | Portal | 2\nAna | Billing | 3',
      'was read by Ana alone, and one reader alone cannot disagree.',
    ],
    ['one subject', 'Ana | Robot | 1\nBen | Robot | 2', 'has 1 subject that 2 readers or more have rated.'],
    [
      'two subjects',
      'Ana | Robot | 1\nBen | Robot | 2\nAna | Portal | 1\nBen | Portal | 2',
      'has 2 subjects that 2 readers or more have rated.',
    ],
    [
      'readers who never met',
      'Ana | Robot | 1\nBen | Portal | 2',
      'has no subject that 2 readers or more have rated.',
    ],
  ])('%s', (_, rows, end) => {
    expect(may(rows)).toBe(`${needed}the fullest so far, "May", ${end}`);
  });

  it('of a round without a name, and of no reading at all', () => {
    expect(latest('Reader | Subject | Rating\nAna | Robot | 1')).toBe(
      `${needed}the fullest so far, without a name or a day, was read by Ana alone, and one reader alone cannot disagree.`,
    );
    const none = `${needed}no reading of 3 May 2026 or before has a reader, a subject and a rating from 1 to 5.`;
    expect(latest(MAY, QUORUM, day('2026-05-03'))).toBe(none);
    expect(latest(HEADERS, QUORUM, day('2026-05-03'))).toBe(none);
  });

  it('names the round that lacks least: by subjects, then by ratings, then the latest', () => {
    const rows = `${HEADERS}
      2026-05-04 | Ana | A | Robot  | 1
      2026-05-04 | Ben | A | Robot  | 1
      2026-05-05 | Ana | B | Robot  | 1
      2026-05-05 | Ben | B | Robot  | 1
      2026-05-06 | Ana | C | Robot  | 1`;
    expect(latest(rows)).toContain('"B", has 1 subject');
    expect(latest(`${rows}\n2026-05-04 | Cleo | A | Robot | 1`)).toContain('"A", has 1 subject');
  });
});
