import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import {
  baseline,
  decided,
  randomTabs,
  seen,
  type Tabs,
  type Written,
  withCell,
  withLedger,
  withRows,
} from '../facts/ledger.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { HEADERS, randomRow } from './registers.ts';

const SETTINGS = { numRuns: 1000, seed: 20_260_603 };
const named = (what: string) => `${what} (${SETTINGS.numRuns} cases, seed ${SETTINGS.seed})`;

type File = Readonly<Record<string, Grid>>;

/** The score without T4: additions and removals may take decisions back. */
function scoreOf(tabs: Tabs, ledger: readonly Written[]): number {
  const { exact, signals } = judge(registerOf(withLedger(tabs, ledger)), TODAY).drift;
  return exact - (signals.find(({ id }) => id === 'T4')?.level ?? 0.5) * (100 / 18);
}

const ago = (days: number) => addDays(TODAY, -days);
const status = (tabs: File, row: number, word: string) => withCell(tabs, 'Initiatives', row, 'Status', word);
const off = fc.constantFrom('Paused', 'Stopped', 'Declined', 'Proposed');
const READABLE = ['Active', 'Proposed', 'Paused', 'Stopped', 'Done'];
const days = fc.integer({ min: 0, max: 200 });

/** Before and after, also once the ledger has seen what came after. */
function expectNoLower(before: Tabs, after: Tabs, ledger: readonly Written[]): void {
  const score = scoreOf(before, ledger) - 1e-9;
  expect(scoreOf(after, ledger)).toBeGreaterThanOrEqual(score);
  expect(scoreOf(after, seen(after, ledger, TODAY))).toBeGreaterThanOrEqual(score);
}

/** A file that was taken over, with one row that a decision has taken off since. */
const history = fc.record({ tabs: randomTabs, at: fc.nat(), spread: fc.tuple(days, days) }).map((random) => {
  const [first = 0, second = 0] = [...random.spread].sort((a, b) => b - a);
  const row = random.at % ((random.tabs.Initiatives?.length ?? 2) - 1);
  const before = status(random.tabs, row, 'Active');
  const tabs = status(before, row, 'Stopped');
  const stop = { day: ago(second), kind: 'Stop', initiative: `I-${row}` } as const;
  return { row, before, tabs, second, ledger: decided(tabs, baseline(before, ago(first)), stop) };
});

describe('[D7] properties of the score with a ledger that keeps facts', () => {
  it(named('an addition that is typed, of any content, never lowers it'), () => {
    fc.assert(
      fc.property(history, randomRow, ({ tabs, ledger }, cells) => {
        const row = { ID: 'I-new', Initiative: 'New', ...cells, Status: 'Active' };
        const values: Readonly<Record<string, (typeof cells)[string]>> = row;
        const added = withRows(tabs, (rows) => [...rows, HEADERS.map((header) => values[header] ?? '')]);
        expectNoLower(tabs, added, ledger);
      }),
      SETTINGS,
    );
  });

  it(named('a row typed Active never lowers it: one that was proposed, paused, or taken off'), () => {
    fc.assert(
      fc.property(history, fc.nat(), off, days, ({ tabs, row, second, ledger }, at, word, lag) => {
        const rows = (tabs.Initiatives?.length ?? 2) - 1;
        const other = at % rows;
        // What nobody could read before becomes known by being typed Active.
        fc.pre(READABLE.includes(String(tabs.Initiatives?.[other + 1]?.[HEADERS.indexOf('Status')])));
        const typed = other === row ? tabs : status(tabs, other, word);
        const known = seen(typed, ledger, ago(Math.min(second, lag)));
        expectNoLower(typed, status(typed, other, 'Active'), known);
      }),
      SETTINGS,
    );
  });

  it(named('what was typed Active again and is typed off again never lowers it'), () => {
    fc.assert(
      fc.property(history, off, days, ({ tabs, row, second, ledger }, word, lag) => {
        const again = withCell(status(tabs, row, 'Active'), 'Initiatives', row, 'End', '');
        const known = seen(again, ledger, ago(Math.min(second, lag)));
        expectNoLower(again, status(again, row, word), known);
      }),
      SETTINGS,
    );
  });

  it(named('a removal by decision never raises it'), () => {
    fc.assert(
      fc.property(randomTabs, fc.nat(), days, (tabs, at, lag) => {
        const row = at % ((tabs.Initiatives?.length ?? 2) - 1);
        const before = status(tabs, row, 'Active');
        const after = status(before, row, 'Paused');
        const ledger = baseline(before, ago(lag));
        const pause = { day: TODAY, kind: 'Pause', initiative: `I-${row}` } as const;
        expect(scoreOf(after, decided(after, ledger, pause))).toBeLessThanOrEqual(
          scoreOf(before, ledger) + 1e-9,
        );
      }),
      SETTINGS,
    );
  });
});
