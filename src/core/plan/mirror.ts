import { isBlank, textOf } from '../lib/cell.ts';
import { fold, quoted } from '../lib/text.ts';
import { columnKeys } from '../register/table.ts';
import { columnLetters, isSameFormula, tabReference } from './address.ts';
import type { Place } from './place-tables.ts';
import { type FileState, NEW_COLUMNS, NEW_ROWS, OUR_TAB, SEPARATOR, type TabState } from './state.ts';
import type { Write } from './write.ts';

export const MIRROR = 'Leeway data';
export const MIRROR_NAME = 'LEEWAY';
/** Rows that tabs may grow by before the mirror is too short. */
const SLACK = 200;

const TOKEN = /^leeway:/;

/** The tab that LEEWAY names, if it is Leeway's, else the one that is called so. */
export function mirrorIn({ tabs, leeway }: FileState): TabState | null {
  const named = tabs.find(({ name, isOurs }) => isOurs && name === leeway?.tab);
  return named ?? tabs.find(({ name }) => fold(name) === fold(MIRROR)) ?? null;
}

/** Why the mirror may not be written: a person uses its tab or its name. */
export function mirrorTaken({ leeway }: FileState, mirror: TabState | null): string | null {
  if (leeway !== null && leeway.tab !== mirror?.name)
    return `The name ${MIRROR_NAME} stands for cells of the tab ${quoted(leeway.tab)}: give them another name, and set up again.`;
  const isFree = mirror === null || mirror.isOurs || mirror.grid.every((row) => row.every(isBlank));
  return isFree ? null : `The tab ${quoted(mirror.name)} is not Leeway's own: rename it, and set up again.`;
}

/**
 * X3: every mapped column under a header that carries its tab, in one tab that one name covers, so that a formula
 * with that name is computed anew whenever anything changes. The first cell holds the revision token.
 */
export function mirrorWrites(
  places: readonly Place[],
  { leeway }: FileState,
  mirror: TabState | null,
  { token, position }: { readonly token: string; readonly position: number },
): readonly Write[] {
  const tab = mirror?.name ?? MIRROR;
  const formulas = places.flatMap(mirrored);
  const size = sizeOf(places, formulas.length + 1, mirror);
  return [
    ...(mirror === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    ...(mirror?.isOurs ? [] : [{ kind: 'mark', tab, place: { kind: 'tab' }, what: OUR_TAB } as const]),
    ...(size === null ? [] : [{ kind: 'grow tab', tab, ...size } as const]),
    ...contents(formulas, mirror, tab, token),
    ...naming(leeway, tab, size ?? mirror),
    ...(mirror?.isHidden ? [] : [{ kind: 'hide tab', tab } as const]),
  ];
}

/** One whole-column formula a column in Leeway's order, from the header row down: a title may stand above it. */
function mirrored({ table, tab, header, columns }: Place): readonly string[] {
  const sheet = tabReference(tab);
  const there = columnKeys(table).flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [[key, column] as const];
  });
  return there.map(([key, column]) => {
    const letters = columnLetters(column);
    const range = `${sheet}!${letters}${header === 1 ? '' : header}:${letters}`;
    const first = header === 1 ? '1' : `ROW(${sheet}!${letters}${header})`;
    const text = `${table.name}${SEPARATOR}${table.columns[key]?.header ?? key}`;
    return `=ARRAYFORMULA(IF(ROW(${range})=${first},"${text}",${range}))`;
  });
}

/** The size that the mirror must grow to; null where it is large enough. */
function sizeOf(places: readonly Place[], needed: number, mirror: TabState | null) {
  const longest = Math.max(NEW_ROWS, ...places.map(({ state }) => state?.rows ?? NEW_ROWS));
  if (mirror !== null && mirror.rows >= longest && mirror.columns >= needed) return null;
  const rows = mirror !== null && mirror.rows >= longest ? mirror.rows : longest + SLACK;
  return { rows, columns: Math.max(needed, mirror?.columns ?? NEW_COLUMNS) };
}

/** Written anew, whole, where one formula differs: a column came or went. What is too much becomes blank. */
function contents(
  formulas: readonly string[],
  mirror: TabState | null,
  tab: string,
  token: string,
): readonly Write[] {
  const there = (mirror?.formulas[0] ?? []).slice(1);
  const surplus = Array.from({ length: Math.max(0, there.length - formulas.length) }, () => '');
  const wanted = [...formulas, ...surplus];
  const isSame = wanted.every((formula, index) => isSameFormula(formula, there[index] ?? ''));
  const hasToken = TOKEN.test(textOf(mirror?.grid[0]?.[0] ?? ''));
  return [
    ...(hasToken ? [] : [{ kind: 'values', tab, row: 1, column: 1, rows: [[token]] } as const]),
    ...(isSame ? [] : [{ kind: 'formulas', tab, row: 1, column: 2, rows: [wanted] } as const]),
  ];
}

function naming(
  leeway: FileState['leeway'],
  tab: string,
  size: { readonly rows: number; readonly columns: number } | null,
): readonly Write[] {
  const { rows, columns } = size ?? { rows: NEW_ROWS, columns: NEW_COLUMNS };
  const isSame = leeway?.tab === tab && leeway.rows === rows && leeway.columns === columns;
  return isSame ? [] : [{ kind: 'name', name: MIRROR_NAME, tab, rows, columns }];
}
