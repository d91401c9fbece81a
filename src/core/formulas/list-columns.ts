import type { InitiativeColumn } from '../register/tables/initiatives.ts';
import { anyOf, folded, substituted, tame, tameText, withoutBreaks } from './fragments.ts';
import { across, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import { type ListScope, SCOPE_COLUMNS, type ScopeNames } from './scopes.ts';

/** Longer than all the names of a row together: each is cut out of a text that holds it in so many spaces. */
const ROOM = 1_000;
const SPACE = '"\uE020"';
/** A list that must first be read by a Refresh, as a list of one name that nobody has. */
const UNSEEN_LIST = ';\uE022;';

/** The columns that say which names of a scope a row counts under. */
export interface ListColumns {
  readonly scope: ListScope;
  /** `;data;web;`, blank where there are none; UNSEEN_LIST where the text must first be read by a Refresh. */
  readonly uses: KeyColumn;
  readonly names: ScopeNames['names'];
  /**
   * The names' places in `names`, one column each, none where no limit asks. One behind the last stands for no name,
   * two for one that must first be read by a Refresh.
   */
  readonly parts: readonly KeyColumn[];
}

export function writeLists(
  sheet: KeysSheet,
  watched: Watched,
  { below }: RowColumns,
  scope: ListScope,
  { names, lists, most }: ScopeNames,
  { isEach, isStale }: { readonly isEach: boolean; readonly isStale: string },
): ListColumns {
  const column: InitiativeColumn = SCOPE_COLUMNS[scope];
  const cell = watched.cell(column) ?? '""';
  const texts = sheet.typed(`${scope} texts`, [...lists.map(({ text }) => text), '']);
  const read = sheet.typed(`${scope} in them`, [...lists.map(({ uses }) => uses), '']);
  const found = `INDEX(${read.all},MATCH("k"&${tame(folded(withoutBreaks(cell)))},${texts.all},0))`;
  const own = ownSplit(scope, cell);
  const whole = `IFERROR(IF(TRIM(${cell})="","",IF(IFERROR(${isStale},TRUE),"${UNSEEN_LIST}",IFERROR(${found},${own}))),"")`;
  const uses = sheet.formulas(
    `${scope} in the row`,
    watched.length,
    (row) => `IF(${below.at(row)}="","",${whole})`,
  );
  const keys = sheet.typed(`${scope} names`, [...names.map(({ key }) => `k${tameText(key)}`), '']);
  const parts: KeyColumn[] = [];
  // A second name in a register where every row has one is still found.
  const width = Math.max(2, most);
  for (let part = 1; isEach && part <= width; part++) {
    const isLast = part === width;
    parts.push(
      sheet.formulas(`${scope} ${part}`, watched.length, (row) =>
        partFormula(uses.at(row), part, isLast, keys),
      ),
    );
  }
  return { scope, uses, names, parts };
}

/** Split at semicolons and line breaks; what may mean more than it says is not split. */
function ownSplit(scope: ListScope, cell: string): string {
  if (scope === 'Resource') return `"${UNSEEN_LIST}"`;
  const several = ['", "', ...(scope === 'Priority' ? ['";"', 'CHAR(10)', 'CHAR(13)'] : [])].map(
    (separator) => `ISNUMBER(FIND(${separator},${cell}))`,
  );
  return `IF(${anyOf(several)},"${UNSEEN_LIST}",${splitFormula(cell)})`;
}

function splitFormula(cell: string): string {
  const text = tame(folded(withoutBreaks(cell)));
  const tight = substituted(substituted(text, '" ;"', '";"'), '"; "', '";"');
  // Spaces and separators change places, so that TRIM takes the empty entries out.
  const swapped = substituted(substituted(tight, '" "', SPACE), '";"', '" "');
  const names = substituted(substituted(`TRIM(${swapped})`, '" "', '";"'), SPACE, '" "');
  return `SUBSTITUTE(";"&${names}&";",";;","")`;
}

/** The place of one of the row's names among all of the scope. */
function partFormula(uses: string, part: number, isLast: boolean, keys: KeyColumn): string {
  const [none, unseen] = [keys.length, keys.length + 1];
  const count = `LEN(${uses})-LEN(SUBSTITUTE(${uses},";",""))-1`;
  const name = `TRIM(MID(SUBSTITUTE(${uses},";",REPT(" ",${ROOM})),${part * ROOM + 1},${ROOM}))`;
  const found = `IFERROR(MATCH("k"&${name},${keys.all},0),IF(${count}<${part},${none},${unseen}))`;
  return isLast ? `IF(${count}>${part},${unseen},${found})` : found;
}

/** How many cells of a scope, in rows that count, must first be read by a Refresh. */
export function unseenIn({ uses, names, parts }: ListColumns, { active }: RowColumns): string {
  const counted = (column: KeyColumn, mark: string | number) =>
    `COUNTIFS(${column.all},${mark},${active.all},1)`;
  if (parts.length === 0) return counted(uses, `"${UNSEEN_LIST}"`);
  return parts.map((part) => counted(part, names.length + 2)).join('+');
}

/** Whether one of a row's must. */
export function isUnseenIn({ uses, names, parts }: ListColumns, row: number): string {
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return `(${uses.at(row)}="${UNSEEN_LIST}")`;
  return `COUNTIF(${across(first, last, row)},${names.length + 2})`;
}
