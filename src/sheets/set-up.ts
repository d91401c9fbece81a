import { setUpSentence } from '../core/plan/sentence.ts';
import { planSetUp } from '../core/plan/set-up.ts';
import { withLastValues } from '../core/views/last-values.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { doAndTell } from './tell.ts';
import { writtenAt } from './written-at.ts';

/** Adds what the file lacks, and tells in a toast what that was, or why nothing was changed. */
export function setUpFile(): void {
  doAndTell({
    todo: 'set up this file',
    doing: 'Setting up',
    item: 'Set up this file',
    plan: (file) => {
      const state = readState(file);
      const plan = planSetUp(state, newToken());
      const writes = withLastValues(state, plan.writes, writtenAt(false));
      return { writes, sentence: setUpSentence({ ...plan, writes }) };
    },
  });
}
