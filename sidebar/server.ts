import type { AdoptRequest } from '../src/core/adopt/request.ts';
import type { DecideRequest } from '../src/core/check/request.ts';
import type { LogRequest } from '../src/core/log/request.ts';
import type { CellPlace } from '../src/core/register/read-register.ts';
import type { AdoptAnswer } from '../src/core/views/adopt.ts';
import type { CheckAnswer, DecideAnswer } from '../src/core/views/check.ts';
import type { NowAnswer } from '../src/core/views/now.ts';
import type { NowRequest } from '../src/core/views/requests.ts';

interface Sorry {
  readonly kind: 'sorry';
  readonly sentence: string;
}

type Answered<Answer> = (answer: Answer | Sorry) => void;

/** Asks the script how the register stands. What the script cannot do comes back as a sentence, here and below. */
export function readNow(request: NowRequest, answered: Answered<NowAnswer>): void {
  runner(answered).readNow(request);
}

/** Asks for the file's tables. */
export function readCheck(answered: Answered<CheckAnswer>): void {
  runner(answered).readCheck();
}

/** Has a decision recorded. */
export function decide(request: DecideRequest, answered: Answered<DecideAnswer>): void {
  runner(answered).decide(request);
}

/** Has a decision recorded that needs no check. */
export function logDecision(request: LogRequest, answered: Answered<DecideAnswer>): void {
  runner(answered).logDecision(request);
}

/** Asks for the file as it is. */
export function readAdopt(answered: Answered<AdoptAnswer>): void {
  runner(answered).readAdopt();
}

/** Has a register adopted. */
export function adoptSheet(request: AdoptRequest, answered: Answered<DecideAnswer>): void {
  runner(answered).adoptSheet(request);
}

/** Puts the cursor on a cell of the spreadsheet; `failed` hears why it could not. */
export function showCell(place: CellPlace, failed: (sentence: string) => void): void {
  google.script.run
    .withSuccessHandler((sentence) => {
      if (typeof sentence === 'string') failed(sentence);
    })
    .withFailureHandler(({ message }) => failed(message))
    .showCell(place);
}

function runner<Answer>(answered: Answered<Answer>): google.script.Runner {
  return google.script.run
    .withSuccessHandler((answer) => answered(isAnswer<Answer>(answer) ? answer : NO_ANSWER))
    .withFailureHandler(({ message }) => answered({ kind: 'sorry', sentence: message }));
}

/** With several Google accounts in one browser a call may come back empty. */
const NO_ANSWER: Sorry = {
  kind: 'sorry',
  sentence: 'Google gave no answer. If several accounts are signed in, use a window with one.',
};

function isAnswer<Answer>(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
