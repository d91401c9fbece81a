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
import { priced } from './price.ts';
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

/**
 * The three best sets of items that meet every constraint and no part of which does: by cost, then the fewer items; by
 * rank the set that keeps the first item on which two differ. That decides between equals by cost, too, as far as the
 * search met them.
 *
 * @param isSpent asked every so often; once it says yes, the best found is given with its bound
 * @returns null where all items together do not suffice
 */
export function cheapestCovers(
  { costs, constraints, rule }: Covering,
  isSpent: () => boolean,
): Answer | null {
  const obvious = reduced(constraints);
  if (obvious === null) return null;
  const isRank = rule === 'rank';
  const price = priced(costs);
  const valued = isRank ? costs.map(() => 0) : price.costs;
  const solve = isRank ? lastRankedSets : cheapestSets;
  const start = pricedSet(obvious.forced, valued);
  const { sets, rest } = piecesOf(obvious.rows, valued)
    .map((piece) => joinedOf(piece, solve(piece, isSpent), valued))
    .reduce(join, { sets: [start], least: start.cost, rest: ENDLESS });
  const left = price.read(rest);
  const choices = sets.map(({ items, cost }, index): Choice => {
    if (isRank) return { items, cost: items.length, isProved: rest > 0 || index === 0, bound: null };
    const own = price.read(cost);
    return { items, cost: own, isProved: own <= left, bound: Math.min(own, left) };
  });
  const isWhole = choices.length === MOST_CHOICES || rest === ENDLESS;
  return { choices, isSettled: isWhole && choices.every(({ isProved }) => isProved) };
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

function join(one: Joined, other: Joined): Joined {
  const sets = one.sets.flatMap((a) =>
    other.sets.map((b) => ({
      items: [...a.items, ...b.items].sort((x, y) => x - y),
      cost: a.cost + b.cost,
    })),
  );
  return {
    sets: sets.sort((a, b) => a.cost - b.cost || compareItems(a.items, b.items)).slice(0, MOST_CHOICES),
    least: one.least + other.least,
    rest: Math.min(one.rest + other.least, other.rest + one.least),
  };
}

/** The set that keeps the first item on which they differ comes first. */
function compareItems(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((item, place) => item !== other[place]);
  return index < 0 ? 0 : (other[index] ?? ENDLESS) - (one[index] ?? 0);
}
