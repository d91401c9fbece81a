import { TIE_LENGTH } from '../limits/order.ts';
import { folded, THIS_ROW } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import type { RowColumns, Watched } from './row-columns.ts';

/** More than any place in an order; five digits, as its parts are. */
const LAST = 99_999;
/** Day 0 of the days that are read: see readings.ts. */
const FIRST_DAY = 18_264;

/**
 * W3: each row's place when all stand by Rank, Added, ID and name. Programs collate texts differently, so ID and name
 * are compared by the codes of their characters, five digits each, which sort alike everywhere.
 */
export function writeOrder(
  sheet: KeysSheet,
  { length, cell }: Watched,
  { below, rank, added }: RowColumns,
): KeyColumn {
  const text = (here: string | null) => (here === null ? '""' : `IFERROR(${folded(here)},"")`);
  const words = `${text(cell('id'))}&CHAR(9)&${text(cell('initiative'))}&REPT(" ",${TIE_LENGTH})`;
  const letters = `MID(${words},ROW($A$1:$A$${TIE_LENGTH}),1)`;
  // Full likes keep the order of the register.
  const codes = `"k"&TEXTJOIN("",TRUE,ARRAYFORMULA(UNICODE(${letters})+10000))&(${THIS_ROW}+100000)`;
  const ifThere = (row: number, formula: string) => `IF(${below.at(row)}="","",${formula})`;
  const ties = sheet.formulas('ID and name', length, (row) => ifThere(row, codes));
  const tie = sheet.formulas('Place by name', length, (row) =>
    ifThere(row, `COUNTIF(${ties.all},"<"&${ties.at(row)})`),
  );
  const weight = sheet.formulas('Sort', length, (row) => {
    const ofRank = `IF(ISNUMBER(${rank.at(row)}),RANK(${rank.at(row)},${rank.all},1),${LAST})`;
    const ofAdded = `IF(ISNUMBER(${added.at(row)}),${added.at(row)}-${FIRST_DAY},${LAST})`;
    return ifThere(row, `(${ofRank}*100000+${ofAdded})*100000+${tie.at(row)}`);
  });
  return sheet.formulas('Place', length, (row) => ifThere(row, `RANK(${weight.at(row)},${weight.all},1)`));
}
