import { addDays } from '../lib/day.ts';
import type { Proof } from './certificate.ts';
import { type Overfull, overfullSpans } from './overfull.ts';
import { bearable, fullTime, type Timeline } from './timeline.ts';

/**
 * C9: the conflicts that no reshuffle cures, found in rounds. Days of conflicts found before count as bearing
 * the load they have; every conflict that a smallest overfull span meets must give. In the end all the
 * others can be levelled at once.
 *
 * @returns the proof by number of the conflict
 */
export function mustGive(timeline: Timeline): ReadonlyMap<number, Proof> {
  const { cells, tasks } = timeline;
  const proofs = new Map<number, Proof>();
  for (;;) {
    const room = Float64Array.from(cells, (cell) => bearable(cell, !proofs.has(cell.conflict)) * cell.days);
    const spans = overfullSpans(tasks, room);
    if (spans.length === 0) return proofs;
    const found = new Map<number, Proof>();
    for (const span of spans) prove(span, timeline, proofs, found);
    // As they lie now, the rows put all the work of a span into it, and a day that is no open conflict bears
    // all that lies in it. So a span that met no open conflict would not be overfull: every round finds one.
    if (found.size === 0) throw new Error('an overfull span without a conflict');
    for (const [conflict, proof] of found) proofs.set(conflict, proof);
  }
}

/** Of several spans that meet a conflict the one with most left over proves it, then the earliest. */
function prove(
  span: Overfull,
  timeline: Timeline,
  proofs: ReadonlyMap<number, Proof>,
  found: Map<number, Proof>,
): void {
  const proof = proofOf(span, timeline);
  for (const { conflict } of timeline.cells.slice(span.first, span.end)) {
    if (conflict < 0 || proofs.has(conflict)) continue;
    const other = found.get(conflict);
    if (other === undefined || other.leftOver <= proof.leftOver) found.set(conflict, proof);
  }
}

function proofOf({ first, end }: Overfull, { cells, tasks }: Timeline): Proof {
  const inside = tasks.filter((task) => first <= task.first && task.end <= end);
  const [from, to] = [cells[first]?.from, cells[end - 1]?.until];
  if (from === undefined || to === undefined) throw new Error('a span without days');
  const work = inside.reduce((sum, task) => sum + task.work, 0);
  const capacity = cells.slice(first, end).reduce((sum, cell) => sum + cell.capacity * cell.days, 0);
  return {
    initiatives: inside.map(({ booking }) => booking.initiative),
    hasBegun: inside.some(({ booking }) => booking.hasBegun),
    from,
    to: addDays(to, -1),
    work: fullTime(work),
    capacity: fullTime(capacity),
    leftOver: fullTime(work - capacity),
  };
}
