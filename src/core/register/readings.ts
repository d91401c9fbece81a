import type { Day } from '../lib/day.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { ReadingColumn } from './tables/readings.ts';

/** How strongly one leader says one subject serves the direction. */
export interface Reading {
  readonly row: number;
  readonly day: Day | null;
  readonly reader: string;
  readonly round: string;
  readonly subject: string;
  /** 1 to 5. */
  readonly rating: number | null;
}

export function readReadings(found: FoundTable<ReadingColumn>, findings: Finding[]): readonly Reading[] {
  const isRating = (rating: number) => Number.isInteger(rating) && rating >= 1 && rating <= 5;
  return readRows(found, findings, (reader) => {
    for (const key of ['reader', 'subject', 'rating'] as const)
      if (reader.isBlank(key)) reader.report(key, 'blank');
    return {
      row: reader.row,
      day: reader.day('at'),
      reader: reader.text('reader'),
      round: reader.text('round'),
      subject: reader.text('subject'),
      rating: reader.number('rating', 'a whole number from 1 to 5', isRating),
    };
  });
}
