import type { Tab } from '../lib/cell.ts';
import { recognise } from '../register/recognise.ts';
import { TABLES } from '../register/tables/list.ts';
import { notesOn, type RememberedRow, readHeaderRow } from './header-row.ts';
import { AS_SAID, NOT_USED, SEPARATOR, type TabState } from './state.ts';

/** A tab with what is remembered of it: the row of its headers, and its columns by what they were mapped to. */
export type MarkedTab = Pick<TabState, 'name' | 'grid' | 'headerRow' | 'marks'>;

/**
 * T4, T8: tabs as a register is read from them once the file is set up. A marked column goes by what was once mapped,
 * whatever unknown word its header has become; of several tabs that look like one table, it is the one whose columns are marked.
 */
export function knownTabs(tabs: readonly MarkedTab[]): readonly Tab[] {
  const known = tabs.map((tab) => ({ tab, read: knownTab(tab) }));
  const found = known.flatMap(({ tab, read: { name, grid, known } }) => {
    const table = recognise(name, grid, new Map(), known)?.table.name;
    return table === undefined ? [] : [{ name, table, isMarked: isMarkedAs(table, tab) }];
  });
  const isRival = (name: string) => {
    const mine = found.find((one) => one.name === name);
    const [home, ...others] = found.filter(({ table, isMarked }) => table === mine?.table && isMarked);
    return home !== undefined && others.length === 0 && home !== mine;
  };
  return known.flatMap(({ read }) => (isRival(read.name) ? [] : [read]));
}

function knownTab(tab: MarkedTab): Tab {
  const { name, grid, headerRow, marks } = tab;
  if (headerRow === null) return { name, grid };
  const row = rememberedRow(tab, headerRow);
  const unused = unusedIn(marks).map((column) => column - 1);
  const known = { row: headerRow - 1, table: tableIn(marks), unused };
  if (row === null) return { name, grid, known };
  const notes = notesOn(row);
  return {
    name,
    grid: grid.map((cells, index) => (index === headerRow - 1 ? readHeaderRow(row) : cells)),
    known: notes.length === 0 ? known : { ...known, notes },
  };
}

function tableIn(marks: MarkedTab['marks']): string | null {
  const [mark] = [...marks.keys()].filter((one) => one.includes(SEPARATOR));
  return mark?.split(SEPARATOR)[0] ?? null;
}

function rememberedRow({ grid, marks }: MarkedTab, headerRow: number): RememberedRow | null {
  const known = tableIn(marks);
  const table = TABLES.find(({ name }) => name === known);
  if (table === undefined) return null;
  const names = new Map(
    [...marks].flatMap(([mark, column]) => {
      const [of, name] = mark.split(SEPARATOR);
      return of === known && name !== undefined ? [[column, name] as const] : [];
    }),
  );
  const cells = grid[headerRow - 1] ?? [];
  return { cells, table, names, unused: unusedIn(marks), asSaid: columnsMarked(marks, AS_SAID) };
}

/** The columns, counted from 1, that are not to be read. */
export function unusedIn(marks: MarkedTab['marks']): readonly number[] {
  return columnsMarked(marks, NOT_USED);
}

/** The columns, counted from 1, with a mark that begins so. */
export function columnsMarked(marks: MarkedTab['marks'], start: string): readonly number[] {
  const columns = [...marks].flatMap(([mark, column]) => (mark.startsWith(start) ? [column] : []));
  return [...new Set(columns)].sort((a, b) => a - b);
}

function isMarkedAs(table: string, { marks }: MarkedTab): boolean {
  return [...marks.keys()].some((mark) => mark.startsWith(`${table}${SEPARATOR}`));
}
