// Every function that Google calls by name. The build turns each export into a top-level function.
import type { NowAnswer } from './core/views/now.ts';
import type { ServerApi } from './core/views/server-api.ts';
import { connect } from './functions/own-file.ts';
import { addMenu, openSidebar } from './sheets/menu.ts';
import { ownFile } from './sheets/own-file.ts';
import { answerNow } from './sheets/read-now.ts';
import { setUpFile } from './sheets/set-up.ts';

export * from './functions/drift-conflicts.ts';
export * from './functions/drift-flags.ts';
export * from './functions/drift-rows.ts';
export * from './functions/drift-score.ts';
export * from './functions/drift-signals.ts';

connect(ownFile);

/** Adds the menu when the spreadsheet opens. */
export function onOpen(): void {
  addMenu();
}

/** Adds the menu once, after the add-on is installed. */
export function onInstall(): void {
  addMenu();
}

/** Opens the sidebar at the register as it stands. */
export function showNow(): void {
  openSidebar();
}

/** Adds the tabs, formulas and rules that this file lacks. */
export function setUp(): void {
  setUpFile();
}

/** Tells the sidebar how the register stands. */
export function readNow(request: unknown): NowAnswer {
  return answerNow(request);
}

({ readNow }) satisfies ServerApi;
