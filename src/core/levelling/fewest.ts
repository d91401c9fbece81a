import type { Budget } from './certificate.ts';
import { type Draft, type Helper, helpersFor, move, stay, worstGap } from './draft.ts';
import type { Task } from './timeline.ts';

/**
 * Moves as few of the tasks as will do; they must suffice. What fits goes on fitting when one more task may
 * move, and each gap names who can ease it, so that a search need only try those.
 *
 * @returns whether it is proved that no fewer would do; else taking back any one of them would not do
 */
export function moveFewest(draft: Draft, tasks: readonly Task[], budget: Budget): boolean {
  const moved = moveGreedily(draft, tasks);
  for (const task of moved) stay(task, draft);
  for (let most = 1; most < moved.length; most++) {
    const outcome = search(draft, tasks, most, budget);
    if (outcome === 'found') return true;
    if (outcome === 'spent') return settleFor(moved, draft);
  }
  settleFor(moved, draft);
  return true;
}

function settleFor(moved: readonly Task[], draft: Draft): false {
  for (const task of moved) move(task, draft);
  return false;
}

/** Moves whoever eases the worst gap most, until all fits, then takes back those that were not needed. */
function moveGreedily(draft: Draft, tasks: readonly Task[]): readonly Task[] {
  for (let gap = worstGap(draft); gap !== null; gap = worstGap(draft)) {
    let missing = gap.excess;
    const helpers = helpersFor(gap, draft, tasks);
    if (helpers.length === 0) throw new Error('a gap that nobody eases');
    for (const { task, gain } of helpers) {
      if (missing <= 0) break;
      move(task, draft);
      missing -= gain;
    }
  }
  for (const task of [...draft.moving].reverse()) {
    stay(task, draft);
    if (worstGap(draft) !== null) move(task, draft);
  }
  return [...draft.moving];
}

type Outcome = 'found' | 'none' | 'spent';

/** Tries every way to fit by moving at most so many more tasks; where it is found they are left moving. */
function search(draft: Draft, tasks: readonly Task[], most: number, budget: Budget): Outcome {
  const gap = worstGap(draft);
  if (gap === null) return 'found';
  let free = tasks;
  let helpers: readonly Helper[] = helpersFor(gap, draft, tasks);
  while (fewestNeeded(helpers, gap.excess) <= most) {
    const tried = helpers[0]?.task;
    if (tried === undefined) break;
    if (budget.isSpent()) return 'spent';
    move(tried, draft);
    const outcome = search(draft, free, most - 1, budget);
    if (outcome === 'found') return outcome;
    stay(tried, draft);
    if (outcome === 'spent') return outcome;
    free = free.filter((task) => !isOutdone(task, tried));
    helpers = helpers.filter(({ task }) => !isOutdone(task, tried));
  }
  return 'none';
}

/** How many of the best helpers it takes to ease a gap; endless where all of them do not. */
function fewestNeeded(helpers: readonly Helper[], excess: number): number {
  let missing = excess;
  for (const [index, { gain }] of helpers.entries()) {
    if (missing <= 0) return index;
    missing -= gain;
  }
  return missing <= 0 ? helpers.length : Number.POSITIVE_INFINITY;
}

/**
 * Whatever moving a task eases, moving one with its dates within the other's and no greater share eases no
 * more: where the other has been tried in vain this one, in its place, is in vain too.
 */
function isOutdone(task: Task, by: Task): boolean {
  return by.first <= task.first && task.end <= by.end && task.share <= by.share;
}
