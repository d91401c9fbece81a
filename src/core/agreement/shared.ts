import type { Day } from '../lib/day.ts';
import { addDays } from '../lib/day.ts';
import type { Reading } from '../register/readings.ts';
import type { Numbers } from '../register/settings.ts';
import { agreementOf } from './alpha.ts';
import { intervalOf } from './bootstrap.ts';
import { ordinal } from './metric.ts';
import { latestQuorate, noQuorumText } from './quorum.ts';
import { mostDifferent, mostDifferentText } from './readers.ts';
import { pairsRead } from './rounds.ts';
import { mostSplit, splitText } from './split.ts';

/** How leaders read the same things, as of one day. */
export interface SharedReading {
  /** Of the latest quorate round; null where there is none. */
  readonly agreement: RoundAgreement | null;
  /** Why there is none; blank where there is one. */
  readonly lacking: string;
  /** Folded subjects that two readers have read in one round within two windows. */
  readonly read: ReadonlySet<string>;
}

export interface RoundAgreement {
  readonly round: string;
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  /** Each subject's share of all disagreement; they sum to 1 where there is any. */
  readonly subjects: readonly { readonly key: string; readonly name: string; readonly share: number }[];
  /** `Billing: rated 1 by Ana and 5 by Ben`; blank where all agree. */
  readonly split: string;
  /** `Ana reads most differently`; blank where nobody does. */
  readonly different: string;
}

export function sharedReading(readings: readonly Reading[], numbers: Numbers, today: Day): SharedReading {
  const quorum = { readers: numbers.quorumReaders, subjects: numbers.quorumSubjects };
  const latest = latestQuorate(readings, quorum, today);
  const read = pairsRead(readings, addDays(today, -2 * numbers.window), today);
  if (latest.kind === 'none')
    return { agreement: null, lacking: noQuorumText(latest.fullest, quorum, today), read };
  const measured = agreementOf(latest.round.subjects, ordinal);
  if (measured.kind === 'unpaired') throw new Error('a quorate round has readings to compare');
  const { alpha, observed, parts } = measured;
  const split = mostSplit(parts);
  const subjects = parts.map(({ unit: { key, name }, part }) => ({
    ...{ key, name },
    share: observed === 0 ? 0 : part / observed,
  }));
  const { low, high } = intervalOf(measured, ordinal);
  const reader = mostDifferent(latest.round.subjects, ordinal);
  const agreement = {
    round: latest.round.name,
    alpha,
    low,
    high,
    subjects,
    split: split ? splitText(split) : '',
    different: reader.kind === 'reader' ? mostDifferentText(reader) : '',
  };
  return { agreement, lacking: '', read };
}

/** The same as last time for the same readings: the interval takes longer than a keystroke may. */
let last: { readonly question: string; readonly answer: SharedReading } | null = null;

export function rememberedReading(readings: readonly Reading[], numbers: Numbers, today: Day): SharedReading {
  const { window, quorumReaders, quorumSubjects } = numbers;
  const question = JSON.stringify([readings, window, quorumReaders, quorumSubjects, today]);
  if (last?.question !== question) last = { question, answer: sharedReading(readings, numbers, today) };
  return last.answer;
}
