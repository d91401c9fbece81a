import { type Calendar, localCalendar, zonedCalendar } from '../core/lib/calendar.ts';

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

  tabs() {
    const sheets = spreadsheet()?.getSheets() ?? null;
    return sheets?.map((sheet) => ({ name: sheet.getName(), values: sheet.getDataRange().getValues() }));
  },
};
