import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import { type Course, courseOf } from './course.ts';
import { type Entry, entriesOf } from './entry.ts';
import { type Ledger, ledgerOf, textsOf } from './ledger.ts';
import type { Sighting } from './sighting.ts';

/** The course of every initiative through the ledger. */
export interface Courses {
  /** Of the rows of the register, then of what the ledger alone knows, in the order of their first decisions. */
  readonly all: readonly Course[];
  /** Of a row of the register, or of one that is no longer in it. */
  readonly of: (initiative: Initiative) => Course;
  /** Of an ID or name; null where nothing or more than one row answers to it. */
  readonly named: (name: string) => Course | null;
  /** The decisions that take part, in the order of the ledger, with the row that each is about. */
  readonly decisions: readonly DecidedOn[];
}

export interface DecidedOn {
  readonly decision: Entry;
  /** Null where it is about no row of the register. Of several rows of that name the first. */
  readonly initiative: Initiative | null;
}

/**
 * Follows each initiative through the ledger as of `today`: rows of days to come take no part.
 *
 * @param sightings in the order of the ledger; none where it keeps no facts
 */
export function coursesOf(
  {
    initiatives,
    decisions,
    tables,
    settings,
  }: Pick<Register, 'initiatives' | 'decisions' | 'tables' | 'settings'>,
  sightings: readonly Sighting[],
  today: Day,
): Courses {
  const entries = entriesOf(decisions, today);
  const isThere = tables.has('Decisions');
  const ledger = ledgerOf({
    today,
    window: settings.numbers.window,
    isThere,
    entries,
    sightings,
    initiatives,
  });
  const names = new Set([...initiatives.flatMap(textsOf), ...ledger.texts.keys()]);
  const make = (label: string, initiative: Initiative | null, texts: readonly string[]) =>
    courseOf({ label, initiative, steps: ledger.stepsOf(texts), ledger, names });
  const ofRow = (row: Initiative) => make(labelOf(row), row, ledger.calledBy(row));
  const rows = new Map(initiatives.map((row) => [row, ofRow(row)]));
  const others = new Map(
    [...ledger.texts]
      .filter(([text]) => ledger.rowsOf(text).length === 0)
      .map(([text, label]) => [text, make(label, null, [text])]),
  );
  const of = (row: Initiative) => rows.get(row) ?? ofRow(row);
  return {
    all: [...rows.values(), ...others.values()],
    of,
    named: (name) => named(fold(name), ledger, others, of),
    decisions: entries.map((decision) => ({
      decision,
      initiative: ledger.rowsOf(decision.text)[0] ?? null,
    })),
  };
}

function named(
  text: string,
  { rowsOf }: Ledger,
  others: ReadonlyMap<string, Course>,
  of: (row: Initiative) => Course,
): Course | null {
  const [row, another] = rowsOf(text);
  if (row === undefined) return others.get(text) ?? null;
  return another === undefined ? of(row) : null;
}
