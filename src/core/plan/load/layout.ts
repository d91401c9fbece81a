import { isBlank, isErrorText, type Row, textOf } from '../../lib/cell.ts';
import { fold } from '../../lib/text.ts';
import { isLoadPage, LOAD_HEADERS, LOAD_WEEKS, NOTHING_BOOKED } from '../../register/own-page.ts';
import type { FileState, TabState } from '../state.ts';
import type { ColourRule } from '../write.ts';

/** The tab with the loads by week. */
export const LOAD = 'Load';
export const LOAD_FORMULA = '=DRIFTLOAD(LEEWAY)';
/** On the column of the resources. */
export const LOAD_MARK = 'loads by week';

/** The first column of weeks, and how many columns the tab has. */
export const FIRST_WEEK = LOAD_HEADERS.length + 1;
export const LOAD_WIDTH = LOAD_HEADERS.length + LOAD_WEEKS;

/** The tab, whatever it is called by now; one of the name that a person made is theirs. */
export function loadIn({ tabs }: Pick<FileState, 'tabs'>): TabState | null {
  return tabs.find(isLoad) ?? tabs.find(({ name }) => fold(name) === fold(LOAD)) ?? null;
}

export function isLoad({ isOurs, marks, grid }: TabState): boolean {
  return isOurs && (marks.has(LOAD_MARK) || isLoadPage(grid));
}

/** Strong and bold where there is too much, fainter from 80 %, faint where anything is booked. They count from C1. */
export const LOAD_RULES: readonly ColourRule[] = [
  { formula: above(100), background: '#b3261e', text: '#ffffff', isBold: true },
  { formula: above(80), background: '#a8c7fa', text: '#1f1f1f' },
  { formula: above(0), background: '#e8f0fe', text: '#1f1f1f' },
];

/** Neither the row of Mondays, which are numbers too, nor a text that Sheets holds to be above every number. */
function above(percent: number): string {
  return `=(ROW(C1)>1)*((C1="over")+ISNUMBER(C1)*(C1>${percent}/100))>0`;
}

/** How many rows of the tab hold something that is not Leeway's. */
export function rowsBesideLoad({ grid }: TabState): number {
  return grid.filter((row) => row.some((cell) => !isBlank(cell)) && !isLoadRow(row)).length;
}

/** Whether a row holds what Leeway computes there and nothing else: every column, or one sentence or error. */
export function isLoadRow(row: Row): boolean {
  const first = textOf(row[0] ?? '');
  const width = first === NOTHING_BOOKED || isErrorText(first) ? 1 : LOAD_WIDTH;
  return row.length >= width && row.every((cell, index) => isBlank(cell) === index >= width);
}
