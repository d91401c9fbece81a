import type { TableName } from '../register/table.ts';
import {
  type CellChanges,
  type FactRow,
  type Facts,
  type FactsChange,
  type FactTable,
  factIn,
  isSameCell,
  NO_FACTS,
  type TableChange,
  TOLD,
} from './facts.ts';

/** What differs; without a time before, everything is told. Tables stand in the order in which facts are told. */
export function changeBetween(before: Facts | null, after: Facts): FactsChange {
  const [old, now] = [(before ?? NO_FACTS).tables, after.tables];
  const change = new Map<TableName, TableChange | null>();
  for (const name of TOLD) {
    const [was, is] = [old.get(name), now.get(name)];
    if (is === undefined) {
      if (was !== undefined) change.set(name, null);
      continue;
    }
    const told = tableChange(was, is);
    if (told.columns !== null || told.rows.size > 0) change.set(name, told);
  }
  return change;
}

/** What either tells; both lead to the same time. */
export function mergedChange(one: FactsChange, other: FactsChange): FactsChange {
  const change = new Map<TableName, TableChange | null>();
  for (const name of TOLD) {
    const [mine, theirs] = [one.get(name), other.get(name)];
    if (mine === undefined && theirs === undefined) continue;
    change.set(name, mine && theirs ? mergedTable(mine, theirs) : (mine ?? theirs ?? null));
  }
  return change;
}

function mergedTable(one: TableChange, other: TableChange): TableChange {
  const rows = new Map(one.rows);
  for (const [key, cells] of other.rows) {
    const mine = rows.get(key);
    rows.set(key, mine && cells ? { ...mine, ...cells } : cells);
  }
  return { columns: one.columns ?? other.columns, rows };
}

function tableChange(was: FactTable | undefined, { columns, rows }: FactTable): TableChange {
  const isSame = was !== undefined && was.columns.join('\n') === columns.join('\n');
  const kept = new Set(columns);
  const changes = new Map<string, CellChanges | null>();
  // What goes is told first: a row that comes back under another ID then comes after it, whatever cell it falls into.
  for (const key of was?.rows.keys() ?? []) if (!rows.has(key)) changes.set(key, null);
  for (const [key, row] of rows) {
    const cells = cellChanges(was?.rows.get(key), row, kept);
    if (cells !== null) changes.set(key, cells);
  }
  return { columns: isSame ? null : columns, rows: changes };
}

/** Null where nothing differs. What stood under a header that is gone goes with the header. */
function cellChanges(was: FactRow | undefined, is: FactRow, kept: ReadonlySet<string>): CellChanges | null {
  if (was === undefined) return is;
  const changes: Record<string, CellChanges[string]> = {};
  let count = 0;
  for (const header in is) {
    const cell = factIn(is, header);
    if (isSameCell(cell, factIn(was, header))) continue;
    changes[header] = cell;
    count++;
  }
  for (const header in was) {
    if (!kept.has(header) || factIn(is, header) !== '') continue;
    changes[header] = null;
    count++;
  }
  return count > 0 ? changes : null;
}
