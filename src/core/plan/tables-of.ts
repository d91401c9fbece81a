import type { Tab } from '../lib/cell.ts';
import { knownTabs } from './known-tabs.ts';
import { mirrorIn } from './mirror.ts';
import { type Place, placeTables } from './place-tables.ts';
import type { FileState } from './state.ts';

/** A file's tabs as they are read, without the mirror, and where its tables are. */
export interface FileTables {
  readonly tabs: readonly Tab[];
  readonly places: readonly Place[];
}

export function tablesOf(file: FileState): FileTables {
  const mirror = mirrorIn(file);
  const tabs = file.tabs.filter((tab) => tab !== mirror);
  return { tabs: knownTabs(tabs), places: placeTables(tabs).places };
}
