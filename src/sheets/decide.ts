import { planDecision } from '../core/check/decision.ts';
import type { DecideRequest } from '../core/check/request.ts';
import type { DecideAnswer } from '../core/views/check.ts';
import { readDecideRequest } from '../core/views/decide-request.ts';
import { journal } from './journal.ts';
import { readState } from './read-state.ts';
import { answerLocked, momentIn, record } from './record.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Records a decision, whole or not at all. Whatever stops it comes back as a sentence. */
export function answerDecide(request: unknown): DecideAnswer {
  return answerLocked(readDecideRequest(request), decide);
}

/** Reads inside the lock: what somebody else has just decided is there already. */
function decide(file: File, request: DecideRequest): DecideAnswer {
  const state = readState(file);
  const moment = { ...momentIn(file, request.name), unfinished: journal.read() };
  const planned = planDecision(state, request, moment);
  if (planned.kind === 'sorry') return planned;
  if (planned.kind === 'known') return { kind: 'done', sentence: planned.sentence };
  const { entry } = planned;
  return record(file, state, planned, {
    begin: () => journal.write(entry),
    end: () => journal.clear(entry),
    todo: 'Send it again, or open Check anew, which says what is left to do.',
  });
}
