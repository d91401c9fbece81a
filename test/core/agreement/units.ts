import fc from 'fast-check';
import { agreementOf, type Measured } from '../../../src/core/agreement/alpha.ts';
import { interval, type Metric, nominal, ordinal, ratio } from '../../../src/core/agreement/metric.ts';
import type { Unit } from '../../../src/core/agreement/unit.ts';

export const METRICS: Readonly<Record<string, Metric>> = { nominal, ordinal, interval, ratio };
/** fast-check prints the seed and the path of what fails; both together bring it back. */
export const RUNS = { numRuns: 1000, seed: 20_260_603 };

/** Subjects down and readers across, as ratings are kept; null is unread. */
export function unitsOf(rows: readonly (readonly (number | null)[])[]): readonly Unit[] {
  return rows.map((row, subject) => ({
    name: `S${subject}`,
    values: row.flatMap((value, reader) => (value === null ? [] : [{ reader: `R${reader}`, value }])),
  }));
}

/** `1 5 . 3`, a subject a line. */
export function grid(text: string): readonly Unit[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return unitsOf(
    lines.map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === '.' ? null : Number(cell))),
    ),
  );
}

/** The agreement of units that are known to hold a pair. */
export function measured(units: readonly Unit[], metric: Metric = ordinal): Measured {
  const agreement = agreementOf(units, metric);
  if (agreement.kind !== 'measured') throw new Error('no unit has two values');
  return agreement;
}

const row = (readers: number) =>
  fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }), {
    minLength: readers,
    maxLength: readers,
  });

/** Up to eight subjects by up to five readers, some unread. */
export const anyUnits = fc
  .integer({ min: 1, max: 5 })
  .chain((readers) => fc.array(row(readers), { minLength: 1, maxLength: 8 }))
  .map(unitsOf);

/** The same, with two values at least in some unit. */
export const pairedUnits = anyUnits.filter((units) => units.some(({ values }) => values.length > 1));

export const anyMetric = fc.constantFrom(...Object.values(METRICS));

/** The units with each value changed. */
export function mapped(units: readonly Unit[], change: (value: number) => number): readonly Unit[] {
  return units.map(({ name, values }) => ({
    name,
    values: values.map(({ reader, value }) => ({ reader, value: change(value) })),
  }));
}
