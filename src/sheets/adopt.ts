import { type AdoptMoment, planAdoption } from '../core/adopt/plan.ts';
import type { AdoptRequest } from '../core/adopt/request.ts';
import { adoptedSentence } from '../core/adopt/sentence.ts';
import { notSigned } from '../core/adopt/signed.ts';
import type { Write } from '../core/plan/write.ts';
import { readAdoptRequest } from '../core/views/adopt-request.ts';
import type { DecideAnswer } from '../core/views/check.ts';
import { withLastValues } from '../core/views/last-values.ts';
import { applyWrites } from './apply.ts';
import { refusalOf } from './ask-targets.ts';
import { keptHead } from './kept-head.ts';
import { locked } from './lock.ts';
import { newToken } from './new-token.ts';
import { ownFile } from './own-file.ts';
import { quietly } from './quietly.ts';
import { readState } from './read-state.ts';
import { writtenAt } from './written-at.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Adopts a register, in one locked change. Whatever stops it comes back as a sentence. */
export function answerAdopt(request: unknown): DecideAnswer {
  const parsed = readAdoptRequest(request);
  if (parsed.kind === 'refused') return { kind: 'sorry', sentence: parsed.sentence };
  try {
    return locked(() => adopt(SpreadsheetApp.getActiveSpreadsheet(), parsed.value));
  } catch (error) {
    return { kind: 'sorry', sentence: messageOf(error) };
  }
}

/** Reads inside the lock: what somebody else has just done is there already. */
function adopt(file: File, request: AdoptRequest): DecideAnswer {
  const moment = momentOf(file, request);
  const state = readState(file);
  const planned = planAdoption(state, request, moment);
  if (planned.kind === 'sorry') return planned;
  const { settings } = planned.board.counted.register;
  const unsigned = planned.parts.baseline.length > 0 ? notSigned(moment.decider, settings) : null;
  if (unsigned !== null) return { kind: 'sorry', sentence: unsigned };
  const writes = withLastValues(state, planned.writes, writtenAt(false));
  const refusal = refusalOf(file, writes, 'adopt this sheet');
  if (refusal !== null) return { kind: 'sorry', sentence: refusal };
  applyOrSay(file, writes);
  quietly(() => keptHead.follow(planned.head));
  return { kind: 'done', sentence: adoptedSentence(planned, request.tab) };
}

function momentOf(file: File, { name }: AdoptRequest): AdoptMoment {
  const now = new Date();
  return {
    at: Utilities.formatDate(now, file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss'),
    today: ownFile.calendar().dayOf(now),
    decider: { email: Session.getActiveUser().getEmail(), name },
    token: newToken(),
  };
}

/**
 * A plan is made of what is missing, so the next try goes on where this one stopped. Sheets holds writes back, and a
 * rule of the file may refuse them as late as at the flush.
 */
function applyOrSay(file: File, writes: readonly Write[]): void {
  try {
    applyWrites(file, writes);
    SpreadsheetApp.flush();
  } catch (error) {
    throw new Error(
      `Adopting stopped half-way: adopt again, and it goes on from there. Sheets said: ${messageOf(error)}`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
