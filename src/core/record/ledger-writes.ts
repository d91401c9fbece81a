import { cellWrites } from '../check/cell-writes.ts';
import { type LedgerRow, ledgerCells, ledgerState } from '../check/ledger-rows.ts';
import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import type { FoundTable } from '../register/recognise.ts';

/** Rows behind the last of a ledger, in a tab that is made longer where it must be. */
export function ledgerWrites(
  { tab, state, columns }: Place,
  found: FoundTable,
  rows: readonly LedgerRow[],
): readonly Write[] {
  if (rows.length === 0) return [];
  const last = ledgerState(found).nextRow + rows.length;
  const grown: readonly Write[] =
    state !== null && last > state.rows
      ? [{ kind: 'grow tab', tab, rows: last, columns: state.columns }]
      : [];
  return [...grown, ...cellWrites(tab, ledgerCells({ found, columns }, rows))];
}
