import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import { ledgerWrites } from '../record/ledger-writes.ts';
import type { FoundTable } from '../register/recognise.ts';
import { cellWrites } from './cell-writes.ts';
import type { CellChange } from './changes.ts';
import type { LedgerRow } from './ledger-rows.ts';
import { rowFormulas } from './row-formulas.ts';

/** The file, and the two tabs of it that a decision writes to. */
export interface Places {
  readonly file: FileState;
  readonly register: Place;
  readonly ledger: Place & { readonly found: FoundTable };
}

export interface DecisionChange {
  /** Cells of the initiative's own row, and of the rows that make room for it. */
  readonly own: readonly CellChange[];
  readonly others: readonly CellChange[];
  readonly ledgerRows: readonly LedgerRow[];
  /** The row that the register gets, counted from 1; null where it gets none. */
  readonly newRow: number | null;
}

/** The own row before those that make room, the register before the ledger: what is recorded has happened. */
export function decisionWrites(
  { file, register, ledger }: Places,
  { own, others, ledgerRows, newRow }: DecisionChange,
): readonly Write[] {
  return [
    ...(newRow === null ? [] : growth(register, newRow)),
    ...cellWrites(register.tab, own),
    ...(newRow === null ? [] : rowFormulas(file, register, newRow)),
    ...cellWrites(register.tab, others),
    ...ledgerWrites(ledger, ledger.found, ledgerRows),
  ];
}

function growth({ tab, state }: Place, rows: number): readonly Write[] {
  return state === null || state.rows >= rows
    ? []
    : [{ kind: 'grow tab', tab, rows, columns: state.columns }];
}
