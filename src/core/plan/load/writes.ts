import { LOAD_WEEKS } from '../../register/own-page.ts';
import { isOurRule } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { type FileState, NEW_COLUMNS, NEW_ROWS, type TabState } from '../state.ts';
import { tabMark } from '../tab-writes.ts';
import { isUntouched, takenText } from '../used.ts';
import type { Write } from '../write.ts';
import { FIRST_WEEK, LOAD, LOAD_FORMULA, LOAD_MARK, LOAD_RULES, LOAD_WIDTH, loadIn } from './layout.ts';

/** Why the tab has no place: a person uses one of its name. */
export function loadTaken(state: FileState, places: readonly Place[]): string | null {
  return hasResources(places) ? takenText(loadIn(state), ' for the loads by week') : null;
}

/** The tab where a file lacks it and says who works on what, at this place among the tabs. */
export function loadWrites(state: FileState, places: readonly Place[], position: number): readonly Write[] {
  const there = loadIn(state);
  if (!hasResources(places) || (there !== null && !isUntouched(there))) return [];
  const tab = there?.name ?? LOAD;
  return [
    ...(there === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    ...(there?.isOurs ? [] : [tabMark(tab, there)]),
    ...(there?.marks.has(LOAD_MARK) ? [] : [loadMark(tab)]),
    ...loadLook(tab, there),
    loadRules(tab, ourRules(there)),
    // Last: a tab without it is finished by the next run.
    loadFormula(tab),
  ];
}

function hasResources(places: readonly Place[]): boolean {
  return places.some(({ table, columns }) => table.name === 'Initiatives' && columns.has('resources'));
}

export function loadFormula(tab: string): Write {
  return { kind: 'formulas', tab, row: 1, column: 1, rows: [[LOAD_FORMULA]] };
}

export function loadMark(tab: string): Write {
  return { kind: 'mark', tab, place: { kind: 'column', column: 1 }, what: LOAD_MARK };
}

/** The places of Leeway's rules among those of the tab. */
export function ourRules(there: TabState | null): readonly number[] {
  return (there?.colourRules ?? []).flatMap((formula, index) => (isOurRule(formula) ? [index] : []));
}

/** @param instead the rules that give way */
export function loadRules(tab: string, instead: readonly number[]): Write {
  const columns = Array.from({ length: LOAD_WEEKS }, (_, week) => FIRST_WEEK + week);
  return { kind: 'colour rules', tab, columns, rules: LOAD_RULES, instead };
}

/** How the tab looks, but for its colours. */
export function loadLook(tab: string, there: TabState | null): readonly Write[] {
  const rows = there?.rows ?? NEW_ROWS;
  const weeks = { tab, column: FIRST_WEEK, columns: LOAD_WEEKS };
  return [
    ...((there?.columns ?? NEW_COLUMNS) < LOAD_WIDTH
      ? [{ kind: 'grow tab', tab, rows, columns: LOAD_WIDTH } as const]
      : []),
    { kind: 'freeze', tab, rows: 1, columns: 1 },
    { kind: 'format', ...weeks, row: 1, rows, format: '0%' },
    { kind: 'format', ...weeks, row: 1, rows: 1, format: 'd mmm' },
    { kind: 'width', tab, column: 1, pixels: 160, keep: null },
    { kind: 'width', tab, column: 2, pixels: 380, keep: null },
    { kind: 'width', ...weeks, pixels: 52, keep: null },
  ];
}
