import type { Day } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { DecisionColumn } from './tables/decisions.ts';

export const DECISION_KINDS = [
  'Baseline',
  'Seen',
  'Approve',
  'Except',
  'Renew',
  'End exception',
  'Resume',
  'Pause',
  'Stop',
  'Finish',
  'Decline',
  'Park',
  'Limit',
  'Filter',
  'Direction',
  'Setting',
  'Review',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One row of the ledger. */
export interface Decision {
  readonly row: number;
  readonly no: number | null;
  readonly day: Day | null;
  readonly kind: DecisionKind | null;
  /** The initiative's ID, else its name, as typed. */
  readonly initiative: string;
  readonly by: string;
  readonly due: Day | null;
  readonly expires: Day | null;
  /** Answers to the five questions, as typed; blank where there is none. */
  readonly answers: readonly string[];
  /** What it takes off, as typed. */
  readonly takesOff: string;
  /** The limits and filters that stood against it, as typed. */
  readonly broke: string;
  /** What it kept of the cells that the score reads, as typed. */
  readonly facts: string;
}

const KINDS: ReadonlyMap<string, DecisionKind> = new Map(DECISION_KINDS.map((kind) => [fold(kind), kind]));

const ANSWERS = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;

export function readDecisions(found: FoundTable<DecisionColumn>, findings: Finding[]): readonly Decision[] {
  return readRows(found, findings, (reader) => {
    if (reader.isBlank('decision')) reader.report('decision', 'blank; the row decides nothing');
    return {
      row: reader.row,
      no: reader.number('no', 'a whole number', Number.isInteger),
      day: reader.day('at'),
      kind: reader.choice('decision', KINDS, DECISION_KINDS),
      initiative: reader.text('initiative'),
      by: reader.text('by'),
      due: reader.day('due'),
      expires: reader.day('expires'),
      answers: ANSWERS.map((question) => reader.text(question)),
      takesOff: reader.text('takesOff'),
      broke: reader.text('broke'),
      facts: reader.text('facts'),
    };
  });
}

/** Decisions by which an initiative may run, and by which it may no longer. */
export const ADMITTING: readonly (DecisionKind | null)[] = ['Approve', 'Except', 'Renew', 'Resume'];
export const REMOVING: readonly (DecisionKind | null)[] = ['Pause', 'Stop', 'Decline'];
/** Decisions after which nothing runs past a limit that refuses, until another admits it. */
export const BARRING: readonly (DecisionKind | null)[] = [...REMOVING, 'End exception'];
/** Decisions that let an initiative run until they expire. */
export const EXCEPTING: readonly (DecisionKind | null)[] = ['Except', 'Renew'];

type Identity = { readonly id: string; readonly name: string; readonly added: Day | null };

/**
 * Whether the last decision on an initiative that admits or removes lets it run. Without one, what was there
 * on the day of a Baseline counts as approved. From the day on which it expires an exception lets nothing
 * run, and what is dated after today does not yet.
 */
export function approvals(decisions: readonly Decision[], today: Day): (initiative: Identity) => boolean {
  const known = decisions.filter(({ day }) => day === null || day <= today);
  const ordered = known.sort((a, b) => (a.no ?? a.row) - (b.no ?? b.row) || a.row - b.row);
  const last = new Map<string, boolean>();
  for (const { kind, initiative, expires } of ordered) {
    const admits = ADMITTING.includes(kind);
    const isExpired = EXCEPTING.includes(kind) && expires !== null && expires <= today;
    if (admits || BARRING.includes(kind)) last.set(fold(initiative), admits && !isExpired);
  }
  const baselines = ordered.filter(({ kind }) => kind === 'Baseline').map(({ day }) => day);
  return ({ id, name, added }) => {
    const decided = last.get(fold(id || name));
    return decided ?? baselines.some((day) => added === null || day === null || added <= day);
  };
}
