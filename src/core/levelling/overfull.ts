import type { Task } from './timeline.ts';

/** The cells from `first` up to, and without, `end`, and by how many units the work in them is too much. */
export interface Overfull {
  readonly first: number;
  readonly end: number;
  readonly excess: number;
}

/**
 * Hall's condition: tasks fit if, and only if, no span of cells holds less room than the tasks that lie
 * wholly within it have work. It is enough to look at spans that begin where a task does and end where one
 * does. Cost grows as the square of the tasks.
 *
 * @param tasks by `end`
 * @param room units in each cell, none below 0
 * @returns every overfull span that holds no other one, the last first; none where the tasks fit
 */
export function overfullSpans(tasks: readonly Task[], room: Float64Array): readonly Overfull[] {
  const before = sumsBefore(room);
  const starts = [...new Set(tasks.map(({ first }) => first))].sort((a, b) => b - a);
  const spans: Overfull[] = [];
  let least = room.length + 1;
  for (const first of starts) {
    const span = firstOverfull(first, least, tasks, before);
    if (span === null) continue;
    spans.push(span);
    least = span.end;
  }
  return spans;
}

/** The shortest overfull span that begins so; one that ends at `least` or later holds one already found. */
function firstOverfull(
  first: number,
  least: number,
  tasks: readonly Task[],
  before: Float64Array,
): Overfull | null {
  let work = 0;
  for (let index = 0; index < tasks.length; index++) {
    const task = tasks[index];
    if (task === undefined || task.end >= least) return null;
    if (task.first >= first) work += task.work;
    if (task.end <= first || tasks[index + 1]?.end === task.end) continue;
    const excess = work - ((before[task.end] ?? 0) - (before[first] ?? 0));
    if (isTooMuch(excess, work)) return { first, end: task.end, excess };
  }
  return null;
}

/** Units are whole: half of one is nothing, and so is what sums of more than 2^53 units round off. */
export function isTooMuch(excess: number, work: number): boolean {
  return excess > 0.5 + work * 1e-12;
}

function sumsBefore(room: Float64Array): Float64Array {
  const sums = new Float64Array(room.length + 1);
  for (let place = 0; place < room.length; place++) {
    sums[place + 1] = (sums[place] ?? 0) + (room[place] ?? 0);
  }
  return sums;
}
