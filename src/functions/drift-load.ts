import { LOAD_HEADERS, NOTHING_BOOKED } from '../core/register/own-page.ts';
import { loadWeeks } from '../core/views/load-weeks.ts';
import { ownFile } from './own-file.ts';
import { needResources, readFile } from './read-board.ts';

/**
 * How full each resource is, week by week for half a year: the highest load on any day of the week, as a share of
 * what there is that day, and what that comes to in words.
 *
 * @param {Initiatives!A:S} tables The register, then Capacity and other tables in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Resource; In words, when it is over or else fullest; then a column a week under its Monday, where 1 is all there is and over stands for work on a day with nothing.
 * @customfunction
 */
export function DRIFTLOAD(...tables: unknown[]): (string | number | Date)[][] {
  const { dateOf } = ownFile().calendar();
  const { register, today } = readFile(tables);
  needResources(register);
  const { weeks, rows } = loadWeeks(register, today);
  const cells = rows.map(({ resource, inWords, loads }) => [resource, inWords, ...loads]);
  const none = [NOTHING_BOOKED, '', ...weeks.map(() => '')];
  return [[...LOAD_HEADERS, ...weeks.map(dateOf)], ...(rows.length === 0 ? [none] : cells)];
}
