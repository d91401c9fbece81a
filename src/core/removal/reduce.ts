import type { Demanded, Row } from './covering.ts';

/** Binary digits in which sums are kept, one less than there are. */
const DIGITS = 52;

/** What remains to be chosen once the obvious is settled. */
export interface Reduced {
  /** Items that are in every set. */
  readonly forced: readonly number[];
  readonly rows: readonly Row[];
}

interface Open {
  readonly need: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** Settles the items that every set must have, and leaves out constraints that others imply; null where no set suffices. */
export function reduced(constraints: readonly Demanded[]): Reduced | null {
  const forced = new Set<number>();
  let open = constraints.map(
    ({ need, tolerance, items, weights }): Open => ({
      need: need - tolerance,
      weights: new Map(items.map((item, index) => [item, weights[index] ?? 0])),
    }),
  );
  for (let before = -1; before < forced.size; ) {
    before = forced.size;
    for (const one of open) if (!addIndispensable(one, forced)) return null;
    open = open.map((one) => without(one, forced)).filter(({ need }) => need > 0);
  }
  return { forced: [...forced], rows: withoutImplied(open).map(scaled) };
}

/** Adds the items without which the others do not suffice; false where all of them together do not. */
function addIndispensable({ need, weights }: Open, forced: Set<number>): boolean {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  for (const [item, weight] of weights) if (total - weight < need) forced.add(item);
  return total >= need;
}

function without({ need, weights }: Open, forced: ReadonlySet<number>): Open {
  const rest = new Map([...weights].filter(([item]) => !forced.has(item)));
  let met = 0;
  for (const [item, weight] of weights) if (forced.has(item)) met += weight;
  return { need: need - met, weights: rest };
}

function withoutImplied(open: readonly Open[]): readonly Open[] {
  const kept = new Set(open);
  for (const one of open) {
    for (const other of kept) {
      if (one === other || !implies(other, one)) continue;
      kept.delete(one);
      break;
    }
  }
  return [...kept];
}

/**
 * Whether meeting one constraint meets the other: what the one has more of an item cannot make up for how much more it
 * needs (a day within a fuller day), or each item meets a larger part of the other's need.
 */
function implies(one: Open, other: Open): boolean {
  let spare = one.need - other.need;
  let isPart = true;
  for (const [item, weight] of one.weights) {
    const there = other.weights.get(item) ?? 0;
    if (weight > there) spare -= weight - there;
    if (Math.min(1, weight / one.need) > there / other.need) isPart = false;
    if (spare < 0 && !isPart) return false;
  }
  return true;
}

function scaled({ need, weights }: Open): Row {
  const parts = [...weights.values()].map((weight) => Math.min(1, weight / need));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const fineness = 2 ** (DIGITS - Math.ceil(Math.log2(total + 1)));
  return {
    items: [...weights.keys()],
    weights: parts.map((part) => Math.round(part * fineness) / fineness),
  };
}
