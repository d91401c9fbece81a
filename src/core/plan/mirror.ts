import { isBlank, textOf } from '../lib/cell.ts';
import { fold, quoted } from '../lib/text.ts';
import { isTokenOf, readToken } from '../lib/token.ts';
import { columnKeys } from '../register/table.ts';
import { columnLetters, isSameFormula, tabReference } from './address.ts';
import { columnsMarked } from './known-tabs.ts';
import { MEMORIES, type Mirrored, mirrorFormula } from './mirrored.ts';
import type { Place } from './place-tables.ts';
import { type FileState, NEW_COLUMNS, NEW_ROWS, OUR_TAB, type TabState } from './state.ts';
import { takenText } from './used.ts';
import type { Write } from './write.ts';

export const MIRROR = 'Leeway data';
export const MIRROR_NAME = 'LEEWAY';
/** Rows that the longest tab may grow by before the mirror is too short: below the first it gets the second. */
const LEAST_SPARE = 200;
const SPARE = 500;

/** The tab that LEEWAY names, if it is Leeway's, else the one that is called so. */
export function mirrorIn({ tabs, leeway }: FileState): TabState | null {
  const named = tabs.find(({ name, isOurs }) => isOurs && name === leeway?.tab);
  return named ?? tabs.find(({ name }) => fold(name) === fold(MIRROR)) ?? null;
}

/** Why the mirror may not be written: a person uses its tab or its name. */
export function mirrorTaken({ leeway }: FileState, mirror: TabState | null): string | null {
  if (leeway !== null && leeway.tab !== mirror?.name)
    return `The name ${MIRROR_NAME} stands for cells of the tab ${quoted(leeway.tab)}: give them another name, and set up again.`;
  return takenText(mirror, '');
}

/**
 * X3: every mapped column under a header that carries its table, in one tab that one name covers, so that a formula
 * with that name is computed anew whenever anything changes. Under the token in its first cell stands what the mirror
 * must have to be whole: see mirror-fault.ts.
 */
