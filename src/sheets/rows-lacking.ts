import { placeTables } from '../core/plan/place-tables.ts';
import { missingSays } from '../core/plan/register-writes.ts';
import { withMirrored } from '../core/plan/remember.ts';
import { HEADER_ROW, LEEWAY_SAYS } from '../core/plan/state.ts';
import type { Write } from '../core/plan/write.ts';
import { MARK, readMarks } from './marks.ts';
import { mirroredIn } from './mirrored-in.ts';
import { readTabOf } from './read-state.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Formulas for rows of the register that have content and lack them. Among the edited rows, or in the whole register
 * (null), one column is looked at first; only where a cell of it has no formula the tab is read.
 */
export function rowsLacking(file: File, leeway: Range, edited: Range | null): readonly Write[] {
  const column = markedIn(edited === null ? file : edited.getSheet(), LEEWAY_SAYS)?.getColumn() ?? null;
  if (column === null) return [];
  const rows = edited === null ? rowsBelowHeaders(column) : rowsOf(edited, column);
  if (rows === null || isFilled(column, rows)) return [];
  return missingIn(column.getSheet(), leeway);
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

function missingIn(sheet: Sheet, leeway: Range): readonly Write[] {
  const marks = readMarks(sheet).get(sheet.getSheetId());
  if (marks === undefined) return [];
  const tab = withMirrored(readTabOf(sheet, marks), mirroredIn(leeway));
  return placeTables([tab])
    .places.filter(({ table }) => table.name === 'Initiatives')
    .flatMap(missingSays);
}

function markedIn(scope: File | Sheet, what: string) {
  const [found] = scope.createDeveloperMetadataFinder().withKey(MARK).withValue(what).find();
  return found?.getLocation();
}
