import { gridFrom } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { type HeaderRows, isBehind, planColumns } from '../core/plan/columns.ts';
import type { Mirrored } from '../core/plan/mirrored.ts';
import type { Write } from '../core/plan/write.ts';
import { HEADER_SEARCH } from '../core/register/recognise.ts';
import { mirroredIn } from './mirrored-in.ts';
import { newToken } from './new-token.ts';
import { ownFile } from './own-file.ts';
import { readState } from './read-state.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The mirror as the headers are now, then the marks that remember as much. Where an edit touches headers that are
 * repeated, and at opening (null), header rows are looked at; only where they say something new the file is read.
 */
export function columnsNeeded(
  file: File,
  leeway: Range,
  edited: Range | null,
): readonly (readonly Write[])[] {
  const mirrored = mirroredIn(leeway);
  if (edited !== null && !touchesHeaders(edited, mirrored)) return [];
  const mirror = leeway.getSheet().getSheetId();
  const sheets = edited === null ? file.getSheets() : [edited.getSheet()];
  const others = sheets.filter((sheet) => sheet.getSheetId() !== mirror);
  const { dayOf } = ownFile.calendar();
  const rows = others.map((sheet) => headerRows(sheet, mirrored, dayOf));
  if (!isBehind(rows, mirrored)) return [];
  const plan = planColumns(readState(file), newToken());
  return [plan.mirror, plan.marks];
}

function touchesHeaders(edited: Range, mirrored: readonly Mirrored[]): boolean {
  const tab = edited.getSheet().getName();
  const first = edited.getRow();
  const last = first + edited.getNumRows() - 1;
  return mirrored.some((one) => one.tab === tab && one.header >= first && one.header <= last);
}

/** The header row that is repeated; of another tab all rows among which headers may stand. */
function headerRows(sheet: Sheet, mirrored: readonly Mirrored[], dayOf: (date: Date) => Day): HeaderRows {
  const name = sheet.getName();
  const header = mirrored.find(({ tab }) => tab === name)?.header;
  const columns = Math.max(1, sheet.getLastColumn());
  const range =
    header === undefined
      ? sheet.getRange(1, 1, Math.min(HEADER_SEARCH, sheet.getMaxRows()), columns)
      : sheet.getRange(header, 1, 1, columns);
  const rows = gridFrom(range.getValues(), dayOf);
  const above = Array.from({ length: (header ?? 1) - 1 }, () => []);
  return { name, grid: [...above, ...rows] };
}
