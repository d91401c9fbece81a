import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverloaded, type Step, stretchesOf } from '../../../src/core/conflicts/load-steps.ts';
import { asDay, isoOfDay } from '../../../src/core/lib/day.ts';
import type { Initiative } from '../../../src/core/register/initiative.ts';
import { type LoadSeries, loadRows, loadSentence, loadSeries } from '../../../src/core/views/load-series.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { naiveCapacity, naiveLoad } from './naive-load.ts';

const HEADERS = 'ID | Initiative | Status | Start | End | Resources | Added';
const SEED = 20_260_601;

/** The series of the last row, as if it were not in the register yet, without the rows named. */
function seriesOf(rows: string, off: readonly string[] = [], capacity = 'Resource | Capacity\nAna | 1') {
  const register = registerOf({ Initiatives: `${HEADERS}\n${rows}`, Capacity: capacity });
  const candidate = register.initiatives[register.initiatives.length - 1];
  if (candidate === undefined) throw new Error('no candidate');
  const initiatives = register.initiatives.slice(0, -1);
  const paused = new Set(initiatives.filter(({ id }) => off.includes(id)));
  const series = loadSeries({ ...register, initiatives }, candidate, paused, 'ana', TODAY);
  if (series === null) throw new Error('no series');
  return series;
}

/** `06-24..06-30 1`, with the last day. */
function texts(steps: readonly Step[] | null): readonly string[] {
  const date = (days: number) => isoOfDay(asDay(days)).slice(5);
  return (steps ?? []).map(({ from, until, amount }) => `${date(from)}..${date(until - 1)} ${amount}`);
}

function lengthOf({ from, until }: LoadSeries): number {
  return until - from;
}

const date = fc.option(fc.integer({ min: -400, max: 500 }), { nil: null });
const someRow = fc.record({
  start: date,
  length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  added: date,
  share: fc.constantFrom(0.1, 0.2, 0.3, 0.5, 1, 2),
  key: fc.constantFrom('ana', 'ana', 'ben'),
  status: fc.constantFrom('Active', 'Active', 'Paused', null),
  comesOff: fc.boolean(),
});
type SomeRow = typeof someRow extends fc.Arbitrary<infer Row> ? Row : never;
const somePeriod = fc.record({
  from: date,
  until: date,
  capacity: fc.constantFrom(0, 0.5, 1, 3),
});

const [BLANK] = registerOf({ Initiatives: `${HEADERS}\nX | Blank` }).initiatives;

function initiativeOf({ start, length, added, share, key, status }: SomeRow, index: number): Initiative {
  if (BLANK === undefined) throw new Error('no row');
  const first = start ?? added ?? 0;
  return {
    ...BLANK,
    row: index + 2,
    status,
    start: start === null ? null : asDay(TODAY + start),
    end: length === null ? null : asDay(TODAY + first + length - 1),
    added: added === null ? null : asDay(TODAY + added),
    demands: [{ name: key, key, share }],
  };
}

/** Day by day over the series' span; steps that leave a gap, overlap, or are alike side by side throw. */
function expectSteps(series: LoadSeries, steps: readonly Step[], amountOn: (day: number) => number): void {
  let day: number = series.from;
  for (const [index, { from, until, amount }] of steps.entries()) {
    expect(from).toBe(day);
    expect(until).toBeGreaterThan(from);
    expect(amount).not.toBe(steps[index - 1]?.amount);
    const days = Array.from({ length: until - from }, (_, offset) => from + offset);
    expect(days.filter((one) => Math.abs(amountOn(one) - amount) > 1e-9)).toEqual([]);
    day = until;
  }
  expect(day).toBe(series.until);
}

