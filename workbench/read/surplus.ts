import { type Grid, isBlank, type Row, type Tab } from '../../src/core/lib/cell.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { type HeaderWords, recognise } from '../../src/core/register/recognise.ts';

const MESSAGE =
  'has cells beyond the last header, which are not read; in a CSV file, a text that holds the separator must stand in quotes';

/** One finding for each row of a table with content where there is no header: most often a stray separator. */
export function surplusFindings({ name, grid }: Tab, words: HeaderWords): readonly Finding[] {
  const found = recognise(name, grid, words);
  if (found === null) return [];
  const width = widthOf(grid[found.header] ?? []);
  return rowsBeyond(grid, found.header, width).map((row) => ({
    table: found.table.name,
    row,
    column: '',
    message: MESSAGE,
    kind: 'row',
  }));
}

/** The rows below the headers that reach further than these, as a spreadsheet numbers them. */
function rowsBeyond(grid: Grid, header: number, width: number): readonly number[] {
  return grid.flatMap((row, index) => (index > header && widthOf(row, width) > width ? [index + 1] : []));
}

/** The place behind the last cell with content; not below `least`. */
function widthOf(row: Row, least = 0): number {
  let width = row.length;
  while (width > least && isBlank(row[width - 1] ?? '')) width--;
  return width;
}
