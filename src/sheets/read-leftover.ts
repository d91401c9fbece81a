import { type Leftover, type OwnTab, offeredIn, ownTabs } from '../core/plan/remove/leftover.ts';
import type { FileState } from '../core/plan/state.ts';
import { frozenBefore } from '../core/plan/was-before.ts';
import { rulesOn } from './look.ts';
import { readMarks } from './marks.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Remove must know beside the file's state. The number of calls grows with tabs and rules, never with rows. */
export function readLeftover(file: File, state: FileState): Leftover {
  const sheets = file.getSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const marks = readMarks(file);
  const own = ownTabs(state);
  return {
    rules: new Map(sheets.map(({ sheet, name }) => [name, rulesOn(sheet)])),
    notes: new Map(sheets.map(({ sheet, name }) => [name, sheet.getDataRange().getNotes()])),
    filled: new Map(
      sheets.flatMap(({ sheet, name }) =>
        [...(marks.get(sheet.getSheetId())?.onTab ?? [])].flatMap((mark) => {
          const frozen = frozenBefore(mark);
          return frozen === null ? [] : [[name, frozen] as const];
        }),
      ),
    ),
    offered: new Map(
      sheets.map(({ sheet, name }) => [
        name,
        offeredOn(
          sheet,
          own.find(({ tab }) => tab.name === name),
        ),
      ]),
    ),
  };
}

/** The columns whose first cell takes just what Leeway offers there. */
function offeredOn(sheet: Sheet, own: OwnTab | undefined): readonly number[] {
  const place = own?.place ?? null;
  if (place === null || place.header >= sheet.getMaxRows()) return [];
  return offeredIn(place).flatMap(([column, choices]) => {
    const rule = sheet.getRange(place.header + 1, column).getDataValidation();
    const [offered]: readonly unknown[] = rule?.getCriteriaValues() ?? [];
    const isOurs = Array.isArray(offered) && offered.map(String).join('\n') === choices.join('\n');
    return isOurs ? [column] : [];
  });
}
