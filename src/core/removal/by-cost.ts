import { BestSets, type Members } from './best-sets.ts';
import { type States, settle } from './consequences.ts';
import { ENDLESS, type Found, type Piece } from './covering.ts';
import { Relaxation } from './relaxation.ts';
import { Sums } from './sums.ts';

const PART = 1e-6;
/** How deep in the tree rows are still derived. */
const DEEP = 8;

/** Items that are settled, and what a set that agrees with them costs at the least. */
interface Branch {
  readonly states: States;
  readonly bound: number;
  readonly depth: number;
}

/**
 * The three cheapest sets of a piece: branch and bound, always going on where the bound is least, so that the bound of
 * what is left rises and the best set is proved before the second.
 *
 * @param settled items that are in or out in every set that is looked for; none where left out
 */
export function cheapestSets(piece: Piece, isSpent: () => boolean, settled = allFree(piece)): Found {
  const search = new Search(piece, isSpent, settled);
  return search.run(settled);
}

class Search {
  private readonly piece: Piece;
  private readonly best: BestSets;
  private readonly relaxation: Relaxation;
  /** Where the bound is least comes last. */
  private readonly open: Branch[] = [];
  private readonly isSpent: () => boolean;

  constructor(piece: Piece, isSpent: () => boolean, settled: States) {
    this.piece = piece;
    this.isSpent = isSpent;
    this.best = new BestSets(piece, settled);
    this.relaxation = new Relaxation(piece, isSpent);
  }

  run(settled: States): Found {
    const root: Branch = { states: settled.slice(), bound: 0, depth: 0 };
    this.best.offer(Uint8Array.from(settled, (state) => (state === 0 ? 0 : 1)));
    for (let next: Branch | undefined = root; next !== undefined; ) {
      const following: Branch | null = next.bound > this.cutoff ? null : this.explore(next);
      if (following !== null) this.leave(following);
      if (this.leastOpen > this.cutoff || this.isSpent()) break;
      next = this.open.pop();
    }
    return { sets: this.best.sets, rest: this.rest };
  }

  /** No branch that cannot cost less than the third best by a whole step is worth a look. */
  private get cutoff(): number {
    return this.best.ceiling - 1;
  }

  private get leastOpen(): number {
    return this.open[this.open.length - 1]?.bound ?? ENDLESS;
  }

  /** Of equal bounds the deeper branch is looked at first. */
  private leave(branch: Branch): void {
    let place = this.open.length;
    for (; place > 0; place--) {
      const other = this.open[place - 1];
      if (other === undefined || other.bound > branch.bound) break;
      if (other.bound === branch.bound && other.depth <= branch.depth) break;
    }
    this.open.splice(place, 0, branch);
  }

  private get rest(): number {
    return Math.min(Math.ceil(this.leastOpen), this.best.ceiling);
  }

  /** Bounds a branch and parts it in two: one goes on the heap, the likelier one is given back. */
  private explore({ states, bound, depth }: Branch): Branch | null {
    const consequence = settle(this.piece, states);
    if (consequence === 'no set') return null;
    if (consequence === 'met') {
      this.best.offer(membersOf(states));
      return null;
    }
    const { relaxation } = this;
    const relaxed = relaxation.solve(states, this.cutoff, depth < DEEP);
    const here = Math.max(bound, relaxed);
    if (here > this.cutoff) return null;
    this.best.offer(this.roundedUp(states));
    this.fixByCost(states, relaxed);
    const item = this.branchingItem(states);
    if (item < 0) return { states, bound: here, depth };
    const isIn = (relaxation.taken[item] ?? 0) >= 0.5;
    this.leave({ states: withState(states, item, isIn ? 0 : 1), bound: here, depth: depth + 1 });
    return { states: withState(states, item, isIn ? 1 : 0), bound: here, depth: depth + 1 };
  }

  /** What the relaxation takes most comes in first, until all is met. */
  private roundedUp(states: States): Members {
    const { taken, reduced } = this.relaxation;
    const members = membersOf(states);
    const sums = new Sums(this.piece);
    for (const [item, state] of members.entries()) if (state === 1) sums.add(item);
    const free = [...states.keys()].filter((item) => states[item] === -1);
    const rank = (item: number) => (taken[item] ?? 0) - 1e-3 * (reduced[item] ?? 0);
    for (const item of free.sort((a, b) => rank(b) - rank(a) || b - a)) {
      if (!sums.isShort(item, 0)) continue;
      members[item] = 1;
      sums.add(item);
    }
    return members;
  }

  /** Items whose other state alone would cost too much are settled. */
  private fixByCost(states: States, bound: number): void {
    const { reduced } = this.relaxation;
    const spare = this.cutoff - bound;
    for (const [item, state] of states.entries()) {
      const cost = reduced[item] ?? 0;
      if (state === -1 && Math.abs(cost) > spare) states[item] = cost > 0 ? 0 : 1;
    }
  }

  /** The item in part whose two ways both cost most; where there is none, the one that is in and dearest to leave out. */
  private branchingItem(states: States): number {
    const { relaxation } = this;
    let chosen = -1;
    let most = -1;
    for (const [item, state] of states.entries()) {
      if (state !== -1) continue;
      const [down, up] = relaxation.penalties(item) ?? [0, 0];
      const isPart = down > 0 || up > 0;
      const whole = (relaxation.taken[item] ?? 0) > 0.5 ? -(relaxation.reduced[item] ?? 0) * PART : -PART;
      const score = isPart ? PART + Math.max(down, PART) * Math.max(up, PART) : whole;
      if (score <= most) continue;
      most = score;
      chosen = item;
    }
    return chosen;
  }
}

function allFree({ costs }: Piece): States {
  return new Int8Array(costs.length).fill(-1);
}

function membersOf(states: States): Members {
  return Uint8Array.from(states, (state) => (state === 1 ? 1 : 0));
}

function withState(states: States, item: number, state: number): States {
  const copy = states.slice();
  copy[item] = state;
  return copy;
}
