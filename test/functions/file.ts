import type { Table } from './tables.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface File extends Pick<Spreadsheet, 'getSpreadsheetTimeZone'> {
  getSheets(): readonly (Pick<Sheet, 'getName' | 'isSheetHidden'> & {
    getDataRange(): Pick<Range, 'getValues'>;
  })[];
}

/** The few members that a custom function may call; whatever else it calls is not there, and throws. */
export function spreadsheetApp(timeZone: string, tabs: Readonly<Record<string, Table>>) {
  const file: File = {
    getSpreadsheetTimeZone: () => timeZone,
    getSheets: () =>
      Object.entries(tabs).map(([name, table]) => ({
        getName: () => name,
        isSheetHidden: () => false,
        getDataRange: () => ({ getValues: () => table.map((row) => [...row]) }),
      })),
  };
  return { getActiveSpreadsheet: () => file };
}
