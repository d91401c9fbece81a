import type { Covering, Demanded } from '../../../src/core/removal/covering.ts';
import { keepsBetterRanks } from './registers.ts';

/** Every set that suffices and no part of which does, best first, found by trying them all. */
export function allMinimalSets({
  costs,
  constraints,
  classes,
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
  const sizeOf = (items: readonly number[]) => items.reduce((sum, item) => sum + (costs[item] ?? 0), 0);
  const classesOf = (items: readonly number[]) => items.map((item) => classes[item] ?? 0);
  return sets.sort((one, other) =>
    rule === 'rank'
      ? keepsBetterRanks(classesOf(one.items), classesOf(other.items)) ||
        Math.round(1e6 * (sizeOf(one.items) - sizeOf(other.items)))
      : Math.round(1e6 * (one.cost - other.cost)) || one.items.length - other.items.length,
  );
}

function meets(mask: number, { need, tolerance, items, weights }: Demanded): boolean {
  const met = items.reduce((sum, item, index) => sum + (mask & (1 << item) ? (weights[index] ?? 0) : 0), 0);
  return met >= need - tolerance;
}

function itemsOf(mask: number): readonly number[] {
  return Array.from({ length: 31 }, (_, item) => item).filter((item) => mask & (1 << item));
}
