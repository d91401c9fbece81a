import { attachments, type Desk } from './desk.ts';
import { contentEnd } from './place.ts';
import { mayEdit, PROTECTED, protectionData } from './protecting.ts';

type Dimension = 'ROW' | 'COL';

/** The part of a Sheet that is about its rows and columns. Counts start at 1, as in Google's reference. */
export class SheetGrid
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.Sheet,
      | 'getMaxRows'
      | 'getMaxColumns'
      | 'getLastRow'
      | 'getLastColumn'
      | 'insertRows'
      | 'insertColumns'
      | 'hideColumns'
      | 'showColumns'
      | 'hideRows'
      | 'showRows'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByUser'
      | 'getColumnWidth'
      | 'getFrozenRows'
      | 'getFrozenColumns'
      | 'setFrozenRows'
      | 'setFrozenColumns'
    >
{
  readonly desk: Desk;
  readonly sheetId: string;

  constructor(desk: Desk, sheetId: string) {
    this.desk = desk;
    this.sheetId = sheetId;
  }

  getMaxRows(): number {
    return this.desk.book.getters.getNumberRows(this.sheetId);
  }
  getMaxColumns(): number {
    return this.desk.book.getters.getNumberCols(this.sheetId);
  }
  getLastRow(): number {
    return contentEnd(this.desk.book, this.sheetId).row + 1;
  }
  getLastColumn(): number {
    return contentEnd(this.desk.book, this.sheetId).column + 1;
  }

  insertRowBefore(row: number): this {
    return this.#insert('ROW', row - 1, 'before', 1);
  }
  insertRowAfter(row: number): this {
    return this.#insert('ROW', row - 1, 'after', 1);
  }
  insertRowsBefore(row: number, count: number): this {
    return this.#insert('ROW', row - 1, 'before', count);
  }
  insertRowsAfter(row: number, count: number): this {
    return this.#insert('ROW', row - 1, 'after', count);
  }
  insertRows(row: number, count = 1): void {
    this.#insert('ROW', row - 1, 'before', count);
  }
  insertColumnBefore(column: number): this {
    return this.#insert('COL', column - 1, 'before', 1);
  }
  insertColumnAfter(column: number): this {
    return this.#insert('COL', column - 1, 'after', 1);
  }
  insertColumnsBefore(column: number, count: number): this {
    return this.#insert('COL', column - 1, 'before', count);
  }
  insertColumnsAfter(column: number, count: number): this {
    return this.#insert('COL', column - 1, 'after', count);
  }
  insertColumns(column: number, count = 1): void {
    this.#insert('COL', column - 1, 'before', count);
  }
  deleteRow(row: number): this {
    return this.deleteRows(row, 1);
  }
  deleteRows(row: number, count: number): this {
    if (count >= this.getMaxRows()) throw new Error("You can't delete all the rows on the sheet.");
    return this.#remove('ROW', row - 1, count);
  }
  deleteColumn(column: number): this {
    return this.deleteColumns(column, 1);
  }
  deleteColumns(column: number, count: number): this {
    if (count >= this.getMaxColumns()) throw new Error("You can't delete all the columns on the sheet.");
    return this.#remove('COL', column - 1, count);
  }

  hideColumns(column: number, count = 1): void {
    this.#visibility('HIDE_COLUMNS_ROWS', 'COL', column, count);
  }
  showColumns(column: number, count = 1): void {
    this.#visibility('UNHIDE_COLUMNS_ROWS', 'COL', column, count);
  }
  hideRows(row: number, count = 1): void {
    this.#visibility('HIDE_COLUMNS_ROWS', 'ROW', row, count);
  }
  showRows(row: number, count = 1): void {
    this.#visibility('UNHIDE_COLUMNS_ROWS', 'ROW', row, count);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.desk.book.getters.isColHiddenByUser(this.sheetId, column - 1);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.desk.book.getters.isRowHiddenByUser(this.sheetId, row - 1);
  }

  getColumnWidth(column: number): number {
    return this.desk.book.getters.getColSize(this.sheetId, column - 1);
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, size: number): this {
    return this.#command('RESIZE_COLUMNS_ROWS', { dimension: 'COL', elements: headers(column, count), size });
  }
  getFrozenRows(): number {
    return this.desk.book.getters.getPaneDivisions(this.sheetId).ySplit;
  }
  getFrozenColumns(): number {
    return this.desk.book.getters.getPaneDivisions(this.sheetId).xSplit;
  }
  setFrozenRows(quantity: number): void {
    this.#command(quantity > 0 ? 'FREEZE_ROWS' : 'UNFREEZE_ROWS', { quantity });
  }
  setFrozenColumns(quantity: number): void {
    this.#command(quantity > 0 ? 'FREEZE_COLUMNS' : 'UNFREEZE_COLUMNS', { quantity });
  }

  /** @throws with Google's words when a protection of the whole tab shuts this user out */
  protected assertTabEditable(): void {
    for (const [, attachment] of attachments(this.desk, 'protection'))
      if (
        attachment.sheetId === this.sheetId &&
        !attachment.range &&
        !mayEdit(this.desk, protectionData(attachment))
      )
        throw new Error(PROTECTED);
  }

  #insert(dimension: Dimension, base: number, position: 'before' | 'after', quantity: number): this {
    this.assertTabEditable();
    const sheetName = this.desk.book.getters.getSheetName(this.sheetId);
    return this.#command('ADD_COLUMNS_ROWS', { sheetName, dimension, base, position, quantity });
  }
  #remove(dimension: Dimension, first: number, count: number): this {
    this.assertTabEditable();
    const sheetName = this.desk.book.getters.getSheetName(this.sheetId);
    return this.#command('REMOVE_COLUMNS_ROWS', {
      sheetName,
      dimension,
      elements: headers(first + 1, count),
    });
  }
  #visibility(type: string, dimension: Dimension, first: number, count: number): void {
    this.#command(type, { dimension, elements: headers(first, count) });
  }
  #command(type: string, payload: object): this {
    this.desk.book.apply({ type, sheetId: this.sheetId, ...payload });
    return this;
  }
}

const headers = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first - 1 + index);
