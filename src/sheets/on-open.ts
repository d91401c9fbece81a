import { MIRROR_NAME } from '../core/plan/mirror.ts';
import { mayUseFile } from './auth-mode.ts';
import { addMenu } from './menu.ts';
import { quietly } from './quietly.ts';
import { tend } from './tend.ts';

/** The menu first, in every mode; then, where the file may be used, what it needs since it was last open. */
export function answerOpen(event: GoogleAppsScript.Events.SheetsOnOpen | undefined): void {
  addMenu();
  if (!mayUseFile(event)) return;
  quietly(() => {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const leeway = file.getRangeByName(MIRROR_NAME);
    if (leeway !== null) tend(file, leeway, null);
  });
}
