import { idOf, type RandomPeriod, type RandomRegister, type RandomRow } from './random-register.ts';

/** A conflict in the plainest terms: days from 1 January 2026, amounts in hundredths. */
export interface CountedConflict {
  readonly resource: string;
  readonly from: number;
  readonly to: number;
  readonly peak: number;
  readonly capacity: number;
  readonly excess: number;
  readonly initiatives: readonly string[];
}

interface CountedDay {
  readonly day: number;
  readonly load: number;
  readonly capacity: number;
  readonly booked: readonly string[];
}

interface Booked {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly row: RandomRow;
}

/** What counts as Active: the word, a word for it, and what is no status at all. */
const ACTIVE = ['Active', 'active ', 'In progress', '', 'soon?'];
const WHOLE = 100;

/** Every conflict, by counting each resource on each day. */
export function countConflicts({ rows, periods, today }: RandomRegister): readonly CountedConflict[] {
  const booked = bookedRows(rows, today);
  const resources = [...new Set(booked.flatMap(({ row }) => row.demands.map(({ resource }) => resource)))];
  return resources
    .sort()
    .flatMap((resource) =>
      runs(countDays(resource, booked, periods)).map((run) => conflictOf(resource, run)),
    );
}

/** [C6] Without a start from Added, else from the first day known; without an end to a year past the last. */
function bookedRows(rows: readonly RandomRow[], today: number): readonly Booked[] {
  const known = rows.flatMap((row) => [row.start, endOf(row), row.added]).filter((day) => day !== null);
  const first = known.length === 0 ? today : Math.min(...known);
  const last = Math.max(today, ...known) + 364;
  return rows.flatMap((row, index) => {
    if (!ACTIVE.includes(row.status)) return [];
    const to = endOf(row) ?? last;
    return [{ id: idOf(index), from: Math.min(row.start ?? row.added ?? first, to), to, row }];
  });
}

/** [T1] An end before the start cannot be read. */
function endOf({ start, end }: RandomRow): number | null {
  return start !== null && end !== null && end < start ? null : end;
}

function countDays(
  resource: string,
  rows: readonly Booked[],
  periods: readonly RandomPeriod[],
): readonly CountedDay[] {
  const mine = rows.flatMap(({ row, ...span }) => {
    const share = row.demands
      .filter((demand) => demand.resource === resource)
      .reduce((sum, { hundredths }) => sum + hundredths, 0);
    return share === 0 ? [] : [{ ...span, share }];
  });
  const days: CountedDay[] = [];
  for (
    let day = Math.min(...mine.map(({ from }) => from));
    day <= Math.max(...mine.map(({ to }) => to));
    day++
  ) {
    const here = mine.filter(({ from, to }) => from <= day && day <= to);
    const load = here.reduce((sum, { share }) => sum + share, 0);
    days.push({ day, load, capacity: capacityOn(day, resource, periods), booked: here.map(({ id }) => id) });
  }
  return days;
}

/** [C3] What Capacity does not list has 1; what it lists has the lowest of the rows that hold that day, else nothing. */
function capacityOn(day: number, resource: string, periods: readonly RandomPeriod[]): number {
  const mine = periods.filter((period) => period.resource === resource);
  if (mine.length === 0) return WHOLE;
  const holding = mine.filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));
  return holding.length === 0 ? 0 : Math.min(...holding.map(({ hundredths }) => hundredths));
}

/** [C4] Maximal runs of overloaded days. */
function runs(days: readonly CountedDay[]): readonly (readonly CountedDay[])[] {
  const found: CountedDay[][] = [];
  let open: CountedDay[] = [];
  for (const day of days) {
    if (day.load <= day.capacity) open = [];
    else if (open.push(day) === 1) found.push(open);
  }
  return found;
}

function conflictOf(resource: string, run: readonly CountedDay[]): CountedConflict {
  const peak = Math.max(...run.map(({ load }) => load));
  return {
    resource,
    from: run[0]?.day ?? Number.NaN,
    to: run.at(-1)?.day ?? Number.NaN,
    peak,
    capacity: run.find(({ load }) => load === peak)?.capacity ?? Number.NaN,
    excess: run.reduce((sum, { load, capacity }) => sum + load - capacity, 0),
    initiatives: [...new Set(run.flatMap(({ booked }) => booked))].sort(),
  };
}
