import { isTokenOf } from '../core/lib/token.ts';
import { rowsToGrowTo, tokenWrite } from '../core/plan/mirror.ts';
import type { Write } from '../core/plan/write.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { columnsNeeded } from './columns-needed.ts';
import { ifUnlocked } from './lock.ts';
import { mirroredIn } from './mirrored-in.ts';
import { newToken } from './new-token.ts';
import { ownFile } from './own-file.ts';
import { beginsWithToken, isOwnMirror } from './own-mirror.ts';
import { quietly } from './quietly.ts';
import { rowsLacking } from './rows-lacking.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * X3, W5: what a file that is set up needs by now, after an edit of these cells or at opening (null): a token of the
 * day, a mirror of the columns as they are headed, with room to spare, and formulas in new rows. An ordinary edit needs
 * nothing, and nothing is written; nor is anything where the name is not the mirror's.
 */
export function tend(file: File, leeway: Range, edited: Range | null): void {
  if (!beginsWithToken(leeway)) return;
  const parts = [
    () => [tokenNeeded(leeway)],
    () => [roomNeeded(file, leeway, edited)],
    () => columnsNeeded(file, leeway, edited),
    () => [rowsLacking(file, leeway, edited)],
  ];
  const needed: (readonly Write[])[] = [];
  for (const part of parts) quietly(() => void needed.push(...part()));
  if (needed.every((writes) => writes.length === 0) || !isOwnMirror(leeway)) return;
  ifUnlocked(() => {
    for (const writes of needed) applyWhereOpen(file, writes);
  });
}

/** A place that this person may not edit waits for somebody who may. */
function applyWhereOpen(file: File, writes: readonly Write[]): void {
  quietly(() => {
    if (writes.length > 0 && refusalOf(file, writes) === null) applyWrites(file, writes);
  });
}

function tokenNeeded(leeway: Range): readonly Write[] {
  const today = ownFile.calendar().dayOf(new Date());
  if (isTokenOf(String(leeway.getValue()), today)) return [];
  return [tokenWrite(leeway.getSheet().getName(), newToken())];
}

/** Only tabs that are nearly as long as the mirror, or longer, cost more than a look at their length. */
function roomNeeded(file: File, leeway: Range, edited: Range | null): readonly Write[] {
  const sheets = edited === null ? file.getSheets() : [edited.getSheet()];
  const rows = leeway.getNumRows();
  const long = sheets
    .map((sheet) => ({ sheet, rows: sheet.getMaxRows() }))
    .filter((tab) => rowsToGrowTo(tab.rows, rows) !== null);
  if (long.length === 0) return [];
  const mirrored = new Set(mirroredIn(leeway).map(({ tab }) => tab));
  const longest = long.filter(({ sheet }) => mirrored.has(sheet.getName())).map((tab) => tab.rows);
  const wanted = longest.length === 0 ? null : rowsToGrowTo(Math.max(...longest), rows);
  return wanted === null
    ? []
    : [{ kind: 'grow tab', tab: leeway.getSheet().getName(), rows: wanted, columns: 1 }];
}
