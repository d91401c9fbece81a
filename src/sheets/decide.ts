import { planDecision } from '../core/check/decision.ts';
import type { DecideRequest } from '../core/check/request.ts';
import { blockWrites, updateBlock } from '../core/plan/block/writes.ts';
import type { FileState } from '../core/plan/state.ts';
import type { Write } from '../core/plan/write.ts';
import type { DecideAnswer } from '../core/views/check.ts';
import { readDecideRequest } from '../core/views/decide-request.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { journal } from './journal.ts';
import { locked } from './lock.ts';
import { ownFile } from './own-file.ts';
import { quietly } from './quietly.ts';
import { readState } from './read-state.ts';
import { remember } from './restore.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Records a decision, whole or not at all. Whatever stops it comes back as a sentence. */
export function answerDecide(request: unknown): DecideAnswer {
  const parsed = readDecideRequest(request);
  if (parsed.kind === 'refused') return { kind: 'sorry', sentence: parsed.sentence };
  try {
    return locked(() => decide(SpreadsheetApp.getActiveSpreadsheet(), parsed.value));
  } catch (error) {
    return { kind: 'sorry', sentence: messageOf(error) };
  }
}

/** Reads inside the lock: what somebody else has just decided is there already. */
function decide(file: File, request: DecideRequest): DecideAnswer {
  const zone = file.getSpreadsheetTimeZone();
  const now = new Date();
  const state = readState(file);
  const planned = planDecision(state, request, {
    at: Utilities.formatDate(now, zone, 'yyyy-MM-dd HH:mm:ss'),
    today: ownFile.calendar().dayOf(now),
    decider: { email: Session.getActiveUser().getEmail(), name: request.name },
    unfinished: journal.read(),
  });
  if (planned.kind === 'sorry') return planned;
  if (planned.kind === 'known') return { kind: 'done', sentence: planned.sentence };
  const { writes, entry, sentence } = planned;
  const refusal = refusalOf(file, writes, 'decide this');
  if (refusal !== null) return { kind: 'sorry', sentence: refusal };
  journal.write(entry);
  const failure = applyOrTakeBack(file, writes);
  journal.clear(entry);
  // The ledger comes last: a decision that writes nowhere else changes no row.
  if (failure === null && writes.some(({ tab }) => tab !== writes[writes.length - 1]?.tab))
    quietly(() => bringUpToDate(file, state, writes));
  return failure === null ? { kind: 'done', sentence } : { kind: 'sorry', sentence: failure };
}

/** Names that a new row brings count at once. No part of the decision: what fails here, Refresh makes up for. */
function bringUpToDate(file: File, before: FileState, decided: readonly Write[]): void {
  const writes = blockWrites(updateBlock(before, decided));
  if (writes.length > 0 && refusalOf(file, writes) === null) applyWrites(file, writes);
}

/**
 * Null where all was written. Sheets holds writes back, and a rule of the file may refuse them as late as here.
 *
 * @throws where taking back fails too: the journal then still says what was under way
 */
function applyOrTakeBack(file: File, writes: readonly Write[]): string | null {
  const putBack = remember(file, writes);
  try {
    applyWrites(file, writes);
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    takeBack(putBack);
    return `Nothing was recorded, and nothing in the file is changed. Sheets said: ${messageOf(error)}`;
  }
}

function takeBack(putBack: () => void): void {
  try {
    putBack();
    SpreadsheetApp.flush();
  } catch (error) {
    throw new Error(
      `This stopped half-way, and Sheets did not let it be taken back: ${messageOf(error)}. Send it again, or open Check anew, which says what is left to do.`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
