import { type Board, judge } from '../board.ts';
import type { Day } from '../lib/day.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import { readRegister } from '../register/read-register.ts';
import { baselineWrites, hasBaseline, type Signed } from './baseline.ts';
import { placeIn, type Sorry, type Step, step } from './step.ts';

/** The starting point, and the register as it is judged with it. */
type Started = Step & { readonly board: Board };

export const NOT_THE_REGISTER = 'With these columns the tab is not read as the register.';

/** D10: the starting point, where it is wanted and there is none; judged with it, since a ledger is measured. */
export function startOf(
  file: FileState,
  signed: Signed & { readonly today: Day },
  isRecorded: boolean,
): Started | Sorry {
  const board = boardOf(file, signed.today);
  if (board === null) return { kind: 'sorry', sentence: NOT_THE_REGISTER };
  if (!isRecorded || hasBaseline(tablesOf(file).tabs)) return { ...step(file, []), board };
  const place = placeIn(file, 'Decisions');
  if (place === undefined)
    return { kind: 'sorry', sentence: 'The starting point has no place to be recorded.' };
  const write = (score: number | null) => baselineWrites(place, board.register, { ...signed, score });
  const { writes, hindrance } = write(null);
  if (hindrance !== null) return { kind: 'sorry', sentence: hindrance };
  const judged = boardOf(step(file, writes).after, signed.today) ?? board;
  return { ...step(file, write(judged.drift.score).writes), board: judged };
}

function boardOf(file: FileState, today: Day): Board | null {
  const result = readRegister(tablesOf(file).tabs);
  return result.kind === 'register' ? judge(result.register, today) : null;
}
