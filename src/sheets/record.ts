import type { Decider } from '../core/check/rights.ts';
import type { HeadChange } from '../core/ledger/head.ts';
import type { Day } from '../core/lib/day.ts';
import { blockWrites, updateBlock } from '../core/plan/block/writes.ts';
import type { FileState } from '../core/plan/state.ts';
import type { Write } from '../core/plan/write.ts';
import type { DecideAnswer } from '../core/views/check.ts';
import { historyAfter } from '../core/views/last-values.ts';
import type { Parsed } from '../core/views/requests.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { keptHead } from './kept-head.ts';
import { locked } from './lock.ts';
import { ownFile } from './own-file.ts';
import { quietly } from './quietly.ts';
import { remember } from './restore.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Answers a request, with nobody else at work in the file. Whatever stops it comes back as a sentence. */
export function answerLocked<Request>(
  parsed: Parsed<Request>,
  action: (file: File, request: Request) => DecideAnswer,
): DecideAnswer {
  if (parsed.kind === 'refused') return { kind: 'sorry', sentence: parsed.sentence };
  try {
    return locked(() => action(SpreadsheetApp.getActiveSpreadsheet(), parsed.value));
  } catch (error) {
    return { kind: 'sorry', sentence: messageOf(error) };
  }
}

/** This moment in the file's time zone, and who is signed in. */
export function momentIn(
  file: File,
  name: string,
): { readonly at: string; readonly today: Day; readonly decider: Decider } {
  const now = new Date();
  return {
    at: Utilities.formatDate(now, file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss'),
    today: ownFile.calendar().dayOf(now),
    decider: { email: Session.getActiveUser().getEmail(), name },
  };
}

/** A decision that is ready to be written, the ledger's rows last. */
export interface ToRecord {
  readonly writes: readonly Write[];
  readonly sentence: string;
  readonly head: HeadChange | null;
}

/** What is done around the writing, and what is said where it stopped half-way. */
export interface Around {
  readonly begin: () => void;
  readonly end: () => void;
  readonly todo: string;
}

/**
 * Writes a decision, whole or not at all, and then keeps how far the ledger goes.
 *
 * @throws where taking back fails too: then the end is not told
 */
export function record(
  file: File,
  before: FileState,
  { writes, sentence, head }: ToRecord,
  { begin, end, todo }: Around,
): DecideAnswer {
  const refusal = refusalOf(file, writes, 'decide this');
  if (refusal !== null) return { kind: 'sorry', sentence: refusal };
  begin();
  const failure = applyOrTakeBack(file, writes, todo);
  end();
  if (failure !== null) return { kind: 'sorry', sentence: failure };
  quietly(() => keptHead.follow(head));
  // The ledger comes last: a decision that writes nowhere else changes no row.
  if (writes.some(({ tab }) => tab !== writes[writes.length - 1]?.tab))
    quietly(() => bringUpToDate(file, before, writes));
  const today = ownFile.calendar().dayOf(new Date());
  quietly(() => applyWhereOpen(file, historyAfter(before, writes, today)));
  return { kind: 'done', sentence };
}

/** Names that a new row brings count at once. No part of the decision: what fails here, Refresh makes up for. */
function bringUpToDate(file: File, before: FileState, decided: readonly Write[]): void {
  applyWhereOpen(file, blockWrites(updateBlock(before, decided)));
}

function applyWhereOpen(file: File, writes: readonly Write[]): void {
  if (writes.length > 0 && refusalOf(file, writes) === null) applyWrites(file, writes);
}

/** Null where all was written. Sheets holds writes back, and a rule of the file may refuse them as late as here. */
export function applyOrTakeBack(file: File, writes: readonly Write[], todo: string): string | null {
  const putBack = remember(file, writes);
  try {
    applyWrites(file, writes);
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    takeBack(putBack, todo);
    return `Nothing was recorded, and nothing in the file is changed. Sheets said: ${messageOf(error)}`;
  }
}

function takeBack(putBack: () => void, todo: string): void {
  try {
    putBack();
    SpreadsheetApp.flush();
  } catch (error) {
    throw new Error(
      `This stopped half-way, and Sheets did not let it be taken back: ${messageOf(error)}. ${todo}`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
