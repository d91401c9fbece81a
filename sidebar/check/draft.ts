import type { Answer } from '../../src/core/check/questions.ts';
import type { Cost } from '../../src/core/removal/sentences.ts';
import type { WrittenRemoval } from './removal-answer.ts';

/** All that is typed into the check: what a new reading of the register may not lose. */
export interface Draft {
  /** Which initiative it is about, as the list of them has it. */
  readonly about: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
  /** What of them Leeway wrote; none where nothing says. */
  readonly removal?: WrittenRemoval | null;
  readonly room: RoomDraft;
  readonly decision: DecisionDraft;
}

/** How room is looked for. */
export interface RoomDraft {
  readonly cost: Cost;
  /** The keys of rows that must not come off. */
  readonly staying: readonly string[];
}

export interface DecisionDraft {
  /** The same for every try of one decision. */
  readonly key: string;
  readonly reason: string;
  readonly due: string;
  readonly expires: string;
  readonly name: string;
}
