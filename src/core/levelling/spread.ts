import type { Draft } from './draft.ts';
import { overfullSpans } from './overfull.ts';
import type { Cell, Task } from './timeline.ts';

/** Units of one task in each cell. */
export type Amounts = Float64Array;

/**
 * Spreads the tasks that move over the room there is: each, the shortest first, as evenly as the others leave
 * it; one that would take from them what they need goes by the earliest end instead.
 *
 * @param draft one in which all fits
 */
export function spread({ timeline, moving, room }: Draft): ReadonlyMap<Task, Amounts> {
  const { cells, tasks } = timeline;
  const left = Float64Array.from(room);
  const spreads = new Map<Task, Amounts>();
  let rest = tasks.filter((task) => moving.has(task));
  for (const task of [...rest].sort((a, b) => daysOf(a) - daysOf(b))) {
    const all = rest;
    rest = rest.filter((other) => other !== task);
    const even = evenly(task, left, cells);
    const after = left.map((units, place) => units - (even[place] ?? 0));
    const fits = isWhole(even, task) && overfullSpans(rest, after).length === 0;
    const amounts = fits ? even : byEarliestEnd(task, all, left);
    spreads.set(task, amounts);
    for (const [place, units] of amounts.entries()) left[place] = (left[place] ?? 0) - units;
  }
  return spreads;
}

function daysOf({ booking }: Task): number {
  return booking.until - booking.from;
}

function isWhole(amounts: Amounts, { work }: Task): boolean {
  return work - amounts.reduce((sum, units) => sum + units, 0) < 0.5;
}

/** The same share on every day, but where there is less room: what does not fit there raises the others. */
function evenly({ first, end, work, booking }: Task, room: Float64Array, cells: readonly Cell[]): Amounts {
  const amounts = new Float64Array(cells.length);
  const perDay = (place: number) => (room[place] ?? 0) / (cells[place]?.days ?? 1);
  const places = Array.from({ length: end - first }, (_, index) => first + index);
  let missing = work;
  let daysLeft = booking.until - booking.from;
  for (const place of places.sort((a, b) => perDay(a) - perDay(b))) {
    const days = cells[place]?.days ?? 0;
    const units = Math.max(0, Math.min(room[place] ?? 0, (missing / daysLeft) * days));
    amounts[place] = units;
    missing -= units;
    daysLeft -= days;
  }
  return amounts;
}

/** What one task gets where, day by day, those that must end first are served first: if any way fits, this does. */
function byEarliestEnd(task: Task, tasks: readonly Task[], room: Float64Array): Amounts {
  const amounts = new Float64Array(room.length);
  const missing = tasks.map(({ work }) => work);
  for (let place = 0; place < task.end; place++) {
    let units = room[place] ?? 0;
    for (let index = 0; index < tasks.length && units > 0; index++) {
      const other = tasks[index];
      if (other === undefined || place < other.first || place >= other.end) continue;
      const taken = Math.min(units, missing[index] ?? 0);
      missing[index] = (missing[index] ?? 0) - taken;
      units -= taken;
      if (other === task) amounts[place] = taken;
    }
  }
  return amounts;
}
