import { knownTabs } from '../plan/known-tabs.ts';
import type { FileState, TabState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import { mapColumns } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import type { ColumnChoice, Understanding } from './request.ts';
import { statusWordsIn, wordsInSettings } from './status-words.ts';
import { headedColumns, likelyHeaderRow, tabsOfFile } from './tabs.ts';

/** What Leeway takes each column of a register for: as is remembered, else by its header. */
export function proposeColumns(tab: TabState, headerRow: number): readonly ColumnChoice[] {
  const meanings = meaningsIn(tab, headerRow);
  return headedColumns(tab, headerRow).map(({ column, header }) => ({
    column,
    header,
    meaning: meanings.get(column) ?? null,
  }));
}

/** Another row than the remembered one is read as though nothing were known. */
function meaningsIn(tab: TabState, headerRow: number): ReadonlyMap<number, InitiativeColumn> {
  const [read] = knownTabs([tab.headerRow === headerRow ? tab : { ...tab, headerRow: null }]);
  const unused = tab.headerRow === headerRow ? (read?.known?.unused ?? []) : [];
  const row = (read?.grid[headerRow - 1] ?? []).map((cell, index) => (unused.includes(index) ? '' : cell));
  const { columns } = mapColumns(INITIATIVES, row, new Map());
  return new Map(
    columnKeys(INITIATIVES).flatMap((key) => {
      const index = columns.get(key);
      return index === undefined ? [] : [[index + 1, key] as const];
    }),
  );
}

/** The columns of Leeway's that none of these is, those of which something is not known first. */
export function missingColumns(columns: readonly ColumnChoice[]): readonly InitiativeColumn[] {
  const there = new Set(columns.map(({ meaning }) => meaning));
  return columnKeys(INITIATIVES).filter((key) => !there.has(key));
}

/** What is not known, or taken for granted, without a column; blank for the one that must be there. */
export function withoutColumn(key: InitiativeColumn): string {
  return INITIATIVES.columns[key].without ?? '';
}

/** The same columns with another meaning for one; who had it before has none. */
export function withMeaning(
  columns: readonly ColumnChoice[],
  column: number,
  meaning: InitiativeColumn | null,
): readonly ColumnChoice[] {
  return columns.map((one) => {
    if (one.column === column) return { ...one, meaning };
    return meaning !== null && one.meaning === meaning ? { ...one, meaning: null } : one;
  });
}

/** How Leeway reads a tab by itself: what a person may then correct. */
export function understand(file: FileState, name: string, headerRow?: number): Understanding | null {
  const tab = tabsOfFile(file).find((one) => one.name === name);
  if (tab === undefined) return null;
  const row = headerRow ?? likelyHeaderRow(tab);
  const columns = proposeColumns(tab, row);
  const statuses = statusWordsIn(tab, row, columns, wordsInSettings(tablesOf(file).tabs));
  return {
    tab: name,
    headerRow: row,
    columns,
    statuses: statuses.map(({ word, status }) => ({ word, status })),
  };
}
