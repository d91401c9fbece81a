import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/lib/cell.ts';
import { isoOfDay } from '../../src/core/lib/day.ts';
import { load } from '../bundle.ts';
import { baseline, decided, seen, withLedger } from '../core/facts/ledger.ts';
import { day, sheet } from '../core/sheet.ts';

const bundle = load();
const HEADERS = ['What', 'Before', 'After', 'Change', 'Why'];
const START = {
  Initiatives: sheet(`
    ID  | Initiative | Status | Team | Measure
    I-1 | Atlas      | Active | Data | Churn
    I-2 | Borealis   | Active | Web  |
  `),
  Limits: sheet('Scope | Name | Limit | Counts\nTeam | Data | 1 | Initiatives'),
};
const PAUSED = {
  ...START,
  Initiatives: sheet(`
    ID  | Initiative | Status | Team | Measure
    I-1 | Atlas      | Active | Data | Churn
    I-2 | Borealis   | Paused | Web  |
    I-3 | Cirrus     | Active | Data |
  `),
};

const begun = baseline(START, day('2026-03-03'));
const half = { ...PAUSED, Initiatives: PAUSED.Initiatives.slice(0, 3) };
const paused = decided(half, begun, { day: day('2026-04-03'), kind: 'Pause', initiative: 'I-2' });
const told = withLedger(PAUSED, seen(PAUSED, paused, day('2026-05-04')));

/** As a formula hands it over: dates are Dates. */
const passed = (cell: Cell) => (typeof cell === 'object' ? new Date(`${isoOfDay(cell.day)}T00:00`) : cell);
const FILE = Object.values(told).map((grid) =>
  (typeof grid === 'string' ? sheet(grid) : grid).map((row) => row.map(passed)),
);

describe('[B2] DRIFTBRIDGE', () => {
  it('leads from one score to the other, line by line', () => {
    const bridged = bundle.DRIFTBRIDGE('2026-03-10', '2026-05-10', ...FILE, '2026-06-01');
    expect(bridged[0]).toEqual(HEADERS);
    const total = bridged.at(-1) ?? [];
    expect(total[0]).toBe('Total');
    for (const column of [1, 2, 3]) {
      const tenths = bridged.slice(1, -1).reduce((sum, row) => sum + Math.round(Number(row[column]) * 10), 0);
      expect(tenths).toBe(Math.round(Number(total[column]) * 10));
    }
    const why = new Map(bridged.map((row) => [row[0], String(row[4])]));
    expect(why.get('I-3')).toBe('entered without a decision, seen 4 May');
    expect(why.get('I-2')).toMatch(/^left: decision 2, Pause, 3 Apr/);
    expect(why.get('Total')).toMatch(
      /^10 Mar 2026 to 10 May 2026: entered \+[\d.]+, left by decision -[\d.]+/,
    );
  });

  it('ends in the score of today where that is the later day', () => {
    const bridged = bundle.DRIFTBRIDGE('2026-03-10', '2026-06-01', ...FILE, '2026-06-01');
    expect(bridged.at(-1)?.[2]).toBe(bundle.DRIFTSCORE(...FILE, '2026-06-01'));
  });

  it('takes dates, and tables in any order', () => {
    const [from, to] = [new Date('2026-03-10T00:00'), new Date('2026-05-10T00:00')];
    expect(bundle.DRIFTBRIDGE(from, to, '2026-06-01', ...[...FILE].reverse())).toEqual(
      bundle.DRIFTBRIDGE('2026-03-10', '2026-05-10', ...FILE, '2026-06-01'),
    );
  });

  it('changes nothing from a day to itself', () => {
    const bridged = bundle.DRIFTBRIDGE('2026-05-10', '2026-05-10', ...FILE, '2026-06-01');
    expect(bridged.slice(1).map((row) => [row[0], row[3]])).toEqual([
      ['(no change)', 0],
      ['Total', 0],
    ]);
  });

  const [REGISTER] = FILE;
  it.each<[string, readonly unknown[], string | RegExp]>([
    ['no days', FILE, /^Pass two days before the tables, such as =DRIFTBRIDGE\("2026-03-01"/],
    ['one day', ['2026-03-10', ...FILE], /^Pass two days before the tables/],
    ['a text that is no day', ['soon', '2026-05-10', ...FILE], /^Argument 1 is "soon": /],
    ['a number', ['2026-03-10', 5, ...FILE], /^Argument 2 is "5": /],
    [
      'the later day first',
      ['2026-05-10', '2026-03-10', ...FILE],
      'The first day, 10 May 2026, is after the second, 10 Mar 2026: pass the earlier day first.',
    ],
    [
      'a day before the first facts',
      ['2026-03-02', '2026-05-10', ...FILE, '2026-06-01'],
      '2 Mar 2026 cannot be judged: not known before 3 Mar 2026.',
    ],
    [
      'a file without a ledger',
      ['2026-03-02', '2026-05-10', REGISTER, '2026-06-01'],
      /^2 Mar 2026 cannot be judged: no past day is known: the ledger has no starting point/,
    ],
    ['an import under way', ['2026-03-10', '2026-05-10', 'Loading...'], /^Argument 3 is still loading/],
    ['no tables and no file', ['2026-03-10', '2026-05-10'], /^Pass the register with its headers/],
  ])('[X1] refuses %s with a sentence', (_, values, sentence) => {
    expect(() => bundle.DRIFTBRIDGE(...values)).toThrow(sentence);
  });
});
