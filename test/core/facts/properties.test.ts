import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import { factsIn } from '../../../src/core/facts/snapshot.ts';
import { tabsOf as rebuilt } from '../../../src/core/facts/tabs.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { addDays, asDay } from '../../../src/core/lib/day.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';
import { file, registerOf, signalOf, TODAY } from '../sheet.ts';
import {
  baseline,
  factsOf,
  foldOf,
  randomTabs,
  scoreWith,
  seen,
  type Tabs,
  withCell,
  withLedger,
  withRows,
} from './ledger.ts';

const SETTINGS = { numRuns: 1000, seed: 20_260_602 };
const EPSILON = 1e-9;

const days = fc.integer({ min: 0, max: 120 });
const OFF = ['Stopped', 'Paused', 'Proposed', 'Declined', 'Done'];

/** The file after a change is nowhere better than before it, from the day of the change until the window is over. */
function expectNoLower(before: Tabs, after: Tabs, ago: number): void {
  const ledger = baseline(before, addDays(TODAY, -ago));
  const score = scoreWith(before, ledger);
  expect(scoreWith(after, ledger)).toBeGreaterThanOrEqual(score - EPSILON);
  const recorded = seen(after, ledger, TODAY);
  expect(scoreWith(after, recorded)).toBeGreaterThanOrEqual(score - EPSILON);
}

