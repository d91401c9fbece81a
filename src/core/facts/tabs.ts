import type { Grid, Tab } from '../lib/cell.ts';
import { gather } from '../register/gather.ts';
import { NO_WORDS } from '../register/read-register.ts';
import type { HeaderWords } from '../register/recognise.ts';
import { columnKeys, type TableName } from '../register/table.ts';
import { TABLES } from '../register/tables/list.ts';
import { type FactRow, type Facts, type FactTable, factIn } from './facts.ts';

/** A file with the tables as the facts know them: it is judged as the file was. */
export function tabsOf({ tables }: Facts): readonly Tab[] {
  return [...tables].map(([name, table]) => tabOf(name, [...table.rows.values()], table));
}

/** Tables that are only added to: of a past day they hold what stands in them now, and their days tell it apart. */
const ADDED_TO: readonly TableName[] = ['Decisions', 'Readings', 'History'];

/**
 * The file as it was when the facts were: the tables that they hold, beside the ledger, readings and history of the
 * file as it is.
 */
export function tabsAsOf(
  { tables }: Facts,
  now: readonly Tab[],
  words: HeaderWords = NO_WORDS.headers,
): readonly Tab[] {
  const there = gather(now, words).tables;
  const kept = ADDED_TO.flatMap((name): readonly Tab[] => {
    const found = there.get(name);
    if (found === undefined) return [];
    return [{ name, grid: found.grid, known: { row: found.header, table: name, unused: [] } }];
  });
  const held = [...tables].filter(([name]) => !ADDED_TO.includes(name));
  return [...tabsOf({ tables: new Map(held) }), ...kept];
}

/** A tab of some rows; what is no column of Leeway's stays none, whatever heads it. */
export function tabOf(
  name: TableName,
  rows: readonly FactRow[],
  { columns }: Pick<FactTable, 'columns'>,
): Tab {
  const own = ownHeaders(name);
  const all = [...new Set([...columns, ...rows.flatMap(Object.keys)])];
  const grid: Grid = [all, ...rows.map((row) => all.map((header) => factIn(row, header)))];
  const unused = all.flatMap((header, index) => (own.has(header) ? [] : [index]));
  return { name, grid, known: { row: 0, table: name, unused } };
}

function ownHeaders(name: TableName): ReadonlySet<string> {
  const table = TABLES.find((known) => known.name === name);
  return new Set(table === undefined ? [] : columnKeys(table).map((key) => table.columns[key]?.header ?? ''));
}
