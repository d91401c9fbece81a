import { fold } from '../lib/text.ts';
import { TIE_LENGTH } from '../limits/order.ts';
import type { Initiative } from '../register/initiative.ts';
import { folded, hasText, THIS_ROW, tame, tameText } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import type { RowColumns, Watched } from './row-columns.ts';

/** More than any place in an order; five digits, as its parts are. */
const LAST = 99_999;
/** Day 0 of the days that are read: see readings.ts. */
const FIRST_DAY = 18_264;

/**
 * W3: each row's place when all stand by Rank, Added, ID and name. The order of the IDs and names that were read is
 * written beside the formulas, since putting a thousand texts in order by formulas takes a million comparisons. What
 * was typed since is compared by the codes of its characters, five digits each, which sort alike everywhere.
 */
export function writeOrder(
  sheet: KeysSheet,
  watched: Watched,
  rows: RowColumns,
  initiatives: readonly Initiative[],
): KeyColumn {
  const { length } = watched;
  const ties = writeTies(sheet, watched, rows, initiatives);
  const placeByName = writePlaceByName(sheet, length, ties);
  const sort = sheet.formulas('Sort', length, (row) => {
    const [rank, added] = [rows.rank.at(row), rows.added.at(row)];
    const ofRank = `IF(ISNUMBER(${rank}),RANK(${rank},${rows.rank.all},1),${LAST})`;
    return `${ofRank}*100000+IF(ISNUMBER(${added}),${added}-${FIRST_DAY},${LAST})`;
  });
  const order = sheet.formulas(
    'Order',
    length,
    (row) => `RANK(${sort.at(row)},${sort.all},1)*10^10+${placeByName.at(row)}`,
  );
  return sheet.formulas('Place', length, (row) => `RANK(${order.at(row)},${order.all},1)`);
}

/** A row's place by ID and name: among those known, and, where it is new, behind the last known one before it. */
function writePlaceByName(sheet: KeysSheet, length: number, { tie, known }: Ties): KeyColumn {
  // One cell alone is no range, so a blank column stands beside it.
  const beside = sheet.typed('Beside', []);
  const all = `${tie.fixed(FIRST)}:${beside.fixed(FIRST + Math.max(1, length) - 1)}`;
  return sheet.formulas('Place by name', length, (row) => {
    const here = tie.at(row);
    // Where the place is known, nothing is compared: engines that compute both branches of an IF stay fast.
    const others = `INDEX(${all},IF(ISNUMBER(${here}),1,0),0)`;
    const behind = `IFERROR(MATCH(${here}&"",${known.all},1),0)*100000+1+COUNTIF(${others},"<"&${here})`;
    return `IF(ISNUMBER(${here}),${here}*100000,${behind})`;
  });
}

interface Ties {
  /** A row's place among those known; a text of codes where its ID and name are new, or not its own. */
  readonly tie: KeyColumn;
  /** The codes of those known, in their order. */
  readonly known: KeyColumn;
}

function writeTies(
  sheet: KeysSheet,
  { length, cell }: Watched,
  { identity, named, repeated }: RowColumns,
  initiatives: readonly Initiative[],
): Ties {
  const ties = [...new Set(initiatives.map(tieOf))].sort();
  const keys = sheet.typed(
    'Known',
    ties.map((tie) => `k${tameText(tie)}`),
  );
  const known = sheet.typed('Codes of known', ties.map(codesOf));
  const positions = sheet.typed(
    'Positions',
    Array.from({ length: TIE_LENGTH }, (_, index) => index + 1),
  );
  const told = (here: string | null, isTold: string) =>
    here === null ? '""' : `IF(${isTold},${folded(here)},"")`;
  const words = sheet.formulas('Words', length, (row) => {
    const ofId = told(cell('id'), hasText(cell('id')));
    return `LEFT(${ofId}&CHAR(9)&${told(cell('initiative'), `${named.at(row)}=1`)},${TIE_LENGTH})`;
  });
  const found = sheet.formulas('ID and name', length, (row) => {
    // Of rows alike only the first has the place; the others keep the order of the register behind it.
    const isFirst = `(1-${repeated.at(row)})`;
    return `IFERROR(MATCH("k"&${tame(words.at(row))},${keys.all},0)/${isFirst},${words.at(row)})`;
  });
  const tie = sheet.formulas('Known place', length, (row) => {
    const here = found.at(row);
    const isShort = `IF(ISNUMBER(${here}),1,IF(${identity.at(row)}="k",1,0))`;
    const letters = `MID(${here},INDEX(${positions.all},${isShort}),1)`;
    const codes = `TEXTJOIN("",TRUE,ARRAYFORMULA(IFERROR(UNICODE(${letters})+10000,"")))`;
    // Behind the number of the row no code follows: 0 is less than any.
    return `IF(ISNUMBER(${here}),${here},"k"&${codes}&"0"&(${THIS_ROW}+100000))`;
  });
  return { tie, known };
}

/** ID and name as the engine compares them: see byLastIn. */
function tieOf({ id, name }: Initiative): string {
  return `${fold(id)}\t${fold(name)}`.slice(0, TIE_LENGTH);
}

function codesOf(text: string): string {
  return `k${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) + 10_000).join('')}`;
}
