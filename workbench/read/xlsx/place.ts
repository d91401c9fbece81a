import { columnLetters, columnNumber } from '../../../src/core/plan/address.ts';
import { damaged } from './fault.ts';

/** A cell of a tab; rows and columns count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Both ends belong to it. */
export interface Range {
  readonly from: Place;
  readonly to: Place;
}

/** The last row and column of a spreadsheet file. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @throws XlsxFault where no spreadsheet has such a cell */
export function placeAt(row: number, column: number): Place {
  const isThere = row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS;
  if (!isThere || !Number.isInteger(row)) throw damaged('has a cell where no spreadsheet has one');
  return { row, column };
}

/** The place that `B7` names. */
export function placeOf(reference: string): Place {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  return placeAt(Number(row) - 1, columnNumber(letters) - 1);
}

/** `B7`. */
export function referenceOf({ row, column }: Place): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** The range that `A1:B7` names, or one cell. */
export function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  return { from: placeOf(from), to: placeOf(to) };
}

export function isOneCell({ from, to }: Range): boolean {
  return from.row === to.row && from.column === to.column;
}
