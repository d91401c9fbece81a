import { LAST_WATCHED } from '../../formulas/plan-formulas.ts';
import { columnLetters, tabReference } from '../address.ts';
import type { CellContent } from '../runs.ts';
import { CONFLICTS_FORMULA, ROWS, SIGNALS_FORMULA } from './layout.ts';

/** Where the names of a register and what Leeway says of its rows are. */
export interface WatchedRows {
  readonly tab: string;
  readonly header: number;
  readonly name: number;
  readonly says: number;
  /** The tab of keys; null where there is none. */
  readonly keys: string | null;
}

/** The page's formulas, moved down by so many rows. Without the functions they refer to the last values. */
export function nowFormulas(rows: WatchedRows | null, shift: number): readonly CellContent<string>[] {
  const at = (row: number) => row + shift;
  const total = (column: string) => {
    const area = (letters: string) =>
      `${letters}$${at(ROWS.signals)}:${letters}$${at(ROWS.conflictsTitle) - 1}`;
    return `INDEX(${area(column)},MATCH("Total",${area('A')},0))`;
  };
  return [
    {
      row: at(ROWS.now),
      column: 2,
      content: `=IFERROR(${total('F')},"not computed here: see the last values")`,
    },
    { row: at(ROWS.score), column: 2, content: `=IFERROR(${total('B')},"")` },
    ...(rows === null ? [] : watchFormulas(rows, at(ROWS.unwatched))),
    { row: at(ROWS.signals), column: 1, content: SIGNALS_FORMULA },
    { row: at(ROWS.conflicts), column: 1, content: CONFLICTS_FORMULA },
  ];
}

/**
 * W5: rows with a name whose cell of *Leeway says* is no formula, or that the keys do not reach; whole columns, in which
 * no row can slip.
 */
function watchFormulas(
  { tab, header, name, says, keys }: WatchedRows,
  row: number,
): readonly CellContent<string>[] {
  const column = (number: number) => {
    const letters = columnLetters(number);
    return `${tabReference(tab)}!${letters}:${letters}`;
  };
  const head = `ROW(${tabReference(tab)}!${columnLetters(name)}$${header})`;
  const named = `(1-ISBLANK(${column(name)}))*(ROW(${column(name)})>${head})`;
  const isBlind = `1-ISFORMULA(${column(says)})`;
  const isBeyond = keys === null ? '' : `+(ROW(${column(name)})>${tabReference(keys)}!${LAST_WATCHED})`;
  const count = `=SUMPRODUCT(${named}*((${isBlind}${isBeyond})>0))`;
  const verb = `IF(B${row}=1," row is"," rows are")&" not watched: Leeway › Repair"`;
  return [
    { row, column: 2, content: count },
    { row, column: 3, content: `=IF(B${row}=0,"every row is watched",B${row}&${verb})` },
  ];
}
