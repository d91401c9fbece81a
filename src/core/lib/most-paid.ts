/** What somebody needs, and from which of the suppliers, by their place, it may come. */
export interface Need {
  /** Not negative. */
  readonly amount: number;
  readonly from: readonly number[];
}

/** Less than this is what sums of fractions leave over. */
const DUST = 1e-12;

/**
 * Matches needs with supplies so that the most is met in all: maximum flow by shortest augmenting paths
 * (Edmonds and Karp, 1972), one need after the other. An earlier need keeps what it has got, so of all the
 * ways to meet the most this one meets the first needs first, and each amount is the only one possible.
 * Where a search fails, all that it has reached can give nothing to anybody any more.
 *
 * @param supplies none negative; infinite where it gives whatever is asked
 * @returns what each need gets
 */
export function mostPaid(needs: readonly Need[], supplies: readonly number[]): readonly number[] {
  const state: State = {
    needs,
    left: [...supplies],
    flows: needs.map(() => new Map()),
    takers: supplies.map(() => new Set()),
    exhausted: new Set(),
  };
  return needs.map((_, need) => meet(state, need));
}

interface State {
  readonly needs: readonly Need[];
  /** What each supplier still has. */
  readonly left: number[];
  /** By need, what it gets from whom. */
  readonly flows: readonly Map<number, number>[];
  /** By supplier, the needs that get something from it. */
  readonly takers: readonly Set<number>[];
  /** Suppliers of which nothing more can be had, whoever steps back. */
  readonly exhausted: Set<number>;
}

function meet(state: State, need: number): number {
  const amount = state.needs[need]?.amount ?? 0;
  let met = 0;
  while (amount - met > DUST) {
    const path = shortestPath(state, need);
    if (path === null) break;
    met += push(state, path, amount - met);
  }
  return Math.min(amount, met);
}

/** One step of a path: `need` takes from `supplier`, and, but for the first, gives back what it had from the one before. */
interface Step {
  readonly need: number;
  readonly supplier: number;
  readonly before: Step | null;
}

/** From a need to a supplier that has something left, over needs that can take from another. */
function shortestPath(state: State, from: number): Step | null {
  const { needs, left, takers, exhausted } = state;
  const reached = new Set<number>();
  const asked = new Set([from]);
  const queue: { readonly need: number; readonly before: Step | null }[] = [{ need: from, before: null }];
  for (let head = 0; head < queue.length; head++) {
    const next = queue[head];
    if (next === undefined) break;
    for (const supplier of needs[next.need]?.from ?? []) {
      if (reached.has(supplier) || exhausted.has(supplier)) continue;
      reached.add(supplier);
      const step = { need: next.need, supplier, before: next.before };
      if ((left[supplier] ?? 0) > DUST) return step;
      for (const need of takers[supplier] ?? []) {
        if (asked.has(need)) continue;
        asked.add(need);
        queue.push({ need, before: step });
      }
    }
  }
  for (const supplier of reached) exhausted.add(supplier);
  return null;
}

function push({ left, flows, takers }: State, path: Step, most: number): number {
  let amount = Math.min(most, left[path.supplier] ?? 0);
  for (let step = path; step.before !== null; step = step.before) {
    amount = Math.min(amount, flows[step.need]?.get(step.before.supplier) ?? 0);
  }
  left[path.supplier] = (left[path.supplier] ?? 0) - amount;
  for (let step: Step | null = path; step !== null; step = step.before) {
    add(flows[step.need], step.supplier, amount);
    takers[step.supplier]?.add(step.need);
    if (step.before === null) continue;
    add(flows[step.need], step.before.supplier, -amount);
    if ((flows[step.need]?.get(step.before.supplier) ?? 0) <= DUST) {
      takers[step.before.supplier]?.delete(step.need);
    }
  }
  return amount;
}

function add(flows: Map<number, number> | undefined, supplier: number, amount: number): void {
  flows?.set(supplier, (flows.get(supplier) ?? 0) + amount);
}
