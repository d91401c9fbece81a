import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import { day, findingTexts, registerOf, sheet, signalOf, TODAY } from '../sheet.ts';
import { baseline, decided, scoreWith, seen, type Tabs, type Written, withLedger } from './ledger.ts';

const MARCH = day('2026-03-03');
const APRIL = day('2026-04-10');

const register = (status: string, end = '2026-12-31') => `
  ID    | Initiative | Status    | Start      | End        | Resources | Team
  I-014 | CRM        | ${status} | 2026-01-01 | ${end}     | Ana       | Data
  I-015 | Web        | Active    | 2026-01-01 | 2026-12-31 | Ana       | Data`;

const LIMITS = `
  Scope     | Name | Limit | Counts
  Portfolio |      | 1     | Initiatives`;

const BEFORE: Tabs = { Initiatives: register('Active'), Limits: LIMITS };
const START = baseline(BEFORE, MARCH);
const GONE: Tabs = { Initiatives: sheet(register('Active')).filter((_, row) => row !== 1), Limits: LIMITS };

const boardOf = (tabs: Tabs, ledger: readonly Written[], today = TODAY) =>
  judge(registerOf(withLedger(tabs, ledger)), today);
const rowsOf = (tabs: Tabs, ledger: readonly Written[], today: Day = TODAY) =>
  boardOf(tabs, ledger, today).drift.rows;
const limits = (text: string): Tabs => ({ ...BEFORE, Limits: text });

describe('[D7] who leaves without a decision still counts', () => {
  it('a row that is deleted counts on a line of its own', () => {
    expect(scoreWith(GONE, START)).toBeCloseTo(scoreWith(BEFORE, START), 9);
    const ledger = seen(GONE, START, APRIL);
    const left = rowsOf(GONE, ledger).find(({ label }) => label.startsWith('I-014'));
    expect(left).toMatchObject({ initiative: null, label: 'I-014 left without decision 10 Apr' });
    expect(left?.why).toContain('I-014 left without decision 10 Apr adds ');
    expect(left?.why).toContain('Portfolio runs 2 on a limit of 1');
  });

  it.each(['Stopped', 'Paused', 'Proposed', 'Declined', 'Done'])(
    'typed %s, it counts as Active',
    (status) => {
      const typed: Tabs = { Initiatives: register(status), Limits: LIMITS };
      const ledger = seen(typed, START, APRIL);
      const { drift, rows, register: own } = boardOf(typed, ledger);
      expect(drift.exact).toBeGreaterThanOrEqual(scoreWith(BEFORE, START) - 1e-9);
      expect(drift.rows[0]?.initiative).toBe(own.initiatives[0]);
      expect(drift.rows[0]?.why).toContain('I-014 (left without decision 10 Apr) adds');
      expect(rows[0]?.wip).toBe('');
    },
  );

  it('until a window has passed since that was first seen', () => {
    const ledger = seen(GONE, START, APRIL);
    const counts = (today: Day) => rowsOf(GONE, ledger, today).some(({ label }) => label.startsWith('I-014'));
    expect(counts(addDays(APRIL, 90))).toBe(true);
    expect(counts(addDays(APRIL, 91))).toBe(false);
  });

  it.each(['Pause', 'Stop', 'Decline', 'Finish'] as const)('%s lets it go, before or after', (kind) => {
    const decision = { day: APRIL, kind, initiative: 'I-014' };
    for (const initiative of ['I-014', 'crm ']) {
      const after = [...seen(GONE, START, APRIL), { ...decision, initiative, facts: '' }];
      expect(boardOf(GONE, after).drift.rows.map(({ label }) => label)).not.toContain(/left/);
      expect(signalOf(boardOf(GONE, after), 'D1').why).toBe('no limit is exceeded');
    }
    const before = seen(GONE, decided(BEFORE, START, decision), addDays(APRIL, 3));
    expect(signalOf(boardOf(GONE, before), 'D1').why).toBe('no limit is exceeded');
  });

  it('a decision says nothing about a row that came again after it', () => {
    const stopped = seen(
      GONE,
      decided(BEFORE, START, { day: APRIL, kind: 'Stop', initiative: 'I-014' }),
      APRIL,
    );
    const again = seen(BEFORE, stopped, addDays(APRIL, 5));
    expect(signalOf(boardOf(GONE, again), 'D1').why).toContain('Portfolio 2/1');
  });

  it('typed Done on or after its End needs no decision; earlier it does', () => {
    const early: Tabs = { Initiatives: register('Done', '2026-04-10'), Limits: LIMITS };
    const start = baseline({ Initiatives: register('Active', '2026-04-10'), Limits: LIMITS }, MARCH);
    const why = (on: string) => signalOf(boardOf(early, seen(early, start, day(on))), 'D1').why;
    expect(why('2026-04-10')).toBe('no limit is exceeded');
    expect(why('2026-04-09')).toContain('Portfolio 2/1');
    expect(signalOf(boardOf(early, start), 'D1').why).toBe('no limit is exceeded');
  });

  it('a row that gets an ID, or another, is the same by its name', () => {
    const named = (id: string): Tabs => ({
      ...BEFORE,
      Initiatives: sheet(register('Active')).map((row, index) => (index === 1 ? [id, ...row.slice(1)] : row)),
    });
    for (const id of ['', 'X-1']) {
      const start = baseline(named(id), MARCH);
      for (const ledger of [start, seen(BEFORE, start, APRIL)]) {
        expect(rowsOf(BEFORE, ledger).filter(({ label }) => label.includes('left'))).toEqual([]);
        expect(signalOf(boardOf(BEFORE, ledger), 'D1').why).toContain('Portfolio 2/1');
        if (id === '') expect(scoreWith(BEFORE, ledger)).toBeCloseTo(scoreWith(BEFORE, START), 9);
      }
    }
  });

  it('without facts the word of the register stands', () => {
    const bare: readonly Written[] = [{ day: MARCH, kind: 'Baseline', facts: '' }];
    expect(signalOf(boardOf(GONE, bare), 'D1').why).toBe('no limit is exceeded');
    expect(signalOf(judge(registerOf(GONE), TODAY), 'D1').why).toBe('no limit is exceeded');
  });
});

