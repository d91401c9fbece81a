import { type Grid, textOf } from '../../src/core/lib/cell.ts';
import { readToken } from '../../src/core/lib/token.ts';

/** Whether these are the cells of Leeway's own copy of the tables, which beside them would be a rival of each. */
export function isMirror(grid: Grid | undefined): boolean {
  return readToken(textOf(grid?.[0]?.[0] ?? '')) !== null;
}
