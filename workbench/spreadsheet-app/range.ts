import type { CellValue } from '../engine/cell-value.ts';
import { asScript, type FileLocale } from '../engine/file-locale.ts';
import { checkSize, readDisplay, readFormulas, readValues, updates, writeCells } from './cells.ts';
import type { GoogleRange, GoogleSheet } from './desk.ts';
import { signatureError } from './guard.ts';
import { cells, placeAddress } from './place.ts';
import { isTable } from './placed.ts';
import { isEditable } from './protecting.ts';
import { RangeRules } from './range-rules.ts';
import { type SortKey, sortZone } from './sorting.ts';

type Google = GoogleAppsScript.Spreadsheet.Range;

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

/** Cells of one tab (developers.google.com/apps-script/reference/spreadsheet/range). */
export class Range
  extends RangeRules
  implements
    Pick<
      Google,
      | 'activate'
      | 'canEdit'
      | 'getA1Notation'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'getRow'
      | 'getColumn'
      | 'getSheet'
      | 'getValue'
      | 'getValues'
      | 'offset'
      | 'isBlank'
    >
{
  getRow(): number {
    return this.place.zone.top + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.place.zone.left + 1;
  }
  getLastRow(): number {
    return this.place.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.place.zone.right + 1;
  }
  getNumRows(): number {
    return this.getLastRow() - this.place.zone.top;
  }
  getNumColumns(): number {
    return this.getLastColumn() - this.place.zone.left;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return placeAddress(this.place);
  }
  getSheet(): GoogleSheet {
    return this.desk.make.sheet(this.place.sheetId);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }

  /** Counts from 1 inside the range. */
  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns())
      throw new Error('Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rows: number,
    columns: number,
    height = this.getNumRows(),
    width = this.getNumColumns(),
  ): GoogleRange {
    if (height < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (width < 1) throw new Error('The number of columns in the range must be at least 1.');
    const top = this.place.zone.top + rows;
    const left = this.place.zone.left + columns;
    const zone = { top, left, bottom: top + height - 1, right: left + width - 1 };
    return this.desk.make.range({ sheetId: this.place.sheetId, zone });
  }

  getValues(): CellValue[][] {
    return readValues(this.desk.book, this.place);
  }
  getValue(): CellValue {
    return readValues(this.desk.book, this.first())[0]?.[0] ?? '';
  }
  getDisplayValues(): string[][] {
    return readDisplay(this.desk.book, this.place);
  }
  getDisplayValue(): string {
    return readDisplay(this.desk.book, this.first())[0]?.[0] ?? '';
  }
  getFormulas(): string[][] {
    return readFormulas(this.desk.book, this.place);
  }
  getFormula(): string {
    return readFormulas(this.desk.book, this.first())[0]?.[0] ?? '';
  }
  isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }

  setValues(values: unknown): this {
    if (!isTable(values)) throw signatureError('Range.setValues', [values]);
    return this.#set(values, this.desk.book.host.locale);
  }
  #set(values: readonly (readonly unknown[])[], locale: FileLocale): this {
    checkSize(this.place.zone, values);
    writeCells(this.desk, this.place, updates(this.desk.book, this.place, values, locale));
    return this;
  }
  setValue(value: unknown): this {
    return this.setValues(cells(this.place.zone, () => value));
  }
  setFormulas(formulas: unknown): this {
    if (!isTable(formulas)) throw signatureError('Range.setFormulas', [formulas]);
    return this.#set(
      formulas.map((row) => row.map((text) => formulaText(String(text)))),
      asScript(this.desk.book.host.locale),
    );
  }
  setFormula(formula: string): this {
    return this.setFormulas(cells(this.place.zone, () => formula));
  }

  clearContent(): this {
    return this.setValue('');
  }
  /** Everything, or only what the options name; notes and validations only when they are named. */
  clear(options: ClearOptions = {}): this {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const all = ![contentsOnly, formatOnly, commentsOnly, validationsOnly].includes(true);
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }

  canEdit(): boolean {
    return isEditable(this.desk, this.place);
  }
  activate(): GoogleRange {
    this.getSheet().activate();
    this.desk.book.select(this.place.zone);
    return this.desk.make.range(this.place);
  }
  /** Column numbers are those of the tab, not of the range. */
  sort(keys: unknown): this {
    sortZone(this.desk, this.place, sortKeys(keys));
    return this;
  }
}

/** A text that is no formula becomes one (github.com/brucemcpherson/gas-fakes, test/testsheets.js); '' clears. */
const formulaText = (text: string): string => (text === '' || text.startsWith('=') ? text : `=${text}`);

function sortKeys(keys: unknown): SortKey[] {
  const list: readonly unknown[] = Array.isArray(keys) ? keys : [keys];
  return list.map((key) => {
    if (typeof key === 'number') return { column: key - 1, ascending: true };
    const column: unknown = typeof key === 'object' && key !== null && Reflect.get(key, 'column');
    if (typeof column !== 'number') throw signatureError('Range.sort', [keys]);
    return { column: column - 1, ascending: Reflect.get(Object(key), 'ascending') !== false };
  });
}
