import { fold, quoted } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import { splitList } from '../register/lists.ts';
import type { CheckBase } from './base.ts';
import { type Candidate, textIn } from './candidate.ts';

/** The rows that are paused to make room, and what is to be said of names that pause nothing. */
export interface TakenOff {
  readonly rows: readonly Initiative[];
  readonly remarks: readonly string[];
}

/** What the candidate's `Takes off` names, by ID or by name: only one active row of that name is paused. */
export function takenOff(base: CheckBase, candidate: Candidate): TakenOff {
  const { initiatives } = base.before.register;
  const known = new Set(initiatives.flatMap(({ id, name }) => [fold(id), fold(name)]));
  const names = splitList(textIn(base, candidate, 'Takes off'), known);
  const named = names.map((name) => {
    const key = fold(name);
    return { name, rows: initiatives.filter((row) => fold(row.id) === key || fold(row.name) === key) };
  });
  return {
    rows: [...new Set(named.flatMap(({ rows }) => (rows.length === 1 ? rows.filter(isRunning) : [])))],
    remarks: named.flatMap(({ name, rows }) => remarkOn(name, rows)),
  };
}

function isRunning({ status }: Initiative): boolean {
  return status === 'Active';
}

function remarkOn(name: string, rows: readonly Initiative[]): readonly string[] {
  const [row] = rows;
  if (row === undefined)
    return [`${quoted(name)}, which it takes off, is in no row: nothing is paused for it`];
  if (rows.length > 1)
    return [`${quoted(name)}, which it takes off, is in ${rows.length} rows: none of them is paused`];
  return isRunning(row) ? [] : [`${labelOf(row)}, which it takes off, does not run: it makes no room`];
}
