import type { Day } from '../lib/day.ts';
import { fold, quoted } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { CapacityColumn } from './tables/capacity.ts';

/** How much of a resource there is in a span of days. */
export interface CapacityPeriod {
  readonly row: number;
  readonly name: string;
  readonly key: string;
  /** In full-time units, not below 0. */
  readonly capacity: number;
  /** Null where it is open; both days belong to it. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Reads Capacity. A blank or bad amount counts as 1; rows without a name are findings and list nothing. */
export function readCapacity(
  found: FoundTable<CapacityColumn>,
  findings: Finding[],
): readonly CapacityPeriod[] {
  const rows = readRows(found, findings, (reader): CapacityPeriod => {
    const name = reader.text('resource');
    if (name === '') reader.report('resource', 'blank; the row lists nothing');
    if (reader.isBlank('capacity')) reader.report('capacity', 'blank; counted as 1');
    const [from, until] = [reader.day('from'), reader.day('until')];
    if (from !== null && until !== null && until < from)
      reader.report('until', 'before From: the row never counts');
    const capacity = reader.number('capacity', 'a number not below 0', (value) => value >= 0) ?? 1;
    return { row: reader.row, name, key: fold(name), capacity, from, until };
  });
  const listed = rows.filter(({ key }) => key !== '');
  for (const finding of listedTwice(listed)) findings.push(finding);
  return listed;
}

function listedTwice(periods: readonly CapacityPeriod[]): readonly Finding[] {
  const earlier = new Map<string, CapacityPeriod[]>();
  return periods.flatMap((period) => {
    const before = earlier.get(period.key) ?? [];
    earlier.set(period.key, before);
    const overlaps = before.some((other) => meets(other, period));
    before.push(period);
    const message = `${quoted(period.name)} is listed twice for the same days; the lower capacity counts`;
    return overlaps
      ? [{ table: 'Capacity', row: period.row, column: 'Resource', message, kind: 'cell' } as const]
      : [];
  });
}

function meets(a: CapacityPeriod, b: CapacityPeriod): boolean {
  const before = (until: Day | null, from: Day | null) => until !== null && from !== null && until < from;
  return !before(a.until, b.from) && !before(b.until, a.from);
}
