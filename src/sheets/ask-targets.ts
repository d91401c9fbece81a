import { listed, quoted } from '../core/lib/text.ts';
import { type Area, areaText } from '../core/plan/address.ts';
import { targetOf, type Write } from '../core/plan/write.ts';
import { formulaRefusal } from './separator.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/**
 * S6: asks every place that would change; the sentence of the first that refuses, or null where all are open and the
 * file understands the formulas that are to be written.
 *
 * @param todo what somebody else could do instead
 */
export function refusalOf(file: File, writes: readonly Write[], todo = 'set up this file'): string | null {
  const asked = new Set<string>();
  const sheets = new Map(file.getSheets().map((sheet) => [sheet.getName(), sheet]));
  for (const write of writes) {
    const target = targetOf(write);
    const sheet = target === null ? undefined : sheets.get(target.tab);
    if (target === null || sheet === undefined) continue;
    const cells = target.cells !== null && liesIn(sheet, target.cells) ? target.cells : null;
    const place = `${cells === null ? 'the columns and rows' : areaText(cells)} of the tab ${quoted(target.tab)}`;
    if (asked.has(place)) continue;
    asked.add(place);
    if (!isOpen(sheet, cells)) return sentence(place, whoCan(file, sheet), todo);
  }
  return formulaRefusal(file, writes);
}

function liesIn(sheet: Sheet, { row, column, rows, columns }: Area): boolean {
  return row + rows - 1 <= sheet.getMaxRows() && column + columns - 1 <= sheet.getMaxColumns();
}

function isOpen(sheet: Sheet, cells: Area | null): boolean {
  if (cells !== null) return sheet.getRange(cells.row, cells.column, cells.rows, cells.columns).canEdit();
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .every((protection) => protection.canEdit());
}

function sentence(place: string, people: readonly string[], todo: string): string {
  const who = people.length > 0 ? listed(people) : 'the owner of the file';
  return `Nothing was changed: you may not edit ${place}. Ask ${who}, who can, to ${todo} or to let you edit it.`;
}

function whoCan(file: File, sheet: Sheet): readonly string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const closed = [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].filter(
    (protection) => !protection.canEdit(),
  );
  const owner = file.getOwner()?.getEmail() ?? '';
  return [...new Set([...closed.flatMap(editorsOf), owner])].filter((email) => email !== '');
}

/** Sheets may refuse to name the editors to whoever is none. */
function editorsOf(protection: Protection): readonly string[] {
  try {
    return protection.getEditors().map((user) => user.getEmail());
  } catch {
    return [];
  }
}
