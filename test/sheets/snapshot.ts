import type { Workbench } from '../../workbench/headless.ts';

/** All that a file holds and a person could see or use: two files alike in it are one. */
export function snapshot(workbench: Workbench): unknown {
  const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
  const names = file.getNamedRanges().map((named) => {
    const range = named.getRange();
    return [named.getName(), range.getSheet().getName(), range.getA1Notation()];
  });
  return {
    tabs: file.getSheets().map(sheetSnapshot),
    active: file.getActiveSheet().getName(),
    names,
    metadata: file
      .createDeveloperMetadataFinder()
      .find()
      .map((metadata) => [metadata.getKey(), metadata.getValue()]),
    triggers: workbench.triggers,
    properties: workbench.keep().properties.document ?? {},
  };
}

function sheetSnapshot(sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown {
  const range = sheet.getDataRange();
  const all = sheet.getRange(1, 1, Math.min(60, sheet.getMaxRows()), sheet.getMaxColumns());
  return {
    name: sheet.getName(),
    isHidden: sheet.isSheetHidden(),
    size: [sheet.getMaxRows(), sheet.getMaxColumns()],
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    widths: Array.from({ length: sheet.getMaxColumns() }, (_, index) => sheet.getColumnWidth(index + 1)),
    values: range.getValues(),
    formulas: range.getFormulas(),
    notes: range.getNotes(),
    formats: all.getNumberFormats(),
    backgrounds: all.getBackgrounds(),
    validations: all
      .getDataValidations()
      .map((row) => row.map((rule) => rule && [String(rule.getCriteriaType()), rule.getCriteriaValues()])),
    rules: sheet
      .getConditionalFormatRules()
      .map((rule) => [
        rule.getBooleanCondition()?.getCriteriaValues(),
        rule.getBooleanCondition()?.getBackground(),
        rule.getRanges().map((one) => one.getA1Notation()),
      ]),
  };
}
