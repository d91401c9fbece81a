import { afterWrites } from '../core/plan/after-writes.ts';
import { planRefresh } from '../core/plan/refresh.ts';
import type { FileState } from '../core/plan/state.ts';
import { planSeen } from '../core/record/seen.ts';
import { withHistory } from '../core/views/last-values.ts';
import { refusalOf } from './ask-targets.ts';
import { keptHead } from './kept-head.ts';
import { newToken } from './new-token.ts';
import { quietly } from './quietly.ts';
import { readState } from './read-state.ts';
import { applyOrTakeBack } from './record.ts';
import { stamp } from './stamp.ts';
import { doAndTell } from './tell.ts';
import { writtenAt } from './written-at.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TYPED = 'What was typed since is recorded in Decisions as seen.';
const AGAIN = 'Choose Refresh again.';

/** Brings formulas, rows and mirror up to date, has all computed anew, and tells in a toast what was done. */
export function refreshFile(): void {
  doAndTell({
    todo: 'refresh it',
    doing: 'Refreshing',
    item: 'Refresh',
    plan: (file) => {
      const before = readState(file);
      const token = newToken();
      const first = planRefresh(before, token);
      if (first.writes.length === 0 || refusalOf(file, first.writes) !== null) return first;
      const state = withSeen(file, before);
      const { writes, sentence } = state === before ? first : planRefresh(state, token);
      return {
        writes: withHistory(state, writes, writtenAt(true)),
        sentence: state === before ? sentence : `${sentence} ${TYPED}`,
      };
    },
  });
}

/**
 * D10: the file once what was typed is recorded in its ledger, whole or not at all: half a row would look like one that
 * was changed by hand. Who may not write to the ledger leaves it to the next who may.
 */
function withSeen(file: File, state: FileState): FileState {
  const { writes, head } = planSeen(state, stamp());
  if (writes.length === 0 || refusalOf(file, writes) !== null) return state;
  const failure = applyOrTakeBack(file, writes, AGAIN);
  if (failure !== null) throw new Error(`${failure} ${AGAIN}`);
  quietly(() => keptHead.follow(head));
  return afterWrites(state, writes);
}
