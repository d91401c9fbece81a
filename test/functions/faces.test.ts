import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, judge } from '../../src/core/board.ts';
import { certified } from '../../src/core/certified.ts';
import { localCalendar } from '../../src/core/lib/calendar.ts';
import { cellFrom, type Tab } from '../../src/core/lib/cell.ts';
import { isoOfDay } from '../../src/core/lib/day.ts';
import { type Initiative, isActive, labelOf } from '../../src/core/register/initiative.ts';
import { readRegister } from '../../src/core/register/read-register.ts';
import { load } from '../bundle.ts';
import { day } from '../core/sheet.ts';
import { randomFile } from './random-file.ts';
import { dayOf, isoOf } from './random-register.ts';
import type { Table } from './tables.ts';

const bundle = load();
/** fast-check prints the seed and the path of what fails; both together bring it back. */
const RUNS = { numRuns: 300, seed: 20_260_602 };

/** What the core says of the same tables, handed to it directly. */
function boardOf(tables: readonly Table[], today: string): Board {
  const tabs = tables.map(
    (table, index): Tab => ({
      name: `argument ${index + 1}`,
      grid: table.map((row) => row.map((value) => cellFrom(value, localCalendar.dayOf))),
    }),
  );
  const result = readRegister(tabs);
  if (result.kind !== 'register') throw new Error('no register');
  return judge(result.register, day(today));
}

/** Tables that are passed with different numbers of rows cannot be taken for pieces of one. */
function uneven(tables: readonly Table[]): readonly Table[] {
  return tables.map((table, index) => {
    const blank = table[0]?.map(() => '') ?? [];
    return [...table, ...Array.from({ length: 40 * (index + 1) - table.length }, () => blank)];
  });
}

describe('the random files', () => {
  it('hold what the faces are to be compared on', () => {
    const boards = fc.sample(randomFile, RUNS).map(({ tables, today }) => boardOf(uneven(tables), today));
    const met = (holds: (board: Board) => boolean) => boards.filter(holds).length;
    expect(met(({ conflicts }) => conflicts.length > 0)).toBeGreaterThan(25);
    expect(met(({ rows }) => rows.some(({ isOver }) => isOver))).toBeGreaterThan(25);
    expect(met(({ rows }) => rows.some(({ filters }) => filters !== ''))).toBeGreaterThan(25);
    expect(met(({ drift }) => drift.measured > 4)).toBeGreaterThan(25);
    expect(new Set(boards.map(({ drift }) => drift.score)).size).toBeGreaterThan(100);
  });
});

describe('[D7] what a cell shows is what the core says', () => {
  const agrees = (check: (tables: readonly unknown[], board: Board) => void) =>
    fc.assert(
      fc.property(randomFile, ({ tables, today }) => {
        const apart = uneven(tables);
        check([...apart, today], boardOf(apart, today));
      }),
      RUNS,
    );

  it('DRIFTSCORE', () => {
    agrees((values, { drift }) => expect(bundle.DRIFTSCORE(...values)).toBe(drift.score));
  });

  it('DRIFTSIGNALS', () => {
    agrees((values, { drift }) => {
      const rows = bundle.DRIFTSIGNALS(...values).slice(1);
      const signals = drift.signals.map(({ id, name, points, outOf, low, high, why }) => [
        `${id} ${name}`,
        points,
        outOf,
        low,
        high,
        why,
      ]);
      expect(rows.slice(0, -1)).toEqual(signals);
      expect(rows.at(-1)?.slice(0, 5)).toEqual(['Total', drift.score, 100, drift.low, drift.high]);
    });
  });

  it('DRIFTROWS', () => {
    agrees((values, { drift }) => {
      const rows = drift.rows.map(({ initiative, label, points, why }) => [
        initiative?.id ?? '',
        label,
        points,
        why,
      ]);
      expect(bundle.DRIFTROWS(...values).slice(1)).toEqual(rows);
    });
  });

  it('DRIFTCONFLICTS', () => {
    agrees((values, board) => {
      const { register } = board;
      if (!register.columns.has('resources')) {
        expect(() => bundle.DRIFTCONFLICTS(...values)).toThrow('The register has no column Resources');
        return;
      }
      const shown = bundle
        .DRIFTCONFLICTS(...values)
        .slice(1)
        .map((row) => row.map((cell) => (cell instanceof Date ? isoOf(dayOf(cell)) : cell)));
      const known = certified(board).map(({ conflict, certificate }) => {
        const { resource, from, to, peak, capacity, excessDays, initiatives } = conflict;
        return [
          ...[resource, isoOfDay(from), isoOfDay(to), peak, capacity, excessDays],
          ...[initiatives.map(labelOf).join('; '), certificate.kind],
        ];
      });
      expect(shown).toEqual(known);
    });
  });

  it('DRIFTFLAGS', () => {
    agrees((values, { register, rows }) => {
      if (!register.columns.has('resources')) {
        expect(() => bundle.DRIFTFLAGS(...values)).toThrow('The register has no column Resources');
        return;
      }
      const isUnread = (row: Initiative) => isActive(row) && row.unread.includes('Resources');
      const flags = bundle.DRIFTFLAGS(...values);
      expect(rows.map(({ initiative }) => flags[initiative.row - 1]?.[0])).toEqual(
        rows.map(({ initiative, competesWith }) =>
          isUnread(initiative) ? 'unknown: Resources' : competesWith,
        ),
      );
    });
  });

  it('[D6] points of rows and of signals sum to the score', () => {
    const tenths = (points: readonly unknown[]) =>
      points.reduce((sum: number, value) => sum + Math.round(Number(value) * 10), 0);
    agrees((values, { drift }) => {
      const score = Math.round(drift.score * 10);
      expect(
        tenths(
          bundle
            .DRIFTROWS(...values)
            .slice(1)
            .map((row) => row[2]),
        ),
      ).toBe(score);
      expect(
        tenths(
          bundle
            .DRIFTSIGNALS(...values)
            .slice(1, -1)
            .map((row) => row[1]),
        ),
      ).toBe(score);
    });
  });
});
