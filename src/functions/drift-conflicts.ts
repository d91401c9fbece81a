import { labelOf } from '../core/register/initiative.ts';
import { ownFile } from './own-file.ts';
import { needResources, readBoard } from './read-board.ts';

const HEADERS = ['Resource', 'From', 'To', 'Peak', 'Capacity', 'Excess days', 'Initiatives', 'Verdict'];

/**
 * Where active initiatives together ask more of a resource than there is: one row a conflict with its first
 * and last day, the peak load, the capacity, the full-time days in excess and the initiatives booked.
 *
 * @param {Initiatives!A:S} tables The register, then Capacity and other tables in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Resource; From and To, the first and last day; Peak, the highest load, where 1 is one full-time person; Capacity, what there is; Excess days, the full-time days too many; Initiatives, which are booked; Verdict, whether moving work within its dates can help.
 * @customfunction
 */
export function DRIFTCONFLICTS(...tables: unknown[]): (string | number | Date)[][] {
  const { dateOf } = ownFile().calendar();
  const { register, conflicts } = readBoard(tables);
  needResources(register);
  const rows = conflicts.map(({ resource, from, to, peak, capacity, excessDays, initiatives, verdict }) => [
    resource,
    dateOf(from),
    dateOf(to),
    peak,
    capacity,
    excessDays,
    initiatives.map(labelOf).join('; '),
    verdict,
  ]);
  return [HEADERS, ...rows];
}
