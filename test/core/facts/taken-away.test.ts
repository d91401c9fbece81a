import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import { factsAt } from '../../../src/core/facts/fold.ts';
import { tabsAsOf } from '../../../src/core/facts/tabs.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';
import { day, file, findingTexts, registerOf, sheet, signalOf, TODAY } from '../sheet.ts';
import { baseline, decided, seen, type Tabs, type Written, withLedger } from './ledger.ts';

const MARCH = day('2026-03-03');
const APRIL = day('2026-04-10');

const REGISTER = `
  ID    | Initiative | Status | Start      | End        | Resources | Team
  I-014 | CRM        | Active | 2026-01-01 | 2026-12-31 | Ana       | Data
  I-015 | Web        | Active | 2026-01-01 | 2026-12-31 | Ana       | Data`;

const LIMITS = `
  Scope     | Name | Limit | Counts
  Portfolio |      | 1     | Initiatives`;

const BEFORE: Tabs = { Initiatives: REGISTER, Limits: LIMITS };
const START = baseline(BEFORE, MARCH);

const boardOf = (tabs: Tabs, ledger: readonly Written[], today = TODAY) =>
  judge(registerOf(withLedger(tabs, ledger)), today);

describe('[D5] taking data away lowers nothing', () => {
  const without: Tabs = {
    ...BEFORE,
    Initiatives: sheet(REGISTER).map((row) => row.filter((_, at) => at !== 5)),
  };
  const history = {
    History: 'Date | Score | Low | High | T1\n2026-05-01 | 40 | 1 | 90 | x\n2026-05-02 | 40 | 1 | 90 | ',
  };

  it('a signal that lost its column counts in full', () => {
    const signal = signalOf(boardOf(without, seen(without, START, APRIL)), 'T1');
    expect(signal).toMatchObject({ isMeasured: false, level: null });
    expect(signal.points).toBeCloseTo(signal.outOf, 0);
    expect(signal.why).toBe(
      'no longer measured: the column "Resources" is gone; it counts in full; taking data away lowers nothing',
    );
  });

  it('or as History last had it', () => {
    const grid = sheet(history.History).map((row, index) => (index === 1 ? [...row.slice(0, 4), 0.25] : row));
    const tabs = { ...without, History: grid };
    const signal = signalOf(boardOf(tabs, START), 'T1');
    expect(signal.points).toBeCloseTo(signal.outOf / 4, 1);
    expect(signal.why).toContain('it counts as last measured, 0.25 on 1 May 2026');
    expect(findingTexts(registerOf({ ...without, ...history }).findings)).toContain(
      'History, row 2, T1: expected a number from 0 to 1, got "x"',
    );
  });

  it('until a decision logs that the column is gone', () => {
    const logged = decided(without, seen(without, START, APRIL), { day: APRIL, kind: 'Review' }, [
      'Initiatives',
    ]);
    expect(signalOf(boardOf(without, logged), 'T1').why).toBe('not measured: no column "Resources"');
  });
});

describe('[D10] a past day', () => {
  it('is judged as it was, although the file is another now', () => {
    const later: Tabs = { Initiatives: 'Initiative | Status | Team\nNew | Active | Data', Limits: LIMITS };
    const now = withLedger(later, seen(later, START, APRIL));
    const { decisions } = registerOf(now);
    for (const then of [MARCH, addDays(APRIL, -1)]) {
      const facts = factsAt(decisions, then);
      const read = facts === null ? null : readRegister(tabsAsOf(facts, file(now)));
      if (read?.kind !== 'register') throw new Error('nothing is known of that day');
      expect(judge(read.register, then).drift.exact).toBeCloseTo(boardOf(BEFORE, START, then).drift.exact, 9);
    }
    expect(factsAt(decisions, addDays(MARCH, -1))).toBeNull();
  });
});