describe('[D4] what was agreed counts', () => {
  const start = baseline(
    limits('Scope | Name | Limit | Counts\nPortfolio | | 1 | Initiatives\nTeam | Data | 2 | Size'),
    MARCH,
  );
  const findings = (tabs: Tabs) => findingTexts(boardOf(tabs, start).findings);
  const agreed = scoreWith(
    limits('Scope | Name | Limit | Counts\nPortfolio | | 1 | Initiatives\nTeam | Data | 2 | Size'),
    start,
  );

  it.each([
    [
      'raised',
      'Portfolio | | 12 | Initiatives\nTeam | Data | 2 | Size',
      'Limits, row 2, Limit: typed 12, agreed 1: log it',
    ],
    [
      'deleted',
      'Team | Data | 2 | Size',
      'Limits: the limit on Portfolio, agreed 1, is gone and still counts: log it',
    ],
    [
      'counted otherwise',
      'Portfolio | | 1 | Size\nTeam | Data | 2 | Size',
      'Limits, row 2, Counts: typed Size, agreed Initiatives: log it',
    ],
  ])('a limit %s changes nothing and is a finding', (_, body, finding) => {
    const tabs = limits(`Scope | Name | Limit | Counts\n${body}`);
    expect(scoreWith(tabs, start)).toBeCloseTo(agreed, 9);
    expect(findings(tabs)).toContain(finding);
  });

  it('a lower one counts at once', () => {
    const tabs = limits(
      'Scope | Name | Limit | Counts\nPortfolio | | 0 | Initiatives\nTeam | Data | 2 | Size',
    );
    expect(scoreWith(tabs, start)).toBeGreaterThan(agreed);
  });

  it('a Seen row agrees on nothing; a decision does, although it was seen before', () => {
    const raised = limits(
      'Scope | Name | Limit | Counts\nPortfolio | | 12 | Initiatives\nTeam | Data | 2 | Size',
    );
    const recorded = seen(raised, start, APRIL);
    expect(scoreWith(raised, recorded)).toBeCloseTo(agreed, 9);
    const logged = decided(raised, recorded, { day: APRIL, kind: 'Limit' }, ['Limits']);
    expect(signalOf(boardOf(raised, logged), 'D1').why).toBe('no limit is exceeded');
    const approved = decided(raised, recorded, { day: APRIL, kind: 'Approve', initiative: 'I-014' });
    expect(signalOf(boardOf(raised, approved), 'D1').why).toContain('Portfolio 2/1');
  });

  it('where limits were agreed and none on the portfolio, a typed one may only lower P', () => {
    const file = (limit: string): Tabs => ({
      Initiatives: 'Initiative | Status | Team | Measure\nCRM | Active | Data | ',
      Limits: `Scope | Name | Limit | Counts\nTeam | Data | 5 |\n${limit}`,
    });
    const team = baseline(file(''), MARCH);
    const why = (limit: string) => boardOf(file(`Portfolio | | ${limit}`), team).drift.rows[0]?.why;
    expect(why('500 | Initiatives')).toContain('measured against 10, the setting Scale');
    expect(why('500 | Size')).toContain('measured against 10, the setting Scale');
    expect(why('6 | Initiatives')).not.toContain('Scale');
  });

  it('filters, direction and settings count as logged, and what is typed otherwise is a finding', () => {
    const tabs: Tabs = {
      ...BEFORE,
      Filters: 'Filter | Column | Test | Value\nSmall | Size | at most | 0',
      Direction:
        'ID | Priority | Not pursued | Why it matters | Owner | Until\nP-1 | Grow | a | b | c | 2026-05-01',
      Settings: 'Setting | Value\nWindow | 91\nScale | 2',
    };
    const ledger = baseline(tabs, MARCH);
    const loosened: Tabs = {
      ...BEFORE,
      Filters: 'Filter | Column | Test | Value\nSmall | Size | at most | 99',
      Direction:
        'ID | Priority | Not pursued | Why it matters | Owner | Until\nP-1 | Grow | a | b | c | 2027-05-01',
      Settings: 'Setting | Value\nWindow | 5\nScale | 99',
    };
    expect(scoreWith(loosened, ledger)).toBeCloseTo(scoreWith(tabs, ledger), 9);
    expect(findingTexts(boardOf(loosened, ledger).findings)).toEqual(
      expect.arrayContaining([
        'Filters, row 2, Value: typed 99, agreed 0: log it',
        'Direction, row 2, Until: typed 2027-05-01, agreed 2026-05-01: log it',
        'Settings: Window: typed 5, agreed 91: log it',
        'Settings: Scale: typed 99, agreed 2: log it',
      ]),
    );
    const texts = findingTexts(boardOf(BEFORE, ledger).findings);
    expect(texts).toContain('Filters: is gone, and what was agreed counts: log it');
  });

  it('Capacity counts as typed, but not that it is gone', () => {
    const tabs: Tabs = { ...BEFORE, Capacity: 'Resource | Capacity\nAna | 0.5' };
    const ledger = baseline(tabs, MARCH);
    expect(scoreWith({ ...BEFORE, Capacity: 'Resource | Capacity\nAna | 2' }, ledger)).toBeLessThan(
      scoreWith(tabs, ledger),
    );
    expect(scoreWith(BEFORE, ledger)).toBeCloseTo(scoreWith(tabs, ledger), 9);
    expect(scoreWith(BEFORE, seen(BEFORE, ledger, APRIL))).toBeCloseTo(scoreWith(tabs, ledger), 9);
  });
});
