import type { Cell } from '../lib/cell.ts';
import type { Write } from '../plan/write.ts';
import type { CellChange } from './changes.ts';

/** One write for each run of cells that stand side by side; rows and columns of changes count from 0. */
export function cellWrites(tab: string, changes: readonly CellChange[]): readonly Write[] {
  const sorted = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { readonly row: number; readonly column: number; readonly cells: Cell[] }[] = [];
  for (const { row, column, cell } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.row === row && run.column + run.cells.length === column) run.cells.push(cell);
    else runs.push({ row, column, cells: [cell] });
  }
  return runs.map(({ row, column, cells }) => ({
    kind: 'typed',
    tab,
    row: row + 1,
    column: column + 1,
    rows: [cells],
  }));
}
