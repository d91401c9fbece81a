import type { Initiative } from '../register/initiative.ts';
import type { Broken, Subject } from './broken.ts';

/** What a set gives back of something that was asked too much of. */
export interface Freed {
  readonly subject: Subject;
  /** By how much it was asked too much of. */
  readonly over: number;
  readonly amount: number;
}

/** For each limit and each overloaded stretch that the rows count in, in the order of what is broken. */
export function freedBy(rows: readonly Initiative[], broken: readonly Broken[]): readonly Freed[] {
  const paused = new Set(rows);
  return broken.flatMap(({ subject, load, most, asks }) => {
    const amount = asks.reduce((sum, ask) => sum + (paused.has(ask.initiative) ? ask.amount : 0), 0);
    return amount > 0 ? [{ subject, over: rounded(load - most), amount: rounded(amount) }] : [];
  });
}

/** 0.4 and not 0.3999999999999999. */
function rounded(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}
