import { gridFrom } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { MIRROR, MIRROR_NAME } from '../core/plan/mirror.ts';
import { remembered } from '../core/plan/remember.ts';
import { withCommas } from '../core/plan/separator.ts';
import { type FileState, HEADER_ROW, type NamedArea, OUR_TAB, type TabState } from '../core/plan/state.ts';
import { frozenBefore } from '../core/plan/was-before.ts';
import { type Marks, readMarks } from './marks.ts';
import { ownFile } from './own-file.ts';
import { readFormulas } from './read-formulas.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NO_MARKS: Marks = { onTab: new Set(), rows: new Map(), columns: new Map() };

/** What set-up must know of the file. The number of calls grows with tabs, columns and rules, never with rows. */
export function readState(file: File): FileState {
  const { dayOf } = ownFile.calendar();
  const marks = readMarks(file);
  const leeway = namedArea(file);
  const tabs = file
    .getSheets()
    .map((sheet) => readTab(sheet, marks.get(sheet.getSheetId()) ?? NO_MARKS, leeway, dayOf));
  return remembered({ tabs, leeway });
}

function namedArea(file: File): NamedArea | null {
  const range = file.getRangeByName(MIRROR_NAME);
  if (range === null) return null;
  return { tab: range.getSheet().getName(), rows: range.getNumRows(), columns: range.getNumColumns() };
}

/** One tab by itself, as set-up must know it; not the mirror's. */
export function readTabOf(sheet: Sheet, marks: Marks): TabState {
  return readTab(sheet, marks, null, ownFile.calendar().dayOf);
}

function readTab(
  sheet: Sheet,
  { onTab, rows, columns }: Marks,
  leeway: NamedArea | null,
  dayOf: (date: Date) => Day,
): TabState {
  const name = sheet.getName();
  const isOurs = [...onTab].some((mark) => mark === OUR_TAB || frozenBefore(mark) !== null);
  // Of the mirror only its headers, and what stands under its token: the rest repeats what the other tabs say.
  const isMirror = isOurs && (name === MIRROR || name === leeway?.tab);
  const range = isMirror
    ? sheet.getRange(1, 1, Math.min(3, sheet.getMaxRows()), sheet.getMaxColumns())
    : sheet.getDataRange();
  return {
    name,
    grid: gridFrom(range.getValues(), dayOf),
    formulas: readFormulas(range),
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    frozenRows: sheet.getFrozenRows(),
    isHidden: sheet.isSheetHidden(),
    isOurs,
    headerRow: rows.get(HEADER_ROW) ?? null,
    marks: columns,
    colourRules: columns.size > 0 ? ruleFormulas(sheet) : [],
    validated: isOurs && !isMirror ? validatedColumns(sheet) : [],
  };
}

function ruleFormulas(sheet: Sheet): readonly string[] {
  return sheet.getConditionalFormatRules().map((rule) => {
    const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
    return typeof formula === 'string' ? withCommas(formula) : '';
  });
}

function validatedColumns(sheet: Sheet): readonly number[] {
  const row = sheet.getFrozenRows() + 1;
  if (row > sheet.getMaxRows()) return [];
  const [rules = []] = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDataValidations();
  return rules.flatMap((rule, index) => (rule === null ? [] : [index + 1]));
}
