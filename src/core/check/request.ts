import type { Candidate } from './candidate.ts';
import type { Answer } from './questions.ts';

/** What a person may decide of a candidate. */
export const VERBS = ['Approve', 'Except', 'Decline', 'Park'] as const;
export type Verb = (typeof VERBS)[number];

/** Whether a decision lets the initiative run. */
export function isApproval(verb: Verb): boolean {
  return verb === 'Approve' || verb === 'Except';
}

/** A decision as the sidebar sends it. */
export interface DecideRequest {
  /** The same for every try of one decision, so that none is recorded twice. */
  readonly key: string;
  readonly verb: Verb;
  readonly candidate: Candidate;
  readonly answers: readonly Answer[];
  readonly reason: string;
  /** ISO days, or blank: when a parked one is decided, and when an exception ends. */
  readonly due: string;
  readonly expires: string;
  /** The name of whoever decides, for where Google tells no address. */
  readonly name: string;
  /** The rows that were shown to be paused, each as `calledAmong` names it; not there where nothing was shown. */
  readonly pauses?: readonly string[] | undefined;
}
