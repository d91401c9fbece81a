import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/core/lib/apportion.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { boardOf, TODAY } from '../sheet.ts';
import {
  answersOf,
  type LedgerFile,
  later,
  ledgerBoard,
  ledgerTabs,
  randomLedgerFile,
  randomLedgerRow,
  renamed,
  withoutReversals,
} from './ledgers.ts';
import { randomRow } from './registers.ts';

const SETTINGS = { numRuns: 1000, seed: 20_260_602 };
const named = (what: string) => `${what} (${SETTINGS.numRuns} cases, seed ${SETTINGS.seed})`;
const exact = (file: LedgerFile) => ledgerBoard(file).drift.exact;
const expectNoLower = (after: number, before: number) => expect(after).toBeGreaterThanOrEqual(before - 1e-9);

/** The file with a row more, and with a row more in its ledger where it has one. */
function withRow(
  { file, takesOff, ledger }: LedgerFile,
  row: LedgerFile['file']['rows'][number],
  names: string,
  logged: NonNullable<LedgerFile['ledger']> = [],
): LedgerFile {
  const rows = [...file.rows, { ID: 'I-new', Initiative: 'New', ...row, Status: 'Active' }];
  return {
    file: { ...file, rows },
    takesOff: [...takesOff.slice(0, file.rows.length), names],
    ledger: ledger === null ? null : [...ledger, ...logged],
  };
}

function withStatus(file: LedgerFile, index: number, status: string): LedgerFile {
  const rows = file.file.rows.map((row, at) => (at === index ? { ...row, Status: status } : row));
  return { ...file, file: { ...file.file, rows } };
}

describe('[D7] properties of the score with a ledger', () => {
  it(named('bounded, low ≤ score ≤ high, and contributions sum to it, none negative'), () => {
    fc.assert(
      fc.property(randomLedgerFile, (file) => {
        const { score, low, high, signals, rows, exact: whole } = ledgerBoard(file).drift;
        for (const part of [{ low, points: score, high, outOf: 100 }, ...signals]) {
          expect(part.low).toBeGreaterThanOrEqual(0);
          expect(part.low).toBeLessThanOrEqual(part.points);
          expect(part.points).toBeLessThanOrEqual(part.high);
          expect(part.high).toBeLessThanOrEqual(part.outOf);
        }
        expect(Math.abs(sum(rows.map((row) => row.exact)) - whole)).toBeLessThan(1e-9);
        for (const row of rows) expect(row.exact).toBeGreaterThanOrEqual(0);
        expect(rows.every(({ why }) => !why.includes('undefined') && !why.includes('NaN'))).toBe(true);
      }),
      SETTINGS,
    );
  });

  it(named('an addition that is typed, of any content, never lowers it'), () => {
    fc.assert(
      fc.property(randomLedgerFile, randomRow, randomLedgerRow, (file, row, { takesOff }) => {
        expectNoLower(exact(withRow(file, row, takesOff)), exact(file));
      }),
      SETTINGS,
    );
  });

  it(named('an addition that is logged by Approve or Except, of any content, never lowers it'), () => {
    fc.assert(
      fc.property(randomLedgerFile, randomRow, randomLedgerRow, fc.boolean(), (file, row, entry, isFree) => {
        const logged = { ...entry, decision: isFree ? 'Approve' : 'Except', initiative: 'I-new' };
        const after = withRow(file, row, entry.takesOff, [logged]);
        expectNoLower(withoutReversals(after), withoutReversals(file));
      }),
      SETTINGS,
    );
  });

  it(named('a row typed Active again never lowers it'), () => {
    fc.assert(
      fc.property(
        randomLedgerFile,
        fc.nat(),
        fc.constantFrom('Paused', 'Stopped', 'Done', 'Declined'),
        (file, at, was) => {
          fc.pre(file.file.rows.length > 0);
          const index = at % file.file.rows.length;
          const before = withStatus(file, index, was);
          expectNoLower(exact(withStatus(before, index, 'Active')), exact(before));
        },
      ),
      SETTINGS,
    );
  });

  it(named('an unreadable status never lowers it'), () => {
    fc.assert(
      fc.property(randomLedgerFile, fc.nat(), (file, at) => {
        fc.pre(file.file.rows.length > 0);
        const index = at % file.file.rows.length;
        expectNoLower(exact(withStatus(file, index, 'Actve')), exact(file));
      }),
      SETTINGS,
    );
  });

  it(named('a removal by decision, of a row that is Active, never raises it'), () => {
    fc.assert(
      fc.property(randomLedgerFile, fc.nat(), fc.boolean(), (file, at, isPause) => {
        fc.pre(file.file.rows.length > 0 && file.ledger !== null);
        const index = at % file.file.rows.length;
        const before = withStatus(file, index, 'Active');
        const after = withStatus(file, index, isPause ? 'Paused' : 'Stopped');
        const entry = {
          at: { day: TODAY },
          decision: isPause ? 'Pause' : 'Stop',
          initiative: String(file.file.rows[index]?.ID),
          answers: [],
          takesOff: '',
          expires: '',
        };
        const logged = {
          ...after,
          ledger: [...(after.ledger ?? []), { ...entry, answers: ['', '', '', '', ''] }],
        };
        expectNoLower(withoutReversals(before), withoutReversals(logged));
      }),
      SETTINGS,
    );
  });

  it(named('a clear no is never worse than a blank'), () => {
    fc.assert(
      fc.property(randomLedgerFile, fc.nat(), answersOf, fc.nat(4), (file, at, answers, question) => {
        fc.pre(file.ledger !== null && file.ledger.length > 0);
        const index = at % (file.ledger?.length ?? 1);
        const answered = (text: string): LedgerFile => ({
          ...file,
          ledger:
            file.ledger?.map((row, place) =>
              place === index
                ? { ...row, answers: answers.map((own, number) => (number === question ? text : own)) }
                : row,
            ) ?? null,
        });
        expectNoLower(exact(answered('')), exact(answered('No')));
      }),
      SETTINGS,
    );
  });

  it(named('the order of rows, and how the ledger is sorted, change nothing'), () => {
    fc.assert(
      fc.property(
        randomLedgerFile,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (file, keys) => {
          const shuffle = <Item>([head, ...rest]: readonly Item[]): readonly Item[] => {
            const keyed = rest.map((item) => ({ item, key: keys.next().value ?? 0 }));
            const mixed = keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
            return head === undefined ? [] : [head, ...mixed];
          };
          const tabs = ledgerTabs(file);
          const mixed = Object.entries(tabs).map(([name, grid]) => [name, shuffle(grid)] as const);
          expect(boardOf(Object.fromEntries(mixed)).drift.exact).toBeCloseTo(exact(file), 9);
        },
      ),
      SETTINGS,
    );
  });

  it(named('IDs named otherwise, all of them alike, change nothing'), () => {
    fc.assert(
      fc.property(randomLedgerFile, (file) => {
        const other = renamed(file, (text) =>
          text.replace(/^I-(\d+)$/, (_, place) => `Projekt №${9 - Number(place)}`),
        );
        expect(exact(other)).toBeCloseTo(exact(file), 9);
      }),
      SETTINGS,
    );
  });

  it(named('shifting all dates and today together changes nothing'), () => {
    fc.assert(
      fc.property(randomLedgerFile, fc.integer({ min: -3000, max: 3000 }), (file, days) => {
        expect(ledgerBoard(later(file, days), addDays(TODAY, days)).drift.exact).toBeCloseTo(exact(file), 9);
      }),
      SETTINGS,
    );
  });
});
