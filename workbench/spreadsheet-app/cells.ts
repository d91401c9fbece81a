import { addressOf } from '../engine/address.ts';
import type { EngineCommand } from '../engine/batch-plugin.ts';
import type { Book } from '../engine/book.ts';
import { type CellValue, cellValue, isDateFormat } from '../engine/cell-value.ts';
import { type Content, contentOf } from '../engine/content.ts';
import { sheetsErrorMessage, sheetsErrorName } from '../engine/error-names.ts';
import { ENGLISH_SIGNS, inOtherSigns } from '../engine/formula-signs.ts';
import { sheetsFormula } from '../engine/formula-text.ts';
import type { CellPosition, Zone } from '../engine/library.ts';
import type { Desk, Place } from './desk.ts';
import { cells } from './place.ts';
import { assertEditable } from './protecting.ts';
import { isRejected } from './validating.ts';

const positions = ({ sheetId, zone }: Place): CellPosition[][] =>
  cells(zone, (row, col) => ({ sheetId, row, col }));

/** A link is a text in square and round brackets to the engine; Sheets shows it as it was typed. */
function typedText(book: Book, position: CellPosition): string | undefined {
  const cell = book.getters.getCell(position);
  return cell && !cell.isFormula && cell.content.startsWith('[') ? cell.content : undefined;
}

function readValue(book: Book, position: CellPosition): CellValue {
  const cell = book.evaluated(position);
  const { value, format } = cell;
  if (cell.link) return typedText(book, position) ?? cell.value ?? '';
  return cellValue(
    format === undefined ? { value } : { value, format },
    cell.type === 'error',
    book.timeZone,
  );
}

export const readValues = (book: Book, place: Place): CellValue[][] =>
  positions(place).map((row) => row.map((position) => readValue(book, position)));

function display(book: Book, position: CellPosition): string {
  const cell = book.evaluated(position);
  if (cell.link) return typedText(book, position) ?? cell.formattedValue;
  return cell.type === 'error' ? sheetsErrorName(cell.value) : cell.formattedValue;
}

export const readDisplay = (book: Book, place: Place): string[][] =>
  positions(place).map((row) => row.map((position) => display(book, position)));

export function formulaOf(book: Book, position: CellPosition): string {
  const cell = book.getters.getCell(position);
  if (!cell?.isFormula) return '';
  const formula = sheetsFormula(cell.compiledFormula.toFormulaString(book.getters));
  return inOtherSigns(formula, ENGLISH_SIGNS, book.host.locale.scripts);
}

export const readFormulas = (book: Book, place: Place): string[][] =>
  positions(place).map((row) => row.map((position) => formulaOf(book, position)));

/** What hovering over cells says: the message of an error, '' for all else. */
export const readMessages = (book: Book, place: Place): string[][] =>
  positions(place).map((row) =>
    row.map((position) => {
      const cell = book.evaluated(position);
      return cell.type === 'error' ? sheetsErrorMessage(cell.value, cell.message ?? '') : '';
    }),
  );

/** A date brings its format along, unless the cell already shows dates its own way. */
function update(book: Book, position: CellPosition, { content, format }: Content): EngineCommand {
  const keeps = format === undefined || isDateFormat(book.getters.getCell(position)?.format);
  return { type: 'UPDATE_CELL', ...position, content, ...(keeps ? {} : { format }) };
}

/** @param locale as which the values are read: what setFormula takes is not what is typed */
export function updates(
  book: Book,
  place: Place,
  values: readonly (readonly unknown[])[],
  locale = book.host.locale,
): EngineCommand[] {
  return positions(place).flatMap((row, rowIndex) =>
    row.map((position, column) =>
      update(book, position, contentOf(values[rowIndex]?.[column], book.timeZone, locale)),
    ),
  );
}

function firstViolation(desk: Desk, place: Place): string | undefined {
  const rules = desk.book.getters.getDataValidationRules(place.sheetId);
  if (!rules.some(({ isBlocking }) => isBlocking)) return undefined;
  const violated = positions(place)
    .flat()
    .find((position) => isRejected(desk, position));
  return (
    violated &&
    addressOf({ left: violated.col, right: violated.col, top: violated.row, bottom: violated.row })
  );
}

/**
 * Writes cells unless a protection or a rejecting validation forbids it; then nothing is written at all
 * (developers.google.com/apps-script/reference/spreadsheet/protection; that rejecting rules bind scripts too is
 * reported in public code).
 */
export function writeCells(
  desk: Desk,
  place: Place,
  commands: readonly EngineCommand[],
  write: (commands: readonly EngineCommand[]) => boolean = (all) => desk.book.applyAll(all),
): void {
  assertEditable(desk, place);
  const changed = write(commands);
  const violated = firstViolation(desk, place);
  if (violated === undefined) return;
  if (changed) desk.book.undo();
  desk.book.host.edits.length = 0;
  throw new Error(
    `The data you entered in cell ${violated} violates the data validation rules set on this cell.`,
  );
}

function plural(count: number, wanted: number, what: string): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${count} but the range has ${wanted}.`;
}

/** @throws with Google's words when the data are not as large as the range */
export function checkSize({ top, left, bottom, right }: Zone, values: readonly (readonly unknown[])[]): void {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (values.length !== rows) throw new Error(plural(values.length, rows, 'rows'));
  const odd = values.find((row) => row.length !== columns);
  if (odd) throw new Error(plural(odd.length, columns, 'columns'));
}
