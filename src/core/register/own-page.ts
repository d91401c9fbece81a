import { type Grid, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';

/** The first cell of the tab with the score: by it that tab is told from a table, in a file and in exports of it. */
export const PAGE_TITLE = 'Leeway: how far have we drifted from our direction?';

/** The first cell of the tab with the keys of limits and filters, whatever that is called. */
export const KEYS_TITLE = 'Leeway: keys that formulas read; the last row that is watched';

/** Head the loads by week, before the weeks; by both of them that tab is known. */
export const LOAD_HEADERS = ['Resource', 'In words'] as const;
export const LOAD_WEEKS = 26;

/** Stands below those headers where there is no load to show. */
export const NOTHING_BOOKED = 'No resource is booked';

/** Whether a grid is one of Leeway's own pages, which hold no table. */
export function isOwnPage(grid: Grid): boolean {
  return isPage(grid, PAGE_TITLE) || isPage(grid, KEYS_TITLE) || isLoadPage(grid);
}

export function isLoadPage(grid: Grid): boolean {
  return LOAD_HEADERS.every((header, index) => textOf(grid[0]?.[index] ?? '') === header);
}

/** Whether the page begins with this title. An export may keep the apostrophe that made it a text. */
export function isPage(grid: Grid, title: string): boolean {
  return fold(textOf(grid[0]?.[0] ?? '').replace(/^'/, '')) === fold(title);
}
