import { isActive } from '../core/register/initiative.ts';
import { needResources, readBoard } from './read-board.ts';

/**
 * What each initiative competes for, and with which others: one cell a row of the register, in its order and
 * under the header "Competes with". One call serves the whole register: enter it in the header row.
 *
 * @param {Initiatives!A:S} tables The register, then Capacity and other tables in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {string[][]} Competes with: for each resource the highest load against what there is, the days, and the other initiatives; blank where an initiative competes with none.
 * @customfunction
 */
export function DRIFTFLAGS(...tables: unknown[]): string[][] {
  const { register, rows } = readBoard(tables);
  needResources(register);
  const last = Math.max(register.headerRow, ...rows.slice(-1).map(({ initiative }) => initiative.row));
  const cells = Array.from({ length: last }, (): string[] => ['']);
  cells[register.headerRow - 1] = ['Competes with'];
  for (const { initiative, competesWith } of rows) {
    const isUnknown = isActive(initiative) && initiative.unread.includes('Resources');
    cells[initiative.row - 1] = [isUnknown ? 'unknown: Resources' : competesWith];
  }
  return cells;
}
