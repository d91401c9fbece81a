import { largest, sum } from '../lib/apportion.ts';
import type { Day } from '../lib/day.ts';
import { fullDayText } from '../lib/figure.ts';
import { counted, quoted } from '../lib/text.ts';
import type { Reading } from '../register/readings.ts';
import { type Round, roundsOf } from './rounds.ts';
import { readersOf } from './unit.ts';

/** How many readers must have rated each of how many subjects for a round to say something. */
export interface Quorum {
  readonly readers: number;
  readonly subjects: number;
}

export type LatestQuorate =
  | { readonly kind: 'quorate'; readonly round: Round }
  /** Of the rounds the one that lacks least; null where no reading counts. */
  | { readonly kind: 'none'; readonly fullest: Round | null };

/** The latest quorate round of the readings that count on a day. */
export function latestQuorate(readings: readonly Reading[], quorum: Quorum, today: Day): LatestQuorate {
  const rounds = roundsOf(readings, today);
  const { readers, subjects } = whole(quorum);
  const round = rounds.find((one) => subjectsRead(one, readers) >= subjects);
  return round === undefined
    ? { kind: 'none', fullest: fullest(rounds, readers) }
    : { kind: 'quorate', round };
}

/** Why there is nothing to measure yet, and what would be needed. */
export function noQuorumText(fullestRound: Round | null, quorum: Quorum, today: Day): string {
  const { readers, subjects } = whole(quorum);
  const needed = `at least ${readers} readers must rate each of at least ${subjects} subjects`;
  return `No round is quorate yet: ${needed}; ${soFar(fullestRound, readers, today)}.`;
}

function soFar(round: Round | null, readers: number, today: Day): string {
  if (round === null)
    return `no reading of ${fullDayText(today)} or before has a reader, a subject and a rating from 1 to 5`;
  const name =
    round.name === ''
      ? 'the fullest so far, without a name or a day,'
      : `the fullest so far, ${quoted(round.name)},`;
  const [alone, ...others] = readersOf(round.subjects);
  if (alone !== undefined && others.length === 0)
    return `${name} was read by ${alone} alone, and one reader alone cannot disagree`;
  const read = subjectsRead(round, readers);
  return `${name} has ${read === 0 ? 'no subject' : counted(read, 'subject')} that ${readers} readers or more have rated`;
}

/** Of equally full rounds the one with more ratings, then the later one. */
function fullest(rounds: readonly Round[], readers: number): Round | null {
  const ratings = ({ subjects }: Round) => sum(subjects.map(({ values }) => values.length));
  const most = largest(
    rounds.map((round) => subjectsRead(round, readers)),
    0,
  );
  const full = rounds.filter((round) => subjectsRead(round, readers) === most);
  const largestCount = largest(full.map(ratings), 0);
  return full.find((round) => ratings(round) === largestCount) ?? null;
}

function subjectsRead({ subjects }: Round, readers: number): number {
  return subjects.filter(({ values }) => values.length >= readers).length;
}

/** One reader cannot disagree, and of one subject alpha is 0 or 1 whatever is read: fewer than two count as two. */
function whole({ readers, subjects }: Quorum): Quorum {
  return { readers: Math.max(2, Math.ceil(readers)), subjects: Math.max(2, Math.ceil(subjects)) };
}
