import { joined } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { lettersOf } from './place.ts';
import { REFUSED } from './use-columns.ts';
import { shownOver } from './wip-columns.ts';

/** W7: the parts of Leeway says that stand before and behind what competes. */
export interface SaysColumns {
  readonly before: KeyColumn;
  readonly behind: KeyColumn;
}

interface Parts {
  readonly over: KeyColumn;
  /** Null where the file has no Decisions: the register's word stands. */
  readonly approved: KeyColumn | null;
  readonly filters: KeyColumn;
  readonly unread: KeyColumn;
  readonly stale: KeyColumn;
}

export function writeSays(
  sheet: KeysSheet,
  length: number,
  { over, approved, filters, unread, stale }: Parts,
): SaysColumns {
  const before = sheet.formulas('Says first', length, (row) => {
    const isRefused =
      approved === null
        ? []
        : [`IF(ISNUMBER(FIND(${REFUSED},${over.at(row)}))*(${approved.at(row)}=0),"not approved","")`];
    return joined(' · ', [...isRefused, shownOver(over.at(row)), filters.at(row)]);
  });
  const behind = sheet.formulas('Says last', length, (row) =>
    joined(' · ', [`IF(${unread.at(row)}="","","unknown: "&${listed(unread.at(row))})`, stale.at(row)]),
  );
  return { before, behind };
}

/** `A, B and C` of what is joined by commas. */
function listed(list: string): string {
  const commas = `LEN(${list})-LEN(SUBSTITUTE(${list},", ",","))`;
  return `SUBSTITUTE(${list},", "," and ",MAX(1,${commas}))`;
}

/**
 * What Competes with adds. Its function stands in the header cell, so a header that is not its own word (`#NAME?`,
 * `#ERROR!`, `Loading...`) means that no row was checked.
 */
export function competesFormula({ column, header }: { column: number; header: number }, row: number): string {
  const letters = lettersOf(column);
  const cell = `${letters}${row}`;
  const head = `${letters}$${header}`;
  const found = `IF(${cell}="","",IF(LEFT(${cell},8)="unknown:",${cell},"competes: "&${cell}))`;
  return `IF(ISERROR(${head}),"not checked",IF(${head}<>"Competes with","not checked",${found}))`;
}
