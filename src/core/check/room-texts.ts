import type { Day } from '../lib/day.ts';
import { percent, plain, spanText } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import type { Freed } from '../removal/freed.ts';
import type { Cost } from '../removal/sentences.ts';
import type { Removal } from '../removal/takes-off.ts';

/** `Size 5`, else how many come off. */
export function costText({ cost, rows }: Removal, by: Cost): string {
  return by === 'size' ? `Size ${plain(cost)}` : counted(rows.length, 'initiative');
}

/** How good a set is known to be, by its place in the list: others may be as good as the one before. */
export function proofText({ isProved, bound }: Removal, place: number, by: Cost): string {
  const isFirst = place === 0;
  if (by === 'rank') {
    if (!isProved) return 'not proved in the time';
    return isFirst ? 'proved to keep the best ranks' : 'proved: no better one is left out';
  }
  if (isProved) return isFirst ? 'proved the least' : 'proved: none that is less is left out';
  const least = plain(bound ?? 0);
  return isFirst
    ? `not proved: the least is ${least} or more`
    : `not proved: one of ${least} may be left out`;
}

/** `Ana, 1-10 Jul: 60% freed, 40% needed`; stretches that touch and say the same are one. */
export function freesTexts(frees: readonly Freed[], today: Day): readonly string[] {
  return merged(frees).map(({ subject, amount, over }) =>
    subject.kind === 'resource'
      ? `${subject.resource}, ${spanText(subject.from, subject.to, today)}: ${percent(amount)} freed, ${percent(over)} needed`
      : `${subject.label}: ${plain(amount)}${subject.limit.counts === 'Size' ? ' in size' : ''} freed, ${plain(over)} needed`,
  );
}

function merged(frees: readonly Freed[]): readonly Freed[] {
  const all: Freed[] = [];
  for (const next of frees) {
    const last = all[all.length - 1];
    const joined = last === undefined ? null : join(last, next);
    if (joined === null) all.push(next);
    else all[all.length - 1] = joined;
  }
  return all;
}

function join({ subject, over, amount }: Freed, next: Freed): Freed | null {
  if (subject.kind === 'limit' || next.subject.kind === 'limit') return null;
  const isSame = subject.key === next.subject.key && over === next.over && amount === next.amount;
  if (!isSame || subject.to + 1 !== next.subject.from) return null;
  return { subject: { ...subject, to: next.subject.to }, over, amount };
}
