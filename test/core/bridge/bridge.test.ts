import { describe, expect, it } from 'vitest';
import { happenedBetween } from '../../../src/core/bridge/between.ts';
import { boardAt } from '../../../src/core/bridge/board-at.ts';
import { bridge } from '../../../src/core/bridge/bridge.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { baseline, decided, seen, type Tabs, type Written, withLedger } from '../facts/ledger.ts';
import { day, file, registerOf, sheet } from '../sheet.ts';

const HEADERS = 'ID | Initiative | Status | Team | Measure | End';
const rows = (...lines: readonly string[]): Grid => sheet([HEADERS, ...lines].join('\n'));
const START = {
  Initiatives: rows('I-1 | Atlas | Active | Data | | 2026-12-31', 'I-2 | Borealis | Active | Web | Cost | '),
};

const TODAY = day('2026-06-01');

/** The lines of a bridge as a table: What, Change and Why. */
function lines(tabs: Tabs, ledger: readonly Written[], from: string, to = '2026-06-01'): readonly string[] {
  const all = withLedger(tabs, ledger);
  const now = { register: registerOf(all), tabs: file(all), today: TODAY };
  const [early, late] = [day(from), day(to)];
  const [before, after] = [early, late].map((one) => {
    const past = boardAt(now.register, TODAY, one);
    if (past.kind !== 'board') throw new Error(past.sentence);
    return past.board;
  });
  if (before === undefined || after === undefined) throw new Error('two days, two boards');
  return bridge(before, after, happenedBetween(now, early, late)).map(
    ({ what, change, why }) => `${what} | ${change} | ${why}`,
  );
}

const begun = baseline(START, day('2026-03-01'));

describe('[B1] a past day', () => {
  const at = (tabs: Tabs, iso: string) => boardAt(registerOf(tabs), TODAY, day(iso));

  it('before the first facts is not known', () => {
    expect(at(withLedger(START, begun), '2026-02-28')).toEqual({
      kind: 'not known',
      sentence: 'not known before 1 Mar 2026',
    });
    expect(at(withLedger(START, begun), '2026-03-01').kind).toBe('board');
  });

  it('is not known at all without a starting point', () => {
    expect(at(withLedger(START, []), '2026-05-01')).toMatchObject({
      sentence: expect.stringContaining('the ledger has no starting point'),
    });
    expect(at(START, '2026-05-01').kind).toBe('not known');
    expect(at(START, '2026-06-01').kind).toBe('board');
  });

  it('does not have what was typed and not seen: that belongs to today', () => {
    const typed = { Initiatives: rows('I-1 | Atlas | Active | Data | Speed | 2026-12-31') };
    const board = (iso: string) => {
      const past = at(withLedger(typed, begun), iso);
      return past.kind === 'board'
        ? past.board.register.initiatives.map(({ id, measure }) => `${id} ${measure}`)
        : [];
    };
    expect(board('2026-05-31')).toEqual(['I-1 ', 'I-2 Cost']);
    expect(board('2026-06-01')).toEqual(['I-1 Speed']);
    expect(board('2026-07-01')).toEqual(['I-1 Speed']);
  });
});

describe('[B3] why a line changed', () => {
  it('a row that a decision let in, and one that came without', () => {
    const both = {
      Initiatives: [
        ...START.Initiatives,
        ...rows('I-3 | Cirrus | Active | Web | | ', 'I-4 | Delta | Active | | | ').slice(1),
      ],
    };
    const one = { Initiatives: both.Initiatives.slice(0, 4) };
    const approved = decided(one, begun, { day: day('2026-04-03'), kind: 'Approve', initiative: 'I-3' });
    const told = lines(both, seen(both, approved, day('2026-05-04')), '2026-03-02');
    expect(told[0]).toMatch(/^I-4 \| [\d.]+ \| entered without a decision, seen 4 May$/);
    expect(told[1]).toMatch(/^I-3 \| [\d.]+ \| entered: decision 2, Approve, 3 Apr$/);
  });

  it('a row that a decision took off, and one that left without', () => {
    const paused = {
      Initiatives: rows('I-1 | Atlas | Paused | Data | | 2026-12-31', 'I-2 | Borealis | Active | Web | | '),
    };
    const without = { Initiatives: paused.Initiatives.slice(0, 2) };
    const off = decided(paused, begun, { day: day('2026-04-03'), kind: 'Pause', initiative: 'I-1' });
    const told = lines(without, seen(without, off, day('2026-05-04')), '2026-03-02', '2026-06-01');
    expect(told[0]).toMatch(/^I-1 \| -[\d.]+ \| left: decision 2, Pause, 3 Apr/);
    expect(told[1]).toMatch(/^I-2 \| [\d.]+ \| left without decision, seen 4 May and still counts/);
  });

  it('an edit that nobody decided, seen or not yet', () => {
    const typed = {
      Initiatives: rows(
        'I-1 | Atlas | Active | Data | Speed | 2026-12-31',
        'I-2 | Borealis | Active | Web | | ',
      ),
    };
    const half = { Initiatives: [...typed.Initiatives.slice(0, 2), ...START.Initiatives.slice(2)] };
    const told = lines(typed, seen(half, begun, day('2026-04-03')), '2026-05-31');
    expect(told[0]).toMatch(/^I-2 \| 1 \| edited without a decision: Measure, seen 1 Jun/);
    expect(lines(typed, seen(half, begun, day('2026-04-03')), '2026-03-02')[0]).toMatch(
      /^I-1 \| -[\d.]+ \| edited without a decision: Measure, seen 3 Apr/,
    );
  });

  it('a decision on a limit moves rows that nobody touched', () => {
    const limits = {
      ...START,
      Limits: sheet('Scope | Name | Limit | Counts\nTeam | Data | 0 | Initiatives'),
    };
    const ledger = decided(limits, begun, { day: day('2026-04-03'), kind: 'Limit' }, ['Limits']);
    const told = lines(limits, ledger, '2026-03-02');
    expect(told[0]).toMatch(/^I-1 \| [\d.]+ \| by other rows or rules: decision 2, Limit, 3 Apr/);
  });

  it('the lapse of time alone, also in days to come', () => {
    const told = lines(START, begun, '2026-06-01', '2027-02-01');
    expect(told[0]).toMatch(/^I-1 \| [\d.]+ \| time passed$/);
    expect(told.at(-1)).toMatch(/^Total \| [\d.]+ \| 1 Jun 2026 to 1 Feb 2027: time passed \+[\d.]+$/);
  });

  it('the review rhythm by a review', () => {
    const reviewed = decided(START, begun, { day: day('2026-05-20'), kind: 'Review' });
    expect(lines(START, reviewed, '2026-05-19')).toContainEqual(
      expect.stringMatching(/^\(review rhythm\) \| -[\d.]+ \| decision 2, Review, 20 May/),
    );
  });

  it('one initiative stays one when it is given an ID', () => {
    const named = { Initiatives: rows(' | Atlas | Active | Data | | ') };
    const numbered = { Initiatives: rows('I-1 | Atlas | Active | Data | Speed | ') };
    const ledger = seen(numbered, baseline(named, day('2026-03-01')), day('2026-04-03'));
    const told = lines(numbered, ledger, '2026-03-02');
    expect(told.filter((line) => /^(?:I-1|Atlas) /.test(line))).toEqual([
      expect.stringMatching(/^I-1 \| -[\d.]+ \| edited without a decision: /),
    ]);
  });
});
