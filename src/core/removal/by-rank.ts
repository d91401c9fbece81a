import { cheapestSets } from './by-cost.ts';
import type { States } from './consequences.ts';
import { ENDLESS, type Found, MOST_CHOICES, type Piece } from './covering.ts';
import { compareRanked, type Ranking, type Tail, tailOf } from './ranking.ts';
import { Sums } from './sums.ts';

/**
 * The three sets of a piece that are best by rank. Item by item each is kept where those behind it still suffice, then
 * taken; a way on which some item could be left out again, or that is no better than the third set, ends. Where what is
 * left has equal ranks and numbers can hold what decides there, it is searched by cost.
 */
export function lastRankedSets(piece: Piece, ranking: Ranking, isSpent: () => boolean): Found {
  const search = new RankSearch(piece, ranking, isSpent);
  search.run();
  return { sets: search.sets, rest: search.rest };
}

class RankSearch {
  sets: readonly (readonly number[])[] = [];
  rest = ENDLESS;
  private readonly piece: Piece;
  private readonly ranking: Ranking;
  private readonly tail: Tail;
  private readonly isSpent: () => boolean;
  private readonly chosen: number[] = [];
  private readonly inside: Sums;
  private readonly possible: Sums;

  constructor(piece: Piece, ranking: Ranking, isSpent: () => boolean) {
    this.isSpent = isSpent;
    this.ranking = ranking;
    this.tail = tailOf(ranking);
    this.piece = { ...piece, costs: this.tail.costs };
    this.inside = new Sums(piece);
    this.possible = new Sums(piece);
    for (const item of piece.items.keys()) this.possible.add(item);
  }

  run(): void {
    for (let item = 0; item >= 0 && this.rest === ENDLESS; ) {
      if (this.sets.length > 0 && this.isSpent()) {
        this.rest = this.isInOrder ? 0 : -1;
        return;
      }
      const isWhole = item === this.tail.start;
      if (isWhole) this.finish();
      const canGoOn = !isWhole && !this.isNoBetter();
      item = canGoOn && (this.keep(item) || this.take(item)) ? item + 1 : this.turnBack(item);
    }
  }

  /** Whether no two items before the tail rank the same: sets are then met in their order. */
  private get isInOrder(): boolean {
    const { classes } = this.ranking;
    return classes.every((one, item) => item + 1 >= this.tail.start || one !== classes[item + 1]);
  }

  /** Takes in what is chosen, with what is best of the tail. */
  private finish(): void {
    const { start, costs } = this.tail;
    if (start === costs.length) {
      this.enter([...this.chosen]);
      return;
    }
    const isFirst = this.sets.length === 0;
    const { sets, rest } = cheapestSets(this.piece, this.isSpent, this.settled());
    const third = sets[MOST_CHOICES - 1];
    const isStopped = rest < (third === undefined ? ENDLESS : this.costOf(third));
    const isBestProved = sets.slice(0, 1).every((set) => this.costOf(set) <= rest) && sets.length > 0;
    for (const set of sets) this.enter(set);
    if (isStopped) this.rest = this.isInOrder && (!isFirst || isBestProved) ? 0 : -1;
  }

  private settled(): States {
    const states = new Int8Array(this.tail.costs.length)
      .fill(0, 0, this.tail.start)
      .fill(-1, this.tail.start);
    for (const item of this.chosen) states[item] = 1;
    return states;
  }

  private costOf(items: readonly number[]): number {
    return items.reduce((sum, item) => sum + (this.tail.costs[item] ?? 0), 0);
  }

  private enter(set: readonly number[]): void {
    const sorted = [...this.sets, set].sort((one, other) => compareRanked(this.ranking, one, other));
    this.sets = sorted.slice(0, MOST_CHOICES);
  }

  /** Whether what is chosen is behind the third set already. */
  private isNoBetter(): boolean {
    const third = this.sets[MOST_CHOICES - 1];
    return third !== undefined && compareRanked(this.ranking, this.chosen, third) >= 0;
  }

  /** Back to the last item that was kept and can be taken instead; what comes behind it, or -1. */
  private turnBack(from: number): number {
    for (let item = from - 1; item >= 0; item--) {
      if (this.chosen[this.chosen.length - 1] === item) {
        this.chosen.pop();
        this.inside.add(item, -1);
        continue;
      }
      this.possible.add(item);
      if (this.take(item)) return item + 1;
    }
    return -1;
  }

  /** Keeps an item, if those behind it still suffice. */
  private keep(item: number): boolean {
    this.possible.add(item, -1);
    const isEnough = !this.possible.isShort(item, 0);
    if (!isEnough) this.possible.add(item);
    return isEnough;
  }

  /** Takes an item, if none that is taken becomes needless. */
  private take(item: number): boolean {
    this.inside.add(item);
    this.chosen.push(item);
    const isNeeded = this.chosen.every((one) => this.inside.isShort(one, -1));
    if (!isNeeded) {
      this.chosen.pop();
      this.inside.add(item, -1);
    }
    return isNeeded;
  }
}
