import { setUpSentence } from '../core/plan/sentence.ts';
import { planSetUp } from '../core/plan/set-up.ts';
import type { Write } from '../core/plan/write.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { locked } from './lock.ts';
import { readState } from './read-state.ts';

/** A toast with this many seconds stays until it is closed. */
const UNTIL_CLOSED = -1;

/** Adds what the file lacks, and tells in a toast what that was, or why nothing was changed. */
export function setUpFile(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  file.toast(
    locked(() => setUpSentenceFor(file)),
    'Leeway',
    UNTIL_CLOSED,
  );
}

/** Reads inside the lock: what somebody else has just set up is there already. */
function setUpSentenceFor(file: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const plan = planSetUp(readState(file), `leeway:${Utilities.getUuid()}`);
  const refusal = refusalOf(file, plan.writes);
  if (refusal !== null) return refusal;
  if (plan.writes.length > 0) applyOrSay(file, plan.writes);
  return setUpSentence(plan);
}

/** The plan is made of what is missing, so the next run goes on where this one stopped. */
function applyOrSay(file: GoogleAppsScript.Spreadsheet.Spreadsheet, writes: readonly Write[]): void {
  try {
    applyWrites(file, writes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Setting up stopped half-way: choose Set up this file again. Sheets said: ${why}`);
  }
}
