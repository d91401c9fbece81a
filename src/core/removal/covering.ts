/** One demand on a set of items: the weights of those in it must add up to `need`, to within the tolerance. */
export interface Demanded {
  /** Above 0. */
  readonly need: number;
  /** What rounding may have added to the need. */
  readonly tolerance: number;
  /** Numbers of items, each once, and beside them their weights, all above 0. */
  readonly items: readonly number[];
  readonly weights: readonly number[];
}

/**
 * What makes a set better: the sum of its items' costs, then their number; or, by rank, fewer items of the best class on
 * which two sets differ, then the sum of costs. Of equals it is the one that keeps the first item on which they differ.
 */
export type CostRule = 'sum' | 'rank';

/** A covering problem. Items are numbered from 0, the one to keep longest first. */
export interface Covering {
  /** Above 0, one for each item; told apart to a billionth. */
  readonly costs: readonly number[];
  /** By rank, for each item the number of its class; never falling, the best class first. */
  readonly classes: readonly number[];
  readonly constraints: readonly Demanded[];
  readonly rule: CostRule;
}

/** A set that meets every constraint, and no part of which does. */
export interface Choice {
  /** Ascending. */
  readonly items: readonly number[];
  /** The sum of the items' costs; by rank their count. */
  readonly cost: number;
  /** Whether nothing better than this is left out of the list. */
  readonly isProved: boolean;
  /** What a set in this place of the list costs at the least; null by rank. */
  readonly bound: number | null;
}

/** The best sets, at most three. */
export interface Answer {
  readonly choices: readonly Choice[];
  /** Whether the search came to its end: fewer than three choices are then all there are. */
  readonly isSettled: boolean;
}

/** More than any cost. */
export const ENDLESS = Number.POSITIVE_INFINITY;

/** How many sets are looked for. */
export const MOST_CHOICES = 3;

/**
 * A constraint whose need is 1, so that weights read as parts of it; none is above 1. They are multiples of a power of
 * two that is coarse enough for every sum of them to be exact.
 */
export interface Row {
  readonly items: readonly number[];
  readonly weights: readonly number[];
}

/** A problem that is one piece, in the form that the searches work on. */
export interface Piece {
  /** What its own numbers stand for. */
  readonly items: readonly number[];
  /** Whole numbers above 0; 0 for items that are settled beforehand. */
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
  /** For each item the rows that it counts in, and its weights in them. */
  readonly uses: readonly { readonly rows: readonly number[]; readonly weights: readonly number[] }[];
}

/** What a search found in a piece, by the piece's own numbers, the best first. */
export interface Found {
  readonly sets: readonly (readonly number[])[];
  /**
   * No set that is not among them costs less; ENDLESS where there are no others. By rank: ENDLESS where the search came to
   * its end, 0 where no more than the first is proved, else -1.
   */
  readonly rest: number;
}
