import type { Row } from '../core/lib/cell.ts';
import { columnLetters } from '../core/plan/address.ts';
import { needsSeparator, writtenWithSemicolons } from '../core/plan/separator.ts';
import { widthMark } from '../core/plan/was-before.ts';
import { unknownWrite, type Write } from '../core/plan/write.ts';
import { offer, setRules } from './apply-rules.ts';
import { MARK } from './marks.ts';
import { ownFile } from './own-file.ts';
import { NO_SEPARATOR, separatorOf } from './separator.ts';
import { sheetValue } from './sheet-value.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Applies writes in their order, one call or a few for each, however many rows it holds. */
export function applyWrites(file: File, planned: readonly Write[]): void {
  const writes = asTheFileTakes(file, planned);
  const before = file.getActiveSheet();
  const sheets = new Map(file.getSheets().map((sheet) => [sheet.getName(), sheet]));
  for (const write of writes) {
    if (write.kind === 'insert tab') sheets.set(write.tab, insertTab(file, write, sheets.size));
    else applyTo(file, sheetNamed(sheets, write.tab), write);
  }
  // A tab that is inserted comes to the front; the person stays where they were, if that is still there.
  const isInserted = writes.some(({ kind }) => kind === 'insert tab');
  const isGone = writes.some(({ kind }) => kind === 'delete tab');
  if (isInserted && !isGone) file.setActiveSheet(before);
}

function asTheFileTakes(file: File, writes: readonly Write[]): readonly Write[] {
  if (!needsSeparator(writes)) return writes;
  const separator = separatorOf(file);
  if (separator === null) throw new Error(NO_SEPARATOR);
  return separator === ',' ? writes : writes.map(writtenWithSemicolons);
}

/** Since the plan was made a tab may have gone. */
function insertTab(
  file: File,
  { tab, position }: Extract<Write, { readonly kind: 'insert tab' }>,
  tabs: number,
): Sheet {
  return file.insertSheet(tab, Math.min(position, tabs));
}

function sheetNamed(sheets: ReadonlyMap<string, Sheet>, name: string): Sheet {
  const sheet = sheets.get(name);
  if (sheet === undefined)
    throw new Error('A tab that Leeway was writing to is gone: set up this file again.');
  return sheet;
}

function applyTo(file: File, sheet: Sheet, write: Exclude<Write, { readonly kind: 'insert tab' }>): void {
  switch (write.kind) {
    case 'grow tab':
      grow(sheet, write.rows, write.columns);
      break;
    case 'header cells':
      sheet.getRange(write.row, write.column, 1, write.texts.length).setValues([[...write.texts]]);
      break;
    case 'values':
      blockOf(sheet, write).setValues(write.rows.map((row) => [...row]));
      break;
    case 'typed':
      writeTyped(blockOf(sheet, write), write.rows);
      break;
    case 'formulas':
      blockOf(sheet, write).setFormulas(write.rows.map((row) => [...row]));
      break;
    case 'freeze':
      sheet.setFrozenRows(write.rows);
      if (write.columns !== undefined) sheet.setFrozenColumns(write.columns);
      break;
    case 'format':
      areaOf(sheet, write).setNumberFormat(write.format);
      break;
    case 'drop-down':
      offer(sheet, write);
      break;
    case 'no drop-down':
      areaOf(sheet, write).clearDataValidations();
      break;
    case 'notes':
      blockOf(sheet, write).setNotes(write.rows.map((row) => [...row]));
      break;
    case 'clear':
      areaOf(sheet, write).clearContent();
      break;
    case 'colour rules':
      setRules(sheet, write);
      break;
    case 'name':
      file.setNamedRange(write.name, sheet.getRange(`A:${columnLetters(write.columns)}`));
      break;
    case 'no name':
      file.removeNamedRange(write.name);
      break;
    case 'width':
      widen(sheet, write);
      break;
    case 'hide tab':
      sheet.hideSheet();
      break;
    case 'delete column':
      sheet.deleteColumn(write.column);
      break;
    case 'delete tab':
      file.deleteSheet(sheet);
      break;
    case 'mark':
      mark(sheet, write);
      break;
    case 'no marks':
      for (const metadata of sheet.createDeveloperMetadataFinder().withKey(MARK).find()) metadata.remove();
      break;
    case 'unmark':
      unmark(sheet, write.what);
      break;
    default:
      unknownWrite(write);
  }
}

function blockOf(
  sheet: Sheet,
  { row, column, rows }: Extract<Write, { readonly kind: 'values' | 'typed' | 'formulas' | 'notes' }>,
) {
  return sheet.getRange(row, column, rows.length, rows[0]?.length ?? 1);
}

function areaOf(
  sheet: Sheet,
  { row, column, rows, columns }: Extract<Write, { readonly kind: 'clear' | 'format' | 'no drop-down' }>,
) {
  return sheet.getRange(row, column, rows, columns);
}

function writeTyped(range: GoogleAppsScript.Spreadsheet.Range, rows: readonly Row[]): void {
  const { dateOf } = ownFile.calendar();
  range.setValues(rows.map((row) => row.map((cell) => sheetValue(cell, dateOf))));
}

function grow(sheet: Sheet, rows: number, columns: number): void {
  const moreRows = rows - sheet.getMaxRows();
  const moreColumns = columns - sheet.getMaxColumns();
  if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns);
}

/** Sheets takes a mark on a whole tab, row or column, and on nothing smaller. */
function mark(sheet: Sheet, { place, what }: Extract<Write, { readonly kind: 'mark' }>): void {
  if (place.kind === 'tab') {
    sheet.addDeveloperMetadata(MARK, what);
    return;
  }
  const name = place.kind === 'row' ? String(place.row) : columnLetters(place.column);
  sheet.getRange(`${name}:${name}`).addDeveloperMetadata(MARK, what);
}

/** The width is kept before it is changed, where it is not kept yet. */
function widen(
  sheet: Sheet,
  { column, columns = 1, pixels, keep }: Extract<Write, { readonly kind: 'width' }>,
): void {
  const letters = columnLetters(column);
  if (keep !== null)
    sheet
      .getRange(`${letters}:${letters}`)
      .addDeveloperMetadata(MARK, widthMark(keep, sheet.getColumnWidth(column)));
  sheet.setColumnWidths(column, columns, pixels);
}

function unmark(sheet: Sheet, what: string): void {
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(MARK).withValue(what).find())
    metadata.remove();
}
