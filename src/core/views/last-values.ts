import type { Day } from '../lib/day.ts';
import { lastValueWrites } from '../plan/dashboard/writes.ts';
import type { FileState } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import { planHistory } from '../record/history.ts';
import { type JudgedAfter, judgedAfter } from './judged-after.ts';

/** When the last values are written. */
export interface WrittenAt {
  readonly today: Day;
  /** The time in the file's zone, as people read it. */
  readonly time: string;
  /** Whether they are written also where nothing but the time differs. */
  readonly isAlways: boolean;
}

/** X4: the writes, and behind them the score of the file as it then is, as values that need nobody to compute them. */
export function withLastValues(file: FileState, writes: readonly Write[], at: WrittenAt): readonly Write[] {
  const judged = judgedAfter(file, writes, at.today);
  return judged === null ? writes : [...writes, ...lastValues(judged, at)];
}

/** The same, and before it the day's row in History. */
export function withHistory(file: FileState, writes: readonly Write[], at: WrittenAt): readonly Write[] {
  const judged = judgedAfter(file, writes, at.today);
  return judged === null
    ? writes
    : [...writes, ...planHistory(judged.file, judged.board), ...lastValues(judged, at)];
}

/** The day's row in History once writes are applied. */
export function historyAfter(file: FileState, writes: readonly Write[], today: Day): readonly Write[] {
  const judged = judgedAfter(file, writes, today);
  return judged === null ? [] : planHistory(judged.file, judged.board);
}

function lastValues({ file, board }: JudgedAfter, { today, time, isAlways }: WrittenAt): readonly Write[] {
  const { score, low, high, band } = board.drift;
  const verdict = band === 'unknown' ? 'too little is measured for a verdict' : band;
  const last = [score, low, high, verdict, { day: today }, time] as const;
  return lastValueWrites(file, last, isAlways);
}
