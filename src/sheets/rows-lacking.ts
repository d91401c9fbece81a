import { KEYS_TAB, LAST_WATCHED } from '../core/formulas/plan-formulas.ts';
import { lackingCells } from '../core/plan/block/cells.ts';
import { blockWrites, updateBlock } from '../core/plan/block/writes.ts';
import { placeTables } from '../core/plan/place-tables.ts';
import { withMirrored } from '../core/plan/remember.ts';
import { HEADER_ROW, LEEWAY_SAYS } from '../core/plan/state.ts';
import type { Write } from '../core/plan/write.ts';
import { MARK, readMarks } from './marks.ts';
import { mirroredIn } from './mirrored-in.ts';
import { readState, readTabOf } from './read-state.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The columns that are looked at first: where one of them has a formula, so have its neighbours. */
const TELLING = [LEEWAY_SAYS, 'State'];

/**
 * Formulas for rows of the register, and of its limits, that have content and lack them. Among the edited rows, or in
 * the whole tabs (null), one column is looked at first; only where a cell of it has no formula the tab is read.
 */
export function rowsLacking(file: File, leeway: Range, edited: Range | null): readonly Write[] {
  if (edited === null)
    return TELLING.flatMap((what) => lackingUnder(markedIn(file, what), file, leeway, null));
  const sheet = edited.getSheet();
  const marked = markedIn(sheet, LEEWAY_SAYS) ?? markedIn(sheet, 'State');
  return lackingUnder(marked, file, leeway, edited);
}

function lackingUnder(
  marked: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation | undefined,
  file: File,
  leeway: Range,
  edited: Range | null,
): readonly Write[] {
  const column = marked?.getColumn() ?? null;
  if (column === null) return [];
  const rows = edited === null ? rowsBelowHeaders(column) : rowsOf(edited, column);
  if (rows === null || isFilled(column, rows)) return [];
  return missingIn(column.getSheet(), file, leeway);
}

interface Rows {
  readonly first: number;
  readonly count: number;
}

/** Where somebody has just changed this very column, and nothing else, it stays as they want it. */
function rowsOf(edited: Range, column: Range): Rows | null {
  const isItself = edited.getNumColumns() === 1 && edited.getColumn() === column.getColumn();
  return isItself ? null : { first: edited.getRow(), count: edited.getNumRows() };
}

function rowsBelowHeaders(column: Range): Rows | null {
  const sheet = column.getSheet();
  const header = markedIn(sheet, HEADER_ROW)?.getRow()?.getRow() ?? 1;
  const count = sheet.getLastRow() - header;
  return count < 1 ? null : { first: header + 1, count };
}

/** A cell that holds something else is a header, or somebody's own. */
function isFilled(column: Range, { first, count }: Rows): boolean {
  const cells = column.getSheet().getRange(first, column.getColumn(), count, 1);
  const formulas = cells.getFormulas();
  if (formulas.every(([formula]) => formula !== '')) return true;
  const values = cells.getValues();
  return formulas.every(([formula], index) => formula !== '' || values[index]?.[0] !== '');
}

/** As the other rows of the column have it; what no row says, or rows beyond the keys, is planned from the whole file. */
function missingIn(sheet: Sheet, file: File, leeway: Range): readonly Write[] {
  const marks = readMarks(sheet).get(sheet.getSheetId());
  if (marks === undefined) return [];
  const tab = withMirrored(readTabOf(sheet, marks), mirroredIn(leeway));
  const lacking = placeTables([tab]).places.map((place) => lackingCells(place));
  const isPlanned = lacking.some(({ isUnknown, last }) => isUnknown || last > lastWatched(file));
  return isPlanned ? blockWrites(updateBlock(readState(file), [])) : lacking.flatMap(({ writes }) => writes);
}

function lastWatched(file: File): number {
  const value: unknown = file.getSheetByName(KEYS_TAB)?.getRange(LAST_WATCHED).getValue();
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}

function markedIn(scope: File | Sheet, what: string) {
  const [found] = scope.createDeveloperMetadataFinder().withKey(MARK).withValue(what).find();
  return found?.getLocation();
}
