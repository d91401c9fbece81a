import { isBlank, type Row, type Tab, textOf } from '../lib/cell.ts';
import { quoted } from '../lib/text.ts';
import { recognise } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { knownTabs, type MarkedTab } from './known-tabs.ts';
import { MEMORIES, type Mirrored } from './mirrored.ts';

type Notes = NonNullable<NonNullable<Tab['known']>['notes']>;

/**
 * X3: tabs as LEEWAY repeats them, so that whoever reads the tabs themselves sees what formulas over LEEWAY see, also
 * while the mirror is behind; what is to be read otherwise is noted. Where the mirror is not whole, and formulas refuse
 * it, tabs are read by what is remembered.
 *
 * @param tabs with what is remembered of them, without the mirror
 * @param count of the columns that the mirror says it was made of
 */
export function asMirrored(
  tabs: readonly MarkedTab[],
  mirrored: readonly Mirrored[],
  count: unknown,
): readonly Tab[] {
  const known = knownTabs(tabs);
  const repeated = mirrored.filter(({ name }) => !MEMORIES.includes(name));
  const isThere = ({ tab }: Mirrored) => tabs.some(({ name }) => name === tab);
  if (repeated.length === 0 || repeated.length !== count || !repeated.every(isThere)) return known;
  return tabs.flatMap((tab): readonly Tab[] => {
    const read = known.find(({ name }) => name === tab.name);
    const mine = repeated.filter((one) => one.tab === tab.name);
    if (mine.length > 0) return [mirroredTab(tab, mine, read)];
    return read === undefined || tableIn(read) !== null ? [] : [read];
  });
}

/** The mirror takes every column under one header row: what it does not repeat is not read. */
function mirroredTab(tab: MarkedTab, mine: readonly Mirrored[], read: Tab | undefined): Tab {
  const [{ header, table } = { header: 1, table: '' }] = mine;
  const names = new Map(mine.map(({ column, name }) => [column, name]));
  const cells = tab.grid[header - 1] ?? [];
  const width = Math.max(cells.length, ...names.keys());
  const row = Array.from({ length: width }, (_, index) => names.get(index + 1) ?? cells[index] ?? '');
  const unused = row.flatMap((_, index) => (names.has(index + 1) ? [] : [index]));
  const notes = [...(read?.known?.notes ?? []), ...behind(cells, mine, read)];
  return {
    name: tab.name,
    grid: tab.grid.map((old, index) => (index === header - 1 ? row : old)),
    known: { row: header - 1, table, unused, ...(notes.length === 0 ? {} : { notes }) },
  };
}

const REMEDY = 'choose Extensions › Leeway › Refresh';

/** Columns that are to be read, or not to be read, once the mirror is up to date. */
function behind(cells: Row, mine: readonly Mirrored[], read: Tab | undefined): Notes {
  const found = read === undefined ? null : tableIn(read);
  if (found === null) return [];
  const headed = (column: number) => {
    const header = textOf(cells[column - 1] ?? '');
    return isBlank(header) ? 'without a header' : `headed ${quoted(header)}`;
  };
  return columnKeys(found.table).flatMap((key): Notes => {
    const name = found.table.columns[key]?.header ?? key;
    const now = mine.find((one) => one.name === name)?.column;
    const index = found.columns.get(key);
    const wanted = index === undefined ? undefined : index + 1;
    if (now === wanted) return [];
    if (wanted === undefined)
      return [{ name, message: `the column ${headed(now ?? 1)} is still read as this: ${REMEDY}` }];
    return [{ name, message: `the column ${headed(wanted)} is not read as this yet: ${REMEDY}` }];
  });
}

function tableIn({ name, grid, known }: Tab) {
  return recognise(name, grid, new Map(), known);
}
