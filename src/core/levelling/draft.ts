import { isTooMuch, type Overfull, overfullSpans } from './overfull.ts';
import { bearable, type Task, type Timeline } from './timeline.ts';

/** Which tasks are spread anew, and the room that all the others leave them. Both change as the search goes on. */
export interface Draft {
  readonly timeline: Timeline;
  readonly moving: Set<Task>;
  /** Units in each cell; below 0 where those that stay are too many. */
  readonly room: Float64Array;
}

/** A task that would give a span room, were it to move, and how many units. */
export interface Helper {
  readonly task: Task;
  readonly gain: number;
}

/** Nothing moves; the conflicts of these numbers are to be cured, and no other day is to grow worse. */
export function draftOf(timeline: Timeline, cured: ReadonlySet<number>): Draft {
  const room = Float64Array.from(
    timeline.cells,
    (cell) => (bearable(cell, cured.has(cell.conflict)) - cell.load) * cell.days,
  );
  return { timeline, moving: new Set(), room };
}

export function move(task: Task, draft: Draft): void {
  draft.moving.add(task);
  addRoom(task, task.share, draft);
}

/** Lets a task lie where it did. */
export function stay(task: Task, draft: Draft): void {
  draft.moving.delete(task);
  addRoom(task, -task.share, draft);
}

function addRoom({ first, end }: Task, share: number, { timeline, room }: Draft): void {
  for (let place = first; place < end; place++) {
    room[place] = (room[place] ?? 0) + share * (timeline.cells[place]?.days ?? 0);
  }
}

/** Where it does not fit yet, and worst; null where it does. */
export function worstGap({ timeline, moving, room }: Draft): Overfull | null {
  const bare = barest(room);
  if (bare !== null) return bare;
  const tasks = timeline.tasks.filter((task) => moving.has(task));
  return overfullSpans(tasks, room).reduce<Overfull | null>(
    (worst, span) => (worst === null || span.excess > worst.excess ? span : worst),
    null,
  );
}

/** The cell in which the tasks that stay are most above what it bears. */
function barest(room: Float64Array): Overfull | null {
  let least = 0;
  for (let place = 1; place < room.length; place++) {
    if ((room[place] ?? 0) < (room[least] ?? 0)) least = place;
  }
  const excess = -(room[least] ?? 0);
  return isTooMuch(excess, 0) ? { first: least, end: least + 1, excess } : null;
}

/** Those of the tasks that would ease a gap, the most helpful first; one that lies within it cannot leave it. */
export function helpersFor(gap: Overfull, { timeline, moving }: Draft, tasks: readonly Task[]): Helper[] {
  const helpers: Helper[] = [];
  for (const task of tasks) {
    const first = Math.max(task.first, gap.first);
    const end = Math.min(task.end, gap.end);
    const isInside = gap.first <= task.first && task.end <= gap.end;
    if (first >= end || isInside || moving.has(task)) continue;
    const days = (timeline.cells[end - 1]?.until ?? 0) - (timeline.cells[first]?.from ?? 0);
    helpers.push({ task, gain: task.share * days });
  }
  return helpers.sort((a, b) => b.gain - a.gain || b.task.work - a.task.work);
}
