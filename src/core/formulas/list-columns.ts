import { anyOf, folded, substituted, tame, tameText, withoutBreaks } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import { type ListScope, SCOPE_COLUMNS, type ScopeNames } from './scopes.ts';

/** Longer than all the names of a row together: each is cut out of a text that holds it in so many spaces. */
const ROOM = 1_000;
const SPACE = '"\uE020"';
/** A list that must first be read by a Refresh, as a list of one name that nobody has. */
const UNSEEN_LIST = ';\uE022;';
/** From one name to the next there is room for every place in the order of rows: see use-columns.ts. */
export const STEP = 100_000;
/** A name that must first be read by a Refresh: behind all others. */
const UNSEEN_NAME = 10 ** 9;

/** The columns that say which names of a scope a row counts under. */
export interface ListColumns {
  readonly scope: ListScope;
  readonly names: ScopeNames['names'];
  /** `;data;web;`, blank where there are none; UNSEEN_LIST where the text must first be read by a Refresh. */
  readonly uses: KeyColumn | null;
  /**
   * In place of `uses` where a limit is on each name: STEP times the names' places in `names`, from 1, one column
   * each. One behind the last stands for no name, UNSEEN_NAME for one that must first be read.
   */
  readonly parts: readonly KeyColumn[];
}

interface Kept {
  /** Whether a limit is on each name. */
  readonly isEach: boolean;
  /** Whether what the core made of the names no longer holds; null where nothing but the register names them. */
  readonly isStale: string | null;
}

export function writeLists(
  sheet: KeysSheet,
  watched: Watched,
  scope: ListScope,
  known: ScopeNames,
  { isEach, isStale }: Kept,
): ListColumns {
  const cell = watched.cell(SCOPE_COLUMNS[scope]) ?? '""';
  const texts = sheet.typed(`${scope} texts`, [...known.lists.map(({ text }) => text), '']);
  const text = sheet.formulas(
    `${scope} text`,
    watched.length,
    () => `IFERROR("k"&${tame(folded(withoutBreaks(cell)))},"k")`,
  );
  const column = (header: string, values: readonly (string | number)[], { own, none, unseen }: Otherwise) => {
    const read = sheet.typed(`${scope} in them`, [...values, '']);
    return sheet.formulas(header, watched.length, (row) => {
      const here = text.at(row);
      const among = `INDEX(${read.all},MATCH(${here},${texts.all},0))`;
      const found = values.length === 0 ? own(here) : `IFERROR(${among},${own(here)})`;
      const current = isStale === null ? found : `IF(IFERROR(${isStale},TRUE),${unseen},${found})`;
      return `IFERROR(IF(${here}="k",${none},${current}),${none})`;
    });
  };
  const ways: Ways = { sheet, scope, known, column };
  return isEach ? writeParts(ways) : writeUses(ways);
}

/** What stands in a row whose text is not known, that names nobody, or that must first be read by a Refresh. */
interface Otherwise {
  /** What the text itself says: `k` and the folded text stand in the cell. */
  readonly own: (text: string) => string;
  readonly none: string;
  readonly unseen: string;
}

interface Ways {
  readonly sheet: KeysSheet;
  readonly scope: ListScope;
  readonly known: ScopeNames;
  readonly column: (header: string, values: readonly (string | number)[], otherwise: Otherwise) => KeyColumn;
}

function writeUses({ scope, known, column }: Ways): ListColumns {
  const unseen = `"${UNSEEN_LIST}"`;
  const read = known.lists.map(({ uses }) => uses);
  const uses = column(`${scope} in the row`, read, {
    own: (text) => ownList(scope, text),
    none: '""',
    unseen,
  });
  return { scope, names: known.names, uses, parts: [] };
}

function writeParts({ sheet, scope, known, column }: Ways): ListColumns {
  const { names } = known;
  // A blank entry of a list is found as no name.
  const keys = sheet.typed(`${scope} names`, [...names.map(({ key }) => `k${tameText(key)}`), 'k']);
  const others = { none: String((names.length + 1) * STEP), unseen: String(UNSEEN_NAME) };
  const parts = partsIn(scope, known).map((places, part, all) => {
    const own = (text: string) => ownPart(scope, text, keys, { part, isLast: part === all.length - 1 });
    return column(`${scope} ${part + 1}`, places, { own, ...others });
  });
  return { scope, names, uses: null, parts };
}

