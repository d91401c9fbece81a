import type { Tab } from '../lib/cell.ts';
import { asMirrored } from './as-mirrored.ts';
import { knownTabs } from './known-tabs.ts';
import { mirrorIn } from './mirror.ts';
import { mirroredBy } from './mirrored.ts';
import { type Place, placeTables } from './place-tables.ts';
import type { FileState } from './state.ts';

/** A file's tabs as they are read, without the mirror, and where its tables are. */
export interface FileTables {
  readonly tabs: readonly Tab[];
  readonly places: readonly Place[];
  /** Why a table has no place, one sentence each. */
  readonly left: readonly string[];
}

export function tablesOf(file: FileState): FileTables {
  const mirror = mirrorIn(file);
  const tabs = file.tabs.filter((tab) => tab !== mirror);
  return { tabs: knownTabs(tabs), ...placeTables(tabs) };
}

/** The same as LEEWAY repeats them: what a person is shown agrees with what formulas say, until the mirror is renewed. */
export function tablesAsMirrored(file: FileState): FileTables {
  const mirror = mirrorIn(file);
  const tabs = file.tabs.filter((tab) => tab !== mirror);
  const mirrored = mirroredBy(mirror?.formulas[0] ?? []);
  return { tabs: asMirrored(tabs, mirrored, mirror?.grid[2]?.[0]), ...placeTables(tabs) };
}
