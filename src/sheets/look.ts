import type { LookAt, Looked, Noted, Offered, RuleState } from '../core/plan/repair/looked-at.ts';
import { withCommas } from '../core/plan/separator.ts';
import { HEADER_ROW } from '../core/plan/state.ts';
import { readMarks } from './marks.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Looks where Repair must. The number of calls grows with tabs, columns and rules, never with rows. */
export function look(file: File, { register: tab, noted, offered }: LookAt): Looked {
  const sheets = new Map(file.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const register = sheets.get(tab ?? '');
  return {
    rules: register === undefined ? [] : rulesOn(register),
    marks: register === undefined ? NO_MARKS : marksOn(register),
    notes: noted.map((column) => notesOn(sheets.get(column.tab), column)),
    offered: offered.map((column) => validatedIn(sheets.get(column.tab), column)),
  };
}

function notesOn(sheet: Sheet | undefined, { row, column, rows }: Noted): readonly string[] {
  const notes = sheet?.getRange(row, column, rows, 1).getNotes() ?? [];
  return notes.map(([note = '']) => note);
}

const NO_MARKS = { headerRow: null, marks: new Map<string, number>() };

function marksOn(sheet: Sheet): Looked['marks'] {
  const found = readMarks(sheet).get(sheet.getSheetId());
  return found === undefined
    ? NO_MARKS
    : { headerRow: found.rows.get(HEADER_ROW) ?? null, marks: found.columns };
}

/** The colour rules of a tab, in their order. */
export function rulesOn(sheet: Sheet): readonly RuleState[] {
  return sheet.getConditionalFormatRules().map((rule) => {
    const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
    const isFormula = typeof formula === 'string';
    return {
      formula: isFormula ? withCommas(formula) : '',
      areas: isFormula ? rule.getRanges().map(areaOf) : [],
    };
  });
}

function areaOf(range: Range) {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

function validatedIn(sheet: Sheet | undefined, { row, column, rows }: Offered): readonly boolean[] {
  const rules = sheet?.getRange(row, column, rows, 1).getDataValidations() ?? [];
  return rules.map(([rule]) => rule !== null);
}
