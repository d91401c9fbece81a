import { type Grid, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';

/** The first cell of the tab with the score: by it that tab is told from a table, in a file and in exports of it. */
export const PAGE_TITLE = 'Leeway: how far have we drifted from our direction?';

/** Whether a grid is Leeway's own page, which is read by nobody. */
export function isOwnPage(grid: Grid): boolean {
  return fold(textOf(grid[0]?.[0] ?? '')) === fold(PAGE_TITLE);
}
