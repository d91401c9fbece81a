import type { Day } from '../../../src/core/lib/day.ts';
import { recalculated } from './libreoffice.ts';
import { type Compared, compared, type Difference } from './libreoffice-compare.ts';
import { KINDS, type Kind } from './libreoffice-differences.ts';
import { type Example, exampleOf, mapCells, type Tabs } from './libreoffice-register.ts';

/** Where files and their formulas differ, file for file. */
export async function differing(examples: readonly Example[], locale: string): Promise<readonly Compared[]> {
  const books = await recalculated(
    examples.map(({ bytes }) => bytes),
    locale,
  );
  return examples.map((example, index) => compared(example, books[index] ?? []));
}

/** The file without what these kinds hang on. */
export function withoutKinds(tabs: Tabs, kinds: readonly Kind[]): Tabs {
  return kinds.reduce((changed, kind) => mapCells(changed, kind.without), tabs);
}

/** A difference with the file that it is in, and the kind that it falls under. */
export interface Explained extends Difference {
  readonly example: Example;
  readonly kind: string | null;
}

/**
 * The first of the kinds without which, and without those before it, a difference is gone: each file that has one is
 * computed again without the first kind, the first two, and so on.
 */
export async function explained(
  examples: readonly Example[],
  results: readonly Compared[],
  { today, locale }: { readonly today: Day; readonly locale: string },
): Promise<readonly Explained[]> {
  const concerned = examples.flatMap((example, index) => {
    const found = results[index]?.found ?? [];
    return found.length === 0 ? [] : [{ example, found }];
  });
  const chains = concerned.map(({ example }) => chainOf(example.tabs));
  // Most files hold what few of the kinds hang on, and computing takes long.
  const distinct = new Map(chains.flat().map((tabs) => [JSON.stringify(tabs), tabs]));
  const twins = [...distinct.values()].map((tabs) => exampleOf(tabs, today));
  const again = await differing(twins, locale);
  const resultOf = new Map([...distinct.keys()].map((key, index) => [key, again[index]?.found ?? []]));
  return concerned.flatMap(({ example, found }, index) => {
    const without = chains[index]?.map((tabs) => resultOf.get(JSON.stringify(tabs)) ?? []) ?? [];
    return found.map((difference) => ({ ...difference, example, kind: kindOf(difference, without) }));
  });
}

/** The file without the first kind, without the first two, and so on. */
function chainOf(tabs: Tabs): readonly Tabs[] {
  return KINDS.map((_, index) => withoutKinds(tabs, KINDS.slice(0, index + 1)));
}

function kindOf({ cell }: Difference, without: readonly Compared['found'][]): string | null {
  const index = without.findIndex((found) => !found.some((other) => other.cell === cell));
  return KINDS[index]?.name ?? null;
}
