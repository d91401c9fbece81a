import { setUpSentence } from '../core/plan/sentence.ts';
import { planSetUp } from '../core/plan/set-up.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { doAndTell } from './tell.ts';

/** Adds what the file lacks, and tells in a toast what that was, or why nothing was changed. */
export function setUpFile(): void {
  doAndTell({
    todo: 'set up this file',
    doing: 'Setting up',
    item: 'Set up this file',
    plan: (file) => {
      const plan = planSetUp(readState(file), newToken());
      return { writes: plan.writes, sentence: setUpSentence(plan) };
    },
  });
}
