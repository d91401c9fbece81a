import { type Calendar, localCalendar, zonedCalendar } from '../core/lib/calendar.ts';
import { gridFrom, type Tab, textOf } from '../core/lib/cell.ts';
import { readToken } from '../core/lib/token.ts';
import { asMirrored } from '../core/plan/as-mirrored.ts';
import { MIRROR_NAME } from '../core/plan/mirror.ts';
import { type Mirrored, mirroredBy } from '../core/plan/mirrored.ts';
import { withMirrored } from '../core/plan/remember.ts';
import { isOwnPage } from '../core/register/own-page.ts';
import { keptHead } from './kept-head.ts';
import { readFormulas } from './read-formulas.ts';

/** Whether there is a spreadsheet at all: the same script runs where there is none. */
function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return typeof SpreadsheetApp === 'undefined' ? null : SpreadsheetApp.getActiveSpreadsheet();
}

/** The spreadsheet that the script runs in, as custom functions may see it: read, never written. */
export const ownFile = {
  calendar(): Calendar {
    const file = spreadsheet();
    return file === null ? localCalendar : zonedCalendar(file.getSpreadsheetTimeZone());
  },

  /** The tabs but for the mirror, which read beside them would be a rival of each; columns go by what it repeats. */
  tabs(): readonly Tab[] | null {
    const file = spreadsheet();
    if (file === null) return null;
    const { dayOf } = zonedCalendar(file.getSpreadsheetTimeZone());
    const tabs = file.getSheets().map((sheet) => {
      const grid = gridFrom(rangeToRead(sheet).getValues(), dayOf);
      const isMirror = readToken(textOf(grid[0]?.[0] ?? '')) !== null;
      return { name: sheet.getName(), grid, mirrored: isMirror ? mirroredOn(sheet) : null };
    });
    const mirrored = tabs.flatMap((tab) => tab.mirrored ?? []);
    const others = tabs.filter((tab) => tab.mirrored === null);
    return asMirrored(
      others.map(({ name, grid }) =>
        withMirrored({ name, grid, headerRow: null, marks: new Map() }, mirrored),
      ),
      mirrored,
      tabs.find((tab) => tab.mirrored !== null)?.grid[2]?.[0],
    );
  },

  token(): string | null {
    const text = String(spreadsheet()?.getRangeByName(MIRROR_NAME)?.getValue() ?? '');
    return readToken(text) === null ? null : text;
  },

  keptHead: () => keptHead.read(),
};

/** Of a hidden tab of Leeway's own only what tells that it is one: the rest repeats other tabs, cell by cell. */
function rangeToRead(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Range {
  if (!sheet.isSheetHidden() || sheet.getMaxRows() < 3) return sheet.getDataRange();
  const first = sheet.getRange(1, 1, 3, 1);
  const [[cell] = []] = first.getValues();
  const text = String(cell);
  return readToken(text) !== null || isOwnPage([[text]]) ? first : sheet.getDataRange();
}

function mirroredOn(sheet: GoogleAppsScript.Spreadsheet.Sheet): readonly Mirrored[] {
  const [formulas = []] = readFormulas(sheet.getRange(1, 1, 1, sheet.getMaxColumns()));
  return mirroredBy(formulas);
}
