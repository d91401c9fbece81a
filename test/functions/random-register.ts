import fc from 'fast-check';
import type { Table } from './tables.ts';

/** Days count from 1 January 2026; shares and capacities in hundredths, so that sums are exact. */
export interface RandomRow {
  readonly status: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly added: number | null;
  readonly demands: readonly RandomDemand[];
  readonly separator: string;
  /** Whether dates stand in the cells as dates, not as texts. */
  readonly asDates: boolean;
  readonly blankRowsBefore: number;
}

interface RandomDemand {
  readonly resource: string;
  readonly hundredths: number;
  readonly spelling: 'percent' | 'point' | 'comma';
}

export interface RandomPeriod {
  readonly resource: string;
  readonly hundredths: number;
  readonly from: number | null;
  readonly until: number | null;
}

export interface RandomRegister {
  readonly rows: readonly RandomRow[];
  readonly periods: readonly RandomPeriod[];
  readonly today: number;
}

const STATUSES = [
  'Active',
  'Active',
  'active ',
  'In progress',
  '',
  'soon?',
  'Proposed',
  'Paused',
  'Done',
  'Stopped',
];
const RESOURCES = ['Ana', 'Data team', 'Crew (north)', 'Ops-7', 'Étude'];

const day = fc.integer({ min: 0, max: 120 });
const maybeDay = fc.option(day, { freq: 5, nil: null });
const hundredths = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((tens) => tens * 10),
  fc.integer({ min: 1, max: 40 }).map((fives) => fives * 5),
  fc.integer({ min: 1, max: 12 }).map((units) => units * 100),
);

function demand(resources: readonly string[]): fc.Arbitrary<RandomDemand> {
  const spelling = fc.constantFrom<RandomDemand['spelling'][]>('percent', 'point', 'comma');
  return fc.record({ resource: fc.constantFrom(...resources), hundredths, spelling });
}

function row(resources: readonly string[]): fc.Arbitrary<RandomRow> {
  return fc.record({
    status: fc.constantFrom(...STATUSES),
    start: maybeDay,
    end: maybeDay,
    added: fc.option(day, { freq: 2, nil: null }),
    demands: fc.array(demand(resources), { maxLength: 3 }),
    separator: fc.constantFrom('; ', ';', ', ', '\n'),
    asDates: fc.boolean(),
    blankRowsBefore: fc.constantFrom(0, 0, 0, 2),
  });
}

function period(resources: readonly string[]): fc.Arbitrary<RandomPeriod> {
  const capacity = fc.integer({ min: 0, max: 50 }).map((tens) => tens * 10);
  return fc.record({
    resource: fc.constantFrom(...resources),
    hundredths: capacity,
    from: maybeDay,
    until: maybeDay,
  });
}

/** Up to 30 rows on up to 5 resources, some of which Capacity lists, once or for several spans of days. */
export const randomRegister: fc.Arbitrary<RandomRegister> = fc
  .integer({ min: 1, max: RESOURCES.length })
  .map((count) => RESOURCES.slice(0, count))
  .chain((resources) =>
    fc.record({
      rows: fc.array(row(resources), { minLength: 1, maxLength: 30 }),
      periods: fc.array(period(resources), { maxLength: 8 }),
      today: fc.integer({ min: -30, max: 160 }),
    }),
  );

/** The row's ID is its place among the rows, whatever their order on the sheet. */
export function idOf(index: number): string {
  return `I-${index + 1}`;
}

/** The register as typed, its rows in the order of the places given. */
export function registerTable(rows: readonly RandomRow[], order: readonly number[]): Table {
  const headers = ['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources', 'Added'];
  const body = order.flatMap((index) => {
    const found = rows[index];
    return found === undefined ? [] : [...blankRows(found), cellsOf(found, index)];
  });
  return [headers, ...body];
}

export function capacityTable(periods: readonly RandomPeriod[]): Table {
  const headers = ['Resource', 'Capacity', 'From', 'Until'];
  return [
    headers,
    ...periods.map(({ resource, hundredths: amount, from, until }) => [
      resource,
      amount / 100,
      isoOf(from),
      isoOf(until),
    ]),
  ];
}

function blankRows({ blankRowsBefore }: RandomRow): Table {
  return Array.from({ length: blankRowsBefore }, () => Array(7).fill(''));
}

function cellsOf(random: RandomRow, index: number): readonly unknown[] {
  const date = (at: number | null) => (random.asDates && at !== null ? new Date(2026, 0, 1 + at) : isoOf(at));
  const resources = random.demands.map(demandText).join(random.separator);
  const { status, start, end, added } = random;
  return [idOf(index), `Initiative ${index + 1}`, status, date(start), date(end), resources, date(added)];
}

function demandText({ resource, hundredths: amount, spelling }: RandomDemand): string {
  if (spelling === 'percent') return `${resource} ${amount}%`;
  const units = String(amount / 100);
  return `${resource} ${spelling === 'comma' ? units.replace('.', ',') : units}`;
}

/** `2026-01-01` for day 0; blank for none. */
export function isoOf(at: number | null): string {
  return at === null ? '' : new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
}

/** The day of a date in a cell of the machine's own zone. */
export function dayOf(date: Date): number {
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(2026, 0, 1)) / 86_400_000;
}
