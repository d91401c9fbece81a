import { judge } from '../board.ts';
import type { Day } from '../lib/day.ts';
import { afterWrites } from '../plan/after-writes.ts';
import { lastValueWrites } from '../plan/dashboard/writes.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { readRegister } from '../register/read-register.ts';

/** When the last values are written. */
export interface WrittenAt {
  readonly today: Day;
  /** The time in the file's zone, as people read it. */
  readonly time: string;
  /** Whether they are written also where nothing but the time differs. */
  readonly isAlways: boolean;
}

/** X4: the writes, and behind them the score of the file as it then is, as values that need nobody to compute them. */
export function withLastValues(
  file: FileState,
  writes: readonly Write[],
  { today, time, isAlways }: WrittenAt,
): readonly Write[] {
  const after = afterWrites(file, writes);
  const result = readRegister(tablesOf(after).tabs);
  if (result.kind === 'no register') return writes;
  const { score, low, high, band } = judge(result.register, today).drift;
  const verdict = band === 'unknown' ? 'too little is measured for a verdict' : band;
  const last = [score, low, high, verdict, { day: today }, time] as const;
  return [...writes, ...lastValueWrites(after, last, isAlways)];
}
