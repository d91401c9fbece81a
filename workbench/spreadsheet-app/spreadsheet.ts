import { NEW_COLUMNS, NEW_ROWS } from '../engine/book.ts';
import type { Desk, GoogleProtection, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './desk.ts';
import { guard, signatureError } from './guard.ts';
import { addWholeMetadata, allMetadata, FILE, metadataFinder, ownMetadata } from './metadata.ts';
import { NamedRange } from './named-range.ts';
import { nameRange } from './naming.ts';
import { placeOfRange } from './place.ts';
import { placeOf } from './placed.ts';
import { NAME_TAKEN } from './sheet.ts';
import { sheetIdOf, sheetNumber } from './sheet-number.ts';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The open file (developers.google.com/apps-script/reference/spreadsheet/spreadsheet). */
export class Spreadsheet
  implements
    Pick<
      GoogleSpreadsheet,
      | 'getId'
      | 'getUrl'
      | 'getName'
      | 'rename'
      | 'getSpreadsheetTimeZone'
      | 'getSpreadsheetLocale'
      | 'getOwner'
      | 'getEditors'
      | 'getSheets'
      | 'getNumSheets'
      | 'getSheetByName'
      | 'getActiveSheet'
      | 'setActiveSheet'
      | 'insertSheet'
      | 'deleteSheet'
      | 'deleteActiveSheet'
      | 'moveActiveSheet'
      | 'getRange'
      | 'getRangeByName'
      | 'setNamedRange'
      | 'removeNamedRange'
      | 'getNamedRanges'
      | 'getDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
      | 'toast'
    >
{
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  getId(): string {
    return 'workbench-file';
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return this.#desk.name;
  }
  rename(name: string): void {
    this.#desk.name = name;
  }
  getSpreadsheetTimeZone(): string {
    return this.#desk.book.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.#desk.book.host.locale.name;
  }
  getOwner(): GoogleAppsScript.Base.User {
    return this.#desk.make.user(this.#desk.people.owner);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return [...this.#desk.people.editors].map((email) => this.#desk.make.user(email));
  }

  getSheets(): GoogleSheet[] {
    return this.#desk.book.getters.getSheetIds().map((id) => this.#desk.make.sheet(id));
  }
  getNumSheets(): number {
    return this.#desk.book.getters.getSheetIds().length;
  }
  getSheetByName(name: string): GoogleSheet | null {
    const id = this.#desk.book.sheetNamed(name);
    return id === undefined ? null : this.#desk.make.sheet(id);
  }
  getSheetById(number: number): GoogleSheet | null {
    const id = this.#desk.book.getters.getSheetIds().find((id) => sheetNumber(id) === number);
    return id === undefined ? null : this.#desk.make.sheet(id);
  }
  getActiveSheet(): GoogleSheet {
    return this.#desk.make.sheet(this.#desk.book.getters.getActiveSheetId());
  }
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }
  getActiveRange(): GoogleRange {
    return this.getCurrentCell();
  }
  getCurrentCell(): GoogleRange {
    const { sheetId, col, row } = this.#desk.book.getters.getActivePosition();
    return this.#desk.make.range({ sheetId, zone: { top: row, bottom: row, left: col, right: col } });
  }

  /** `insertSheet(name?, index?)`; the index counts from 0 and is the end where it is absent. */
  insertSheet(...args: readonly unknown[]): GoogleSheet {
    const { getters } = this.#desk.book;
    const name = args.find((arg) => typeof arg === 'string') ?? this.#freeName();
    const after = getters.getSheetIds().indexOf(getters.getActiveSheetId()) + 1;
    const position = args.find((arg) => typeof arg === 'number') ?? after;
    if (this.#desk.book.sheetNamed(name) !== undefined) throw new Error(NAME_TAKEN);
    const sheetId = sheetIdOf(this.#desk.nextId());
    this.#desk.book.apply({
      type: 'CREATE_SHEET',
      sheetId,
      position,
      name,
      rows: NEW_ROWS,
      cols: NEW_COLUMNS,
    });
    return this.#desk.make.sheet(sheetId).activate();
  }
  deleteSheet(sheet: GoogleSheet): void {
    if (this.getNumSheets() === 1) throw new Error("You can't remove all the sheets in a document.");
    const sheetName = sheet.getName();
    const sheetId = this.#desk.book.sheetNamed(sheetName);
    // The engine wants another tab that shows beside the one that goes, even where that is hidden.
    if (sheet.isSheetHidden()) this.#desk.book.apply({ type: 'SHOW_SHEET', sheetId });
    this.#desk.book.apply({ type: 'DELETE_SHEET', sheetId, sheetName });
  }
  deleteActiveSheet(): GoogleSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  /** Moves the active tab; the position counts from 1. */
  moveActiveSheet(position: number): void {
    const { getters } = this.#desk.book;
    const sheetId = getters.getActiveSheetId();
    const delta = position - 1 - getters.getSheetIds().indexOf(sheetId);
    if (delta !== 0) this.#desk.book.apply({ type: 'MOVE_SHEET', sheetId, delta });
  }

  getRange(address: string): GoogleRange {
    return this.getRangeByName(address) ?? this.getActiveSheet().getRange(address);
  }
  getRangeByName(name: string): GoogleRange | null {
    const named = this.#desk.book.getters.getNamedRange(name);
    return named && !named.range.invalidXc ? this.#desk.make.range(placeOfRange(named.range)) : null;
  }
  setNamedRange(name: string, range: unknown): void {
    nameRange(this.#desk, name, placeOf(range));
  }
  removeNamedRange(name: string): void {
    if (!this.#desk.book.getters.getNamedRange(name)) throw new Error('Range not found');
    this.#desk.book.apply({ type: 'DELETE_NAMED_RANGE', name });
  }
  getNamedRanges(): GoogleNamedRange[] {
    return this.#desk.book.getters
      .getNamedRanges()
      .map(({ name }) => guard(this.#desk.execution, 'NamedRange', new NamedRange(this.#desk, name)));
  }

  getProtections(type: unknown): GoogleProtection[] {
    return this.getSheets().flatMap((sheet) => Reflect.apply(sheet.getProtections, sheet, [type]));
  }
  addDeveloperMetadata(key: string, ...more: readonly unknown[]): this {
    addWholeMetadata(this.#desk, FILE, key, more);
    return this;
  }
  getDeveloperMetadata(): Metadata[] {
    return ownMetadata(this.#desk, FILE).map((id) => this.#desk.make.metadata(id));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.#desk, () => allMetadata(this.#desk));
  }

  toast(message: string, title?: string | null, seconds?: number | null): void {
    if (typeof message !== 'string') throw signatureError('Spreadsheet.toast', [message]);
    this.#desk.screen.toasts.push({ message, title: title ?? '', seconds: seconds ?? 5 });
  }

  #freeName(): string {
    let number = this.getNumSheets() + 1;
    while (this.#desk.book.sheetNamed(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
}
