import { cellWrites } from '../check/cell-writes.ts';
import { type LedgerRow, ledgerCells, ledgerState } from '../check/ledger-rows.ts';
import { type Cell, isBlank } from '../lib/cell.ts';
import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import type { FoundTable } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { DECISIONS } from '../register/tables/decisions.ts';

/** Rows behind the last of a ledger, in a tab that is made longer where it must be. */
export function ledgerWrites(place: Place, found: FoundTable, rows: readonly LedgerRow[]): readonly Write[] {
  if (rows.length === 0) return [];
  const { tab, state, columns } = place;
  const last = ledgerState(found).nextRow + rows.length;
  const grown: readonly Write[] =
    state !== null && last > state.rows
      ? [{ kind: 'grow tab', tab, rows: last, columns: state.columns }]
      : [];
  const block = blockWrite(place, found, rows);
  return [...grown, ...(block ?? cellWrites(tab, ledgerCells({ found, columns }, rows)))];
}

/**
 * All of it as one write, however many rows there are, so that no row is ever half there. Null where the columns do not
 * stand side by side, or where something waits in a cell: a formula, or a checkbox.
 */
function blockWrite(
  { tab, state }: Place,
  found: FoundTable,
  rows: readonly LedgerRow[],
): readonly Write[] | null {
  const { nextRow } = ledgerState(found);
  const keys = columnKeys(DECISIONS).flatMap((key) => {
    const index = found.columns.get(key);
    return index === undefined ? [] : [{ key, index }];
  });
  const inOrder = keys.sort((a, b) => a.index - b.index);
  const first = inOrder[0]?.index ?? 0;
  const isFree = (row: number, column: number) =>
    (state?.formulas[row]?.[column] ?? '') === '' && isBlank(found.grid[row]?.[column] ?? '');
  const isOpen = rows.every((_, at) => inOrder.every(({ index }) => isFree(nextRow + at, index)));
  if (!isOpen || inOrder.some(({ index }, at) => index !== first + at)) return null;
  const cells = rows.map((row) => inOrder.map(({ key }): Cell => row[key] ?? ''));
  return [{ kind: 'typed', tab, row: nextRow + 1, column: first + 1, rows: cells }];
}
