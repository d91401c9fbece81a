/** One cell's new content; row and column count from 1. */
export interface CellContent<Content> {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Cells below one another: as many rows as it has, each of one cell. */
export interface Run<Content> {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Content[])[];
}

/** The cells in as few runs as there can be, so that the number of writes does not grow with the rows. */
export function runsOf<Content>(cells: readonly CellContent<Content>[]): readonly Run<Content>[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { readonly row: number; readonly column: number; readonly rows: Content[][] }[] = [];
  for (const { row, column, content } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.column === column && run.row + run.rows.length === row) run.rows.push([content]);
    else runs.push({ row, column, rows: [[content]] });
  }
  return runs;
}

/** One write that empties each run of cells. */
export function clearing(tab: string, cells: readonly { readonly row: number; readonly column: number }[]) {
  return runsOf(cells.map(({ row, column }) => ({ row, column, content: null }))).map(
    ({ row, column, rows }) => ({ kind: 'clear', tab, row, column, rows: rows.length, columns: 1 }) as const,
  );
}