describe('load over time', () => {
  it(`[C3] equals counting day by day, seed ${SEED}`, () => {
    let drawn = 0;
    fc.assert(
      fc.property(
        fc.array(someRow, { maxLength: 12 }),
        someRow,
        fc.array(somePeriod, { maxLength: 3 }),
        (rows, own, periods) => {
          const initiatives = rows.map(initiativeOf);
          const candidate = initiativeOf({ ...own, key: 'ana' }, rows.length);
          const capacity = periods.map(({ from, until, ...period }, row) => ({
            ...period,
            row,
            name: 'Ana',
            key: 'ana',
            from: from === null ? null : asDay(TODAY + from),
            until: until === null ? null : asDay(TODAY + until),
          }));
          const paused = new Set(initiatives.filter((_, index) => rows[index]?.comesOff));
          const series = loadSeries({ initiatives, capacity }, candidate, paused, 'ana', TODAY);
          if (series === null) throw new Error('no series');
          const active: Initiative = { ...candidate, status: 'Active' };
          const all = [...initiatives, active];
          expectSteps(series, series.has, naiveCapacity(capacity));
          expectSteps(series, series.now, naiveLoad(initiatives, all));
          expectSteps(series, series.withCandidate, naiveLoad(all, all));
          const staying = all.filter((row) => !paused.has(row));
          const afterwards = series.afterwards ?? series;
          expectSteps(series, afterwards.withCandidate, naiveLoad(staying, all));
          expectSteps(series, afterwards.now, naiveLoad(staying.slice(0, -1), all));
          expect(lengthOf(series)).toBeLessThanOrEqual(365);
          expect(series.from).toBeLessThanOrEqual(series.own.from);
          expect(series.own.from).toBeLessThan(series.own.until);
          if (series.afterwards !== null) drawn++;
        },
      ),
      { numRuns: 1000, seed: SEED },
    );
    expect(drawn).toBeGreaterThan(100);
  });

  it('[C1] tells what is, what the candidate asks, and what comes off, around its dates', () => {
    const series = seriesOf(
      `I-004 | A | Active | 2026-05-01 | 2026-06-30 | Ana 60%
       I-009 | B | Paused | 2026-05-01 | 2026-06-30 | Ana
       I-020 | C | Proposed | 2026-06-11 | 2026-07-10 | Ana 80%`,
      ['I-004'],
    );
    expect(texts(series.now)).toEqual(['06-04..06-30 0.6', '07-01..07-17 0']);
    expect(texts(series.withCandidate)).toEqual([
      '06-04..06-10 0.6',
      '06-11..06-30 1.4',
      '07-01..07-10 0.8',
      '07-11..07-17 0',
    ]);
    const { afterwards } = series;
    expect(texts(afterwards?.now ?? null)).toEqual(['06-04..07-17 0']);
    expect(texts(afterwards?.withCandidate ?? null)).toEqual([
      '06-04..06-10 0',
      '06-11..07-10 0.8',
      '07-11..07-17 0',
    ]);
    expect(texts(series.has)).toEqual(['06-04..07-17 1']);
    expect(loadSentence(series)).toBe('Ana: most on 11-30 Jun, 140% of 100%; with I-004 off, at most 80%');
    expect(series.remarks).toEqual([]);
  });

  it('[C2] touching bookings are one step where they are alike, and never both on one day', () => {
    const series = seriesOf(
      `A | A | Active | 2026-06-01 | 2026-06-10 | Ana 50%
       B | B | Active | 2026-06-11 | 2026-06-20 | Ana 50%
       C | C | Proposed | 2026-06-21 | 2026-06-30 | Ana 50%`,
    );
    expect(texts(series.now)).toEqual(['06-14..06-20 0.5', '06-21..07-07 0']);
    expect(texts(series.withCandidate)).toEqual(['06-14..06-30 0.5', '07-01..07-07 0']);
  });

  it('[C3] follows changes of capacity; a listed resource that no row covers has nothing', () => {
    const series = seriesOf(
      'C | C | Proposed | 2026-06-08 | 2026-06-14 | Ana 1.5',
      [],
      'Resource | Capacity | From | Until\nAna | 2 | | 2026-06-09\nAna | 1 | 2026-06-10 | 2026-06-12',
    );
    expect(texts(series.has)).toEqual(['06-01..06-09 2', '06-10..06-12 1', '06-13..06-21 0']);
    const over = stretchesOf(series.withCandidate, series.has).filter(isOverloaded);
    expect(over.map(({ from, capacity }) => `${isoOfDay(from).slice(5)} ${capacity}`)).toEqual([
      '06-10 1',
      '06-13 0',
    ]);
    expect(loadSentence(series)).toBe('Ana: most on 10-12 Jun and again later, 150% of 100%');
  });

  it('[C3] an unlisted resource has 1, and this is said; ten tenths are no overload', () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => `I${index} | I${index} | Active | 2026-06-08 | 2026-06-14 | Ana 10%`,
    );
    const series = seriesOf(rows.join('\n'), [], 'Resource | Capacity\nBen | 1');
    expect(stretchesOf(series.withCandidate, series.has).some(isOverloaded)).toBe(false);
    expect(loadSentence(series)).toBe('Ana: most on 8-14 Jun, 100% of 100% (assumed)');
  });

  it('[C6] a candidate without dates runs to the horizon; a year of it is shown, and both are said', () => {
    const series = seriesOf(
      `A | A | Active | 2026-06-01 | 2027-01-31 | Ana 50%
       B | B | Active | 2027-12-01 | | Ana 50%
       C | C | Proposed | | | Ana 60%`,
    );
    // The register knows no day before 1 June, and none after 1 December 2027.
    expect(series.remarks).toEqual([
      'C has no start and no end: it is counted from 1 Jun 2026 to 29 Nov 2028.',
      'Only one year of it is shown, from 1 Jun 2026 to 31 May 2027.',
      'There is more overload on days that are not shown.',
    ]);
    expect(lengthOf(series)).toBe(365);
    expect(texts(series.withCandidate)).toEqual(['06-01..01-31 1.1', '02-01..05-31 0.6']);
  });

  it('[C6] other work without an end runs as long with the candidate as without', () => {
    const series = seriesOf(
      `A | A | Active | 2026-06-01 | | Ana 50%
       C | C | Proposed | 2028-01-01 | 2028-01-31 | Ana 60%`,
    );
    expect(texts(series.now)).toEqual(['12-25..02-07 0.5']);
  });

  it('of work that began long ago the year from today is shown, of work long over its last', () => {
    const running = seriesOf('C | C | Active | 2024-01-01 | 2029-01-01 | Ana');
    expect(isoOfDay(running.from)).toBe(isoOfDay(TODAY));
    const over = seriesOf('C | C | Active | 2020-01-01 | 2023-12-31 | Ana');
    expect(isoOfDay(asDay(over.until - 1))).toBe('2023-12-31');
  });

  it('is nothing where the candidate asks nothing, and nothing comes off that is not booked then', () => {
    const register = registerOf({ Initiatives: `${HEADERS}\nC | C | Proposed | 2026-06-01 | | Ben` });
    const [candidate] = register.initiatives;
    if (candidate === undefined) throw new Error('no candidate');
    expect(loadSeries(register, candidate, null, 'ana', TODAY)).toBeNull();
    const series = seriesOf(
      `A | A | Active | 2026-01-01 | 2026-01-31 | Ana
       C | C | Proposed | 2026-06-11 | 2026-06-20 | Ana`,
      ['A'],
    );
    expect(series.afterwards).toBeNull();
    expect(series.off).toEqual([]);
  });

  it('an active row held against itself gives way, and never comes off', () => {
    const register = registerOf({
      Initiatives: `${HEADERS}\nC | C | Active | 2026-06-11 | 2026-06-20 | Ana 50%`,
    });
    const [row] = register.initiatives;
    if (row === undefined) throw new Error('no row');
    const candidate = { ...row, demands: [{ name: 'Ana', key: 'ana', share: 0.8 }] };
    const series = loadSeries(register, candidate, new Set([row]), 'ana', TODAY);
    if (series === null) throw new Error('no series');
    expect(texts(series.now)).toContain('06-11..06-20 0.5');
    expect(texts(series.withCandidate)).toContain('06-11..06-20 0.8');
    expect(series.afterwards).toBeNull();
  });

  it('[C3] is told with and without the candidate, each with and without what comes off', () => {
    const series = seriesOf(
      `I-001 | A | Active | 2026-06-01 | 2026-08-31 | Ana 60%
       I-002 | B | Active | 2026-06-08 | 2026-07-31 | Ana 40%
       I-003 | C | Proposed | 2026-07-01 | 2026-07-10 | Ana 40%`,
      ['I-002'],
    );
    expect(texts(series.now)).toEqual(['06-24..07-17 1']);
    expect(texts(series.afterwards?.now ?? null)).toEqual(['06-24..07-17 0.6']);
    const shown = (withCandidate: boolean, afterwards: boolean) =>
      loadSentence(series, { withCandidate, afterwards });
    expect(shown(true, true)).toBe('Ana: most on 1-10 Jul, 140% of 100%; with I-002 off, at most 100%');
    expect(shown(true, false)).toBe('Ana: most on 1-10 Jul, 140% of 100%');
    expect(shown(false, true)).toBe(
      'Ana without I-003: most on 1-10 Jul, 100% of 100%; with I-002 off, at most 60%',
    );
    expect(shown(false, false)).toBe('Ana without I-003: most on 1-10 Jul, 100% of 100%');
  });

  it('says what is still too much, and names a few of many', () => {
    const rows = ['A', 'B', 'D', 'E'].map(
      (id) => `${id} | ${id} | Active | 2026-06-11 | 2026-06-20 | Ana 10%`,
    );
    const series = seriesOf(
      [
        ...rows,
        'F | F | Active | 2026-06-11 | 2026-06-15 | Ana 50%',
        'C | C | Proposed | 2026-06-11 | 2026-06-20 | Ana 90%',
      ].join('\n'),
      ['A', 'B', 'D', 'E'],
    );
    expect(loadSentence(series)).toBe(
      'Ana: most on 11-15 Jun, 180% of 100%; with A, B, D and 1 more off, still 140% of 100% on 11-15 Jun',
    );
  });

  it('sets everything side by side, cut wherever one of them changes', () => {
    const series = seriesOf(
      `A | A | Active | 2026-06-01 | 2026-06-15 | Ana 60%
       C | C | Proposed | 2026-06-11 | 2026-06-20 | Ana 80%`,
      ['A'],
    );
    expect(
      loadRows(series).map(({ from, has, now, withCandidate, afterwards }) => [
        ...[isoOfDay(from).slice(5), has, now, afterwards?.now],
        ...[withCandidate, afterwards?.withCandidate],
      ]),
    ).toEqual([
      ['06-04', 1, 0.6, 0, 0.6, 0],
      ['06-11', 1, 0.6, 0, 1.4, 0.8],
      ['06-16', 1, 0, 0, 0.8, 0.8],
      ['06-21', 1, 0, 0, 0, 0],
    ]);
  });
});
