import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { CheckBase } from './base.ts';
import type { CellChange } from './candidate.ts';
import { cellWrites } from './cell-writes.ts';
import { ledgerState } from './ledger-rows.ts';
import { rowFormulas } from './row-formulas.ts';

/** The two tabs that a decision writes to. */
export interface Places {
  readonly register: Place;
  readonly ledger: Place & { readonly found: FoundTable };
}

export interface DecisionChange {
  readonly changes: readonly CellChange[];
  readonly ledgerChanges: readonly CellChange[];
  /** The row that the register gets, counted from 1; null where it gets none. */
  readonly newRow: number | null;
}

/** The register before the ledger: what is recorded has happened. And what takes all of it back. */
export function decisionWrites(
  base: CheckBase,
  { register, ledger }: Places,
  { changes, ledgerChanges, newRow }: DecisionChange,
): { readonly writes: readonly Write[]; readonly back: readonly Write[] } {
  const formulas = newRow === null ? [] : rowFormulas(register, newRow);
  const lastOf = (cells: readonly CellChange[]) =>
    cells.reduce((most, { row }) => Math.max(most, row + 1), ledgerState(ledger.found).nextRow);
  return {
    writes: [
      ...(newRow === null ? [] : growth(register, newRow)),
      ...cellWrites(register.tab, changes),
      ...formulas,
      ...growth(ledger, lastOf(ledgerChanges)),
      ...cellWrites(ledger.tab, ledgerChanges),
    ],
    back: [
      ...cellWrites(
        register.tab,
        changes.map((change) => ({ ...change, cell: cellBefore(base, change) })),
      ),
      ...formulas.map(blanked),
      ...cellWrites(
        ledger.tab,
        ledgerChanges.map((change) => ({ ...change, cell: '' })),
      ),
    ],
  };
}

function growth({ tab, state }: Place, rows: number): readonly Write[] {
  return state === null || state.rows >= rows
    ? []
    : [{ kind: 'grow tab', tab, rows, columns: state.columns }];
}

function cellBefore({ found }: CheckBase, { row, column }: CellChange): CellChange['cell'] {
  return found.grid[row]?.[column] ?? '';
}

function blanked(write: Write): Write {
  return write.kind === 'formulas' ? { ...write, rows: write.rows.map((row) => row.map(() => '')) } : write;
}
