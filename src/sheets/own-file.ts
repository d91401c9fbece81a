import { type Calendar, localCalendar, zonedCalendar } from '../core/lib/calendar.ts';
import { gridFrom, type Tab, textOf } from '../core/lib/cell.ts';
import { readToken } from '../core/lib/token.ts';
import { asMirrored } from '../core/plan/as-mirrored.ts';
import { type Mirrored, mirroredBy } from '../core/plan/mirrored.ts';
import { withMirrored } from '../core/plan/remember.ts';

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
      const grid = gridFrom(sheet.getDataRange().getValues(), dayOf);
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
};

function mirroredOn(sheet: GoogleAppsScript.Spreadsheet.Sheet): readonly Mirrored[] {
  const [formulas = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getFormulas();
  return mirroredBy(formulas);
}
