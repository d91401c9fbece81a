import { type Cell, type Grid, isBlank, type Tab } from '../lib/cell.ts';
import { foldHeader, recognise } from '../register/recognise.ts';
import { SEPARATOR, type TabState } from './state.ts';

/** A tab with what is remembered of it: the row of its headers, and its columns by what they were mapped to. */
export type MarkedTab = Pick<TabState, 'name' | 'grid' | 'headerRow' | 'marks'>;

/**
 * T4, T8: tabs as a register is read from them once the file is set up. A marked column goes by what was once mapped,
 * whatever its header has become; of several tabs that look like one table, it is the one whose columns are marked.
 */
export function knownTabs(tabs: readonly MarkedTab[]): readonly Tab[] {
  const known = tabs.map((tab) => ({ tab, name: tab.name, grid: withMarks(tab) }));
  const found = known.flatMap(({ tab, name, grid }) => {
    const table = recognise(name, grid, new Map())?.table.name;
    return table === undefined ? [] : [{ name, table, isMarked: isMarkedAs(table, tab) }];
  });
  const isRival = (name: string) => {
    const mine = found.find((one) => one.name === name);
    const [home, ...others] = found.filter(({ table, isMarked }) => table === mine?.table && isMarked);
    return home !== undefined && others.length === 0 && home !== mine;
  };
  return known.flatMap(({ name, grid }) => (isRival(name) ? [] : [{ name, grid }]));
}

function isMarkedAs(table: string, { marks }: MarkedTab): boolean {
  return [...marks.keys()].some((mark) => mark.startsWith(`${table}${SEPARATOR}`));
}

/**
 * A header that has become blank is none: its column was emptied, or cut and pasted elsewhere. Nor is another column
 * that now bears the name of a marked one: it would be read in its place.
 */
function withMarks({ grid, headerRow, marks }: MarkedTab): Grid {
  if (headerRow === null) return grid;
  const names = new Map(
    [...marks].flatMap(([mark, column]) => {
      const [, name] = mark.split(SEPARATOR);
      return name === undefined ? [] : [[column, name] as const];
    }),
  );
  const isHeaded = (column: number) => !isBlank(grid[headerRow - 1]?.[column - 1] ?? '');
  const taken = new Set([...names].flatMap(([column, name]) => (isHeaded(column) ? [foldHeader(name)] : [])));
  const named = (cell: Cell, index: number) =>
    isBlank(cell) ? cell : (names.get(index + 1) ?? (taken.has(foldHeader(cell)) ? '' : cell));
  return grid.map((row, index) => (index === headerRow - 1 ? row.map(named) : row));
}
