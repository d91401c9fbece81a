import { largest } from '../lib/apportion.ts';
import type { Day } from '../lib/day.ts';
import { fullDayText } from '../lib/figure.ts';
import { fold } from '../lib/text.ts';
import type { Reading } from '../register/readings.ts';
import { isPairable, type Unit } from './unit.ts';

/** A subject of a round with the rating of each of its readers, named as first met. */
export interface Subject extends Unit {
  /** The name, folded. */
  readonly key: string;
}

/** Readings made together. */
export interface Round {
  /** Its text as first met; its day where it has none; blank where it has neither. */
  readonly name: string;
  /** Null where none of its readings has a day. */
  readonly latest: Day | null;
  /** In the order of the table. */
  readonly subjects: readonly Subject[];
}

type Counted = Reading & { readonly rating: number };

/** The rounds of the readings that count on a day, the latest first. */
export function roundsOf(readings: readonly Reading[], today: Day): readonly Round[] {
  const counted = readings.filter(isCounted).filter(({ day }) => day === null || day <= today);
  const inOrder = counted.sort((a, b) => a.row - b.row);
  const readers = firstSpellings(inOrder);
  const rounds = grouped(inOrder, roundKey).map((rows) => roundOf(rows, readers));
  return rounds
    .sort((a, b) => when(b.round.latest) - when(a.round.latest) || b.row - a.row)
    .map(({ round }) => round);
}

/**
 * The folded subjects that two readers or more have read in one round, by readings dated after `from` and not after
 * `until`. A reading without a day is none of them.
 */
export function pairsRead(readings: readonly Reading[], from: Day, until: Day): ReadonlySet<string> {
  const recent = readings.filter(({ day }) => day !== null && day > from);
  const subjects = roundsOf(recent, until).flatMap((round) => round.subjects);
  return new Set(subjects.filter(isPairable).map(({ key }) => key));
}

function isCounted(reading: Reading): reading is Counted {
  return reading.rating !== null && reading.reader !== '' && reading.subject !== '';
}

/** Readings of one text are one round, whatever their days; without a text, those of one day. */
function roundKey({ round, day }: Reading): string {
  return round === '' ? `day ${day ?? ''}` : `round ${fold(round)}`;
}

function roundOf(rows: readonly Counted[], readers: ReadonlyMap<string, string>) {
  const latest = largest(
    rows.map(({ day }) => when(day)),
    when(null),
  );
  const day = rows.find((row) => row.day === latest)?.day ?? null;
  const text = rows[0]?.round ?? '';
  const name = text === '' && day !== null ? fullDayText(day) : text;
  const subjects = grouped(rows, ({ subject }) => fold(subject)).map((own) => subjectOf(own, readers));
  const round: Round = { name, latest: day, subjects };
  return { round, row: rows[rows.length - 1]?.row ?? 0 };
}

function subjectOf(rows: readonly Counted[], readers: ReadonlyMap<string, string>): Subject {
  const last = new Map<string, Counted>();
  for (const row of rows) {
    const known = last.get(fold(row.reader));
    if (known === undefined || when(row.day) >= when(known.day)) last.set(fold(row.reader), row);
  }
  const name = rows[0]?.subject ?? '';
  const values = [...last].map(([key, { reader, rating }]) => ({
    reader: readers.get(key) ?? reader,
    value: rating,
  }));
  return { key: fold(name), name, values };
}

/** What has no day comes before all that has one. */
function when(day: Day | null): number {
  return day ?? Number.NEGATIVE_INFINITY;
}

function firstSpellings(rows: readonly Counted[]): ReadonlyMap<string, string> {
  return new Map([...rows].reverse().map(({ reader }) => [fold(reader), reader]));
}

/** Rows of one key together, in the order in which the keys are met. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
