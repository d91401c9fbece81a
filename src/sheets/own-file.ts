import { type Calendar, localCalendar, zonedCalendar } from '../core/lib/calendar.ts';

/** Whether there is a spreadsheet at all: the same script runs where there is none. */
function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return typeof SpreadsheetApp === 'undefined' ? null : SpreadsheetApp.getActiveSpreadsheet();
}

/** A tab with its values as Sheets hands them over. */
interface SheetTab {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
}

/** The spreadsheet that the script runs in, as custom functions may see it: read, never written. */
export const ownFile = {
  calendar(): Calendar {
    const file = spreadsheet();
    return file === null ? localCalendar : zonedCalendar(file.getSpreadsheetTimeZone());
  },

  tabs(): readonly SheetTab[] | null {
    const file = spreadsheet();
    if (file === null) return null;
    const tabs = file.getSheets().map((sheet) => ({
      name: sheet.getName(),
      values: sheet.getDataRange().getValues(),
    }));
    return tabs.filter(({ values }) => !isMirror(values));
  },
};

/** The hidden mirror repeats the tables for formulas elsewhere; read beside them, it would be a rival of each. */
function isMirror(values: readonly (readonly unknown[])[]): boolean {
  return String(values[0]?.[0] ?? '').startsWith('leeway:');
}
