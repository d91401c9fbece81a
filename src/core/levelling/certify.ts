import type { Conflict } from '../conflicts/find.ts';
import type { Day } from '../lib/day.ts';
import type { Budget, Certificate, Levelling } from './certificate.ts';
import { type Sources, timelines } from './contested.ts';
import { level } from './level.ts';
import { mustGive } from './must-give.ts';
import { isPast } from './remaining.ts';
import type { Timeline } from './timeline.ts';

/**
 * C9: for every conflict whether reshuffling work within the initiatives' own days from today on could cure it.
 *
 * @param conflicts those of this register on this day
 * @param budget for the search for the fewest rows; conflicts of few rows are searched first
 */
export function certify(
  register: Sources,
  today: Day,
  conflicts: readonly Conflict[],
  budget: Budget,
): ReadonlyMap<Conflict, Certificate> {
  const certificates = new Map<Conflict, Certificate>();
  const curable: Curable[] = [];
  for (const conflict of conflicts)
    if (isPast(conflict, today)) certificates.set(conflict, { kind: 'is past' });
  for (const { mine, timeline } of timelines(register, today, conflicts)) {
    const proofs = mustGive(timeline);
    for (const [number, conflict] of mine.entries()) {
      const proof = proofs.get(number);
      if (proof === undefined) curable.push({ conflict, number, timeline });
      else certificates.set(conflict, { kind: 'must give', proof });
    }
  }
  for (const { conflict, number, timeline } of curable.sort(bySize)) {
    const levelling = level(timeline, new Set([number]), budget);
    certificates.set(conflict, { kind: 'can be levelled', levelling });
  }
  return certificates;
}

interface Curable {
  readonly conflict: Conflict;
  readonly number: number;
  readonly timeline: Timeline;
}

function bySize({ conflict: one }: Curable, { conflict: other }: Curable): number {
  return one.initiatives.length - other.initiatives.length || one.from - other.from;
}

/**
 * One levelling for each resource that cures at once all of its conflicts that can be levelled; two that each
 * cure one may use the same free days.
 *
 * @param certificates those of this register on this day
 * @returns by the resource's key; none for a resource none of whose conflicts can be levelled
 */
export function levelTogether(
  register: Sources,
  today: Day,
  certificates: ReadonlyMap<Conflict, Certificate>,
  budget: Budget,
): ReadonlyMap<string, Levelling> {
  const levellings = new Map<string, Levelling>();
  for (const { key, mine, timeline } of timelines(register, today, [...certificates.keys()])) {
    const curable = mine.flatMap((conflict, number) =>
      certificates.get(conflict)?.kind === 'can be levelled' ? [number] : [],
    );
    if (curable.length > 0) levellings.set(key, level(timeline, new Set(curable), budget));
  }
  return levellings;
}
