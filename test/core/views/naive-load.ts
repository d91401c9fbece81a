import type { CapacityPeriod } from '../../../src/core/register/capacity.ts';
import type { Initiative } from '../../../src/core/register/initiative.ts';
import { TODAY } from '../sheet.ts';

/** What the rows ask of Ana on a day: C6 and C3 word by word. */
export function naiveLoad(rows: readonly Initiative[], all: readonly Initiative[]): (day: number) => number {
  const known = all.flatMap(({ start, end, added }) => [start, end, added].filter((day) => day !== null));
  const first = known.length === 0 ? TODAY : Math.min(...known);
  const horizon = Math.max(TODAY, ...known) + 365;
  return (day) =>
    rows
      .filter(({ status }) => status === 'Active' || status === null)
      .filter(({ start, end, added }) => {
        const begins = Math.min(start ?? added ?? first, end ?? Number.POSITIVE_INFINITY);
        return begins <= day && (end === null ? day < horizon : day <= end);
      })
      .flatMap(({ demands }) => demands.filter(({ key }) => key === 'ana'))
      .reduce((sum, { share }) => sum + share, 0);
}

/** C3: nothing on days that no period covers, the lower of two, and 1 where there is none at all. */
export function naiveCapacity(periods: readonly CapacityPeriod[]): (day: number) => number {
  return (day) => {
    if (periods.length === 0) return 1;
    const covering = periods.filter(
      ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
    );
    return covering.length === 0 ? 0 : Math.min(...covering.map(({ capacity }) => capacity));
  };
}