describe('[D10] facts hold all that the score reads', () => {
  it('a file that is rebuilt from them is judged the same', () => {
    fc.assert(
      fc.property(randomTabs, (tabs) => {
        const typed = judge(registerOf(tabs), TODAY);
        const read = readRegister(rebuilt(factsIn(file(tabs))));
        if (read.kind === 'no register') throw new Error('no register');
        const again = judge(read.register, TODAY);
        expect(again.drift.exact).toBeCloseTo(typed.drift.exact, 9);
        for (const { id, level } of typed.drift.signals) {
          const other = signalOf(again, id).level;
          if (level === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(level, 9);
        }
        const points = new Map(again.drift.rows.map((row) => [row.initiative?.key, row.exact]));
        for (const row of typed.drift.rows)
          if (row.initiative) expect(points.get(row.initiative.key)).toBeCloseTo(row.exact, 9);
      }),
      SETTINGS,
    );
  });

  it('whatever is seen one after the other adds up to the file as it is', () => {
    fc.assert(
      fc.property(randomTabs, randomTabs, randomTabs, (one, two, three) => {
        let ledger = baseline(one, TODAY);
        for (const tabs of [two, three]) ledger = seen(tabs, ledger, TODAY);
        const { last } = foldOf(three, ledger);
        expect(new Map(last.tables)).toEqual(new Map(factsOf(three).tables));
        expect(seen(three, ledger, TODAY)).toHaveLength(ledger.length);
      }),
      SETTINGS,
    );
  });

  it('a ledger changes nothing in a file that stands as it was recorded', () => {
    fc.assert(
      fc.property(randomTabs, days, (tabs, ago) => {
        const ledger = baseline(tabs, addDays(TODAY, -ago));
        const board = judge(registerOf(tabs), TODAY);
        const remembering = boardWith(tabs, ledger);
        for (const id of ['D1', 'D3', 'U2', 'U3', 'T1']) {
          const { level } = signalOf(board, id);
          const other = signalOf(remembering, id).level;
          if (level === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(level, 9);
        }
      }),
      SETTINGS,
    );
  });
});

function boardWith(tabs: Tabs, ledger: Parameters<typeof scoreWith>[1]) {
  return judge(registerOf(withLedger(tabs, ledger)), TODAY);
}

describe('[D7] what the ledger remembers cannot be taken away by typing', () => {
  it('deleting a row that it has seen never lowers the score inside the window', () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), days, (tabs, at, ago) => {
        const after = withRows(tabs, (rows) => rows.filter((_, index) => index !== at % rows.length));
        expectNoLower(tabs, after, ago);
      }),
      SETTINGS,
    );
  });

  it('typing a row off Active never lowers it inside the window', () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), fc.constantFrom(...OFF), days, (tabs, at, status, ago) => {
        const rows = (tabs.Initiatives?.length ?? 1) - 1;
        const row = at % rows;
        const active = withCell(
          withCell(tabs, 'Initiatives', row, 'Status', 'Active'),
          'Initiatives',
          row,
          'End',
          '',
        );
        expectNoLower(active, withCell(active, 'Initiatives', row, 'Status', status), ago);
      }),
      SETTINGS,
    );
  });

  it('[D4] raising or deleting a limit, or counting it otherwise, changes nothing', () => {
    fc.assert(
      fc.property(
        randomTabs,
        fc.nat(),
        fc.constantFrom('raise', 'delete', 'count'),
        days,
        (tabs, at, how, ago) => {
          const limits = tabs.Limits ?? [];
          fc.pre(limits.length > 1);
          const ledger = baseline(tabs, addDays(TODAY, -ago));
          const row = at % (limits.length - 1);
          const scopes = limits.map(([scope]) => scope);
          // Of two on the same the lower counts: typed as the other counts, this one may be lower than that.
          fc.pre(how !== 'count' || scopes.filter((scope) => scope === scopes[row + 1]).length === 1);
          const changed = limitChanged(tabs, row, how);
          expect(scoreWith(changed, ledger)).toBeCloseTo(scoreWith(tabs, ledger), 9);
          expect(scoreWith(changed, seen(changed, ledger, TODAY))).toBeCloseTo(scoreWith(tabs, ledger), 9);
        },
      ),
      SETTINGS,
    );
  });

  it('[D5] taking a tab or a column away lowers nothing', () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), fc.boolean(), days, (tabs, at, isTab, ago) => {
        const others = Object.keys(tabs).filter((name) => name !== 'Initiatives');
        const name = others[at % others.length];
        expectNoLower(tabs, isTab && name !== undefined ? without(tabs, name) : withoutColumn(tabs, at), ago);
      }),
      SETTINGS,
    );
  });

  it('a status that nobody can read never lowers it', () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), days, (tabs, at, ago) => {
        const rows = (tabs.Initiatives?.length ?? 1) - 1;
        expectNoLower(tabs, withCell(tabs, 'Initiatives', at % rows, 'Status', 'Actve'), ago);
      }),
      SETTINGS,
    );
  });

  it('once the window is over, who left is gone', () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), fc.integer({ min: 91, max: 400 }), (tabs, at, ago) => {
        const after = withRows(tabs, (rows) => rows.filter((_, index) => index !== at % rows.length));
        const started = asDay(TODAY - ago);
        const ledger = seen(after, baseline(tabs, addDays(started, -1)), started);
        const { rows } = boardWith(after, ledger).drift;
        expect(rows.filter(({ label }) => label.includes('left without decision'))).toEqual([]);
      }),
      SETTINGS,
    );
  });
});

function limitChanged(tabs: Readonly<Record<string, Grid>>, row: number, how: string): Tabs {
  const [headers = [], ...rows] = tabs.Limits ?? [];
  if (how === 'delete') return { ...tabs, Limits: [headers, ...rows.filter((_, index) => index !== row)] };
  if (how === 'raise') return withCell(tabs, 'Limits', row, 'Limit', 99);
  const counts = rows[row]?.[3] === 'Size' ? 'Initiatives' : 'Size';
  return withCell(tabs, 'Limits', row, 'Counts', counts);
}

function without(tabs: Tabs, name: string): Tabs {
  return Object.fromEntries(Object.entries(tabs).filter(([tab]) => tab !== name));
}

/** Never the one by which the register is known. */
function withoutColumn(tabs: Readonly<Record<string, Grid>>, at: number): Tabs {
  const headers = tabs.Initiatives?.[0] ?? [];
  const columns = headers.flatMap((header, index) => (header === 'Initiative' ? [] : [index]));
  const gone = columns[at % columns.length];
  return {
    ...tabs,
    Initiatives: (tabs.Initiatives ?? []).map((row) => row.filter((_, index) => index !== gone)),
  };
}
