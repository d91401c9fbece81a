import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../../src/core/lib/day.ts';
import { type LoadWeeks, loadWeeks } from '../../../src/core/views/load-weeks.ts';
import { day, registerOf, TODAY } from '../sheet.ts';

const HEADERS = 'ID | Initiative | Status | Start | End | Resources | Added';
const SEED = 20_260_601;

function weeksOf(rows: string, capacity = 'Resource | Capacity\nAna | 1', today = TODAY): LoadWeeks {
  return loadWeeks(registerOf({ Initiatives: `${HEADERS}\n${rows}`, Capacity: capacity }), today);
}

/** One resource's loads as far as a week has one: `06-08 0.5`. */
function loadsOf({ weeks, rows }: LoadWeeks, name = 'Ana'): readonly string[] {
  const loads = rows.find(({ resource }) => resource === name)?.loads ?? [];
  return loads.flatMap((load, week) =>
    load === 0 ? [] : [`${isoOfDay(weeks[week] ?? TODAY).slice(5)} ${load}`],
  );
}

const wordsOf = ({ rows }: LoadWeeks) => rows.map(({ resource, inWords }) => `${resource}: ${inWords}`);

describe('loadWeeks', () => {
  it('has 26 weeks from the Monday of the week of today on, whatever day that is', () => {
    for (const today of ['2026-06-01', '2026-06-04', '2026-06-07', '1969-12-30', '1960-02-29']) {
      const { weeks } = weeksOf('A | A | Active | | | Ana |', undefined, day(today));
      expect(weeks).toHaveLength(26);
      expect(new Date(`${isoOfDay(weeks[0] ?? TODAY)}T00:00:00Z`).getUTCDay(), today).toBe(1);
      const ahead = day(today) - (weeks[0] ?? 0);
      expect(ahead >= 0 && ahead < 7).toBe(true);
      expect(weeks.every((one, week) => one === (weeks[0] ?? 0) + week * 7)).toBe(true);
    }
  });

  it('[C3] shows the highest load on any day of a week; what is proposed books nothing', () => {
    const loads = weeksOf(
      `A | A | Active   | 2026-06-05 | 2026-06-16 | Ana 60% |
       B | B | Active   | 2026-06-16 | 2026-06-21 | Ana 80% |
       C | C | Proposed | 2026-06-01 | 2026-06-30 | Ana 90% |`,
    );
    expect(loadsOf(loads)).toEqual(['06-01 0.6', '06-08 0.6', '06-15 1.4']);
    expect(wordsOf(loads)).toEqual(['Ana: Over on 16 Jun: 140% of 100%']);
  });

  it('counts the days of this week that are gone', () => {
    const loads = weeksOf(
      'A | A | Active | 2026-06-02 | 2026-06-02 | Ana 60% |',
      undefined,
      day('2026-06-04'),
    );
    expect(loadsOf(loads)).toEqual(['06-01 0.6']);
  });

  it('is a share of what there is on the day, and the text over where there is nothing', () => {
    const loads = weeksOf(
      'A | A | Active | 2026-06-01 | 2026-06-30 | Ana 60% |',
      `Resource | Capacity | From | Until
       Ana | 0.5 | | 2026-06-07
       Ana | 2   | 2026-06-08 | 2026-06-16`,
    );
    expect(loadsOf(loads)).toEqual(['06-01 1.2', '06-08 0.3', '06-15 over', '06-22 over', '06-29 over']);
    expect(wordsOf(loads)).toEqual(['Ana: Over on 1-7 Jun: 60% of 50%, and 1 more time']);
  });

  it('does not count what there was on other days of the week', () => {
    const loads = weeksOf(
      'A | A | Active | 2026-06-11 | 2026-06-12 | Ana 60% |',
      `Resource | Capacity | From | Until
       Ana | 1   | 2026-06-10 | 2026-06-12
       Ana | 0.1 | 2026-06-13 |`,
    );
    expect(loadsOf(loads)).toEqual(['06-08 0.6']);
  });

  it('[C3] ten tenths are all there is and not more', () => {
    const rows = Array.from({ length: 10 }, (_, at) => `I${at} | I${at} | Active | | | Ana 10% |`);
    const { loads } = weeksOf(rows.join('\n')).rows[0] ?? {};
    expect(new Set(loads)).toEqual(new Set([1]));
  });

  it('[C5] says when a resource is over, how often more, or when it is fullest, and what is assumed', () => {
    const loads = weeksOf(
      `A | A | Active | 2026-06-11 | 2026-06-30 | ana 80%; Ben 80%; Cy 30% |
       B | B | Active | 2026-06-11 | 2026-06-12 | ana 60%; Ben 60%; Dee 50% |
       C | C | Active | 2026-06-20 | 2026-06-21 | ana 60% |
       D | D | Active | 2026-06-25 | 2026-06-25 | ana 60% |
       E | E | Active | 2026-08-03 | 2026-08-09 | Cy 80%; Dee 80% |
       F | F | Active | 2029-08-03 | 2029-08-09 | Fay |`,
      'Resource | Capacity\nAna | 1\nCy | 1\nEve | 1',
    );
    expect(wordsOf(loads)).toEqual([
      'Ana: Over on 11-12 Jun: 140% of 100%, and 2 more times',
      'Ben: Over on 11-12 Jun: 140% of 100% (assumed)',
      'Cy: Never over; fullest in the week of 3 Aug at 80%',
      'Dee: Never over; fullest in the week of 3 Aug at 80% of 100% (assumed)',
      'Eve: Nothing booked',
      'Fay: Nothing booked',
    ]);
  });

  it('is never sure that nothing is too much where Resources of active work could not be read', () => {
    const loads = weeksOf(
      `A | A | Active | 2026-06-11 | 2026-06-12 | Ana 140% |
       B | B | Active | 2026-06-11 | 2026-06-12 | #N/A |`,
      'Resource | Capacity\nAna | 1\nBen | 1',
    );
    expect(wordsOf(loads)).toEqual([
      'Ana: Over on 11-12 Jun: 140% of 100%',
      'Ben: Nothing booked; not all Resources could be read',
    ]);
  });
});

