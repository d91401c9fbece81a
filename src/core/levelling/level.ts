import type { Budget, Change, Levelling, Piece } from './certificate.ts';
import { type Draft, draftOf, move, stay, worstGap } from './draft.ts';
import { moveFewest } from './fewest.ts';
import { type Amounts, spread } from './spread.ts';
import { type Cell, shareOf, type Task, type Timeline } from './timeline.ts';

/**
 * C9: cures conflicts by spreading as few rows anew as will do, no day made worse. Rows booked in them come
 * first: others move only where those do not suffice.
 *
 * @param cured numbers of conflicts of the timeline, none of which must give
 */
export function level(timeline: Timeline, cured: ReadonlySet<number>, budget: Budget): Levelling {
  const { cells, tasks } = timeline;
  const draft = draftOf(timeline, cured);
  const sore = [...cells.keys()].filter((place) => cured.has(cells[place]?.conflict ?? -1));
  const booked = tasks.filter(({ first, end }) => sore.some((place) => first <= place && place < end));
  const isFewest = moveFewest(draft, suffice(booked, draft) ? booked : tasks, budget);
  const changes = [...spread(draft)].map(([task, amounts]) => changeOf(task, amounts, cells));
  return { changes: changes.sort((a, b) => a.booking.until - b.booking.until), isFewest };
}

function suffice(tasks: readonly Task[], draft: Draft): boolean {
  for (const task of tasks) move(task, draft);
  const fits = worstGap(draft) === null;
  for (const task of tasks) stay(task, draft);
  return fits;
}

function changeOf({ booking, first, end }: Task, amounts: Amounts, cells: readonly Cell[]): Change {
  const pieces: Piece[] = [];
  for (const [index, { from, until, days }] of cells.slice(first, end).entries()) {
    const share = shareOf((amounts[first + index] ?? 0) / days);
    if (isNothing(share)) continue;
    const last = pieces[pieces.length - 1];
    const goesOn = last?.until === from && isNothing(Math.abs(last.share - share));
    if (goesOn) pieces[pieces.length - 1] = { ...last, until };
    else pieces.push({ from, until, share });
  }
  return { booking, pieces };
}

/** The tolerance by which a day is overloaded. */
function isNothing(share: number): boolean {
  return share < 1e-9;
}
