/** What decides between sets by rank; for each item its class, never falling, and its cost as a whole number. */
export interface Ranking {
  readonly classes: readonly number[];
  readonly costs: readonly number[];
}

/** By the fewer items in the best class on which they differ, then cost, then the first item on which they differ. */
export function compareRanked(
  { classes, costs }: Ranking,
  one: readonly number[],
  other: readonly number[],
): number {
  const classesOf = (items: readonly number[]) => items.map((item) => classes[item] ?? 0);
  const costOf = (items: readonly number[]) => items.reduce((sum, item) => sum + (costs[item] ?? 0), 0);
  return (
    compareItems(classesOf(one), classesOf(other)) || costOf(one) - costOf(other) || compareItems(one, other)
  );
}

/** Of ascending lists, the one that is without the first number on which they differ comes first. */
export function compareItems(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((item, place) => item !== other[place]);
  const [mine, its] = [one[index], other[index]];
  if (mine === undefined) return one.length - other.length;
  return its === undefined ? 1 : its - mine;
}

/** From which item on whole numbers can say what decides, and those numbers, 0 before it. */
export interface Tail {
  readonly start: number;
  readonly costs: readonly number[];
}

/** Up to such sums of whole numbers bounds are exact to far less than 1. */
const MOST = 2 ** 46;

/**
 * The tail of a ranking from its first class of several items on, or as much of it as numbers can hold. What is before
 * is searched item by item; a ranking without equals has no tail.
 */
export function tailOf({ classes, costs }: Ranking): Tail {
  const weights = costs.map(() => 0);
  const first = classes.findIndex((one, item) => one === classes[item + 1]);
  let start = classes.length;
  let sum = 0;
  for (let end = start; end > Math.max(0, first) && first >= 0; ) {
    const begin = classes.indexOf(classes[end - 1] ?? 0);
    const above = sum + 1 + costs.slice(begin).reduce((all, cost) => all + cost, 0);
    if (above * (end - begin) + sum > MOST) break;
    for (let item = begin; item < end; item++) weights[item] = above;
    sum += above * (end - begin);
    end = begin;
    start = begin;
  }
  const tail = weights.map((weight, item) => (item < start ? 0 : weight + (costs[item] ?? 0)));
  const hasEquals = classes.some((one, item) => item >= start && one === classes[item + 1]);
  return hasEquals ? { start, costs: tail } : { start: classes.length, costs: tail.map(() => 0) };
}
