import { answerWith, comesOffWords, ownAnswer, type Written } from '../../src/core/check/come-off.ts';
import type { Initiative } from '../../src/core/register/initiative.ts';
import type { AskedQuestion } from './questions.ts';

/** What Leeway answered to the question about what is removed. */
export interface WrittenRemoval extends Written {
  /** The text under `Takes off` that it goes with. */
  readonly takesOff: string;
}

/** The answer about what is removed, as far as Leeway gives it: it goes when it is so no more. */
interface RemovalAnswer {
  /** Says that these rows come off, and no others. */
  readonly say: (rows: readonly Initiative[]) => void;
  /** Takes back what went with another text under `Takes off`. */
  readonly check: () => void;
  /** What stands there by now; null where all of it is the person's. */
  readonly written: () => WrittenRemoval | null;
}

/**
 * @param before what stands there already
 * @param takesOff the text under `Takes off`
 */
export function removalAnswer(
  question: AskedQuestion,
  before: WrittenRemoval | null,
  takesOff: () => string,
): RemovalAnswer {
  let written = before;

  function say(rows: readonly Initiative[]): void {
    const sentence = comesOffWords(rows);
    if (written?.sentence === sentence) {
      written = { ...written, takesOff: takesOff() };
      return;
    }
    const own = written === null ? question.read() : ownAnswer(question.read(), written);
    written = sentence === '' ? null : { sentence, own, takesOff: takesOff() };
    question.write(sentence === '' ? own : answerWith(own, sentence));
  }

  return {
    say,
    check: () => {
      if (written !== null && written.takesOff !== takesOff()) say([]);
    },
    written: () => written,
  };
}
