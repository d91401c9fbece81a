import { cheapestSets } from './by-cost.ts';
import { lastRankedSets } from './by-rank.ts';
import {
  type Answer,
  type Choice,
  type Covering,
  ENDLESS,
  type Found,
  MOST_CHOICES,
  type Piece,
} from './covering.ts';
import { piecesOf } from './pieces.ts';
import { type Price, priced, roughly } from './price.ts';
import { compareItems, compareRanked, type Ranking } from './ranking.ts';
import { reduced } from './reduce.ts';

/** A set with its price; by rank there is none. */
interface Priced {
  readonly items: readonly number[];
  readonly cost: number;
}

/** Sets of several pieces put together. */
interface Joined {
  readonly sets: readonly Priced[];
  /** What a set costs at the least, and one that is not among these. */
  readonly least: number;
  readonly rest: number;
}

type Compare = (one: Priced, other: Priced) => number;

/** Up to such a sum costs decide between sets that are equal by rank. */
const FINEST = 2 ** 36;

/**
 * The three best sets of items that meet every constraint and no part of which does: by cost, then the fewer items; by
 * rank the fewer items of the best class on which two differ, then by cost. Between equals the one that keeps the first
 * item on which they differ, as far as the search met both.
 *
 * @param isSpent asked every so often; once it says yes, the best found is given with its bound
 * @returns null where all items together do not suffice
 */
export function cheapestCovers(covering: Covering, isSpent: () => boolean): Answer | null {
  const obvious = reduced(covering.constraints);
  if (obvious === null) return null;
  const { costs, classes, rule } = covering;
  if (rule === 'rank') {
    const ranking = { classes, costs: roughly(costs, FINEST) };
    const none = costs.map(() => 0);
    const solve = (piece: Piece) => lastRankedSets(piece, rankingOf(ranking, piece), isSpent);
    const compare: Compare = (one, other) => compareRanked(ranking, one.items, other.items);
    const whole = joinedSets(obvious.forced, piecesOf(obvious.rows, none), none, solve, compare);
    return answerOf(whole, rankedChoices(whole));
  }
  const price = priced(costs);
  const solve = (piece: Piece) => cheapestSets(piece, isSpent);
  const compare: Compare = (one, other) => one.cost - other.cost || compareItems(one.items, other.items);
  const pieces = piecesOf(obvious.rows, price.costs);
  const whole = joinedSets(obvious.forced, pieces, price.costs, solve, compare);
  return answerOf(whole, pricedChoices(whole, price));
}

function rankingOf({ classes, costs }: Ranking, { items }: Piece): Ranking {
  return {
    classes: items.map((item) => classes[item] ?? 0),
    costs: items.map((item) => costs[item] ?? 0),
  };
}

function rankedChoices({ sets, rest }: Joined): readonly Choice[] {
  return sets.map(({ items }, index) => ({
    items,
    cost: items.length,
    isProved: rest > 0 || (rest === 0 && index === 0),
    bound: null,
  }));
}

function pricedChoices({ sets, rest }: Joined, { costOf, read }: Price): readonly Choice[] {
  const left = read(rest);
  const choices = sets.map(({ items }): Choice => {
    const cost = costOf(items);
    return { items, cost, isProved: cost <= left, bound: Math.min(cost, left) };
  });
  return choices.sort((one, other) => one.cost - other.cost);
}

function answerOf({ rest }: Joined, choices: readonly Choice[]): Answer {
  const isWhole = choices.length === MOST_CHOICES || rest === ENDLESS;
  return { choices, isSettled: isWhole && choices.every(({ isProved }) => isProved) };
}

function joinedSets(
  forced: readonly number[],
  pieces: readonly Piece[],
  costs: readonly number[],
  solve: (piece: Piece) => Found,
  compare: Compare,
): Joined {
  const start = pricedSet(forced, costs);
  return pieces
    .map((piece) => joinedOf(piece, solve(piece), costs))
    .reduce((one, other) => join(one, other, compare), {
      sets: [start],
      least: start.cost,
      rest: ENDLESS,
    });
}

function pricedSet(items: readonly number[], costs: readonly number[]): Priced {
  return {
    items: [...items].sort((a, b) => a - b),
    cost: items.reduce((sum, item) => sum + (costs[item] ?? 0), 0),
  };
}

function joinedOf({ items }: Piece, { sets, rest }: Found, costs: readonly number[]): Joined {
  const own = sets.map((set) =>
    pricedSet(
      set.map((item) => items[item] ?? 0),
      costs,
    ),
  );
  return { sets: own, least: Math.min(own[0]?.cost ?? 0, rest), rest };
}

function join(one: Joined, other: Joined, compare: Compare): Joined {
  const sets = one.sets.flatMap((a) =>
    other.sets.map((b) => ({
      items: [...a.items, ...b.items].sort((x, y) => x - y),
      cost: a.cost + b.cost,
    })),
  );
  return {
    sets: sets.sort(compare).slice(0, MOST_CHOICES),
    least: one.least + other.least,
    rest: Math.min(one.rest + other.least, other.rest + one.least),
  };
}
