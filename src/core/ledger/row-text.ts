import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { dayOfPlausibleSerial, isoOfDay } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { readNumberText } from '../lib/number-text.ts';
import { columnKeys } from '../register/table.ts';
import { DECISIONS, type DecisionColumn } from '../register/tables/decisions.ts';

/** Cells of a row of the ledger by column; what is not there is blank. */
export type LedgerCells = Readonly<Partial<Record<DecisionColumn, Cell>>>;

const NUMBERS: readonly DecisionColumn[] = ['no', 'driftBefore', 'driftAfter'];
const DAYS: readonly DecisionColumn[] = ['due', 'expires'];

/** By name, so that a column that is moved in the table moves nothing in the text. */
const SEALED = columnKeys(DECISIONS)
  .filter((key) => key !== 'seal')
  .sort();

/**
 * Everything that a seal covers, as one line of JSON: the columns that are not blank, with their texts. A row gives the
 * same text from a sheet, a CSV file, a workbook and the mirror.
 */
export function rowText(cellOf: (key: DecisionColumn) => Cell): string {
  const pairs = SEALED.flatMap((key) => {
    const text = sealedText(key, cellOf(key));
    return text === '' ? [] : [[key, text]];
  });
  return JSON.stringify(pairs);
}

/** What a seal covers of one cell; spaces alone are blank. */
export function sealedText(key: DecisionColumn, cell: Cell): string {
  if (isBlank(cell)) return '';
  if (NUMBERS.includes(key)) return numberText(cell);
  if (DAYS.includes(key)) return dayText(cell);
  return plainText(cell);
}

/** `1` and `1.0` in a file of texts are the number 1. */
function numberText(cell: Cell): string {
  const value = typeof cell === 'string' ? readNumberText(cell) : null;
  return value === null ? plainText(cell) : String(value);
}

/** A date arrives as itself, as a text, or from an import as the number behind it. */
function dayText(cell: Cell): string {
  if (typeof cell === 'number') {
    const day = dayOfPlausibleSerial(cell);
    return day === null ? plainText(cell) : isoOfDay(day);
  }
  const read = typeof cell === 'string' ? readDayText(cell) : null;
  return read?.kind === 'day' ? isoOfDay(read.day) : plainText(cell);
}

/** Spaces at the ends count. Line breaks do not differ: files write them in more than one way. */
function plainText(cell: Cell): string {
  const text = textOf(cell).normalize('NFC');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
