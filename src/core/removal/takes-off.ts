import type { Day } from '../lib/day.ts';
import { byLastIn } from '../limits/order.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import { type Broken, brokenIn, toleranceOf } from './broken.ts';
import { cheapestCovers } from './cheapest-covers.ts';
import type { Choice, Demanded } from './covering.ts';
import { type Freed, freedBy } from './freed.ts';
import { answerSentence, type Cost, impossibleSentence, nothingSentence, remarksOn } from './sentences.ts';

export interface Asked {
  /** Counted as active though it may not be; the row of the register that has its number gives way to it. */
  readonly candidate: Initiative | null;
  /** Rows that must not come off. */
  readonly isProtected: (initiative: Initiative) => boolean;
  /** What the paused rows should have least of: Size, number, or rank. */
  readonly cost: Cost;
  /** Asked every so often; once it says yes, the best found so far is given. */
  readonly isSpent: () => boolean;
}

/** Rows whose pausing is enough, and no part of which is. */
export interface Removal {
  /** In the order of W3: the one that matters most first. */
  readonly rows: readonly Initiative[];
  /** Their Size, or their number; by rank their number too. */
  readonly cost: number;
  /** Whether nothing better is left out of the list, and else what a set in this place costs at the least. */
  readonly isProved: boolean;
  /** Null by rank. */
  readonly bound: number | null;
  readonly frees: readonly Freed[];
}

/** C10: what comes off. */
export interface TakesOff {
  readonly kind: 'nothing' | 'impossible' | 'sets';
  /** The best first, at most three; none where nothing has to come off or no removal is enough. */
  readonly sets: readonly Removal[];
  /** Whether the search came to its end: fewer than three sets are then all there are. */
  readonly isSettled: boolean;
  /** The outcome in words; several where no removal is enough for several reasons. */
  readonly sentences: readonly string[];
  /** What was taken for granted or left out. */
  readonly remarks: readonly string[];
}

/**
 * C10: the cheapest sets of other active rows to pause so that no limit and no capacity is broken any more. A paused
 * row still lends its dates to C6. Limits on Direction and minimums ask for nothing to come off.
 */
export function takesOff(register: Register, today: Day, asked: Asked): TakesOff {
  const { candidate, running } = withCandidate(register, asked.candidate);
  const broken = brokenIn(running, today);
  const remarks = remarksOn(running, candidate, broken, today);
  const outcome = { sets: [], isSettled: true, remarks };
  if (broken.length === 0) return { ...outcome, kind: 'nothing', sentences: [nothingSentence(candidate)] };
  const active = running.initiatives.filter(isActive).sort(byLastIn);
  const movable = active.filter((row) => row !== candidate && !asked.isProtected(row));
  const place = new Map(movable.map((row, index) => [row, index] as const));
  const constraints = broken.map((one) => demandedBy(one, place));
  const answer = cheapestCovers(
    {
      costs: movable.map(({ size }) => (asked.cost === 'count' ? 1 : size)),
      classes: classesOf(movable),
      constraints,
      rule: asked.cost === 'rank' ? 'rank' : 'sum',
    },
    asked.isSpent,
  );
  if (answer === null) {
    const hopeless = broken.filter((_, index) => isHopeless(constraints[index]));
    const staying = new Set(active.filter((row) => !place.has(row)));
    const sentences = worstOf(hopeless, staying).map((one) =>
      impossibleSentence(one, candidate, staying, today),
    );
    return { ...outcome, kind: 'impossible', sentences };
  }
  const sets = answer.choices.map((choice) => removalOf(choice, movable, broken));
  const sentences = [answerSentence(answer, asked.cost)];
  return { ...outcome, kind: 'sets', sets, isSettled: answer.isSettled, sentences };
}

function withCandidate(register: Register, given: Initiative | null) {
  if (given === null) return { candidate: null, running: register };
  const candidate: Initiative = { ...given, status: 'Active' };
  const others = register.initiatives.filter(({ row }) => row !== given.row);
  return { candidate, running: { ...register, initiatives: [...others, candidate] } };
}

function demandedBy({ load, most, asks }: Broken, place: ReadonlyMap<Initiative, number>): Demanded {
  const mine = asks.flatMap(({ initiative, amount }) => {
    const item = place.get(initiative);
    return item === undefined ? [] : [{ item, amount }];
  });
  return {
    need: load - most,
    tolerance: toleranceOf(load),
    items: mine.map(({ item }) => item),
    weights: mine.map(({ amount }) => amount),
  };
}

/** Rows of one rank are a class, and so are those without one. */
function classesOf(ordered: readonly Initiative[]): readonly number[] {
  const ranks = [...new Set(ordered.map(({ rank }) => rank))];
  const place = new Map(ranks.map((rank, index) => [rank, index] as const));
  return ordered.map(({ rank }) => place.get(rank) ?? 0);
}

function isHopeless(constraint: Demanded | undefined): boolean {
  if (constraint === undefined) return false;
  return constraint.weights.reduce((sum, weight) => sum + weight, 0) < constraint.need - constraint.tolerance;
}

/** One for each resource, where most is asked, and each limit: the days before and after say nothing new. */
function worstOf(broken: readonly Broken[], staying: ReadonlySet<Initiative>): readonly Broken[] {
  const over = ({ asks, most }: Broken) =>
    asks.reduce((sum, { initiative, amount }) => sum + (staying.has(initiative) ? amount : 0), -most);
  const worst = new Map<unknown, Broken>();
  for (const one of broken) {
    const about = one.subject.kind === 'resource' ? one.subject.key : one.subject;
    const before = worst.get(about);
    if (before === undefined || over(one) > over(before)) worst.set(about, one);
  }
  return [...worst.values()];
}

function removalOf(
  { items, cost, isProved, bound }: Choice,
  movable: readonly Initiative[],
  broken: readonly Broken[],
): Removal {
  const rows = items.flatMap((item) => movable[item] ?? []);
  return { rows, cost, isProved, bound, frees: freedBy(rows, broken) };
}
