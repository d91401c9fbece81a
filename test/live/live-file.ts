import { judge } from '../../src/core/board.ts';
import type { DriftReport } from '../../src/core/drift/report.ts';
import { zonedCalendar } from '../../src/core/lib/calendar.ts';
import { gridFrom, type Tab } from '../../src/core/lib/cell.ts';
import { type Day, isoOfDay } from '../../src/core/lib/day.ts';
import { readToken } from '../../src/core/lib/token.ts';
import { readRegister } from '../../src/core/register/read-register.ts';
import { type Cell, openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { CHANGED, type Changed } from './steps.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const REGISTER: readonly (readonly Cell[])[] = [
  ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Size', 'Start', 'End', 'Resources', 'Measure', 'Added'],
  ['I-1', 'Atlas', 'Active', 1, 'Data', 2, '2026-05-01', '2026-06-10', 'Ana', 'Sales', '2026-04-01'],
  [
    'I-2',
    'Borealis',
    'Active',
    2,
    'Ops',
    1,
    '2026-06-08',
    '2026-07-20',
    'Ana 50%; Ben',
    'Sales',
    '2026-05-30',
  ],
  ['I-3', 'Cirrus', 'Paused', 3, 'Ops', 1, '2026-06-01', '2026-06-10', 'Ana', '', ''],
  ['I-4', 'Delta', 'Proposed', '', 'Data', 3, '', '', 'Data team 2', 'Costs', '2026-05-01'],
];
const LIMITS = [
  ['Scope', 'Name', 'Limit', 'Counts'],
  ['Portfolio', '', 2, 'Initiatives'],
  ['Team', '', 1, 'Size'],
];
const CAPACITY = [
  ['Resource', 'Capacity'],
  ['Ana', 1],
  ['Data team', 2],
];

/** Rows that the tables and the mirror are cut to: the fewer there are, the faster the steps. */
const ROWS = 60;
const MIRROR_ROWS = 300;

/** Tabs that set-up adds and this file does without: the fewer columns the mirror has, the faster the steps. */
const TAKEN_OUT = ['Direction', 'Filters', 'Decisions', 'Readings', 'History', 'Settings'];

const TIME_ZONE = 'Europe/Berlin';
const { dayOf } = zonedCalendar(TIME_ZONE);

/**
 * A file that steps happen to, with a memory of its own of what each column is: a note on each header, which goes
 * wherever the header goes. What Leeway itself remembers is not asked.
 */
export class LiveFile {
  readonly workbench: Workbench;

  private constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  static async open(now: string): Promise<LiveFile> {
    const tables = { Initiatives: REGISTER, Limits: LIMITS, Capacity: CAPACITY, Front: [[]], Board: [[]] };
    const live = new LiveFile(await openWorkbench({ tables, now, timeZone: TIME_ZONE }));
    live.workbench.call('setUp');
    const { file } = live;
    for (const name of TAKEN_OUT) {
      const sheet = file.getSheetByName(name);
      if (sheet) file.deleteSheet(sheet);
    }
    for (const name of CHANGED) cut(file.getSheetByName(name), ROWS);
    cut(file.getSheetByName('Leeway data'), MIRROR_ROWS);
    live.workbench.call('refresh');
    for (const name of CHANGED) live.#noteHeaders(name);
    return live;
  }

  get file() {
    return this.workbench.services.SpreadsheetApp.getActiveSpreadsheet();
  }

  /** The tab that a table is on now, its header row, and how many columns are in use. */
  place(table: Changed): { readonly sheet: Sheet; readonly header: number; readonly width: number } {
    const { sheet, notes } = this.#noted(table);
    const header = notes.findIndex((row) => row.some((note) => note !== ''));
    return { sheet, header: header + 1, width: sheet.getLastColumn() };
  }

