import { targetOf, type Write } from '../core/plan/write.ts';
import { exactText } from './sheet-value.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What cells held, to the minute and the formula, before they were written to. */
interface Before {
  readonly range: Range;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Remembers the cells that writes change; gives what puts them back. Cells that are not there yet need nothing. */
export function remember(file: File, writes: readonly Write[]): () => void {
  const sheets = new Map(file.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const remembered = writes.flatMap((write): readonly Before[] => {
    const target = targetOf(write);
    const sheet = target === null ? undefined : sheets.get(target.tab);
    if (target?.cells == null || sheet === undefined) return [];
    const { row, column, rows, columns } = target.cells;
    const there = Math.min(rows, sheet.getMaxRows() - row + 1);
    if (there < 1) return [];
    const range = sheet.getRange(row, column, there, columns);
    return [{ range, values: range.getValues(), formulas: range.getFormulas() }];
  });
  return () => {
    for (const before of remembered) putBack(before);
  };
}

function putBack({ range, values, formulas }: Before): void {
  range.setValues(
    values.map((row, at) =>
      row.map((value, column) => {
        const formula = formulas[at]?.[column] ?? '';
        if (formula !== '') return formula;
        return typeof value === 'string' ? exactText(value) : value;
      }),
    ),
  );
}