/** The first names of all lists, the second ones and so on. */
function partsIn(scope: ListScope, { names, lists, most }: ScopeNames): readonly (readonly number[])[] {
  const places = new Map(names.map(({ key }, index) => [tameText(key), (index + 1) * STEP] as const));
  const none = (names.length + 1) * STEP;
  const read = lists.map(({ uses }) => uses.split(';').flatMap((key) => places.get(key) ?? []));
  // A second name in a register where every row has one is still found, where a formula may split at all.
  const least = scope === 'Priority' || scope === 'Resource' ? 1 : 2;
  return Array.from({ length: Math.max(least, most) }, (_, part) => read.map((list) => list[part] ?? none));
}

/** What may mean more than it says is not split; line breaks have become semicolons. */
function severalIn(scope: ListScope, text: string): string {
  const several = ['", "', ...(scope === 'Priority' ? ['";"'] : [])];
  return anyOf(several.map((separator) => `ISNUMBER(FIND(${separator},${text}))`));
}

/** Split at semicolons and line breaks. */
function ownList(scope: ListScope, text: string): string {
  if (scope === 'Resource') return `"${UNSEEN_LIST}"`;
  return `IF(${severalIn(scope, text)},"${UNSEEN_LIST}",${splitFormula(withoutLead(text))})`;
}

function withoutLead(text: string): string {
  return `MID(${text},2,${ROOM * ROOM})`;
}

function splitFormula(text: string): string {
  const tight = substituted(substituted(text, '" ;"', '";"'), '"; "', '";"');
  // Spaces and separators change places, so that TRIM takes the empty entries out.
  const swapped = substituted(substituted(tight, '" "', SPACE), '";"', '" "');
  const names = substituted(substituted(`TRIM(${swapped})`, '" "', '";"'), SPACE, '" "');
  return `SUBSTITUTE(";"&${names}&";",";;","")`;
}

/** One of the names of a list that nobody has read yet, as its place. */
function ownPart(
  scope: ListScope,
  text: string,
  keys: KeyColumn,
  { part, isLast }: { readonly part: number; readonly isLast: boolean },
): string {
  if (scope === 'Resource') return String(UNSEEN_NAME);
  const spaced = `SUBSTITUTE(${withoutLead(text)},";",REPT(" ",${ROOM})&";")`;
  // To the end of the text where the part is the last: what holds yet another name is no name.
  const cut = `TRIM(MID(${spaced},${part * ROOM + 1},${isLast ? ROOM * ROOM : ROOM}))`;
  const name = part === 0 ? cut : `TRIM(MID(${cut},2,${ROOM}))`;
  const place = `MATCH("k"&${name},${keys.all},0)*${STEP}`;
  return `IFERROR(IF(${severalIn(scope, text)},${UNSEEN_NAME},${place}),${UNSEEN_NAME})`;
}

/** How many cells of a scope, in rows that count, must first be read by a Refresh. */
export function unseenIn({ uses, parts }: ListColumns, { load }: RowColumns): string {
  const counted = ({ all }: KeyColumn, mark: string) => `COUNTIFS(${all},${mark},${load.all},">0")`;
  if (uses !== null) return counted(uses, `"${UNSEEN_LIST}"`);
  return parts.map((part) => counted(part, String(UNSEEN_NAME))).join('+');
}

/** Whether one of a row's must: conditions. */
export function unseenLists(lists: Iterable<ListColumns>, row: number): readonly string[] {
  const all = [...lists];
  const texts = all.flatMap(({ uses }) => (uses === null ? [] : [`(${uses.at(row)}="${UNSEEN_LIST}")`]));
  const parts = all.flatMap((list) => list.parts).map((part) => part.at(row));
  const names = parts.length === 0 ? [] : [`(MAX(${parts.join(',')})>=${UNSEEN_NAME})`];
  return [...texts, ...names];
}

/** The rows under a name, as pairs of a range and what it must be, by the part of a list in which the name may stand. */
export function conditionsOf({ uses, parts }: ListColumns, key: string): readonly (readonly string[])[] {
  if (uses !== null) return [[uses.all, `"*"&${key}&"*"`]];
  return parts.map((part, index) => [
    ...[part.all, key],
    // A name that stands twice counts once.
    ...parts.slice(0, index).flatMap((before) => [before.all, `"<>"&${key}`]),
  ]);
}

/** Whether a row counts under a name. */
export function isUnder({ uses, parts }: ListColumns, key: string, row: number): string {
  if (uses !== null) return `ISNUMBER(FIND(${key},${uses.at(row)}))`;
  return anyOf(parts.map((part) => `(${part.at(row)}=${key})`));
}

/** What a use's key is for `conditionsOf` and `isUnder`. */
export function keyIn({ uses, names }: ListColumns, key: string): string | number {
  if (uses !== null) return `;${tameText(key)};`;
  const place = names.findIndex((name) => name.key === key);
  return place < 0 ? -1 : (place + 1) * STEP;
}
