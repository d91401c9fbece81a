import { RowKeys } from '../facts/row-keys.ts';
import { textOf } from '../lib/cell.ts';
import { isBlankRow } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';

/** The rows of a table's grid, counted from 0, by the keys by which the ledger knows them. */
export function rowsByKey(found: FoundTable | undefined): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  if (found === undefined) return rows;
  const keys = new RowKeys(found.table.name);
  const indexOf = new Map(
    Object.entries(found.table.columns).map(([key, { header }]) => [header, found.columns.get(key) ?? -1]),
  );
  for (let row = found.header + 1; row < found.grid.length; row++) {
    if (isBlankRow(found, row)) continue;
    const cells = found.grid[row] ?? [];
    const key = keys.next((header) => textOf(cells[indexOf.get(header) ?? -1] ?? ''));
    rows.set(key, row);
  }
  return rows;
}