export function mirrorWrites(
  places: readonly Place[],
  { leeway }: FileState,
  mirror: TabState | null,
  { token, position, isRenewed = false }: MirrorOptions,
): readonly Write[] {
  const tab = mirror?.name ?? MIRROR;
  const columns = places.flatMap(mirroredOf);
  // Behind the columns that are repeated, so that none of them moves when another is no longer used.
  const remembered = [...columns, ...places.flatMap(memoriesOf)];
  const size = sizeOf(places, remembered.length + 1, mirror);
  return [
    ...(mirror === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    ...(mirror?.isOurs ? [] : [{ kind: 'mark', tab, place: { kind: 'tab' }, what: OUR_TAB } as const]),
    ...(size === null ? [] : [{ kind: 'grow tab', tab, ...size } as const]),
    ...(isRenewed || !hasTokenOf(mirror, token) ? [tokenWrite(tab, token)] : []),
    ...clearing(mirror, tab),
    ...contents(remembered.map(mirrorFormula), mirror, tab),
    ...wholeness(columns, mirror, tab),
    ...naming(leeway, tab, mirror, remembered.length + 1),
    ...(mirror?.isHidden ? [] : [{ kind: 'hide tab', tab } as const]),
  ];
}

interface MirrorOptions {
  readonly token: string;
  /** Where the tab is inserted. */
  readonly position: number;
  /** Whether the token is written anew also on its own day. */
  readonly isRenewed?: boolean;
}

/** A place's columns in Leeway's order, from the header row down: a title may stand above it. */
export function mirroredOf({ table, tab, header, columns }: Place): readonly Mirrored[] {
  return columnKeys(table).flatMap((key) => {
    const column = columns.get(key);
    const name = table.columns[key]?.header ?? key;
    return column === undefined ? [] : [{ tab, header, column, table: table.name, name }];
  });
}

/** The columns of a place of which a person said something. Nothing of them is repeated. */
function memoriesOf({ table, tab, state, header }: Place): readonly Mirrored[] {
  if (table.name !== 'Initiatives') return [];
  const marks = state?.marks ?? new Map<string, number>();
  return MEMORIES.flatMap((name) =>
    columnsMarked(marks, name).map((column) => ({ tab, header, column, table: table.name, name })),
  );
}

/** The size that the mirror must grow to; null where it is large enough. */
function sizeOf(places: readonly Place[], needed: number, mirror: TabState | null) {
  const longest = Math.max(0, ...places.map(({ state }) => state?.rows ?? NEW_ROWS));
  const rows = rowsToGrowTo(longest, mirror?.rows ?? NEW_ROWS);
  if (rows === null && mirror !== null && mirror.columns >= needed) return null;
  return { rows: rows ?? mirror?.rows ?? longest, columns: Math.max(needed, mirror?.columns ?? NEW_COLUMNS) };
}

/** The rows that a mirror must get, before the longest tab outgrows it; null where it has some to spare. */
export function rowsToGrowTo(longest: number, rows: number): number | null {
  return rows >= longest + LEAST_SPARE ? null : longest + SPARE;
}

/** A token of the same day stays: nothing but another day, or a person who asks, makes all compute anew. */
function hasTokenOf(mirror: TabState | null, token: string): boolean {
  const now = readToken(token);
  return now?.kind === 'day' && isTokenOf(textOf(mirror?.grid[0]?.[0] ?? ''), now.day);
}

/** The token's cell is the mirror's first. */
export function tokenWrite(tab: string, token: string): Write {
  return { kind: 'values', tab, row: 1, column: 1, rows: [[token]] };
}

/** Nothing stands below a formula but what it spreads: whatever was typed where it cannot is in its way. */
function clearing(mirror: TabState | null, tab: string): readonly Write[] {
  if (mirror === null || mirror.rows < 2) return [];
  return (mirror.grid[0] ?? []).flatMap((cell, index): readonly Write[] => {
    const formula = mirror.formulas[0]?.[index] ?? '';
    const isStopped = textOf(cell) === '#REF!' && formula !== '' && !formula.includes('#REF!');
    return isStopped
      ? [{ kind: 'clear', tab, row: 2, column: index + 1, rows: mirror.rows - 1, columns: 1 }]
      : [];
  });
}

/** Written anew, whole, where one formula differs: a column came or went. What is too much becomes blank. */
function contents(formulas: readonly string[], mirror: TabState | null, tab: string): readonly Write[] {
  const there = (mirror?.formulas[0] ?? []).slice(1);
  const isTyped = (mirror?.grid[0] ?? []).some((cell, index) => index > formulas.length && !isBlank(cell));
  const surplus = Array.from({ length: Math.max(0, there.length - formulas.length) }, () => '');
  const wanted = [...formulas, ...surplus];
  const isSame = !isTyped && wanted.every((formula, index) => isSameFormula(formula, there[index] ?? ''));
  return isSame ? [] : [{ kind: 'formulas', tab, row: 1, column: 2, rows: [wanted] }];
}

/** The rows that the longest table has now, and how many columns there are. */
function wholeness(columns: readonly Mirrored[], mirror: TabState | null, tab: string): readonly Write[] {
  if (columns.length === 0) return [];
  const firsts = new Map(columns.map((one) => [one.tab, one]));
  const counts = [...firsts.values()].map(({ tab: name, header, column }) => {
    const letters = columnLetters(column);
    return `ROWS(${tabReference(name)}!${letters}${header}:${letters})`;
  });
  const rows = `=MAX(${counts.join(',')})`;
  const isSameRows = isSameFormula(rows, mirror?.formulas[1]?.[0] ?? '');
  const isSameCount = mirror?.grid[2]?.[0] === columns.length;
  return [
    ...(isSameRows ? [] : [{ kind: 'formulas', tab, row: 2, column: 1, rows: [[rows]] } as const]),
    ...(isSameCount ? [] : [{ kind: 'values', tab, row: 3, column: 1, rows: [[columns.length]] } as const]),
  ];
}

/** Whole columns are named: rows that Sheets or a person adds below belong to them. */
function naming(
  leeway: FileState['leeway'],
  tab: string,
  mirror: TabState | null,
  columns: number,
): readonly Write[] {
  const isWhole = leeway !== null && leeway.rows >= (mirror?.rows ?? NEW_ROWS);
  const isSame = isWhole && leeway.tab === tab && leeway.columns === columns;
  return isSame ? [] : [{ kind: 'name', name: MIRROR_NAME, tab, columns }];
}
