import { columnLetters, tabReference } from './address.ts';
import { dashboardIn, LAST_LABELS, ROWS, shiftOf } from './dashboard/layout.ts';
import { mirrorIn } from './mirror.ts';
import type { FileState } from './state.ts';

/** A formula for another file, and when to use it. */
export interface Shared {
  readonly title: string;
  readonly when: string;
  readonly formula: string;
}

export type Sharing =
  | { readonly kind: 'formulas'; readonly formulas: readonly Shared[] }
  | { readonly kind: 'sorry'; readonly sentence: string };

/**
 * X4: what a leader pastes into a file of their own.
 *
 * @param url of this file
 */
export function sharingOf(state: FileState, url: string): Sharing {
  const mirror = mirrorIn(state);
  const page = dashboardIn(state);
  if (mirror === null || state.leeway === null || !page?.isOurs) return { kind: 'sorry', sentence: LACKING };
  const shift = Math.max(0, shiftOf(page.formulas) ?? 0);
  const first = ROWS.lastTitle + shift;
  const last = ROWS.last + LAST_LABELS.length - 1 + shift;
  const imported = (tab: string, cells: string) =>
    `IMPORTRANGE(${literal(url)},${literal(`${tabReference(tab)}!${cells}`)})`;
  return {
    kind: 'formulas',
    formulas: [
      {
        title: '1. Connect the two files, once',
        when: 'Paste it into any cell of your file, choose Allow access when the cell asks, then delete it: inside another formula Sheets does not ask.',
        formula: `=${imported(page.name, `A${1 + shift}`)}`,
      },
      {
        title: '2. The live score',
        when: 'For a file in which Leeway is in use too: it follows the register within the hour.',
        formula: `=DRIFTSCORE(${imported(mirror.name, `A:${columnLetters(mirror.columns)}`)})`,
      },
      {
        title: '3. The last values',
        when: 'For everybody else, on phones as well: the score as Leeway last wrote it, with its day and time.',
        formula: `=${imported(page.name, `A${first}:B${last}`)}`,
      },
    ],
  };
}

const LACKING =
  'This file lacks the tab Leeway or its hidden data: choose Extensions › Leeway › Set up this file, then share it.';

/** A text as a formula writes it. */
function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
