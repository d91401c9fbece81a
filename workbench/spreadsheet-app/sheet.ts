import { parseAddress } from '../engine/address.ts';
import { updates, writeCells } from './cells.ts';
import { ConditionalFormatRule, formatRuleObject } from './conditional-format-rule.ts';
import {
  attach,
  attachments,
  type GoogleProtection,
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
} from './desk.ts';
import { formatRules, setFormatRules } from './format-rule.ts';
import { behind, signatureError } from './guard.ts';
import { addWholeMetadata, allMetadata, metadataFinder, ownMetadata } from './metadata.ts';
import { OUTSIDE } from './place.ts';
import { SheetGrid } from './sheet-grid.ts';
import { sheetNumber } from './sheet-number.ts';
import { sortZone } from './sorting.ts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** A tab (developers.google.com/apps-script/reference/spreadsheet/sheet). */
export class Sheet
  extends SheetGrid
  implements
    Pick<
      GoogleSheet,
      | 'getName'
      | 'getSheetName'
      | 'getSheetId'
      | 'getIndex'
      | 'getParent'
      | 'activate'
      | 'isSheetHidden'
      | 'getRange'
      | 'getDataRange'
      | 'getConditionalFormatRules'
      | 'clearConditionalFormatRules'
      | 'protect'
      | 'getDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
    >
{
  getName(): string {
    return this.desk.book.getters.getSheetName(this.sheetId);
  }
  getSheetName(): string {
    return this.getName();
  }
  getSheetId(): number {
    return sheetNumber(this.sheetId);
  }
  getIndex(): number {
    return this.desk.book.getters.getSheetIds().indexOf(this.sheetId) + 1;
  }
  getParent(): GoogleSpreadsheet {
    return this.desk.make.spreadsheet();
  }
  setName(name: string): this {
    const oldName = this.getName();
    const taken = this.desk.book.sheetNamed(name);
    if (taken !== undefined && taken !== this.sheetId) throw new Error(NAME_TAKEN);
    if (name !== oldName)
      this.desk.book.apply({ type: 'RENAME_SHEET', sheetId: this.sheetId, oldName, newName: name });
    return this;
  }
  activate(): GoogleSheet {
    this.desk.book.apply({
      type: 'ACTIVATE_SHEET',
      sheetIdFrom: this.desk.book.getters.getActiveSheetId(),
      sheetIdTo: this.sheetId,
    });
    return this.desk.make.sheet(this.sheetId);
  }
  hideSheet(): this {
    if (!this.isSheetHidden()) {
      if (this.desk.book.getters.getVisibleSheetIds().length === 1)
        throw new Error("You can't hide all the sheets in a document.");
      this.desk.book.apply({ type: 'HIDE_SHEET', sheetId: this.sheetId });
    }
    return this;
  }
  showSheet(): this {
    if (this.isSheetHidden()) this.desk.book.apply({ type: 'SHOW_SHEET', sheetId: this.sheetId });
    return this;
  }
  isSheetHidden(): boolean {
    return !this.desk.book.getters.isSheetVisible(this.sheetId);
  }

  /** `getRange('A1:B2')`, or row, column, rows and columns counted from 1. */
  getRange(...args: readonly unknown[]): GoogleRange {
    const [first, column, rows = 1, columns = 1] = args;
    if (args.length === 1 && typeof first === 'string') return this.#rangeAt(first);
    if (!isWhole(first) || !isWhole(column) || !isWhole(rows) || !isWhole(columns))
      throw signatureError('Sheet.getRange', args);
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (first < 1 || column < 1) throw new Error(OUTSIDE);
    const zone = { top: first - 1, left: column - 1, bottom: first + rows - 2, right: column + columns - 2 };
    return this.desk.make.range({ sheetId: this.sheetId, zone });
  }
  getDataRange(): GoogleRange {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  /** Writes below the last row with content, in a new row where the grid ends. */
  appendRow(values: readonly unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowAfter(this.getMaxRows());
    if (values.length > this.getMaxColumns())
      this.insertColumnsAfter(this.getMaxColumns(), values.length - this.getMaxColumns());
    const zone = { top: row - 1, bottom: row - 1, left: 0, right: values.length - 1 };
    const place = { sheetId: this.sheetId, zone };
    writeCells(this.desk, place, updates(this.desk.book, place, [values]));
    return this;
  }
  clear(): this {
    this.#everything().clear();
    return this;
  }
  clearContents(): this {
    this.#everything().clearContent();
    return this;
  }
  clearFormats(): this {
    this.#everything().clearFormat();
    return this;
  }
  clearNotes(): this {
    this.#everything().clearNote();
    return this;
  }
  /** Sorts all rows with content, the first one too (github.com/brucemcpherson/gas-fakes, test/testsheets.js). */
  sort(column: number, ascending = true): this {
    if (this.getLastRow() === 0) return this;
    const zone = { top: 0, left: 0, bottom: this.getLastRow() - 1, right: this.getLastColumn() - 1 };
    sortZone(this.desk, { sheetId: this.sheetId, zone }, [{ column: column - 1, ascending }]);
    return this;
  }
  getFilter(): null {
    return null;
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return formatRules(this.desk, this.sheetId).map((rule) => formatRuleObject(this.desk, rule));
  }
  setConditionalFormatRules(rules: readonly unknown[]): void {
    const given = rules.map((rule) => behind(rule, ConditionalFormatRule)?.rule);
    const known = given.filter((rule) => rule !== undefined);
    if (known.length < rules.length) throw signatureError('Sheet.setConditionalFormatRules', [rules]);
    setFormatRules(this.desk, this.sheetId, known);
  }
  clearConditionalFormatRules(): void {
    setFormatRules(this.desk, this.sheetId, []);
  }

  protect(): GoogleProtection {
    const [existing] = this.#protections('SHEET');
    if (existing !== undefined) return this.desk.make.protection(existing);
    const id = `protection${this.desk.nextId()}`;
    const data = { type: 'SHEET', description: '', warningOnly: false, editors: null };
    attach(this.desk, id, { kind: 'protection', sheetId: this.sheetId, data });
    return this.desk.make.protection(id);
  }
  getProtections(type: unknown): GoogleProtection[] {
    return this.#protections(String(type)).map((id) => this.desk.make.protection(id));
  }

  addDeveloperMetadata(key: string, ...more: readonly unknown[]): this {
    addWholeMetadata(this.desk, this.sheetId, key, more);
    return this;
  }
  getDeveloperMetadata(): Metadata[] {
    return ownMetadata(this.desk, this.sheetId).map((id) => this.desk.make.metadata(id));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.desk, () => allMetadata(this.desk, this.sheetId));
  }

  #everything(): GoogleRange {
    return this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns());
  }
  #rangeAt(address: string): GoogleRange {
    const parsed = parseAddress(address);
    const named = this.desk.book.getters.getNamedRange(address);
    if (!parsed && named) return this.desk.make.spreadsheet().getRange(address);
    if (!parsed) throw new Error('Range not found');
    const { top = 0, left = 0, bottom = this.getMaxRows() - 1, right = this.getMaxColumns() - 1 } = parsed;
    const sheetId = parsed.tab === undefined ? this.sheetId : this.desk.book.sheetNamed(parsed.tab);
    if (sheetId === undefined) throw new Error('Range not found');
    const openRows = parsed.top === undefined && parsed.bottom === undefined;
    const openColumns = parsed.left === undefined && parsed.right === undefined;
    return this.desk.make.range({ sheetId, zone: { top, left, bottom, right }, openRows, openColumns });
  }
  #protections(type: string): string[] {
    return attachments(this.desk, 'protection').flatMap(([id, { sheetId, range }]) =>
      sheetId === this.sheetId && (type === 'RANGE') === (range !== undefined) ? [id] : [],
    );
  }
}

export const NAME_TAKEN = 'A sheet with this name already exists. Please enter another name.';

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
