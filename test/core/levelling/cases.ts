import fc from 'fast-check';
import { type Conflict, findConflicts } from '../../../src/core/conflicts/find.ts';
import type { Budget, Certificate, Levelling } from '../../../src/core/levelling/certificate.ts';
import { certify } from '../../../src/core/levelling/certify.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { registerOf, TODAY } from '../sheet.ts';

export const SEED = 9;
export const ENDLESS: Budget = { isSpent: () => false };
export const SPENT: Budget = { isSpent: () => true };

/** Shares and capacities are whole tenths, so that what is counted naively is exact. */
export interface Row {
  readonly from: number;
  readonly until: number;
  readonly tenths: number;
}

export interface Step {
  readonly from: number;
  readonly tenths: number;
}

/** One resource; days count from `TODAY`, which is day 0. */
export interface Case {
  readonly rows: readonly Row[];
  /** By day, the first of them from day 0. */
  readonly steps: readonly Step[];
  /** The day on which the case is judged. */
  readonly today: number;
}

/** Rows within the first `days` days, judged before, during or after them. */
export function cases(days: number, most: number): fc.Arbitrary<Case> {
  const row = fc
    .record({
      from: fc.integer({ min: 0, max: days - 1 }),
      length: fc.integer({ min: 1, max: days }),
      tenths: fc.constantFrom(1, 2, 3, 4, 6, 7, 10),
    })
    .map(({ from, length, tenths }) => ({ from, until: Math.min(days, from + length), tenths }));
  const later = fc.record({
    from: fc.integer({ min: 1, max: days - 1 }),
    tenths: fc.constantFrom(0, 5, 10, 14, 17, 20, 30),
  });
  const steps = fc
    .tuple(
      fc.constantFrom(0, 7, 10, 12, 14, 17, 20),
      fc.uniqueArray(later, { maxLength: 3, selector: (step) => step.from }),
    )
    .map(([tenths, more]) => [{ from: 0, tenths }, ...more.sort((a, b) => a.from - b.from)]);
  return fc
    .tuple(fc.array(row, { minLength: 2, maxLength: most }), steps)
    .chain(([rows, steps]) => todays(days, rows).map((today) => ({ rows, steps, today })));
}

/** Any day, and days after one on which a row begins, when an overload is likely to go on. */
function todays(days: number, rows: readonly Row[]): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: -3, max: days + 3 }),
    fc.constantFrom(...rows.map(({ from }) => from + 1)),
  );
}

const MODEL = registerOf({ Initiatives: 'ID | Initiative | Status\nI-1 | One | Active' });

export function todayOf({ today }: Case): Day {
  return addDays(TODAY, today);
}

/** The register that holds a case; row `I-0` is the first. */
export function sourcesOf({ rows, steps }: Case): Register {
  const [model] = MODEL.initiatives;
  if (model === undefined) throw new Error('no row');
  const initiatives = rows.map(({ from, until, tenths }, index) => ({
    ...model,
    ...{ row: index + 2, id: `I-${index}`, key: `i-${index}`, name: `I-${index}` },
    ...{ start: addDays(TODAY, from), end: addDays(TODAY, until - 1) },
    demands: [{ name: 'Ana', key: 'ana', share: tenths / 10 }],
  }));
  const capacity = steps.map(({ from, tenths }, index) => {
    const next = steps[index + 1];
    const until = next === undefined ? null : addDays(TODAY, next.from - 1);
    return {
      row: index + 2,
      name: 'Ana',
      key: 'ana',
      capacity: tenths / 10,
      from: addDays(TODAY, from),
      until,
    };
  });
  return { ...MODEL, initiatives, capacity };
}

export interface Judged {
  readonly sources: Register;
  readonly conflicts: readonly Conflict[];
  readonly certificates: ReadonlyMap<Conflict, Certificate>;
}

export function judged(drawn: Case, budget = ENDLESS): Judged {
  const sources = sourcesOf(drawn);
  const today = todayOf(drawn);
  const conflicts = findConflicts(sources, today);
  return { sources, conflicts, certificates: certify(sources, today, conflicts, budget) };
}

/** Whether a conflict covers a day of the case. */
export function covers({ from, to }: Pick<Conflict, 'from' | 'to'>, day: number): boolean {
  return from <= TODAY + day && TODAY + day <= to;
}

export function capacityOn(day: number, steps: readonly Step[]): number {
  return steps.filter(({ from }) => from <= day).at(-1)?.tenths ?? 0;
}

export function loadOn(day: number, rows: readonly Row[]): number {
  return rows
    .filter(({ from, until }) => from <= day && day < until)
    .reduce((sum, { tenths }) => sum + tenths, 0);
}

export function lastDay(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ until }) => until));
}

/** Tenths that each day may hold: its capacity on days to cure, else no more than it holds already. */
export function allowedOn(drawn: Case, isCured: (day: number) => boolean): readonly number[] {
  return Array.from({ length: lastDay(drawn.rows) }, (_, day) => {
    const capacity = capacityOn(day, drawn.steps);
    return isCured(day) ? capacity : Math.max(capacity, loadOn(day, drawn.rows));
  });
}

/** The share of every row on every day once a levelling is done, in full-time units: as planned before today. */
export function sharesAfter({ rows, today }: Case, { changes }: Levelling): readonly (readonly number[])[] {
  return rows.map(({ from, until, tenths }, index) => {
    const change = changes.find(({ booking }) => booking.initiative.id === `I-${index}`);
    return Array.from({ length: lastDay(rows) }, (_, day) => {
      if (change === undefined || day < today) return from <= day && day < until ? tenths / 10 : 0;
      return change.pieces.filter((piece) => isIn(day, piece)).reduce((sum, { share }) => sum + share, 0);
    });
  });
}

function isIn(day: number, { from, until }: { readonly from: Day; readonly until: Day }): boolean {
  return from <= TODAY + day && TODAY + day < until;
}
