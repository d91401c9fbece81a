import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, judge } from '../../../src/core/board.ts';
import { happenedBetween } from '../../../src/core/bridge/between.ts';
import { boardAt } from '../../../src/core/bridge/board-at.ts';
import { type BridgeLine, bridge } from '../../../src/core/bridge/bridge.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { withLedger } from '../facts/ledger.ts';
import { file, registerOf, signalOf } from '../sheet.ts';
import { type PastDay, randomPast } from './random-past.ts';

const SEED = 20_261_121;
const SETTINGS = { numRuns: 1000, seed: SEED };

console.log(`The random ledgers of these properties come of the seed ${SEED}.`);

const registerNow = ({ tabs, ledger }: PastDay): Register => registerOf(withLedger(tabs, ledger));
const lastOf = (days: readonly PastDay[]): PastDay => {
  const last = days.at(-1);
  if (last === undefined) throw new Error('a past has a day');
  return last;
};
const boardOn = (register: Register, today: Day, day: Day): Board => {
  const past = boardAt(register, today, day);
  if (past.kind !== 'board') throw new Error(past.sentence);
  return past.board;
};

describe('[B1] a past day that is recomputed', () => {
  it('has the score, the interval and the signals that it had when it ended', () => {
    fc.assert(
      fc.property(randomPast, (days) => {
        const last = lastOf(days);
        const now = registerNow(last);
        for (const [index, past] of days.entries()) {
          if (days[index + 1]?.day === past.day) continue;
          const then = judge(registerNow(past), past.day).drift;
          const board = boardOn(now, addDays(last.day, 1), past.day);
          const again = board.drift;
          expect(again.exact).toBeCloseTo(then.exact, 9);
          expect(again.low).toBeCloseTo(then.low, 1);
          expect(again.high).toBeCloseTo(then.high, 1);
          for (const { id, level } of then.signals) {
            const other = signalOf(board, id).level;
            if (level === null) expect(other).toBeNull();
            else expect(other).toBeCloseTo(level, 9);
          }
        }
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });
});

const offset = fc.integer({ min: 0, max: 200 });

/** The bridge of two days of a past, of which one or both may be today or still to come. */
function bridged(
  days: readonly PastDay[],
  from: number,
  to: number,
): readonly [Board, Board, readonly BridgeLine[]] {
  const [first] = days;
  if (first === undefined) throw new Error('a past has a day');
  const last = lastOf(days);
  const now = {
    register: registerNow(last),
    tabs: file(withLedger(last.tabs, last.ledger)),
    today: last.day,
  };
  const [early, late] = [addDays(first.day, Math.min(from, to)), addDays(first.day, Math.max(from, to))];
  const [before, after] = [boardOn(now.register, now.today, early), boardOn(now.register, now.today, late)];
  return [before, after, bridge(before, after, happenedBetween(now, early, late))];
}

const tenthsOf = (points: number): number => {
  const units = Math.round(points * 10);
  expect(Math.abs(points * 10 - units)).toBeLessThan(1e-9);
  return units;
};
const sumOf = (lines: readonly BridgeLine[], key: 'before' | 'after' | 'change'): number =>
  lines.reduce((sum, line) => sum + tenthsOf(line[key]), 0);

describe('[B2] a bridge', () => {
  it('[B3] adds up to both scores and their difference, exactly in tenths, and says why of every line', () => {
    fc.assert(
      fc.property(randomPast, offset, offset, (days, from, to) => {
        const [before, after, lines] = bridged(days, from, to);
        const [total, ...rest] = [...lines].reverse();
        if (total === undefined) throw new Error('a bridge ends in its total');
        expect(total.what).toBe('Total');
        expect(tenthsOf(total.before)).toBe(tenthsOf(before.drift.score));
        expect(tenthsOf(total.after)).toBe(tenthsOf(after.drift.score));
        for (const key of ['before', 'after', 'change'] as const)
          expect(sumOf(rest, key)).toBe(tenthsOf(total[key]));
        for (const line of lines)
          expect(tenthsOf(line.after) - tenthsOf(line.before)).toBe(tenthsOf(line.change));
        for (const { why, change, what } of rest) {
          expect(what).not.toBe('');
          expect(why).toMatch(/^(?:entered|left|decision|edited|by other rows|time passed|\d+ lines? )/);
          const parts = [...why.matchAll(/\(([+-]\d+\.\d)\)/g)].map(([, part]) => tenthsOf(Number(part)));
          if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(tenthsOf(change));
        }
      }),
      SETTINGS,
    );
  });

  it('[B2] of a day with itself changes nothing', () => {
    fc.assert(
      fc.property(randomPast, offset, (days, day) => {
        const [, , lines] = bridged(days, day, day);
        expect(lines.every(({ change }) => change === 0)).toBe(true);
        expect(lines.map(({ what }) => what)).toEqual(['(no change)', 'Total']);
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });
});
