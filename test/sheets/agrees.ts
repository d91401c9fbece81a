import { type Board, judge } from '../../src/core/board.ts';
import { gridFrom } from '../../src/core/lib/cell.ts';
import { asDay, type Day } from '../../src/core/lib/day.ts';
import { knownTabs } from '../../src/core/plan/known-tabs.ts';
import { mirroredBy } from '../../src/core/plan/mirrored.ts';
import { withMirrored } from '../../src/core/plan/remember.ts';
import { HEADER_ROW } from '../../src/core/plan/state.ts';
import { isOwnPage } from '../../src/core/register/own-page.ts';
import { readRegister } from '../../src/core/register/read-register.ts';
import type { Workbench } from '../../workbench/headless.ts';
import { day } from '../core/sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Said = ReadonlyMap<number, string | number | null>;

/** The moment at which these files are looked at, and the day that it is. */
export const NOW = '2026-06-01T09:00:00Z';
const TODAY = day('2026-06-01');

const dayOf = (date: Date): Day => asDay(Math.floor(date.getTime() / 86_400_000));

export const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();

/** What is marked on a tab: its header row, and its columns by what they are. */
function marksOf(sheet: Sheet) {
  const columns = new Map<string, number>();
  let headerRow: number | null = null;
  for (const mark of sheet.createDeveloperMetadataFinder().withKey('leeway').find()) {
    const value = mark.getValue() ?? '';
    const column = mark.getLocation().getColumn()?.getColumn();
    if (column !== undefined) columns.set(value, column);
    if (value === HEADER_ROW) headerRow = mark.getLocation().getRow()?.getRow() ?? null;
  }
  return { headerRow, marks: columns };
}

const gridOf = (sheet: Sheet) => gridFrom(sheet.getDataRange().getValues(), dayOf);

/** The engine's judgement of what people typed; columns of other names by now are read as remembered [T4]. */
function boardOf(workbench: Workbench): Board {
  const file = fileOf(workbench);
  const mirror = file.getRangeByName('LEEWAY')?.getSheet();
  const [formulas = []] = mirror?.getRange(1, 1, 1, mirror.getMaxColumns()).getFormulas() ?? [];
  const mirrored = mirroredBy(formulas);
  const tabs = file
    .getSheets()
    // Only their first cell is looked at: to compute the others takes long.
    .filter((sheet) => sheet.getName() !== mirror?.getName())
    .filter((sheet) => !isOwnPage(gridFrom(sheet.getRange(1, 1).getValues(), dayOf)))
    .map((sheet) => ({ name: sheet.getName(), grid: gridOf(sheet), ...marksOf(sheet) }))
    .map((tab) => withMirrored(tab, mirrored));
  const read = readRegister(knownTabs(tabs));
  if (read.kind === 'no register') throw new Error('no register');
  return judge(read.register, TODAY);
}

/** What the engine says for each of Leeway's columns, by row of the tab. */
function saidBy({ rows, limits }: Board): ReadonlyMap<string, Said> {
  const ofRows = (text: (row: Board['rows'][number]) => string): Said =>
    new Map(rows.map((row) => [row.initiative.row, text(row)]));
  const ofLimits = (cell: (limit: Board['limits'][number]) => string | number | null): Said =>
    new Map(limits.map((state) => [state.limit.row, cell(state)]));
  return new Map([
    ['Competes with', ofRows(({ competesWith }) => competesWith)],
    ['Leeway says', ofRows(({ says }) => says)],
    ['WIP', ofRows(({ wip }) => wip)],
    ['Filters', ofRows(({ filters }) => filters)],
    ['Now', ofLimits(({ now }) => now)],
    ['Headroom', ofLimits(({ headroom }) => headroom)],
    ['State', ofLimits(({ state }) => state)],
  ]);
}

/** Where a column shows anything else than the engine says; a row that the engine does not know shows nothing. */
function inColumn(sheet: Sheet, what: string, column: number, headerRow: number, said: Said) {
  const last = Math.max(sheet.getLastRow(), ...said.keys());
  const cells = sheet.getRange(headerRow + 1, column, Math.max(1, last - headerRow), 1).getValues();
  return cells.flatMap(([shown], index) => {
    const row = headerRow + 1 + index;
    const wanted = said.get(row) ?? '';
    return shown === wanted
      ? []
      : [`${what} ${row}: shows ${JSON.stringify(shown)}, engine says ${JSON.stringify(wanted)}`];
  });
}

/** Where the flags of the file differ from what the engine says of it as it is now; nothing where all agree. */
export function agrees(workbench: Workbench): readonly string[] {
  const sheets = fileOf(workbench).getSheets();
  return [...saidBy(boardOf(workbench))].flatMap(([what, said]) => {
    const found = sheets.flatMap((sheet) => {
      const { headerRow, marks } = marksOf(sheet);
      const column = marks.get(what);
      return column === undefined ? [] : [inColumn(sheet, what, column, headerRow ?? 1, said)];
    });
    return found.length === 0 ? [`${what}: no such column`] : found.flat();
  });
}
