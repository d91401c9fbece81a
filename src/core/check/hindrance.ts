import { isBlank, textOf } from '../lib/cell.ts';
import { listed, quoted } from '../lib/text.ts';
import { columnLetters } from '../plan/address.ts';
import type { Place } from '../plan/place-tables.ts';
import type { CellChange } from './changes.ts';
import type { Places } from './decision-writes.ts';
import { type LedgerRow, missingLedgerColumns } from './ledger-rows.ts';
import { tooLong } from './too-long.ts';

interface Wanted {
  readonly register: readonly CellChange[];
  readonly ledger: readonly CellChange[];
  readonly rows: readonly LedgerRow[];
}

/** Why the cells of a decision cannot be written, or null: a formula in the way, a column that is missing, a text too long. */
export function hindranceTo({ register, ledger }: Places, wanted: Wanted): string | null {
  return (
    overFormula(register, wanted.register) ??
    overFormula(ledger, wanted.ledger) ??
    missingColumns(ledger, wanted.rows) ??
    tooLong([...wanted.register, ...wanted.ledger])
  );
}

function overFormula({ tab, state }: Place, changes: readonly CellChange[]): string | null {
  const over = changes.find(
    ({ row, column, cell }) => !isBlank(cell) && (state?.formulas[row]?.[column] ?? '') !== '',
  );
  if (over === undefined) return null;
  const place = `${columnLetters(over.column + 1)}${over.row + 1} of the tab ${tab}`;
  return `The cell ${place} holds a formula that this would overwrite with ${quoted(textOf(over.cell))}: change it by hand, then decide again.`;
}

function missingColumns(ledger: Place, rows: readonly LedgerRow[]): string | null {
  const missing = missingLedgerColumns(ledger, rows);
  if (missing.length === 0) return null;
  const them = missing.length > 1 ? 'them' : 'it';
  return `The tab ${ledger.tab} has no column ${listed(missing)}: add ${them} to its headers, then decide again.`;
}
