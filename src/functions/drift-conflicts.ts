import { verdicts } from '../core/levelling/verdicts.ts';
import { labelOf } from '../core/register/initiative.ts';
import { ownFile } from './own-file.ts';
import { needResources, readBoard } from './read-board.ts';

const HEADERS = ['Resource', 'From', 'To', 'Peak', 'Capacity', 'Excess days', 'Initiatives', 'Verdict'];

/**
 * Where active initiatives together ask more of a resource than there is: one row a conflict with its first
 * and last day, the peak load, the capacity, the full-time days in excess and the initiatives booked.
 *
 * @param {Initiatives!A:S} tables The register, then Capacity and other tables in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Resource; From and To, the first and last day; Peak, the highest load, where 1 is one full-time person; Capacity, what there is; Excess days, the full-time days too many; Initiatives, which are booked; Verdict, is past where its last day lies before the day judged, can be levelled where moving work within its dates from that day on would do, else must give.
 * @customfunction
 */
export function DRIFTCONFLICTS(...tables: unknown[]): (string | number | Date)[][] {
  const { dateOf } = ownFile().calendar();
  const board = readBoard(tables);
  needResources(board.register);
  const verdictOf = verdicts(board.register, board.today, board.conflicts);
  const rows = board.conflicts.map((conflict) => [
    conflict.resource,
    dateOf(conflict.from),
    dateOf(conflict.to),
    conflict.peak,
    conflict.capacity,
    conflict.excessDays,
    conflict.initiatives.map(labelOf).join('; '),
    verdictOf.get(conflict) ?? '',
  ]);
  return [HEADERS, ...rows];
}
