import type { NowAnswer } from '../src/core/views/now.ts';
import type { NowRequest } from '../src/core/views/requests.ts';

/** Asks the script how the register stands. What the script cannot do comes back as a sentence. */
export function readNow(request: NowRequest, answered: (answer: NowAnswer) => void): void {
  const failed = (error: Error) =>
    answered({ kind: 'sorry', sentence: `${error.message} Nothing was changed.` });
  google.script.run
    .withSuccessHandler((answer) => answered(isAnswer(answer) ? answer : NO_ANSWER))
    .withFailureHandler(failed)
    .readNow(request);
}

/** With several Google accounts in one browser a call may come back empty. */
const NO_ANSWER: NowAnswer = {
  kind: 'sorry',
  sentence: 'Google gave no answer. If several accounts are signed in, use a window with one.',
};

function isAnswer(value: unknown): value is NowAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