  /** What a column was when the file was set up; blank for one that came since, and for Leeway's own. */
  nameAt(table: Changed, column: number): string {
    const { header } = this.place(table);
    return nameIn(this.#noted(table).notes[header - 1]?.[column - 1]);
  }

  /** What heads the columns of a table now. */
  headers(table: Changed): readonly string[] {
    const { sheet, header, width } = this.place(table);
    return (sheet.getRange(header, 1, 1, width).getValues()[0] ?? []).map(String);
  }

  /** From now on the column is this; blank: none that is read. */
  note(table: Changed, column: number, name: string): void {
    const { sheet, header } = this.place(table);
    sheet.getRange(header, column).setNote(name === '' ? '' : `${table}/${name}`);
  }

  /** What Now says, which reads the tabs and not the mirror. */
  nowScore(): unknown {
    const answer = this.workbench.run('readNow', { asOf: isoOfDay(this.tokenDay()) });
    const view = hasView(answer) ? answer.view : null;
    return hasScore(view) ? view.score : answer;
  }

  /** What there is to say of the register as it stands in its tabs, on the token's day. */
  freshDrift(): DriftReport {
    const result = readRegister(CHANGED.map((table) => this.#asNoted(table)));
    if (result.kind !== 'register') throw new Error('the tabs hold no register any more');
    return judge(result.register, this.tokenDay()).drift;
  }

  /** The columns of the mirror that are not what stands in the tabs now, by their headers. */
  mirrorFaults(): readonly string[] {
    const [headers = [], ...mirror] = this.workbench.values('LEEWAY');
    return CHANGED.flatMap((table) => {
      const { names, rows } = this.#read(table);
      return names.flatMap((name, index) => {
        const header = `${table} · ${name}`;
        const there = mirror.map((row) => row[headers.indexOf(header)] ?? '');
        const wanted = mirror.map((_, row) => rows[row]?.[index] ?? '');
        return name === '' || JSON.stringify(there) === JSON.stringify(wanted) ? [] : [header];
      });
    });
  }

  tokenDay(): Day {
    const token = readToken(String(this.workbench.values("'Leeway data'!A1")[0]?.[0]));
    if (token?.kind !== 'day') throw new Error('the mirror has no token of a day');
    return token.day;
  }

  today(now: Date): Day {
    return dayOf(now);
  }

  /** Whether a table has more rows than the mirror. */
  isTooLong(): boolean {
    const rows = this.file.getSheetByName('Leeway data')?.getMaxRows() ?? 0;
    return CHANGED.some((table) => {
      const { sheet, header } = this.place(table);
      return sheet.getMaxRows() - header + 1 > rows;
    });
  }

  #asNoted(table: Changed): Tab {
    const { names, rows } = this.#read(table);
    return { name: table, grid: gridFrom([names, ...rows], dayOf) };
  }

  #read(table: Changed) {
    const { sheet, notes } = this.#noted(table);
    const header = notes.findIndex((row) => row.some((note) => note !== ''));
    const names = (notes[header] ?? []).map(nameIn);
    return {
      names,
      rows: sheet
        .getDataRange()
        .getValues()
        .slice(header + 1),
    };
  }

  #noted(table: Changed): { readonly sheet: Sheet; readonly notes: readonly (readonly string[])[] } {
    for (const sheet of this.file.getSheets()) {
      const notes = sheet.getRange(1, 1, 12, sheet.getLastColumn() || 1).getNotes();
      if (notes.some((row) => row.some((note) => note.startsWith(`${table}/`)))) return { sheet, notes };
    }
    throw new Error(`${table} is gone`);
  }

  /** Only what is mapped has a note: the columns of the mirror. */
  #noteHeaders(table: Changed): void {
    const sheet = this.file.getSheetByName(table);
    const [headers = []] = sheet?.getRange(1, 1, 1, sheet.getLastColumn()).getValues() ?? [];
    const mirrored = this.workbench.values("'Leeway data'!1:1")[0] ?? [];
    for (const [index, header] of headers.entries())
      if (mirrored.includes(`${table} · ${header}`))
        sheet?.getRange(1, index + 1).setNote(`${table}/${header}`);
  }
}

function hasView(answer: unknown): answer is { readonly view: unknown } {
  return typeof answer === 'object' && answer !== null && 'view' in answer;
}

function hasScore(view: unknown): view is { readonly score: unknown } {
  return typeof view === 'object' && view !== null && 'score' in view;
}

function nameIn(note: string | undefined): string {
  return note?.split('/')[1] ?? '';
}

function cut(sheet: Sheet | null, rows: number): void {
  sheet?.deleteRows(rows + 1, sheet.getMaxRows() - rows);
}
