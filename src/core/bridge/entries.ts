import type { Board } from '../board.ts';
import type { RowReport } from '../drift/report.ts';
import { onLeft } from '../drift/signal.ts';
import { factKeys } from '../facts/row-keys.ts';
import { fold } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';

/** One line of a board's score: an initiative, or what belongs to none. */
export interface Entry {
  readonly what: string;
  /** Its row in the register; null where it has none. */
  readonly initiative: Initiative | null;
  /** Its key in the facts; null for what is no initiative. */
  readonly key: string | null;
  /** Tenths of a point. */
  readonly units: number;
}

/** The same line on two boards; one that a board does not have is null. */
export interface Pair {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** Every line of two boards once, those of the later one first and in its order. */
export function pairsOf(before: Board, after: Board): readonly Pair[] {
  const [old, now] = [entriesOf(before, after), entriesOf(after, before)];
  const pairs = new Map<string, { before: Entry | null; after: Entry | null }>();
  for (const [name, entry] of now) pairs.set(name, { before: null, after: entry });
  const moved = renamed(old, now);
  for (const [name, entry] of old) {
    const own = moved.get(name) ?? name;
    pairs.set(own, { before: entry, after: pairs.get(own)?.after ?? null });
  }
  return [...pairs.values()];
}

/** Tenths by the name of the line, which an initiative has on every board. */
export function unitsByName(board: Board, other: Board): ReadonlyMap<string, number> {
  return new Map([...entriesOf(board, other)].map(([name, { units }]) => [name, units]));
}

/** What the line is called on every board. */
export function nameOfEntry({ key, what }: Entry): string {
  return key === null ? `line ${fold(what)}` : `row ${key}`;
}

/** By name. What is said of one line in two places, such as an initiative that left, is added up. */
function entriesOf(board: Board, other: Board): ReadonlyMap<string, Entry> {
  const keys = new Map([...factKeys(board.register.initiatives), ...factKeys(other.register.initiatives)]);
  const gone = new Map(
    [...keys].map(([initiative, key]) => [fold(lineOfGone(initiative)), { initiative, key }] as const),
  );
  const entries = new Map<string, Entry>();
  for (const row of board.drift.rows) {
    const entry = entryOf(row, keys, gone);
    const name = nameOfEntry(entry);
    const known = entries.get(name);
    entries.set(name, known === undefined ? entry : { ...known, units: known.units + entry.units });
  }
  return entries;
}

function lineOfGone(initiative: Initiative): string {
  const line = onLeft(labelOf(initiative));
  return line.kind === 'other' ? line.label : '';
}

type Known = { readonly initiative: Initiative; readonly key: string };

function entryOf(
  { initiative, left, label, points }: RowReport,
  keys: ReadonlyMap<Initiative, string>,
  gone: ReadonlyMap<string, Known>,
): Entry {
  const units = Math.round(points * 10);
  if (initiative !== null)
    return { what: labelOf(initiative), initiative, key: keys.get(initiative) ?? initiative.key, units };
  if (left !== null) return { what: labelOf(left), initiative: null, key: left.key, units };
  const known = gone.get(fold(label));
  return known === undefined
    ? { what: label, initiative: null, key: null, units }
    : { what: labelOf(known.initiative), initiative: null, key: known.key, units };
}

/** Rows that came under another ID and bear the name of one that is no longer there, by what they were called. */
function renamed(
  old: ReadonlyMap<string, Entry>,
  now: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, string> {
  const came = byOwnName(now, old);
  return new Map(
    [...byOwnName(old, now)].flatMap(([name, before]) => {
      const after = came.get(name);
      return after === undefined ? [] : [[before, after] as const];
    }),
  );
}

/** Rows that only one of the boards has, by their names, where each has its own. */
function byOwnName(
  entries: ReadonlyMap<string, Entry>,
  others: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, string> {
  const named = new Map<string, string[]>();
  for (const [called, { initiative }] of entries) {
    const name = fold(initiative?.name ?? '');
    if (name !== '' && !others.has(called)) named.set(name, [...(named.get(name) ?? []), called]);
  }
  return new Map(
    [...named].flatMap(([name, [called = '', ...more]]) => (more.length === 0 ? [[name, called]] : [])),
  );
}
