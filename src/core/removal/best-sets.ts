import type { States } from './consequences.ts';
import { ENDLESS, MOST_CHOICES, type Piece } from './covering.ts';
import { Sums } from './sums.ts';

/** How many exchanges follow one another. */
const MOST_MOVES = 50;

/** A set of items, by number whether each is in. */
export type Members = Uint8Array;

interface Held {
  readonly members: Members;
  readonly cost: number;
  readonly count: number;
}

/** The best sets met so far, each such that no part of it suffices. */
export class BestSets {
  private readonly piece: Piece;
  /** Items that are in or out of every set. */
  private readonly settled: States;
  private held: readonly Held[] = [];

  constructor(piece: Piece, settled: States) {
    this.piece = piece;
    this.settled = settled;
  }

  get sets(): readonly (readonly number[])[] {
    return this.held.map(({ members }) => [...members.keys()].filter((item) => members[item] === 1));
  }

  /** What a set must cost less than to be taken in. */
  get ceiling(): number {
    return this.held[MOST_CHOICES - 1]?.cost ?? ENDLESS;
  }

  /** Takes in what suffices, less what it can do without, and what is better still by exchanges of one item. */
  offer(members: Members): void {
    let next: Members | null = this.trimmed(members);
    for (let moves = 0; next !== null && moves < MOST_MOVES && this.enter(next); moves++) {
      next = this.exchanged(next);
    }
  }

  /**
   * Gives back the dear ones first, and of those that cost the same the ones to keep longest; null where an item that
   * must be in could be given back, too.
   */
  private trimmed(members: Members): Members | null {
    const { costs } = this.piece;
    const trimmed = members.slice();
    const sums = this.sumsOf(trimmed);
    const order = [...trimmed.keys()].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b);
    for (const item of order) {
      if (trimmed[item] === 0 || this.settled[item] !== -1 || sums.isShort(item, -1)) continue;
      trimmed[item] = 0;
      sums.add(item, -1);
    }
    const isNeeded = (state: number, item: number) => state !== 1 || sums.isShort(item, -1);
    return this.settled.every(isNeeded) ? trimmed : null;
  }

  private sumsOf(members: Members): Sums {
    const sums = new Sums(this.piece);
    for (const [item, state] of members.entries()) if (state === 1) sums.add(item);
    return sums;
  }

  /** Whether it was new, and good enough. */
  private enter(members: Members): boolean {
    const cost = costOf(members, this.piece.costs);
    const entry = { members, cost, count: members.reduce((sum, state) => sum + state, 0) };
    if (this.held.some((other) => compareHeld(other, entry) === 0)) return false;
    this.held = [...this.held, entry].sort(compareHeld).slice(0, MOST_CHOICES);
    return this.held.includes(entry);
  }

  /**
   * The first exchange that makes a set cheaper, or as cheap with an item that is kept less long; null where there is
   * none. Dearer ones that still belong to the best are taken in on the way.
   */
  private exchanged(members: Members): Members | null {
    const { costs } = this.piece;
    const sums = this.sumsOf(members);
    const total = costOf(members, costs);
    for (const [leaving, state] of members.entries()) {
      if (state === 0 || this.settled[leaving] !== -1) continue;
      sums.add(leaving, -1);
      for (let coming = members.length - 1; coming >= 0; coming--) {
        const more = (costs[coming] ?? 0) - (costs[leaving] ?? 0);
        const isBetter = more < 0 || (more === 0 && coming > leaving);
        if (
          members[coming] === 1 ||
          this.settled[coming] !== -1 ||
          !(isBetter || total + more < this.ceiling)
        )
          continue;
        sums.add(coming);
        if (!sums.isShort(leaving, 0)) {
          const other = this.trimmed(swapped(members, leaving, coming));
          if (other !== null && isBetter) return other;
          if (other !== null) this.enter(other);
        }
        sums.add(coming, -1);
      }
      sums.add(leaving);
    }
    return null;
  }
}

function costOf(members: Members, costs: readonly number[]): number {
  return members.reduce((sum, state, item) => sum + state * (costs[item] ?? 0), 0);
}

function swapped(members: Members, leaving: number, coming: number): Members {
  const copy = members.slice();
  copy[leaving] = 0;
  copy[coming] = 1;
  return copy;
}

/** By cost, then the fewer, then the one that keeps the first item on which they differ. */
function compareHeld(one: Held, other: Held): number {
  return one.cost - other.cost || one.count - other.count || compareMembers(one.members, other.members);
}

function compareMembers(one: Members, other: Members): number {
  const first = one.findIndex((state, item) => state !== other[item]);
  return first < 0 ? 0 : (one[first] ?? 0) - (other[first] ?? 0);
}
