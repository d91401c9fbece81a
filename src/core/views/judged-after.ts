import { type Board, judge } from '../board.ts';
import type { Day } from '../lib/day.ts';
import { afterWrites } from '../plan/after-writes.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { readRegister } from '../register/read-register.ts';

/** A file once writes are applied, and its register then judged. */
export interface JudgedAfter {
  readonly file: FileState;
  readonly board: Board;
}

/** Null where it then has no register. */
export function judgedAfter(file: FileState, writes: readonly Write[], today: Day): JudgedAfter | null {
  const after = afterWrites(file, writes);
  const result = readRegister(tablesOf(after).tabs);
  return result.kind === 'no register' ? null : { file: after, board: judge(result.register, today) };
}