/** Mostly close to one another, so that loads and capacities change in the same weeks. */
const date = fc.option(fc.oneof(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -60, max: 260 })), {
  nil: null,
  freq: 4,
});
const length = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 90 }));
const row = fc.record({
  status: fc.constantFrom('Active', 'Active', 'In progress', 'Proposed', 'Done'),
  start: date,
  length: fc.option(length, { nil: null, freq: 4 }),
  added: date,
  demands: fc.uniqueArray(
    fc.record({ name: fc.constantFrom('ana', 'ben', 'cy'), hundredths: fc.constantFrom(10, 30, 50, 120) }),
    { selector: ({ name }) => name, maxLength: 3 },
  ),
});
const period = fc.record({
  name: fc.constantFrom('ana', 'ben', 'dee'),
  capacity: fc.constantFrom(0, 50, 100, 250),
  from: date,
  until: date,
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
type Period = typeof period extends fc.Arbitrary<infer One> ? One : never;

const iso = (offset: number | null) => {
  const moment = new Date(Date.UTC(2026, 5, 1) + (offset ?? 0) * 86_400_000);
  return offset === null ? '' : moment.toISOString().slice(0, 10);
};

/** [C6] In days from today, with nothing of the sweep: first and last day of each row that books. */
function bookedDays(rows: readonly Row[], today: number) {
  const end = ({ start, length }: Row) => (length === null ? null : (start ?? 100) + length);
  const known = rows.flatMap((one) => [one.start, end(one), one.added]).filter((one) => one !== null);
  const first = known.length === 0 ? today : Math.min(...known);
  const last = Math.max(today, ...known) + 364;
  return rows
    .filter(({ status }) => ['Active', 'In progress'].includes(status))
    .map((one) => {
      const to = end(one) ?? last;
      return { from: Math.min(one.start ?? one.added ?? first, to), to, demands: one.demands };
    });
}

/** In hundredths; the lowest of the rows that cover the day. */
function capacityOn(periods: readonly Period[], name: string, today: number): number {
  const mine = periods.filter((one) => one.name === name);
  const covering = mine.filter(
    ({ from, until }) => (from === null || from <= today) && (until === null || today <= until),
  );
  if (mine.length === 0) return 100;
  return covering.length === 0 ? 0 : Math.min(...covering.map(({ capacity }) => capacity));
}

function naiveLoads(rows: readonly Row[], periods: readonly Period[], name: string, today: number) {
  const booked = bookedDays(rows, today);
  const monday = today - (today % 7);
  return Array.from({ length: 26 }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, at) => monday + week * 7 + at).map((one) => {
      const on = booked.filter(({ from, to }) => from <= one && one <= to).flatMap(({ demands }) => demands);
      const load = on.reduce((sum, demand) => sum + (demand.name === name ? demand.hundredths : 0), 0);
      const capacity = capacityOn(periods, name, one);
      return load === 0 ? 0 : capacity === 0 ? 'over' : load / capacity;
    });
    return days.includes('over') ? 'over' : Math.max(...days.map(Number));
  });
}

