import type { Cell } from '../../lib/cell.ts';
import { fold } from '../../lib/text.ts';
import { isPage, PAGE_TITLE } from '../../register/own-page.ts';
import { isSameFormula } from '../address.ts';
import type { FileState, TabState } from '../state.ts';

export const DASHBOARD = 'Leeway';

export const SIGNALS_FORMULA = '=DRIFTSIGNALS(LEEWAY)';
export const CONFLICTS_FORMULA = '=DRIFTCONFLICTS(LEEWAY)';

/** Rows of the tab, counted from 1; what computes is never above what it needs room for. */
export const ROWS = {
  title: 1,
  now: 2,
  score: 3,
  unwatched: 4,
  lastTitle: 6,
  last: 7,
  signalsTitle: 15,
  signals: 16,
  conflictsTitle: 36,
  conflicts: 37,
} as const;

/** What stands in the first column of the last values, in their order. */
export const LAST_LABELS = [
  'Drift score',
  'It is at least',
  'It is at most',
  'Verdict',
  'On the day',
  'Written at',
] as const;

/** The last values as they were written, in the order of their labels. */
export type LastValues = readonly [Cell, Cell, Cell, Cell, Cell, Cell];

/** What stands beside the rows: label, row. */
export const LABELS: readonly (readonly [number, string])[] = [
  [ROWS.title, PAGE_TITLE],
  [ROWS.now, 'Now'],
  [ROWS.score, 'Drift score, 0 to 100'],
  [ROWS.unwatched, 'Rows that nobody watches'],
  [ROWS.lastTitle, 'Last values, for phones, exports and whoever is without Leeway'],
  ...LAST_LABELS.map((label, index) => [ROWS.last + index, label] as const),
  [ROWS.signalsTitle, 'What the score is made of'],
  [ROWS.conflictsTitle, 'Who is asked for more than there is'],
];

/** The tab, whatever it is called by now; one of the name that a person made is theirs. */
export function dashboardIn({ tabs }: Pick<FileState, 'tabs'>): TabState | null {
  const own = tabs.filter(({ isOurs }) => isOurs);
  return (
    own.find(({ grid, formulas }) => isPage(grid, PAGE_TITLE) || shiftOf(formulas) !== null) ??
    tabs.find(({ name }) => fold(name) === fold(DASHBOARD)) ??
    null
  );
}

/** By how many rows the page has been moved down, by its table of signals; null where that is gone. */
export function shiftOf(formulas: TabState['formulas']): number | null {
  const at = formulas.findIndex(([formula = '']) => isSameFormula(formula, SIGNALS_FORMULA));
  return at < 0 ? null : at + 1 - ROWS.signals;
}
