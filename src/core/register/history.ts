import type { Day } from '../lib/day.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { HistoryColumn } from './tables/history.ts';

/** The score of a past day. */
export interface PastScore {
  readonly row: number;
  readonly day: Day | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function readHistory(found: FoundTable<HistoryColumn>, findings: Finding[]): readonly PastScore[] {
  const isScore = (score: number) => score >= 0 && score <= 100;
  return readRows(found, findings, (reader) => {
    const score = (key: 'score' | 'low' | 'high') => reader.number(key, 'a number from 0 to 100', isScore);
    return {
      row: reader.row,
      day: reader.day('date'),
      score: score('score'),
      low: score('low'),
      high: score('high'),
    };
  });
}
