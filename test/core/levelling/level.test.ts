import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../src/core/conflicts/find.ts';
import type { Levelling } from '../../../src/core/levelling/certificate.ts';
import { levelTogether } from '../../../src/core/levelling/certify.ts';
import { TODAY } from '../sheet.ts';
import {
  allowedOn,
  type Case,
  cases,
  covers,
  ENDLESS,
  type Judged,
  judged,
  loadOn,
  type Row,
  SEED,
  SPENT,
  sharesAfter,
  todayOf,
} from './cases.ts';

const RUNS = { numRuns: 1000, seed: SEED };

function levellings({ certificates }: Judged): readonly (readonly [Conflict, Levelling])[] {
  return [...certificates].flatMap(([conflict, certificate]) =>
    certificate.kind === 'can be levelled' ? [[conflict, certificate.levelling] as const] : [],
  );
}

describe('a levelling', () => {
  it.each([
    ['searched', ENDLESS],
    ['not searched', SPENT],
  ])('[C9] fits day by day and cures its conflict: %s', (_, budget) => {
    fc.assert(
      fc.property(cases(20, 9), (drawn) => {
        for (const [conflict, levelling] of levellings(judged(drawn, budget))) {
          expectToCure(drawn, levelling, [conflict]);
          expect(levelling.changes).not.toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['searched', ENDLESS],
    ['not searched', SPENT],
  ])('[C9] of the whole resource cures at once all that can be: %s', (_, budget) => {
    fc.assert(
      fc.property(cases(30, 14), (drawn) => {
        const result = judged(drawn, budget);
        const curable = levellings(result).map(([conflict]) => conflict);
        const together = levelTogether(result.sources, todayOf(drawn), result.certificates, budget);
        expect([...together.keys()]).toEqual(curable.length > 0 ? ['ana'] : []);
        for (const levelling of together.values()) expectToCure(drawn, levelling, curable);
      }),
      RUNS,
    );
  });

  it('[C9] changes as few rows as trying every set of rows finds', () => {
    fc.assert(
      fc.property(cases(20, 8), (drawn) => {
        for (const [conflict, { changes, isFewest }] of levellings(judged(drawn))) {
          expect(isFewest).toBe(true);
          expect(changes).toHaveLength(fewestByTrying(drawn, conflict));
        }
      }),
      RUNS,
    );
  });

  it('[C9] changes only rows booked in its conflict where those suffice', () => {
    fc.assert(
      fc.property(cases(20, 9), (drawn) => {
        for (const [conflict, { changes }] of levellings(judged(drawn))) {
          const booked = conflict.initiatives.map(({ id }) => rowOf(id, drawn));
          if (!canCure(booked, drawn, conflict)) continue;
          for (const { booking } of changes) expect(conflict.initiatives).toContain(booking.initiative);
        }
      }),
      RUNS,
    );
  });

  it('[C9] without a search leaves out whatever row it can, and claims no more than it knows', () => {
    fc.assert(
      fc.property(cases(20, 8), (drawn) => {
        for (const [conflict, { changes, isFewest }] of levellings(judged(drawn, SPENT))) {
          const moved = changes.map(({ booking }) => rowOf(booking.initiative.id, drawn));
          for (const row of moved)
            expect(
              canCure(
                moved.filter((other) => other !== row),
                drawn,
                conflict,
              ),
            ).toBe(false);
          if (isFewest) expect(moved).toHaveLength(fewestByTrying(drawn, conflict));
        }
      }),
      RUNS,
    );
  });
});

function rowNumber(id: string): number {
  return Number(id.slice(2));
}

function rowOf(id: string, { rows }: Case): Row {
  const row = rows[rowNumber(id)];
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/**
 * Each row's work is kept, on its own dates and as planned before today; from today on no day is worse, and none of
 * the conflicts' days is overloaded.
 */
function expectToCure(drawn: Case, levelling: Levelling, cured: readonly Conflict[]): void {
  const shares = sharesAfter(drawn, levelling);
  const allowed = allowedOn(drawn, (day) => cured.some((conflict) => covers(conflict, day)));
  for (const [day, most] of allowed.entries()) {
    const load = shares.reduce((sum, mine) => sum + (mine[day] ?? 0), 0);
    if (day < drawn.today) expect(load).toBeCloseTo(loadOn(day, drawn.rows) / 10, 7);
    else expect(load).toBeLessThanOrEqual(most / 10 + 1e-8);
  }
  for (const { booking, pieces } of levelling.changes) {
    const { tenths, from, until } = rowOf(booking.initiative.id, drawn);
    const work = shares[rowNumber(booking.initiative.id)]?.reduce((sum, share) => sum + share, 0);
    expect(work).toBeCloseTo((tenths * (until - from)) / 10, 7);
    expect(booking.from).toBe(Math.max(TODAY + from, todayOf(drawn)));
    expect(booking.until).toBe(TODAY + until);
    expect(pieces).not.toEqual([{ from: booking.from, until: booking.until, share: booking.share }]);
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1];
      expect(piece.share).toBeGreaterThan(0);
      expect(booking.from <= piece.from && piece.from < piece.until && piece.until <= booking.until).toBe(
        true,
      );
      if (next !== undefined) expect(piece.until).toBeLessThanOrEqual(next.from);
      if (next?.from === piece.until) expect(Math.abs(next.share - piece.share)).toBeGreaterThan(1e-10);
    }
  }
}

/** Of the rows booked in the conflict, where they suffice; else of all. */
function fewestByTrying(drawn: Case, conflict: Conflict): number {
  const booked = drawn.rows.filter((_, index) => conflict.initiatives.some(({ id }) => id === `I-${index}`));
  const rows = canCure(booked, drawn, conflict) ? booked : drawn.rows;
  let fewest = rows.length;
  for (let mask = 0; mask < 2 ** rows.length; mask++) {
    const moved = rows.filter((_, index) => (mask >> index) % 2 === 1);
    if (moved.length < fewest && canCure(moved, drawn, conflict)) fewest = moved.length;
  }
  return fewest;
}

/**
 * Whether spreading these rows from today on cures the conflict: day by day, those that must end first are served
 * first.
 */
function canCure(moved: readonly Row[], drawn: Case, conflict: Conflict): boolean {
  const allowed = allowedOn(drawn, (day) => covers(conflict, day));
  const staying = drawn.rows.filter((row) => !moved.includes(row));
  const queue = [...moved]
    .sort((a, b) => a.until - b.until)
    .map((row) => ({ ...row, missing: row.tenths * (row.until - row.from) }));
  for (const [day, most] of allowed.entries()) {
    let room = most;
    if (day < drawn.today) {
      for (const row of queue) if (row.from <= day && day < row.until) row.missing -= row.tenths;
      continue;
    }
    for (const { from, until, tenths } of staying) if (from <= day && day < until) room -= tenths;
    if (room < 0) return false;
    for (const row of queue) {
      if (day < row.from || day >= row.until) continue;
      const taken = Math.min(room, row.missing);
      row.missing -= taken;
      room -= taken;
    }
  }
  return queue.every(({ missing }) => missing === 0);
}
