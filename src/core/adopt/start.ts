import { type Board, judge } from '../board.ts';
import type { HeadChange } from '../ledger/head.ts';
import type { Day } from '../lib/day.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import { readRegister } from '../register/read-register.ts';
import { baselineWrites, hasBaseline, type Signed } from './baseline.ts';
import { placeIn, type Sorry, type Step, step } from './step.ts';

/** The starting point, and the register as it is judged with it. */
type Started = Step & { readonly board: Board; readonly head: HeadChange | null };

export const NOT_THE_REGISTER = 'With these columns the tab is not read as the register.';

/** D10: the starting point, where it is wanted and there is none; judged with it, since a ledger is measured. */
export function startOf(
  file: FileState,
  signed: Signed & { readonly today: Day },
  isRecorded: boolean,
): Started | Sorry {
  const board = boardOf(file, signed.today);
  if (board === null) return { kind: 'sorry', sentence: NOT_THE_REGISTER };
  if (!isRecorded || hasBaseline(tablesOf(file).tabs)) return { ...step(file, []), board, head: null };
  const place = placeIn(file, 'Decisions');
  if (place === undefined)
    return { kind: 'sorry', sentence: 'The starting point has no place to be recorded.' };
  const { tabs } = tablesOf(file);
  const write = (score: number | null) => baselineWrites(place, board.register, tabs, { ...signed, score });
  const { writes, hindrance } = write(null);
  if (hindrance !== null) return { kind: 'sorry', sentence: hindrance };
  const judged = boardOf(step(file, writes).after, signed.today) ?? board;
  const planned = write(judged.drift.score);
  return { ...step(file, planned.writes), board: judged, head: planned.head };
}

/** A file as it is judged; null where it has no register. */
export function boardOf(file: FileState, today: Day): Board | null {
  const result = readRegister(tablesOf(file).tabs);
  return result.kind === 'register' ? judge(result.register, today) : null;
}
