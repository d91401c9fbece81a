import { readBoard } from './read-board.ts';

const HEADERS = ['ID', 'Initiative', 'Points', 'Why'];

/**
 * What each initiative adds to the drift score, and why: one row an initiative in the register's order, then
 * what belongs to no initiative. The points add up to the score.
 *
 * @param {Initiatives!A:S} tables The register, then Direction, Limits, Filters, Capacity or Settings in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} ID; Initiative; Points, what it adds to the score; Why, in words and numbers. What is not measured stands in the last rows.
 * @customfunction
 */
export function DRIFTROWS(...tables: unknown[]): (string | number)[][] {
  const { drift } = readBoard(tables);
  return [
    HEADERS,
    ...drift.rows.map(({ initiative, label, points, why }) => [initiative?.id ?? '', label, points, why]),
  ];
}
