import type { Covering, Demanded } from '../../../src/core/removal/covering.ts';

/** Every set that suffices and no part of which does, best first, found by trying them all. */
export function allMinimalSets({
  costs,
  constraints,
  rule,
}: Covering): readonly { readonly items: readonly number[]; readonly cost: number }[] {
  const everything = Array.from({ length: 2 ** costs.length }, (_, mask) => mask);
  const suffices = everything.map((mask) => constraints.every((constraint) => meets(mask, constraint)));
  const minimal = everything.filter(
    (mask) => suffices[mask] && itemsOf(mask).every((item) => !suffices[mask & ~(1 << item)]),
  );
  const sets = minimal.map(itemsOf).map((items) => ({
    items,
    cost: rule === 'rank' ? items.length : items.reduce((sum, item) => sum + (costs[item] ?? 0), 0),
  }));
  const byPlaces = (one: readonly number[], other: readonly number[]) => {
    const place = one.findIndex((item, index) => item !== other[index]);
    return (other[place] ?? Number.POSITIVE_INFINITY) - (one[place] ?? 0);
  };
  return sets.sort((one, other) =>
    rule === 'rank'
      ? byPlaces(one.items, other.items)
      : Math.round(1e6 * (one.cost - other.cost)) || one.items.length - other.items.length,
  );
}

function meets(mask: number, { need, items, weights }: Demanded): boolean {
  const met = items.reduce((sum, item, index) => sum + (mask & (1 << item) ? (weights[index] ?? 0) : 0), 0);
  return met >= need - 1e-9;
}

function itemsOf(mask: number): readonly number[] {
  return Array.from({ length: 31 }, (_, item) => item).filter((item) => mask & (1 << item));
}
