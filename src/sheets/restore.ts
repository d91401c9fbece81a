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

/** Formulas by setFormula, which takes what getFormula gave: what setValue is given is read as if typed, by the locale. */
function putBack({ range, values, formulas }: Before): void {
  if (formulas.every((row) => row.every((formula) => formula !== ''))) {
    range.setFormulas(formulas.map((row) => [...row]));
    return;
  }
  const isFormula = (row: number, column: number) => (formulas[row]?.[column] ?? '') !== '';
  range.setValues(
    values.map((cells, row) =>
      cells.map((value, column) => {
        if (isFormula(row, column)) return '';
        return typeof value === 'string' ? exactText(value) : value;
      }),
    ),
  );
  for (const [row, cells] of formulas.entries())
    for (const [column, formula] of cells.entries())
      if (formula !== '') range.getCell(row + 1, column + 1).setFormula(formula);
}
