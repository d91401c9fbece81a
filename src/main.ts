// Every function that Google calls by name. The build turns each export into a top-level function.
import type { AdoptAnswer } from './core/views/adopt.ts';
import type { CheckAnswer, DecideAnswer } from './core/views/check.ts';
import type { NowAnswer } from './core/views/now.ts';
import type { ServerApi } from './core/views/server-api.ts';
import { connect } from './functions/own-file.ts';
import { answerAdopt } from './sheets/adopt.ts';
import { answerDecide } from './sheets/decide.ts';
import { answerLog } from './sheets/log.ts';
import { addMenu, openSidebar } from './sheets/menu.ts';
import { answerEdit } from './sheets/on-edit.ts';
import { answerOpen } from './sheets/on-open.ts';
import { ownFile } from './sheets/own-file.ts';
import { answerReadAdopt } from './sheets/read-adopt.ts';
import { answerCheck } from './sheets/read-check.ts';
import { answerNow } from './sheets/read-now.ts';
import { refreshFile } from './sheets/refresh.ts';
import { removeLeeway } from './sheets/remove.ts';
import { repairFile } from './sheets/repair.ts';
import { setUpFile } from './sheets/set-up.ts';
import { shareFile } from './sheets/share.ts';
import { showCellOf } from './sheets/show-cell.ts';

// A new one that takes tables is also named in core/plan/table-functions.ts.
export * from './functions/drift-agreement.ts';
export * from './functions/drift-bridge.ts';
export * from './functions/drift-conflicts.ts';
export * from './functions/drift-flags.ts';
export * from './functions/drift-load.ts';
export * from './functions/drift-rows.ts';
export * from './functions/drift-score.ts';
export * from './functions/drift-signals.ts';
export * from './functions/drift-takes-off.ts';
export * from './functions/drift-verify.ts';

connect(ownFile);

/** Adds the menu when the spreadsheet opens, and does what was due since it was last open. */
export function onOpen(event?: GoogleAppsScript.Events.SheetsOnOpen): void {
  answerOpen(event);
}

/** Completes formulas and fills rows while a person edits. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  answerEdit(event);
}

/** Adds the menu once, after the add-on is installed. */
export function onInstall(): void {
  addMenu();
}

/** Opens the sidebar at the check of an initiative. */
export function showCheck(): void {
  openSidebar('check');
}

/** Opens the sidebar at the register as it stands. */
export function showNow(): void {
  openSidebar('now');
}

/** Adds the tabs, formulas and rules that this file lacks. */
export function setUp(): void {
  setUpFile();
}

/** Opens the sidebar at what Leeway makes of an existing register. */
export function adopt(): void {
  openSidebar('adopt');
}

/** Brings formulas, rows and mirror up to date, and has everything computed anew. */
export function refresh(): void {
  refreshFile();
}

/** Shows the formulas by which another file reads the score of this one. */
export function share(): void {
  shareFile();
}

/** Puts right what was pasted over, deleted or split. */
export function repair(): void {
  repairFile();
}

/** Asks, and takes everything of Leeway's out of the file. */
export function remove(): void {
  removeLeeway();
}

/** Tells the sidebar how the register stands. */
export function readNow(request: unknown): NowAnswer {
  return answerNow(request);
}

/** Hands the sidebar the file's tables, so that it can judge an initiative while it is typed. */
export function readCheck(): CheckAnswer {
  return answerCheck();
}

/** Records a decision on an initiative. */
export function decide(request: unknown): DecideAnswer {
  return answerDecide(request);
}

/** Records a decision that needs no check, such as a pause or a review. */
export function logDecision(request: unknown): DecideAnswer {
  return answerLog(request);
}

/** Hands the sidebar the file, so that it can show what an adoption would do. */
export function readAdopt(): AdoptAnswer {
  return answerReadAdopt();
}

/** Adopts an existing register as it is understood. */
export function adoptSheet(request: unknown): DecideAnswer {
  return answerAdopt(request);
}

/** Puts the cursor on a cell. */
export function showCell(place: unknown): string | null {
  return showCellOf(place);
}

({ readNow, readCheck, readAdopt, adoptSheet, decide, logDecision, showCell }) satisfies ServerApi;
