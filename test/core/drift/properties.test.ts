import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/core/lib/apportion.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { boardOf, signalOf, TODAY } from '../sheet.ts';
import { type RandomFile, randomFile, randomRow, shifted, tabsOf } from './registers.ts';

const SETTINGS = { numRuns: 1000, seed: 20_260_601 };

const board = (file: RandomFile, today = TODAY) => boardOf(tabsOf(file), today);
const scoreOf = (file: RandomFile) => board(file).drift;
const exact = (file: RandomFile) => scoreOf(file).exact;
const tenths = (points: readonly number[]) => Math.round(sum(points) * 10);

describe('[D7] properties of the score', () => {
  it('bounded, and low ≤ score ≤ high, for the whole and for every signal', () => {
    fc.assert(
      fc.property(randomFile, (file) => {
        const { score, low, high, signals } = scoreOf(file);
        for (const part of [{ low, points: score, high, outOf: 100 }, ...signals]) {
          expect(part.low).toBeGreaterThanOrEqual(0);
          expect(part.low).toBeLessThanOrEqual(part.points);
          expect(part.points).toBeLessThanOrEqual(part.high);
          expect(part.high).toBeLessThanOrEqual(part.outOf);
        }
      }),
      SETTINGS,
    );
  });

  it('an unpaid addition, of any content, never lowers it', () => {
    fc.assert(
      fc.property(randomFile, randomRow, (file, row) => {
        const added = {
          ...file,
          rows: [...file.rows, { ID: 'I-new', Initiative: 'New', ...row, Status: 'Active' }],
        };
        expect(exact(added)).toBeGreaterThanOrEqual(exact(file) - 1e-9);
      }),
      SETTINGS,
    );
  });

  it('an unreadable status never lowers it', () => {
    fc.assert(
      fc.property(randomFile, fc.nat(), (file, at) => {
        fc.pre(file.rows.length > 0);
        const index = at % file.rows.length;
        const typo = {
          ...file,
          rows: file.rows.map((row, place) => (place === index ? { ...row, Status: 'Actve' } : row)),
        };
        expect(exact(typo)).toBeGreaterThanOrEqual(exact(file) - 1e-9);
      }),
      SETTINGS,
    );
  });

  it('splitting a row changes nothing in T1, nor in D1 under limits that count Size', () => {
    fc.assert(
      fc.property(randomFile, fc.nat(), (file, at) => {
        const sized = {
          ...file,
          limits: file.limits.map(([scope, name, limit]) => [scope ?? '', name ?? '', limit ?? '', 'Size']),
          tables: [...new Set([...file.tables, 'Limits'])],
        };
        fc.pre(sized.rows.length > 0);
        const index = at % sized.rows.length;
        const row = { ...sized.rows[index], Size: 4, Resources: 'Ana 0.5; Zoe 2' };
        const half = (id: string) => ({
          ...row,
          ID: id,
          Initiative: id,
          Size: 2,
          Resources: 'Ana 0.25; Zoe 1',
        });
        const others = sized.rows.filter((_, place) => place !== index);
        const whole = board({ ...sized, rows: [...others, row] });
        const split = board({ ...sized, rows: [...others, half('I-a'), half('I-b')] });
        for (const id of ['D1', 'T1']) {
          expect(signalOf(split, id).level ?? -1).toBeCloseTo(signalOf(whole, id).level ?? -1, 9);
        }
      }),
      SETTINGS,
    );
  });

  it('the order of rows, and of tabs, changes nothing', () => {
    fc.assert(
      fc.property(randomFile, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (file, keys) => {
        const shuffle = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = board({
          ...file,
          rows: shuffle(file.rows),
          limits: shuffle(file.limits),
          capacity: shuffle(file.capacity),
          tables: shuffle(file.tables),
        });
        expect(other.drift.exact).toBeCloseTo(exact(file), 9);
        expect(other.drift.band).toBe(scoreOf(file).band);
      }),
      SETTINGS,
    );
  });

  it('IDs named otherwise, all of them alike, change nothing', () => {
    fc.assert(
      fc.property(randomFile, (file) => {
        const renamed = {
          ...file,
          rows: file.rows.map((row, index) => ({
            ...row,
            ID: `Projekt №${String.fromCharCode(65 + index)}`,
          })),
        };
        expect(exact(renamed)).toBeCloseTo(exact(file), 9);
      }),
      SETTINGS,
    );
  });

  it('shifting all dates and today together changes nothing', () => {
    fc.assert(
      fc.property(randomFile, fc.integer({ min: -3000, max: 3000 }), (file, days) => {
        expect(board(shifted(file, days), addDays(TODAY, days)).drift.exact).toBeCloseTo(exact(file), 9);
      }),
      SETTINGS,
    );
  });

  it('contributions sum to it, by signal and by row, and none is negative', () => {
    fc.assert(
      fc.property(randomFile, (file) => {
        const { score, exact: whole, signals, rows } = scoreOf(file);
        expect(Math.abs(sum(rows.map((row) => row.exact)) - whole)).toBeLessThan(1e-9);
        expect(tenths(signals.map(({ points }) => points))).toBe(Math.round(score * 10));
        expect(tenths(rows.map(({ points }) => points))).toBe(Math.round(score * 10));
        for (const { points } of [...signals, ...rows]) expect(points).toBeGreaterThanOrEqual(0);
        expect(rows.filter(({ initiative }) => initiative !== null)).toHaveLength(file.rows.length);
      }),
      SETTINGS,
    );
  });
});
