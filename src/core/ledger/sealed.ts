import type { Cell } from '../lib/cell.ts';
import type { FoundTable } from '../register/recognise.ts';
import { byNumber, entriesOf, isSealed } from './entries.ts';
import { type LedgerCells, rowText } from './row-text.ts';
import { firstSeal, nextSeal } from './seal.ts';

/**
 * Rows that are about to be written behind a ledger, with their seals. The first seal of all covers the rows that are
 * there without one.
 *
 * @param found the ledger as it is; null where it is about to be made
 */
export function sealed<Row extends LedgerCells>(
  found: FoundTable | null,
  rows: readonly Row[],
): readonly (Row & { readonly seal: string })[] {
  const there = found === null ? [] : entriesOf(found);
  let previous = there.filter(isSealed).sort(byNumber).pop()?.seal ?? null;
  return rows.map((row) => {
    const text = rowText((key): Cell => row[key] ?? '');
    previous =
      previous === null
        ? firstSeal(
            there.map((entry) => entry.text),
            text,
          )
        : nextSeal(previous, text);
    return { ...row, seal: previous };
  });
}
