import { readBoard } from './read-board.ts';

/**
 * How far the organisation has drifted from its direction, from 0 (on course) to 100, in tenths. Pass the
 * register and, if you have them, the other tables, each with its headers, in any order; without tables it
 * reads those of this file.
 *
 * @param {Initiatives!A:S} tables The register, then Direction, Limits, Filters, Capacity or Settings in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {number} The drift score, a number from 0 to 100 with one decimal.
 * @customfunction
 */
export function DRIFTSCORE(...tables: unknown[]): number {
  return readBoard(tables).drift.score;
}
