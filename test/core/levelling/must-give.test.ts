import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../src/core/conflicts/find.ts';
import type { Certificate, Proof } from '../../../src/core/levelling/certificate.ts';
import { TODAY } from '../sheet.ts';
import {
  allowedOn,
  type Case,
  capacityOn,
  cases,
  covers,
  judged,
  lastDay,
  type Row,
  SEED,
  todayOf,
} from './cases.ts';
import { fitsByProgram } from './linear-program.ts';

const RUNS = { numRuns: 1000, seed: SEED };

function giving(certificates: ReadonlyMap<Conflict, Certificate>): readonly Conflict[] {
  return [...certificates].flatMap(([conflict, { kind }]) => (kind === 'must give' ? [conflict] : []));
}

describe('what must give', () => {
  it('[C9] is asked of conflicts that are past, that go on and that are to come', () => {
    const met = fc
      .sample(cases(20, 9), RUNS)
      .flatMap((drawn) =>
        [...judged(drawn).certificates].map(([{ from }, { kind }]) =>
          kind === 'is past' ? kind : `${from < todayOf(drawn) ? 'goes on' : 'to come'}, ${kind}`,
        ),
      );
    const counts = ['is past', 'goes on, must give', 'to come, must give', 'to come, can be levelled'].map(
      (sort) => met.filter((other) => other === sort).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(met.filter((sort) => sort === 'goes on, can be levelled').length).toBeGreaterThan(30);
  });

  it('[C9] is never a conflict that is past, and those alone are', () => {
    fc.assert(
      fc.property(cases(16, 6), (drawn) => {
        for (const [{ to }, { kind }] of judged(drawn).certificates)
          expect(kind === 'is past').toBe(to < todayOf(drawn));
      }),
      RUNS,
    );
  });

  it('[C9] is something if, and only if, a linear program finds no way to fit all work', () => {
    fc.assert(
      fc.property(cases(16, 6), (drawn) => {
        const { certificates } = judged(drawn);
        const allowed = allowedOn(drawn, () => true);
        expect(giving(certificates).length === 0).toBe(fitsByProgram(drawn, allowed));
      }),
      RUNS,
    );
  });

  it('[C9] is each conflict that a linear program cannot cure even alone; all others it cures at once', () => {
    fc.assert(
      fc.property(cases(14, 7), (drawn) => {
        const { conflicts, certificates } = judged(drawn);
        const given = giving(certificates);
        const fits = (cured: readonly Conflict[]) =>
          fitsByProgram(
            drawn,
            allowedOn(drawn, (day) => cured.some((conflict) => covers(conflict, day))),
          );
        expect(fits(conflicts.filter((conflict) => !given.includes(conflict)))).toBe(true);
        const open = conflicts.filter(({ to }) => to >= todayOf(drawn));
        for (const conflict of open) {
          const isCurable = fits([conflict]);
          if (!isCurable) expect(given).toContain(conflict);
          // With one conflict the program and the certificate say the same; of several that cannot all be
          // cured each may be curable alone.
          if (open.length === 1) expect(given.includes(conflict)).toBe(!isCurable);
        }
      }),
      RUNS,
    );
  });

  it('[C9] is what looking at every span of days finds, round by round, proved by what leaves most over', () => {
    fc.assert(
      fc.property(cases(20, 9), (drawn) => {
        const { conflicts, certificates } = judged(drawn);
        const leftOvers = [...certificates].flatMap(([conflict, certificate]) =>
          certificate.kind === 'must give' ? [[conflict, certificate.proof.leftOver] as const] : [],
        );
        expect(new Map(leftOvers)).toEqual(naiveRounds(drawn, conflicts));
      }),
      RUNS,
    );
  });

  it('[C9] is proved by figures that counting by hand gives', () => {
    fc.assert(
      fc.property(cases(20, 9), (drawn) => {
        for (const [conflict, certificate] of judged(drawn).certificates) {
          if (certificate.kind !== 'must give') continue;
          const { proof } = certificate;
          expect(proof.from <= conflict.to && conflict.from <= proof.to).toBe(true);
          expect(proof.from).toBeGreaterThanOrEqual(todayOf(drawn));
          expect(proof).toEqual({ ...proof, ...naiveProof(drawn, proof.from - TODAY, proof.to + 1 - TODAY) });
        }
      }),
      RUNS,
    );
  });
});

/** The rules of C9 day by day, over every span, with none of the ideas that make it quick. */
function naiveRounds(drawn: Case, conflicts: readonly Conflict[]): ReadonlyMap<Conflict, number> {
  const given = new Map<Conflict, number>();
  for (;;) {
    const open = conflicts.filter((conflict) => conflict.to >= todayOf(drawn) && !given.has(conflict));
    const allowed = allowedOn(drawn, (day) => open.some((conflict) => covers(conflict, day)));
    const spans = overfull(drawn, allowed);
    if (spans.length === 0) return given;
    const least = spans.filter(
      (span) => !spans.some((other) => other !== span && span[0] <= other[0] && other[1] <= span[1]),
    );
    const before = given.size;
    for (const [first, end] of least) {
      const leftOver = naiveProof(drawn, first, end).leftOver ?? 0;
      for (const conflict of open) {
        const isMet = conflict.from < TODAY + end && TODAY + first <= conflict.to;
        if (isMet) given.set(conflict, Math.max(leftOver, given.get(conflict) ?? 0));
      }
    }
    expect(given.size).toBeGreaterThan(before);
  }
}

function overfull(drawn: Case, allowed: readonly number[]): readonly (readonly [number, number])[] {
  const { rows, today } = drawn;
  const spans: [number, number][] = [];
  for (let first = Math.max(0, today); first < lastDay(rows); first++) {
    for (let end = first + 1; end <= lastDay(rows); end++) {
      const { work } = heldIn(first, end, drawn);
      if (work > allowed.slice(first, end).reduce((sum, most) => sum + most, 0)) spans.push([first, end]);
    }
  }
  return spans;
}

interface Held {
  readonly inside: readonly Row[];
  /** Tenths. */
  readonly work: number;
}

/** The rows all of whose days from today on lie in a span, and their work there, day by day. */
function heldIn(first: number, end: number, { rows, today }: Case): Held {
  let work = 0;
  const inside = rows.filter(({ from, until, tenths }) => {
    const days: number[] = [];
    for (let day = from; day < until; day++) if (day >= today) days.push(day);
    const isInside = days.length > 0 && days.every((day) => first <= day && day < end);
    if (isInside) work += days.length * tenths;
    return isInside;
  });
  return { inside, work };
}

function naiveProof(drawn: Case, first: number, end: number): Partial<Proof> {
  const { rows, steps, today } = drawn;
  const { inside, work } = heldIn(first, end, drawn);
  let capacity = 0;
  for (let day = first; day < end; day++) capacity += capacityOn(day, steps);
  expect(work).toBeGreaterThan(capacity);
  const ids = inside.map((row) => `I-${rows.indexOf(row)}`);
  return {
    work: work / 10,
    capacity: capacity / 10,
    leftOver: (work - capacity) / 10,
    hasBegun: inside.some(({ from }) => from < today),
    initiatives: expect.toSatisfy(
      (initiatives: Proof['initiatives']) =>
        initiatives.length === ids.length && initiatives.every(({ id }) => ids.includes(id)),
    ),
  };
}
