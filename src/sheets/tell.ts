import type { Write } from '../core/plan/write.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { locked } from './lock.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A toast with this many seconds stays until it is closed. */
const UNTIL_CLOSED = -1;

interface Planned {
  readonly writes: readonly Write[];
  readonly sentence: string;
}

/** A menu item that changes the file: what it is called in sentences, and what it would do. */
interface Job {
  /** `set up this file`, and `Setting up`. */
  readonly todo: string;
  readonly doing: string;
  /** What to choose again where Sheets fails half-way. */
  readonly item: string;
  readonly plan: (file: File) => Planned;
}

/**
 * Makes a plan, applies it, and tells in a toast what was done or why nothing was changed. It reads inside the lock:
 * what somebody else has just done is there already.
 */
export function doAndTell(job: Job): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  tellInToast(
    file,
    locked(() => sentenceOf(file, job)),
  );
}

/** Shows a sentence until it is closed. */
export function tellInToast(file: File, sentence: string): void {
  file.toast(sentence, 'Leeway', UNTIL_CLOSED);
}

function sentenceOf(file: File, job: Job): string {
  const { writes, sentence } = job.plan(file);
  const refusal = refusalOf(file, writes, job.todo);
  if (refusal !== null) return refusal;
  if (writes.length > 0) applyOrSay(file, writes, job);
  return sentence;
}

/** A plan is made of what is missing, so the next run goes on where this one stopped. */
function applyOrSay(file: File, writes: readonly Write[], { doing, item }: Job): void {
  try {
    applyWrites(file, writes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${doing} stopped half-way: choose ${item} again. Sheets said: ${why}`);
  }
}
