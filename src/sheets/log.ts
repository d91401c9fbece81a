import { planLog } from '../core/log/plan.ts';
import type { LogRequest } from '../core/log/request.ts';
import type { DecideAnswer } from '../core/views/check.ts';
import { readLogRequest } from '../core/views/log-request.ts';
import { readState } from './read-state.ts';
import { answerLocked, momentIn, record } from './record.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Records a decision that needs no check, whole or not at all. Whatever stops it comes back as a sentence. */
export function answerLog(request: unknown): DecideAnswer {
  return answerLocked(readLogRequest(request), log);
}

/** Needs no journal: a status without its decision is a decision to make, and sent again it is recorded. */
function log(file: File, request: LogRequest): DecideAnswer {
  const state = readState(file);
  const planned = planLog(state, request, momentIn(file, request.name));
  if (planned.kind === 'sorry') return planned;
  if (planned.kind === 'known') return { kind: 'done', sentence: planned.sentence };
  return record(file, state, planned, {
    begin: () => {},
    end: () => {},
    todo: 'Send it again, and what is missing is done.',
  });
}
