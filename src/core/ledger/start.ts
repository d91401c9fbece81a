import { byNumber, type Entry, isSealed } from './entries.ts';
import {
  changed,
  changedBefore,
  extra,
  type Fault,
  missing,
  otherBefore,
  renumbered,
  sealChanged,
  sealLost,
  sealMissing,
} from './faults.ts';
import { coveredBy, firstSeal, nextSeal } from './seal.ts';

/** Where the seals of a ledger begin. */
export interface Start {
  readonly kind: 'start';
  readonly no: number;
  readonly entry: Entry;
  /** The rows before it that it covers. */
  readonly before: readonly Entry[];
}

/** The first row that was sealed, or what was done to it or to the rows that it covers. */
export function findStart(entries: readonly Entry[]): Start | Fault {
  const [entry] = entries.filter(({ seal }) => coveredBy(seal) !== null).sort(byNumber);
  if (entry === undefined) return withoutStart(entries);
  const fitting = setsBefore(entries, entry.no).find((before) => fits(entry, before, entry.text));
  if (fitting === undefined || entry.no === null) return misfit(entries, entry);
  return { kind: 'start', no: entry.no, entry, before: fitting };
}

function fits({ seal }: Entry, before: readonly Entry[], text: string): boolean {
  return coveredBy(seal) === before.length && seal === sealOver(before, text);
}

function sealOver(before: readonly Entry[], text: string): string {
  return firstSeal(
    before.map((entry) => entry.text),
    text,
  );
}

/** Rows without a number may have been there before the first seal, or were added since; so may all rows without a seal. */
function setsBefore(entries: readonly Entry[], no: number | null): readonly (readonly Entry[])[] {
  const open = entries.filter((entry) => !isSealed(entry));
  const numbered = open.filter((entry) => entry.no !== null && (no === null || entry.no < no));
  const unnumbered = open.filter((entry) => entry.no === null);
  return [[...numbered, ...unnumbered], numbered, []];
}

function misfit(entries: readonly Entry[], entry: Entry): Fault {
  const covered = coveredBy(entry.seal) ?? 0;
  const others = entries.filter((other) => other !== entry && isSealed(other)).sort(byNumber);
  const next = others.find(({ no }) => no !== null);
  const numbers = numbersItMayHaveHad(entries, next);
  const no = numbers.find((old) =>
    setsBefore(entries, old).some((set) => fits(entry, set, entry.textAs(old))),
  );
  if (no !== undefined) return renumbered(no, entry);
  const [all = [], numbered = []] = setsBefore(entries, entry.no);
  const shown = entry.no ?? numbers[0] ?? 1;
  if (next !== undefined && isFollowed(next, [all, numbered, []], entry)) return sealChanged(shown, entry);
  if (covered === 0) return changed(shown, entry);
  const there = numbered.length > covered ? numbered : all;
  return there.length === covered
    ? changedBefore(shown, entry, covered)
    : otherBefore(shown, entry, covered, there.length);
}

/** One before the next, and one behind the last of those that it covers. */
function numbersItMayHaveHad(entries: readonly Entry[], next: Entry | undefined): readonly number[] {
  const open = entries.flatMap((entry) => (isSealed(entry) ? [] : [entry.no ?? 0]));
  const behind = open.reduce((most, no) => Math.max(most, no), 0) + 1;
  const no = next?.no ?? null;
  return no === null ? [behind] : [no - 1, behind];
}

/** Whether the next row follows the seal that the row had to have. */
function isFollowed(next: Entry, sets: readonly (readonly Entry[])[], entry: Entry): boolean {
  return sets.some((before) => next.seal === nextSeal(sealOver(before, entry.text), next.text));
}

/** Rows have seals, and none is the first of all. */
function withoutStart(entries: readonly Entry[]): Fault {
  const [lowest, next] = entries.filter(isSealed).sort(byNumber);
  if (lowest === undefined) throw new Error('no row has a seal');
  if (lowest.no === null) return extra(lowest);
  if (next !== undefined && isFollowed(next, setsBefore(entries, lowest.no), lowest))
    return sealChanged(lowest.no, lowest);
  const last = lowest.no - 1;
  const before = entries.filter((entry) => !isSealed(entry) && entry.no !== null && entry.no <= last);
  const open = before.find(({ no }) => no === last);
  if (open !== undefined) {
    const sets = setsBefore(entries, last);
    return isFollowed(lowest, sets, open) ? sealLost(last, open) : sealMissing(last, open);
  }
  const from = Math.max(0, ...before.map(({ no }) => no ?? 0)) + 1;
  return from > last ? changed(lowest.no, lowest) : missing(from, last, null);
}
