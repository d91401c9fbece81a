import { largest } from '../lib/apportion.ts';
import { listed } from '../lib/text.ts';
import { tallied, together } from './coincidences.ts';
import type { Difference, Metric } from './metric.ts';
import { readersOf, type Unit } from './unit.ts';

/** Who reads most differently from the others, or why nobody does. */
export type MostDifferent =
  | { readonly kind: 'reader'; readonly reader: string }
  | { readonly kind: 'tied'; readonly readers: readonly string[] }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'too few'; readonly readers: readonly string[] };

/** The reader with the largest mean disagreement with the others, over all subjects read by both. */
export function mostDifferent(units: readonly Unit[], metric: Metric): MostDifferent {
  const { values, each } = tallied(units);
  const pairable = each.map(({ unit }) => unit);
  const readers = readersOf(pairable);
  if (readers.length < 3) return { kind: 'too few', readers: readersOf(units) };
  const all = together(
    each.map(({ own }) => own),
    values,
  );
  const means = meansOf(pairable, values, metric(all));
  const most = largest([...means.values()], 0);
  if (most === 0) return { kind: 'agreed' };
  const [reader, ...others] = readers.filter((one) => means.get(one) === most);
  if (reader === undefined) throw new Error('the largest mean is that of a reader');
  return others.length === 0 ? { kind: 'reader', reader } : { kind: 'tied', readers: [reader, ...others] };
}

/** `Ana reads most differently`. */
export function mostDifferentText(found: MostDifferent): string {
  switch (found.kind) {
    case 'reader':
      return `${found.reader} reads most differently`;
    case 'tied':
      return `${listed(found.readers)} read equally differently`;
    case 'agreed':
      return 'All readers agree';
    case 'too few':
      return found.readers.length === 1
        ? 'One reader alone cannot disagree'
        : 'Who reads most differently shows from three readers on';
    default:
      return found satisfies never;
  }
}

/** Mean difference of each reader from every other reader of the same subjects. */
function meansOf(
  units: readonly Unit[],
  values: readonly number[],
  difference: Difference,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  const placeOf = new Map(values.map((value, index) => [value, index]));
  const place = (value: number) => placeOf.get(value) ?? -1;
  for (const unit of units) {
    for (const { reader, value } of unit.values) {
      const known = sums.get(reader) ?? { sum: 0, count: 0 };
      for (const other of unit.values) known.sum += difference(place(value), place(other.value));
      known.count += unit.values.length - 1;
      sums.set(reader, known);
    }
  }
  return new Map([...sums].map(([reader, { sum, count }]) => [reader, sum / count]));
}
