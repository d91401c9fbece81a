import { type Board, judge } from '../board.ts';
import { fullDayText } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import type { Between } from './between.ts';
import { type Entry, nameOfEntry, type Pair, pairsOf, unitsByName } from './entries.ts';
import { CAUSES, type Cause, type Change, causeName, causeOf, signed, whyOf } from './why.ts';

/** One line of a bridge; points have one decimal. */
export interface BridgeLine {
  /** The initiative's ID, else its name; or the line of the score that belongs to none. */
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly why: string;
}

interface Span {
  readonly what: string;
  readonly beforeUnits: number;
  readonly afterUnits: number;
  readonly why: string;
}

/**
 * What moved the score from one day to a later one: every line of it that differs, one line for those that do not, and
 * the total. Before, After and Change of the lines add up to those of the scores in tenths.
 *
 * @param between all that happened after the day of `before` until that of `after`
 */
export function bridge(before: Board, after: Board, between: Between): readonly BridgeLine[] {
  // What only the days bring: the same file, judged as of the later day.
  const waiting = unitsByName(judge(before.register, after.today), after);
  const pairs = pairsOf(before, after);
  const changes = pairs.filter(isChanged).map((pair) => changeOf(pair, waiting));
  const told = changes.map((change) => ({ change, cause: causeOf(change, between) }));
  const lines = [...told].sort(inOrder).map(
    ({ change, cause }): Span => ({
      what: change.what,
      beforeUnits: unitsOf(change.before),
      afterUnits: unitsOf(change.after),
      why: whyOf(change, cause, between, after.today),
    }),
  );
  const all = [...lines, ...unchanged(pairs.filter((pair) => !isChanged(pair)))];
  return [...all.map(lineOf), total(before, after, told)];
}

function changeOf({ before, after }: Pair, waiting: ReadonlyMap<string, number>): Change {
  const entry = after ?? before;
  if (entry === null) throw new Error('a line is on one of the boards');
  // A row that has another ID since went by its old one.
  const then = waiting.get(nameOfEntry(before ?? entry)) ?? 0;
  return {
    what: entry.what,
    before,
    after,
    byTime: then - unitsOf(before),
    byOthers: unitsOf(after) - then,
  };
}

function unitsOf(entry: Entry | null): number {
  return entry?.units ?? 0;
}

function isChanged({ before, after }: Pair): boolean {
  return unitsOf(before) !== unitsOf(after);
}

interface Told {
  readonly change: Change;
  readonly cause: Cause;
}

/** Initiatives before what belongs to none; by cause; the largest change first. */
function inOrder(a: Told, b: Told): number {
  const isLine = ({ change: { before, after } }: Told) => Number((after ?? before)?.key == null);
  const place = ({ cause }: Told) => CAUSES.indexOf(cause);
  return isLine(a) - isLine(b) || place(a) - place(b) || sizeOf(b.change) - sizeOf(a.change);
}

function sizeOf({ byTime, byOthers }: Change): number {
  return Math.abs(byTime + byOthers);
}

/** So that Before and After add up too. */
function unchanged(pairs: readonly Pair[]): readonly Span[] {
  if (pairs.length === 0) return [];
  const units = pairs.reduce((sum, { after }) => sum + unitsOf(after), 0);
  const why = `${counted(pairs.length, 'line')} of the score as before`;
  return [{ what: '(no change)', beforeUnits: units, afterUnits: units, why }];
}

function lineOf({ what, beforeUnits, afterUnits, why }: Span): BridgeLine {
  const change = (afterUnits - beforeUnits) / 10;
  return { what, before: beforeUnits / 10, after: afterUnits / 10, change, why };
}

/** `1 Mar 2026 to 1 Jun 2026: entered +2.1, time passed +0.4`. */
function total(before: Board, after: Board, told: readonly Told[]): BridgeLine {
  const sums = CAUSES.flatMap((cause) => {
    const mine = told.filter((one) => one.cause === cause);
    const units = mine.reduce((sum, { change }) => sum + change.byTime + change.byOthers, 0);
    return mine.length === 0 ? [] : [`${causeName(cause)} ${signed(units)}`];
  });
  const days = `${fullDayText(before.today)} to ${fullDayText(after.today)}`;
  return lineOf({
    what: 'Total',
    beforeUnits: Math.round(before.drift.score * 10),
    afterUnits: Math.round(after.drift.score * 10),
    why: `${days}: ${sums.length === 0 ? 'no change' : sums.join(', ')}`,
  });
}
