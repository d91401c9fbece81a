import type { Board } from '../board.ts';
import type { Decider } from '../check/rights.ts';
import type { HeadChange } from '../ledger/head.ts';
import type { Day } from '../lib/day.ts';
import { listed, quoted } from '../lib/text.ts';
import { addBlock, blockWrites } from '../plan/block/writes.ts';
import { mirrorIn, mirrorTaken } from '../plan/mirror.ts';
import { planBase } from '../plan/set-up.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { idsGiven } from './baseline.ts';
import { markWrites } from './mark-writes.ts';
import { numberingOf, numberingWrites } from './numbering.ts';
import { problemOf } from './problem.ts';
import { proposeColumns } from './propose.ts';
import type { AdoptRequest } from './request.ts';
import { NOT_THE_REGISTER, startOf } from './start.ts';
import { needsRow, statusRowWrites } from './status-rows.ts';
import { placeIn, type Sorry, type Step, step } from './step.ts';

/** When, by whom, and under which token of the day. */
export interface AdoptMoment {
  readonly at: string;
  readonly today: Day;
  readonly decider: Decider;
  readonly token: string;
}

/** What an adoption would write and what the register then says; or why it cannot be. */
export type PlannedAdoption = Sorry | ({ readonly kind: 'plan' } & Adoption);

export interface Adoption {
  readonly writes: readonly Write[];
  readonly parts: AdoptionParts;
  /** Why set-up left a tab as it is, one sentence each. */
  readonly left: readonly string[];
  /** The register as it will be judged. */
  readonly board: Board;
  /** How far the ledger then goes; null where nothing is recorded. */
  readonly head: HeadChange | null;
}

/** The writes by what they are for. */
export interface AdoptionParts {
  readonly marks: readonly Write[];
  /** How many rows get an ID. */
  readonly numbered: number;
  readonly setUp: readonly Write[];
  readonly statuses: readonly Write[];
  readonly baseline: readonly Write[];
}

/**
 * Takes an existing register over, in one change: what its columns and words mean is remembered, rows are numbered,
 * the file is set up, and the starting point is recorded. Each step is planned on the file as the one before leaves it.
 */
export function planAdoption(file: FileState, asked: AdoptRequest, moment: AdoptMoment): PlannedAdoption {
  const request = { ...asked, columns: withUnsaid(file, asked) };
  const problem = problemOf(file, request) ?? mirrorTaken(file, mirrorIn(file));
  if (problem !== null) return { kind: 'sorry', sentence: problem };
  const marks = step(file, markWrites(file, request));
  const numbering = request.isNumbered ? numberingIn(marks.after, request) : null;
  const numbered = step(marks.after, numbering?.writes ?? []);
  const { writes, left } = planBase(numbered.after, moment.token);
  const setUp = step(numbered.after, writes);
  if (placeIn(setUp.after, 'Initiatives')?.tab !== request.tab)
    return { kind: 'sorry', sentence: [NOT_THE_REGISTER, ...left].join(' ') };
  const statuses = explained(setUp.after, request);
  if (statuses.kind === 'sorry') return sorryAbout(statuses, left);
  const started = startOf(statuses.after, moment, request.isRecorded);
  if (started.kind === 'sorry') return sorryAbout(started, left);
  const block = addBlock(started.after, []);
  return {
    kind: 'plan',
    writes: [
      ...[marks, numbered, setUp, statuses, started].flatMap((each) => each.writes),
      ...blockWrites(block),
    ],
    parts: {
      marks: marks.writes,
      numbered: numbering?.count ?? 0,
      setUp: [...setUp.writes, ...blockWrites(block)],
      statuses: statuses.writes,
      baseline: started.writes,
    },
    left: [...left, ...block.left],
    board: started.board,
    head: started.head,
  };
}

/** What set-up left alone may be why a step has nowhere to write. */
function sorryAbout({ sentence }: { readonly sentence: string }, left: readonly string[]): PlannedAdoption {
  return { kind: 'sorry', sentence: [sentence, ...left].join(' ') };
}

/**
 * What came behind since the columns were looked at, such as the IDs of a try that stopped half-way, is read by its
 * header, unless that is said of another.
 */
function withUnsaid(
  file: FileState,
  { tab: name, headerRow, columns }: AdoptRequest,
): AdoptRequest['columns'] {
  const tab = file.tabs.find((one) => one.name === name);
  if (tab === undefined) return columns;
  const said = new Set(columns.map(({ column }) => column));
  const taken = new Set(columns.map(({ meaning }) => meaning));
  const unsaid = proposeColumns(tab, headerRow).filter(({ column }) => !said.has(column));
  return [...columns, ...unsaid.filter(({ meaning }) => meaning !== null && !taken.has(meaning))];
}

function numberingIn(file: FileState, request: AdoptRequest) {
  const tab = file.tabs.find(({ name }) => name === request.tab);
  if (tab === undefined) return null;
  const numbering = numberingOf(tab, request, idsGiven(tablesOf(file).tabs));
  return { writes: numberingWrites(tab, request.headerRow, numbering), count: numbering.ids.length };
}

/** A word that Leeway takes so by itself needs no row, and so no tab. */
function explained(file: FileState, { statuses }: AdoptRequest): Step | Sorry {
  const place = placeIn(file, 'Settings');
  if (place !== undefined) return step(file, statusRowWrites(place, statuses));
  const words = statuses.filter(needsRow).map(({ word }) => quoted(word));
  if (words.length === 0) return step(file, []);
  return { kind: 'sorry', sentence: `What ${listed(words)} counts as has no place to be kept.` };
}