describe('loadWeeks on random registers', () => {
  const cases = [fc.array(row, { maxLength: 8 }), fc.array(period, { maxLength: 5 })] as const;
  const judged = (rows: readonly Row[], periods: readonly Period[], today: number) => {
    const lines = rows.map(({ status, start, length, added, demands }, at) => {
      const end = length === null ? null : (start ?? 100) + length;
      const resources = demands.map(({ name, hundredths }) => `${name} ${hundredths}%`).join('; ');
      return `I-${at} | I ${at} | ${status} | ${iso(start)} | ${iso(end)} | ${resources} | ${iso(added)}`;
    });
    const capacities = periods.map(
      ({ name, capacity, from, until }) => `${name} | ${capacity / 100} | ${iso(from)} | ${iso(until)}`,
    );
    const capacity = ['Resource | Capacity | From | Until', ...capacities].join('\n');
    return weeksOf(lines.join('\n'), capacity, day(iso(today)));
  };

  it('[C8] equal counting day by day, over is said where a week is over, and names are in order', () => {
    fc.assert(
      fc.property(...cases, fc.integer({ min: 0, max: 20 }), (rows, periods, today) => {
        const loads = judged(rows, periods, today);
        const names = new Set([
          ...periods.map(({ name }) => name),
          ...bookedDays(rows, today).flatMap(({ demands }) => demands.map(({ name }) => name)),
        ]);
        expect(loads.rows.map(({ resource }) => resource)).toEqual([...names].sort());
        for (const { resource, inWords, loads: found } of loads.rows) {
          const counted = naiveLoads(rows, periods, resource, today);
          const near = counted.map((load) => (load === 'over' ? load : expect.closeTo(Number(load), 8)));
          expect(found).toEqual(near);
          const isOver = counted.some((load) => load === 'over' || Number(load) > 1);
          expect(inWords.startsWith('Over on ')).toBe(isOver);
          expect(inWords === 'Nothing booked').toBe(counted.every((load) => load === 0));
        }
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  it('[C8] are the same whatever the order of rows', () => {
    fc.assert(
      fc.property(...cases, (rows, periods) => {
        const loads = ({ rows: all }: LoadWeeks) => all.map(({ resource, loads }) => [resource, loads]);
        const turned = judged([...rows].reverse(), [...periods].reverse(), 0);
        expect(loads(turned)).toEqual(loads(judged(rows, periods, 0)));
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  it('[C7] takes no day-by-day walk of every row: 1,000 initiatives of three resources each', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => {
      const [start, end] = [iso((at * 7919) % 300), iso(((at * 7919) % 300) + 5 + (at % 50))];
      return `I-${at} | I ${at} | Active | ${start} | ${end} | R${at % 20} 30%; S${at % 7} 20%; T${at} 10% |`;
    });
    const register = registerOf({ Initiatives: `${HEADERS}\n${rows.join('\n')}` });
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      loadWeeks(register, TODAY);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
