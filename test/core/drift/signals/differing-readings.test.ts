import { describe, expect, it } from 'vitest';
import type { Board } from '../../../../src/core/board.ts';
import { boardOf, signalOf } from '../../sheet.ts';

const REGISTER = `
  ID  | Initiative | Status | Start      | End
  I-1 | Atlas      | Active | 2026-06-01 | 2026-06-10
  I-2 | Borealis   | Active | 2026-06-01 | 2026-06-10
  I-3 | Cirrus     | Active | 2026-06-01 | 2026-06-10
`;
const LIMITS = 'Scope | Limit\nPortfolio | 4';

/** A line a reader: the ratings of the subjects in their order; `-` for none. */
function readings(subjects: string, rows: Readonly<Record<string, string>>, at = '2026-05-20'): string {
  const names = subjects.split(' ');
  const lines = Object.entries(rows).flatMap(([reader, ratings]) =>
    ratings
      .split(' ')
      .flatMap((rating, index) =>
        rating === '-' ? [] : [`${at} | ${reader} | May | ${names[index]} | ${rating}`],
      ),
  );
  return ['At | Reader | Round | Subject | Rating', ...lines].join('\n');
}

const board = (rows: string, register = REGISTER) =>
  boardOf({ Initiatives: register, Limits: LIMITS, Readings: rows });
const level = ({ drift }: Board) => drift.signals.find(({ id }) => id === 'U1')?.level;

describe('[U1] readings differ', () => {
  it('nothing where all agree on all that runs', () => {
    const all = board(readings('I-1 I-2 I-3', { Ana: '5 4 3', Ben: '5 4 3' }));
    expect(level(all)).toBe(0);
    expect(signalOf(all, 'U1').why).toBe('alpha 1 (between 1 and 1) in the round "May", all agree');
  });

  it('all ratings equal are agreement', () => {
    expect(level(board(readings('I-1 I-2 I-3', { Ana: '4 4 4', Ben: '4 4 4' })))).toBe(0);
  });

  it('in full where readers agree less than chance would', () => {
    const split = board(readings('I-1 I-2 I-3', { Ana: '1 5 1', Ben: '5 1 5' }));
    expect(level(split)).toBe(1);
    expect(signalOf(split, 'U1').points).toBe(signalOf(split, 'U1').outOf);
  });

  it('unread rows count by load against the portfolio limit, and nothing of them is certain', () => {
    const all = board(readings('I-1 I-2 P-1', { Ana: '5 4 3', Ben: '5 4 3' }));
    expect(level(all)).toBeCloseTo(0.25 / 1.25, 12);
    expect(signalOf(all, 'U1').low).toBe(0);
    expect(signalOf(all, 'U1').why).toMatch(/; 1 active row not read by two leaders lately$/);
    expect(all.drift.rows.find(({ label }) => label === 'Cirrus')?.why).toContain(
      'no two leaders have read it lately',
    );
  });

  it('two names of one row are the same: ID or name, in any case', () => {
    expect(level(board(readings('atlas i-2 CIRRUS', { Ana: '5 4 3', Ben: '5 4 3' })))).toBe(0);
  });

  it('a round that only one person read wipes out nothing', () => {
    const two = `${readings('I-1 I-2 I-3', { Ana: '1 5 1', Ben: '5 1 5' })}\n2026-05-30 | Ana | June | I-1 | 3`;
    expect(level(board(two))).toBe(1);
  });

  it('taking off by decision what is read as 1 by all does not raise it', () => {
    const rows = readings('I-1 I-2 I-3', { Ana: '5 3 1', Ben: '4 3 1', Cleo: '5 2 1' });
    const before = level(board(rows));
    const after = level(board(rows, REGISTER.replace('Cirrus     | Active', 'Cirrus     | Stopped')));
    expect(after).toBe(before);
  });

  it('says who reads most differently', () => {
    const apart = board(readings('I-1 I-2 I-3', { Ana: '5 4 1', Ben: '5 4 1', Cleo: '1 1 5' }));
    expect(signalOf(apart, 'U1').why).toMatch(/, furthest apart on .+; Cleo reads most differently$/);
  });

  it('points belong to subjects by how far readers differ, also to those in no row', () => {
    const some = board(readings('I-1 I-2 P-9', { Ana: '5 1 2', Ben: '5 4 5', Cleo: '5 2 1' }));
    const sum = some.drift.rows.reduce((total, { exact }) => total + exact, 0);
    expect(sum).toBeCloseTo(some.drift.exact, 9);
    expect(some.drift.rows.find(({ label }) => label === '(reading of P-9)')?.why).toContain(
      'readers differ on it in the round "May"',
    );
    const { low, points, high, outOf } = signalOf(some, 'U1');
    expect([low <= points, points <= high, high <= outOf]).toEqual([true, true, true]);
    expect(low).toBeLessThan(high);
  });

  it('older than two windows is not read', () => {
    const rows = readings('I-1 I-2 I-3', { Ana: '5 4 3', Ben: '5 4 3' }, '2025-11-01');
    expect(level(board(rows))).toBeCloseTo(0.75 / 1.75, 12);
  });

  it('without a quorate round it is not measured, and what is needed is said', () => {
    const alone = board(readings('I-1 I-2 I-3', { Ana: '5 4 3' }));
    expect(signalOf(alone, 'U1')).toMatchObject({
      isMeasured: false,
      why: 'not measured: no round is quorate yet: at least 2 readers must rate each of at least 3 subjects; the fullest so far, "May", was read by Ana alone, and one reader alone cannot disagree',
    });
  });
});
