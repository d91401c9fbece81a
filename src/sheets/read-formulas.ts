import { withCommas } from '../core/plan/separator.ts';

/** Formulas of cells as Leeway compares and recognises them: a file may give them back with semicolons. */
export function readFormulas(range: GoogleAppsScript.Spreadsheet.Range): readonly (readonly string[])[] {
  return range.getFormulas().map((row) => row.map(withCommas));
}
