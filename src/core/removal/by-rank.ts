import { ENDLESS, type Found, MOST_CHOICES, type Piece } from './covering.ts';
import { Sums } from './sums.ts';

/**
 * The three sets of a piece that keep the best-ranked items, in that order: each item is kept where those behind it
 * still suffice. The first set is found without a step back. A way on which some item could be left out again ends.
 */
export function lastRankedSets(piece: Piece, isSpent: () => boolean): Found {
  const search = new RankSearch(piece, isSpent);
  search.run();
  return { sets: search.sets, rest: search.isStopped ? -1 : ENDLESS };
}

class RankSearch {
  readonly sets: (readonly number[])[] = [];
  isStopped = false;
  private readonly isSpent: () => boolean;
  private readonly chosen: number[] = [];
  private readonly inside: Sums;
  private readonly possible: Sums;
  private readonly count: number;

  constructor(piece: Piece, isSpent: () => boolean) {
    this.isSpent = isSpent;
    this.count = piece.costs.length;
    this.inside = new Sums(piece);
    this.possible = new Sums(piece);
    for (let item = 0; item < this.count; item++) this.possible.add(item);
  }

  run(): void {
    for (let item = 0; item >= 0 && this.sets.length < MOST_CHOICES; ) {
      if (this.sets.length > 0 && this.isSpent()) {
        this.isStopped = true;
        return;
      }
      const isWhole = item === this.count;
      if (isWhole) this.sets.push([...this.chosen]);
      item = !isWhole && (this.keep(item) || this.take(item)) ? item + 1 : this.turnBack(item);
    }
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
