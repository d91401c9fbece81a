import { columnLetters } from '../core/plan/address.ts';
import type { Write } from '../core/plan/write.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Warns and never rejects: a rejecting rule would also stop whatever writes to the column by script. */
export function offer(
  sheet: Sheet,
  { row, column, rows, choices }: Extract<Write, { readonly kind: 'drop-down' }>,
): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
  sheet.getRange(row, column, rows ?? sheet.getMaxRows() - row + 1, 1).setDataValidation(rule);
}

/**
 * A tab's rules are set all at once, so those of others go along, in their order. Columns beside one another are one
 * range, from whose first cell a rule's formula counts.
 */
export function setRules(
  sheet: Sheet,
  { columns, rules, instead }: Extract<Write, { readonly kind: 'colour rules' }>,
): void {
  const ranges = columns
    .filter((column) => !columns.includes(column - 1))
    .map((first) => {
      let last = first;
      while (columns.includes(last + 1)) last++;
      return sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
    });
  const built = rules.map(({ formula, background, text, isBold }) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(text)
      .setRanges(ranges);
    return (isBold ? rule.setBold(true) : rule).build();
  });
  const there = sheet.getConditionalFormatRules();
  const before = there.slice(0, instead[0] ?? there.length);
  const behind = there.slice(before.length).filter((_, index) => !instead.includes(before.length + index));
  sheet.setConditionalFormatRules([...before, ...built, ...behind]);
}
