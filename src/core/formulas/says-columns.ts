import { anyOf } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { lettersOf } from './place.ts';
import type { ThereColumns } from './there-columns.ts';
import { REFUSED, SEPARATOR } from './use-columns.ts';
import { isStaleIn, STALE, type WipColumns } from './wip-columns.ts';

/** W7: the parts of Leeway says that are its own. */
export interface SaysColumns {
  /** `not approved`; null where the file has no Decisions: then the register's word stands. */
  readonly unapproved: KeyColumn | null;
  /** What stands behind what competes. */
  readonly behind: KeyColumn;
}

interface Parts {
  readonly wip: WipColumns;
  readonly approved: KeyColumn | null;
  readonly there: ThereColumns;
  readonly unread: KeyColumn;
}

export function writeSays(
  sheet: KeysSheet,
  length: number,
  { wip, approved, there, unread }: Parts,
): SaysColumns {
  const unapproved =
    approved &&
    sheet.formulas('Not approved', length, (row) => {
      const isRefused = `ISNUMBER(FIND(${REFUSED},${wip.over.at(row)}))`;
      return `IF(${isRefused}*(${approved.at(row)}=0),"not approved","")`;
    });
  const behind = sheet.formulas('Says last', length, (row) => {
    const list = unread.at(row);
    const missed = `IF(${list}="","","${SEPARATOR}unknown: "&${listed(list)})`;
    const isStale = anyOf([isStaleIn(wip.within.at(row)), there.isUnseen(row)]);
    const stale = `IF(${isStale},"${STALE}","")`;
    return `IF(${there.exists.at(row)}="","",${unled(`${missed}&${stale}`)})`;
  });
  return { unapproved, behind };
}

/** Texts without the separator that leads the first of them. */
export function unled(texts: string): string {
  return `MID(${texts},${SEPARATOR.length + 1},30000)`;
}

/** The limits that a row is over, as people see them. */
export function shownOver(over: string): string {
  return `SUBSTITUTE(${over},UNICHAR(${REFUSED.charCodeAt(1)}),"")`;
}

/** `A, B and C` of what stands behind commas: `, A, B, C`. */
function listed(list: string): string {
  const commas = `LEN(${list})-LEN(SUBSTITUTE(${list},", ",","))`;
  return `MID(SUBSTITUTE(${list},", "," and ",MAX(2,${commas})),3,30000)`;
}

/**
 * What Competes with adds. Its function stands in the header cell, so a header that is not its own word (`#NAME?`,
 * `#ERROR!`, `Loading...`), or that word typed, means that no row was checked.
 */
export function competesFormula({ column, header }: { column: number; header: number }): string {
  const letters = lettersOf(column);
  const cell = `INDEX($${letters}:$${letters},ROW())`;
  const head = `$${letters}$${header}`;
  const found = `IF(${cell}="","",IF(LEFT(${cell},8)="unknown:",${cell},"competes: "&${cell}))`;
  const isComputed = `ISFORMULA(${head})*(${head}="Competes with")`;
  return `IF(ISERROR(${head}),"not checked",IF(${isComputed},${found},"not checked"))`;
}
