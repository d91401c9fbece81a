import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import {
  byHand,
  cellAt,
  decision,
  decisions,
  HEADERS,
  headTextOf,
  inserted,
  ledgerOf,
  rowOf,
  said,
  verdictOf,
  withCell,
  withDecisions,
  without,
} from './ledgers.ts';

const LEDGER = ledgerOf(20);
const HEAD = headTextOf(LEDGER);

describe('[L4] what is kept beside the ledger', () => {
  const HISTORY = `
    2026-06-05 | 30 | 20 | 40 | ${headTextOf(LEDGER.slice(0, 6))}
    2026-06-20 | 31 | 20 | 40 | ${HEAD}`;

  it('shows that the last decisions are missing', () => {
    expect(said(LEDGER, { file: HEAD, history: HISTORY })).toBe('intact');
    expect(said(LEDGER.slice(0, -1), { file: HEAD })).toBe(
      'Decision 20 is missing: the file remembers decision 20.',
    );
    expect(said(LEDGER.slice(0, -3), { history: HISTORY })).toBe(
      'Decisions 18 to 20 are missing: History of 20 Jun 2026 remembers decision 20.',
    );
    expect(said([HEADERS], { file: HEAD })).toBe(
      'The ledger is gone or empty, and the file remembers decision 20.',
    );
  });

  it('shows that all but the seals of another ledger stand there', () => {
    const other = withDecisions(
      [HEADERS],
      decisions(20).map((cells) => ({ ...cells, by: 'Eve' })),
    );
    expect(said(other)).toBe('intact');
    expect(said(other, { file: HEAD })).toBe(
      'Decision 20 (row 21) is not the one that the file remembers: the ledger was put in the place of a newer or another one.',
    );
    expect(said(other, { file: HEAD, history: HISTORY })).toBe(
      'Decision 5 (row 6) is not the one that History of 5 Jun 2026 remembers: one of the two was changed.',
    );
  });

  it('shows that an old copy was put back and gone on with', () => {
    const renewed = withDecisions(
      LEDGER.slice(0, 18),
      decisions(4, 18).map((cells) => ({ ...cells, q1: 'No' })),
    );
    expect(said(renewed)).toBe('intact');
    expect(said(renewed, { file: HEAD })).toMatch(
      /^Decision 20 \(row 21\) is not the one that the file remembers/,
    );
  });

  it('shows that a ledger was begun anew behind the numbers it had', () => {
    const anew = withDecisions([HEADERS], decisions(3, 21));
    expect(said(anew, { history: HISTORY })).toBe(
      'Decisions 5 to 20 are missing: History of 5 Jun 2026 remembers decision 5.',
    );
  });

  it('tells a row that lost its seal from one that was added', () => {
    const bare = withCell(LEDGER, 20, 'seal', '');
    expect(said(bare)).toBe('Decision 20 (row 21) has no seal: it was added by hand.');
    expect(said(bare, { file: HEAD })).toBe('Decision 20 (row 21) is as it was, but its seal was taken out.');
    const emptied = LEDGER.map((row, index) => (index === 0 ? row : row.with(-1, '')));
    expect(said(emptied, { file: HEAD })).toBe(
      'No decision has a seal any more, and the file remembers that of decision 20.',
    );
  });

  it('is itself a fault where it cannot be read', () => {
    const history = '2026-06-05 | 30 | 20 | 40 | twelve\n| 30 | 20 | 40 |';
    expect(said(LEDGER, { history })).toBe(
      'The Head in row 2 of History is "twelve": it was changed by hand.',
    );
    expect(said(without(LEDGER, 7), { history })).toBe('Decision 7 is missing.');
    const undated = `soon | 30 | 20 | 40 | 22 ABC`;
    expect(said(LEDGER, { history: undated })).toBe(
      'Decisions 21 to 22 are missing: row 2 of History remembers decision 22.',
    );
  });
});

describe('[L2] rows that were there before the first seal', () => {
  const OLD = [1, 2, 4, 4, 20].map((no, index) => rowOf({ ...decision(no), key: `old-${index}` }));
  const bare = rowOf({ decision: 'Pause', at: '2026-01-05', initiative: 'I-1' });
  const grid = withDecisions([HEADERS, ...OLD, bare], decisions(5, 21));

  it('[L6] may have gaps, doubled and missing numbers, which are noted', () => {
    expect(verdictOf(grid)).toEqual({
      kind: 'intact',
      decisions: 11,
      before: 6,
      note: 'Among the rows before the first seal: the numbers 3, 5 to 19 are not there; the numbers 4 are there more than once; 1 row without a number.',
    });
    expect(verdictOf(LEDGER)).toEqual({ kind: 'intact', decisions: 20, before: 0, note: '' });
  });

  it.each<[string, Grid, string]>([
    [
      'changed',
      withCell(grid, 3, 'by', 'Eve'),
      'Decision 21 (row 8), or one of the 6 rows without a seal before it, was changed.',
    ],
    [
      'taken out',
      without(grid, 3),
      'Decision 21 (row 7) was sealed with 6 rows without a seal before it, and there are 5: taken out by hand.',
    ],
    [
      'added',
      inserted(grid, 3, byHand(3)),
      'Decision 21 (row 9) was sealed with 6 rows without a seal before it, and there are 7: added by hand.',
    ],
  ])('%s: found, though nobody can say which', (_, changed, sentence) => {
    expect(said(changed)).toBe(sentence);
  });

  it('are told from what is added behind it, and the first seal from them', () => {
    const numbered = withDecisions([HEADERS, ...OLD], decisions(5, 21));
    expect(said(inserted(numbered, 3, byHand('')))).toBe(
      'Row 4, which has no number, has no seal: it was added by hand.',
    );
    expect(said(withCell(numbered, 6, 'seal', ''))).toBe(
      'Decision 21 (row 7) is as it was, but its seal was taken out.',
    );
    expect(said(withCell(numbered, 6, 'seal', '3+ABC'))).toBe(
      'Decision 21 (row 7) is as it was, but its seal was changed.',
    );
    expect(said(without(numbered, 6))).toBe('Decision 21 is missing.');
    expect(said(LEDGER.with(1, byHand(1)))).toBe(
      'Decision 1 (row 2) has no seal: it was changed or added by hand.',
    );
  });
});

describe('[L7] a ledger that is not sealed yet', () => {
  it('is neither intact nor changed', () => {
    const bare = [HEADERS, ...decisions(11).map(rowOf)];
    expect(verdictOf(bare)).toEqual({
      kind: 'not sealed',
      decisions: 11,
      sentence:
        'Not sealed yet: nothing shows whether one of the 11 decisions was changed. The next decision that is recorded seals what is there.',
    });
    expect(said(bare.slice(0, 2))).toMatch(/^Not sealed yet: nothing shows whether the decision was changed/);
    expect(said([HEADERS])).toBe('intact');
  });

  it('without a kept head it is not seen that the end is missing', () => {
    expect(said(LEDGER.slice(0, -3))).toBe('intact');
    expect(cellAt(LEDGER, 20, 'no')).toBe(20);
  });
});
