import { bookingsOf, openDates } from '../conflicts/booking.ts';
import { addDays, type Day } from '../lib/day.ts';
import { fullDayText, percent, plain, spanText } from '../lib/figure.ts';
import { firstFew, listed } from '../lib/text.ts';
import { judgeLimits } from '../limits/judge.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import type { Broken, Subject } from './broken.ts';
import type { Answer } from './covering.ts';

const MOST_NAMES = 12;

/** What the paused rows' costs are the sum of; by rank they have none. */
export type Cost = 'size' | 'count' | 'rank';

/** `Nothing has to come off for I-020: …`, without a name for the register as it is. */
export function nothingSentence(candidate: Initiative | null): string {
  const whom = candidate === null ? '' : ` for ${labelOf(candidate)}`;
  return `Nothing has to come off${whom}: every limit and every capacity is kept.`;
}

/** How good the best set is, and what is not known of it. */
export function answerSentence({ choices, isSettled }: Answer, cost: Cost): string {
  const [best] = choices;
  if (best === undefined) return '';
  if (cost === 'rank') return rankSentence(best.isProved, isSettled);
  const what = `The best found costs ${plain(best.cost)}`;
  if (!best.isProved) {
    const between = 'whether something in between is, was not settled in the time.';
    return `${what}; nothing under ${plain(best.bound ?? 0)} is possible; ${between}`;
  }
  return provedSentence(`The best costs ${plain(best.cost)}: nothing costs less`, isSettled);
}

function rankSentence(isProved: boolean, isSettled: boolean): string {
  if (!isProved)
    return 'Whether a set keeps rows that rank better than the best found was not settled in the time.';
  return provedSentence('No set keeps rows that rank better', isSettled);
}

function provedSentence(proved: string, isSettled: boolean): string {
  return isSettled ? `${proved}.` : `${proved}; which sets come next was not settled in the time.`;
}

/** Why no removal is enough: what the rows that stay ask of one thing. */
export function impossibleSentence(
  { subject, most, asks }: Broken,
  candidate: Initiative | null,
  staying: ReadonlySet<Initiative>,
  today: Day,
): string {
  const stay = asks.filter(({ initiative }) => staying.has(initiative));
  const asked = stay.reduce((sum, { amount }) => sum + amount, 0);
  const figure = subject.kind === 'resource' ? percent : (amount: number) => plain(amount);
  const names = stay.flatMap(({ initiative }) => (initiative === candidate ? [] : [labelOf(initiative)]));
  const isAsked = stay.some(({ initiative }) => initiative === candidate);
  const whose = `${figure(asked)} of the ${figure(most)} that ${subjectText(subject, today)}`;
  return `No removal is enough: ${whoAsks(isAsked ? candidate : null, names)} ${whose}.`;
}

function whoAsks(candidate: Initiative | null, names: readonly string[]): string {
  const protectedRows = `the protected ${firstFew(names, MOST_NAMES)}`;
  if (candidate === null) return `${protectedRows} ${names.length === 1 ? 'alone asks' : 'ask'}`;
  const self = labelOf(candidate);
  return names.length === 0 ? `${self} alone asks` : `${self} and ${protectedRows} ask`;
}

function subjectText(subject: Subject, today: Day): string {
  if (subject.kind === 'limit') return `${subject.label} may have`;
  return `${subject.resource} has, ${spanText(subject.from, subject.to, today)}`;
}

/** What was taken for granted or left out, each in a sentence. */
export function remarksOn(
  register: Register,
  candidate: Initiative | null,
  broken: readonly Broken[],
  today: Day,
): readonly string[] {
  return [
    ...(candidate === null ? [] : candidateRemarks(register, candidate, today)),
    ...capacityRemarks(broken),
    ...unlistedRemarks(register, candidate, broken),
    ...limitRemarks(register, today),
  ];
}

/** C6: dates that are taken for granted are said. */
function candidateRemarks({ initiatives }: Register, candidate: Initiative, today: Day): readonly string[] {
  const self = labelOf(candidate);
  const [booking] = bookingsOf([candidate], openDates(initiatives, today));
  if (booking === undefined) return [`${self} asks for no resource, so only limits were looked at.`];
  const lacks = [
    ...(candidate.start === null ? ['no Start'] : []),
    ...(candidate.end === null ? ['no End'] : []),
  ];
  if (lacks.length === 0) return [];
  const span = `from ${fullDayText(booking.from)} to ${fullDayText(addDays(booking.until, -1))}`;
  return [`${self} has ${listed(lacks)}: it was taken to run ${span}.`];
}

function capacityRemarks(broken: readonly Broken[]): readonly string[] {
  const empty = broken.flatMap(({ subject, most }) =>
    subject.kind === 'resource' && most === 0 ? [subject.resource] : [],
  );
  return [...new Set(empty)].map(
    (name) => `${name} has a capacity of 0: whatever asks for it then must come off.`,
  );
}

function unlistedRemarks(
  { capacity }: Register,
  candidate: Initiative | null,
  broken: readonly Broken[],
): readonly string[] {
  const known = new Set(capacity.map(({ key }) => key));
  const asked = candidate?.demands
    .filter(({ key }) => !known.has(key))
    .map(({ name, key }) => [key, name] as const);
  const short = broken.flatMap(({ subject }) =>
    subject.kind === 'resource' && !subject.isListed ? [[subject.key, subject.resource] as const] : [],
  );
  const names = [...new Map([...short, ...(asked ?? [])]).values()];
  if (names.length === 0) return [];
  return [`Capacity does not list ${firstFew(names, MOST_NAMES, ', ')}: each was taken to have 1 full-time.`];
}

/** A limit that was not kept, because pausing rows does not change what it counts or because nobody can read it. */
function limitRemarks(register: Register, today: Day): readonly string[] {
  const priorities = judgeLimits(register, [], today).filter(
    ({ limit, load }) => limit.scope === 'Direction' && limit.limit !== null && load > limit.limit,
  );
  const unread = register.limits.filter(({ problem }) => problem !== null);
  return [
    ...priorities.map(
      ({ load, limit }) =>
        `Direction has ${plain(load)} priorities of ${plain(limit.limit ?? 0)}: pausing initiatives does not change that.`,
    ),
    ...unread.map(({ row, problem }) => `Limits row ${row} was left out: ${problem}.`),
  ];
}
