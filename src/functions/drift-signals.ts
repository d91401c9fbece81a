import { totalText } from '../core/drift/report.ts';
import { readBoard } from './read-board.ts';

const HEADERS = ['Signal', 'Points', 'Out of', 'Low', 'High', 'Why'];

/**
 * What the drift score is made of: one row a signal with its points, what it could reach, its low and high
 * end and why; then the total with its day and how much of it is measured.
 *
 * @param {Initiatives!A:S} tables The register, then Direction, Limits, Filters, Capacity or Settings in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Signal; Points, what it adds to the score; Out of, the most that it could add; Low and High, between which it lies, further apart where it is not measured; Why, in words. The last row is the total.
 * @customfunction
 */
export function DRIFTSIGNALS(...tables: unknown[]): (string | number)[][] {
  const { drift } = readBoard(tables);
  const rows = drift.signals.map(({ id, name, points, outOf, low, high, why }) => [
    `${id} ${name}`,
    points,
    outOf,
    low,
    high,
    why,
  ]);
  return [HEADERS, ...rows, ['Total', drift.score, 100, drift.low, drift.high, totalText(drift)]];
}
