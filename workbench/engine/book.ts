import type { DispatchResult } from '@odoo/o-spreadsheet';
import { addressOf, parseAddress } from './address.ts';
import { BATCH, type EngineCommand } from './batch-plugin.ts';
import { DATE_FORMAT } from './cell-value.ts';
import { type Content, contentOf } from './content.ts';
import type { FileLocale } from './file-locale.ts';
import type { EngineHost } from './host.ts';
import type { CellPosition, EvaluatedCell, Library, Model, Zone } from './library.ts';
import { computedCell } from './reading-while-computing.ts';

/** What a tab holds at opening, row by row; texts beginning with `=` are formulas. */
export interface Tab {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** A new tab of Google Sheets has 1,000 rows and 26 columns. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

const cellAddress = (column: number, row: number): string =>
  addressOf({ left: column, right: column, top: row, bottom: row });

/** A date as typed in a text: the file format keeps what typing makes of it. */
function typedDate({ helpers, constants }: Library, value: string): Content | undefined {
  if (!/^\d/.test(value) || !helpers.isDateTime(value, constants.DEFAULT_LOCALE)) return undefined;
  const serial = helpers.toNumber(value, constants.DEFAULT_LOCALE);
  const day = value.includes('-') ? 'yyyy-mm-dd' : DATE_FORMAT;
  const format = Number.isInteger(serial) ? day : serial < 1 ? 'hh:mm:ss' : `${day} hh:mm:ss`;
  return { content: String(serial), format };
}

function openingContent({ library, timeZone, locale }: Opening, value: unknown): Content {
  const typed = contentOf(value, timeZone, locale);
  if (typeof value !== 'string' || typed.format !== undefined) return typed;
  return typedDate(library, typed.content) ?? typed;
}

/** What reading the first contents of a file hangs on. */
interface Opening {
  readonly library: Library;
  readonly timeZone: string;
  readonly locale: FileLocale;
}

function sheetData(opening: Opening, { name, rows }: Tab, index: number) {
  const cells: Record<string, string> = {};
  const formats: Record<string, string> = {};
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const { content, format } = openingContent(opening, value);
      const address = cellAddress(column, row);
      if (content !== '') cells[address] = content;
      if (format !== undefined) formats[address] = format;
    }
  }
  const width = Math.max(NEW_COLUMNS, ...rows.map((row) => row.length));
  return {
    id: `tab${index}`,
    name,
    colNumber: width,
    rowNumber: Math.max(NEW_ROWS, rows.length),
    cells,
    formats,
  };
}

/** The library's file format, with formats listed once and named by number. */
function workbook(opening: Opening, tabs: readonly Tab[]) {
  const sheets = tabs.map((tab, index) => sheetData(opening, tab, index));
  const names = [...new Set(sheets.flatMap(({ formats }) => Object.values(formats)))];
  const numbered = (formats: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(formats).map(([address, format]) => [address, names.indexOf(format) + 1]),
    );
  return {
    version: '19.3.1',
    sheets: sheets.map((sheet) => ({ ...sheet, formats: numbered(sheet.formats) })),
    formats: Object.fromEntries(names.map((format, index) => [index + 1, format])),
  };
}

/** One open spreadsheet: the engine's model with the changes that the stand-in and a person make to it. */
export class Book {
  readonly library: Library;
  readonly host: EngineHost;
  readonly model: Model;

  /** `file` takes the place of the tabs: the library's own format, or the parts of an .xlsx by their paths. */
  constructor(library: Library, host: EngineHost, tabs: readonly Tab[], file?: object) {
    this.library = library;
    this.host = host;
    const { timeZone, locale } = host;
    const content = file ?? workbook({ library, timeZone, locale }, tabs);
    this.model = new library.Model(content, { custom: { workbench: host } });
  }

  /** Lets custom functions run, which may read the file: until now they showed `Loading...`. */
  open(): void {
    const asked = this.host.opening === 'asked';
    this.host.opening = 'open';
    if (asked) this.recalculate();
  }

  get getters(): Model['getters'] {
    return this.model.getters;
  }

  get timeZone(): string {
    return this.host.timeZone;
  }

  /** Changes that fire no edit: what scripts do, and what a person does other than typing. */
  apply(...commands: readonly EngineCommand[]): boolean {
    return this.applyAll(commands);
  }

  /** The same for so many that they do not fit into a call's arguments. */
  applyAll(commands: readonly EngineCommand[]): boolean {
    return this.host.quietly(() => this.type(commands));
  }

  /**
   * Changes as a person makes them in cells: one gesture, one step to undo, one edit to report.
   * @returns whether anything changed, and so whether there is a step to undo
   */
  type(commands: readonly EngineCommand[]): boolean {
    this.host.failures.length = 0;
    this.host.applied = 0;
    this.#dispatch({ type: BATCH, commands });
    const [failure] = this.host.failures;
    if (failure !== undefined) throw new Error(`the spreadsheet engine refused ${failure}`);
    return this.host.applied > 0;
  }

  /** @throws when there is nothing to undo */
  undo(): void {
    this.host.quietly(() => this.#dispatch({ type: 'REQUEST_UNDO' }));
  }

  /** Computes everything anew: TODAY() after the clock was set. */
  recalculate(): void {
    this.host.quietly(() => this.#dispatch({ type: 'EVALUATE_CELLS' }));
  }

  /** Computes what the last changes left to compute. */
  settle(): void {
    this.getters.getEvaluatedCell({ sheetId: this.getters.getActiveSheetId(), col: 0, row: 0 });
  }

  /** Puts the cursor of the active tab on a zone, as a person would. */
  select(zone: Zone): void {
    this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  evaluated(position: CellPosition): EvaluatedCell {
    return computedCell(this, position) ?? this.getters.getEvaluatedCell(position);
  }

  /** The zone of an address of the tab it names, else of `home`; open edges reach to the end of that tab. */
  zoneOf(
    address: string,
    home = this.getters.getActiveSheetId(),
  ): { readonly sheetId: string; readonly zone: Zone } | undefined {
    const parsed = parseAddress(address);
    const sheetId = parsed?.tab === undefined ? home : this.sheetNamed(parsed.tab);
    if (!parsed || sheetId === undefined) return undefined;
    const { top = 0, left = 0, bottom, right } = parsed;
    const last = {
      bottom: this.getters.getNumberRows(sheetId) - 1,
      right: this.getters.getNumberCols(sheetId) - 1,
    };
    return { sheetId, zone: { top, left, bottom: bottom ?? last.bottom, right: right ?? last.right } };
  }

  sheetNamed(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.getters.getSheetIds().find((id) => this.getters.getSheetName(id).toLowerCase() === wanted);
  }

  #dispatch({ type, ...payload }: EngineCommand): void {
    const { reasons }: DispatchResult = Reflect.apply(this.model.dispatch, this.model, [type, payload]);
    if (reasons.length > 0) throw new Error(`the spreadsheet engine refused ${type}: ${reasons.join(', ')}`);
  }
}
