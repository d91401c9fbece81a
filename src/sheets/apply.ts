import type { Row } from '../core/lib/cell.ts';
import { columnLetters } from '../core/plan/address.ts';
import { type ColourRule, unknownWrite, type Write } from '../core/plan/write.ts';
import { MARK } from './marks.ts';
import { ownFile } from './own-file.ts';
import { sheetValue } from './sheet-value.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Applies writes in their order, one call or a few for each, however many rows it holds. */
export function applyWrites(file: File, writes: readonly Write[]): void {
  const before = file.getActiveSheet();
  const sheets = new Map(file.getSheets().map((sheet) => [sheet.getName(), sheet]));
  for (const write of writes) {
    if (write.kind === 'insert tab') sheets.set(write.tab, file.insertSheet(write.tab, write.position));
    else applyTo(file, sheetNamed(sheets, write.tab), write);
  }
  // A tab that is inserted comes to the front; the person stays where they were.
  if (writes.some(({ kind }) => kind === 'insert tab')) file.setActiveSheet(before);
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
      break;
    case 'drop-down':
      offer(sheet, write.row, write.column, write.choices);
      break;
    case 'colour rules':
      addRules(sheet, write.columns, write.rules);
      break;
    case 'name':
      file.setNamedRange(write.name, sheet.getRange(`A:${columnLetters(write.columns)}`));
      break;
    case 'width':
      sheet.setColumnWidth(write.column, write.pixels);
      break;
    case 'hide tab':
      sheet.hideSheet();
      break;
    case 'mark':
      mark(sheet, write);
      break;
    default:
      unknownWrite(write);
  }
}

function blockOf(
  sheet: Sheet,
  { row, column, rows }: Extract<Write, { readonly kind: 'values' | 'typed' | 'formulas' }>,
) {
  return sheet.getRange(row, column, rows.length, rows[0]?.length ?? 1);
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

/** Warns and never rejects: a rejecting rule would also stop whatever writes to the column by script. */
function offer(sheet: Sheet, row: number, column: number, choices: readonly string[]): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
  sheet.getRange(row, column, sheet.getMaxRows() - row + 1, 1).setDataValidation(rule);
}

/** A tab's rules are set all at once, so the ones that are there go along, in front. */
function addRules(sheet: Sheet, columns: readonly number[], rules: readonly ColourRule[]): void {
  const ranges = columns.map(columnLetters).map((letters) => sheet.getRange(`${letters}:${letters}`));
  const built = rules.map(({ formula, background, text }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(text)
      .setRanges(ranges)
      .build(),
  );
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...built]);
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
