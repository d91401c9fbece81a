import { type Cell, isErrorText, textOf } from '../lib/cell.ts';
import { THIS_ROW, UNSEEN } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellHere, headerRowOf, type TablePlace } from './place.ts';
import type { Readings } from './readings.ts';

/** Priorities as the formulas count them. */
export interface DirectionColumns {
  readonly inForce: string;
  readonly unseen: string;
}

/** W1: 1 for each priority that is in force today. */
export function writeDirection(
  sheet: KeysSheet,
  place: TablePlace,
  length: number,
  readings: Readings,
): DirectionColumns {
  const exists = sheet.formulas('Priority', length, () => `IF(${isThere(place)},1,0)`);
  const day = (key: string, header: string) => {
    const column = place.columns.get(key);
    const formula = column === undefined ? '""' : readings.read('day', cellHere(place, column));
    return sheet.formulas(header, length, (row) => `IF(${exists.at(row)}=1,${formula},"")`);
  };
  const [from, until] = [day('from', 'From'), day('until', 'Until')];
  const inForce = sheet.formulas('In force', length, (row) => {
    const begun = `IF(ISNUMBER(${from.at(row)}),${from.at(row)}<=TODAY(),TRUE)`;
    const lasting = `IF(ISNUMBER(${until.at(row)}),TODAY()<=${until.at(row)},TRUE)`;
    return `IF(${exists.at(row)}=1,IF(${begun},IF(${lasting},1,0),0),0)`;
  });
  const unseen = `COUNTIF(${from.all},"${UNSEEN}")+COUNTIF(${until.all},"${UNSEEN}")`;
  return { inForce: `SUM(${inForce.all})`, unseen };
}

/** Whether a row below the headers holds anything; an empty checkbox is nothing. */
export function isThere(place: TablePlace): string {
  const cells = [...place.columns.values()].map((column) => cellHere(place, column));
  const content = `SUBSTITUTE(TRIM(${cells.join('&')}),"FALSE","")`;
  return `IF(${THIS_ROW}<=${headerRowOf(place)},FALSE,IFERROR(${content}<>"",TRUE))`;
}

/**
 * Cells of a table as they were when the formulas were written, and how many rows are otherwise by now: what the core
 * made of them no longer holds.
 */
export function writeCopies(
  sheet: KeysSheet,
  place: TablePlace,
  keys: readonly string[],
  length: number,
): KeyColumn {
  const columns = keys.flatMap((key) => place.columns.get(key) ?? []);
  const copies = columns.map((column) => {
    const header = `${place.table.name} as read`;
    const cells = Array.from({ length }, (_, index): Cell => {
      const isBelow = index + 1 >= place.header;
      const cell = isBelow ? (place.found?.grid[index + 1]?.[column - 1] ?? '') : '';
      return isErrorText(textOf(cell)) ? ERROR : cell;
    });
    return { column, copy: sheet.typed(header, cells) };
  });
  return sheet.formulas(`${place.table.name} changed`, length, (row) => {
    const same = copies.map(({ column, copy }) => isSame(cellHere(place, column), copy.at(row)));
    const isBelow = `${THIS_ROW}>${headerRowOf(place)}`;
    return same.length === 0 ? '0' : `IF(${isBelow},IF(${same.join('*')},0,1),0)`;
  });
}

/** What stands for a formula's error in a copy: the word itself would be read as one. */
const ERROR = '\uE023';

/** A number is compared as one: what text a date or a percentage becomes differs by program. */
function isSame(cell: string, copy: string): string {
  return `IFERROR(IF(ISNUMBER(${cell}),${cell}=${copy},EXACT(${cell},${copy})),${copy}="${ERROR}")`;
}
