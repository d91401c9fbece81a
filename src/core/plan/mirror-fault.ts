import { type Grid, textOf } from '../lib/cell.ts';
import { readToken } from '../lib/token.ts';
import { SEPARATOR } from './state.ts';

const CUT =
  'What LEEWAY gives is not the whole register: choose Extensions › Leeway › Refresh in the file of the register, and pass all of LEEWAY.';
/** A day that nobody could have written. No day at all, and so today, would be an answer to another question. */
export const NO_DAY =
  'The day in the first cell of LEEWAY cannot be read: choose Extensions › Leeway › Refresh in the file of the register.';

/**
 * X1: why what a formula was passed as the mirror must not be judged; null where it is whole, or no mirror. A column
 * that Sheets cannot show (it is too long for the tab, or gone) leaves no header, and the table would pass for one
 * that never had it. Under the token stand the rows and the columns that there must be.
 */
export function mirrorFault(grid: Grid): string | null {
  const [heads = [], [rows = ''] = [], [columns = ''] = []] = grid;
  const token = readToken(textOf(heads[0] ?? ''));
  if (token === null) return null;
  const headers = heads.slice(1).map(textOf);
  const there = headers.filter((header) => header.includes(SEPARATOR)).length;
  const isError = [...headers, textOf(rows)].some((text) => text.startsWith('#') || text === 'Loading...');
  const isShort = typeof rows === 'number' && rows > grid.length;
  const isNarrow = typeof columns === 'number' && columns !== there;
  return isError || isShort || isNarrow ? CUT : null;
}
