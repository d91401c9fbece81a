import { KEYS_TAB } from '../../formulas/plan-formulas.ts';
import { isBlank, textOf } from '../../lib/cell.ts';
import { isSameFormula } from '../address.ts';
import { keysIn, keysTaken } from '../block/keys.ts';
import { ourColumns } from '../our-columns.ts';
import type { Place } from '../place-tables.ts';
import { columnsFor } from '../register-writes.ts';
import { registerIn } from '../repair/looked-at.ts';
import { runsOf } from '../runs.ts';
import type { FileState, TabState } from '../state.ts';
import { tabMark } from '../tab-writes.ts';
import { takenText } from '../used.ts';
import type { Write } from '../write.ts';
import { nowFormulas, type WatchedRows } from './formulas.ts';
import { DASHBOARD, dashboardIn, LABELS, type LastValues, ROWS, shiftOf } from './layout.ts';

/** Why the page has no place: a person uses a tab of its name. */
export function dashboardTaken(state: FileState): string | null {
  return takenText(dashboardIn(state), ' for the page with the score');
}

/** The page where a file lacks it, at this place among the tabs. */
export function dashboardWrites(
  state: FileState,
  places: readonly Place[],
  position: number,
): readonly Write[] {
  const there = dashboardIn(state);
  if (there?.isOurs || dashboardTaken(state) !== null) return [];
  const tab = there?.name ?? DASHBOARD;
  return [
    ...(there === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    tabMark(tab, there),
    ...labelWrites(tab, null),
    ...formulaWrites(tab, null, rowsOf(registerOf(places), keysFor(state))),
    { kind: 'freeze', tab, rows: 1 },
    ...WIDTHS.map(([column, pixels]) => ({ kind: 'width', tab, column, pixels, keep: null }) as const),
  ];
}

const WIDTHS = [
  [1, 300],
  [2, 120],
  [3, 120],
  [6, 420],
  [7, 320],
] as const;

/** What the page has lost: labels that are blank, and formulas that are not what they were. */
export function dashboardMends(state: FileState, places: readonly Place[]) {
  const tab = dashboardIn(state);
  if (!tab?.isOurs || !isInPlace(tab)) return { labels: [], formulas: [] };
  return {
    labels: labelWrites(tab.name, tab),
    formulas: formulaWrites(tab.name, tab, rowsOf(withOurs(registerOf(places)), keysFor(state))),
  };
}

/** The last values in their place, if more than the time differs; none where the page is gone or cut. */
export function lastValueWrites(state: FileState, last: LastValues, isAlways: boolean): readonly Write[] {
  const tab = dashboardIn(state);
  if (!tab?.isOurs || !isInPlace(tab) || (!isAlways && isSameDay(tab, last))) return [];
  const row = ROWS.last + (shiftOf(tab.formulas) ?? 0);
  return [{ kind: 'typed', tab: tab.name, row, column: 2, rows: last.map((cell) => [cell]) }];
}

function isInPlace({ formulas }: TabState): boolean {
  return (shiftOf(formulas) ?? 0) >= 0;
}

/** Whether all but the time is as it was written before. */
function isSameDay(tab: TabState, last: LastValues): boolean {
  const shift = shiftOf(tab.formulas) ?? 0;
  const written = last.map((_, index) => tab.grid[ROWS.last - 1 + shift + index]?.[1] ?? '');
  return last.slice(0, -1).every((cell, index) => textOf(cell) === textOf(written[index] ?? ''));
}

function labelWrites(tab: string, there: TabState | null): readonly Write[] {
  const shift = there === null ? 0 : (shiftOf(there.formulas) ?? 0);
  const missing = LABELS.filter(([row]) => isBlank(there?.grid[row - 1 + shift]?.[0] ?? ''));
  return runsOf(missing.map(([row, content]) => ({ row: row + shift, column: 1, content }))).map(
    (run): Write => ({ kind: 'values', tab, ...run }),
  );
}

function formulaWrites(tab: string, there: TabState | null, rows: WatchedRows | null): readonly Write[] {
  const shift = there === null ? 0 : (shiftOf(there.formulas) ?? 0);
  const wanted = nowFormulas(rows, shift).filter(
    ({ row, column, content }) => !isSameFormula(there?.formulas[row - 1]?.[column - 1] ?? '', content),
  );
  return runsOf(wanted).map((run): Write => ({ kind: 'formulas', tab, ...run }));
}

/** Also the tab of keys that is made just now. */
function keysFor(state: FileState): string | null {
  return keysTaken(state) === null ? (keysIn(state)?.name ?? KEYS_TAB) : null;
}

/** Also a register that is made just now. */
function registerOf(places: readonly Place[]): Place | null {
  return registerIn(places) ?? places.find(({ table }) => table.name === 'Initiatives') ?? null;
}

/** None where a person took Leeway's columns out. */
function withOurs(place: Place | null): Place | null {
  return place?.state && ourColumns(place.state, place.header).says !== null ? place : null;
}

function rowsOf(place: Place | null, keys: string | null): WatchedRows | null {
  const name = place?.columns.get('initiative');
  if (place === null || name === undefined) return null;
  return { tab: place.tab, header: place.header, name, says: columnsFor(place).says, keys };
}
