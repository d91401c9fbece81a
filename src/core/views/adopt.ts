import type { FileState, TabState } from '../plan/state.ts';

/** A tab as it crosses to the sidebar: no maps, and of a formula in a person's tab only that there is one. */
type SentTab = Omit<TabState, 'marks' | 'formulas'> & {
  readonly marks: readonly (readonly [string, number])[];
  /** Row and column, counted from 1, and text of each formula. */
  readonly formulaCells: readonly (readonly [number, number, string])[];
};

/** What the sidebar needs to plan an adoption by itself, without a call a change. */
export interface AdoptView {
  readonly file: { readonly tabs: readonly SentTab[]; readonly leeway: FileState['leeway'] };
  /** The tab that is open. */
  readonly active: string;
  readonly today: number;
  /** The signed-in address; blank where Google tells none. */
  readonly you: string;
}

export type AdoptAnswer =
  | { readonly kind: 'view'; readonly view: AdoptView }
  | { readonly kind: 'sorry'; readonly sentence: string };

const SOME_FORMULA = '=';

export function sentFile(file: FileState): AdoptView['file'] {
  return { leeway: file.leeway, tabs: file.tabs.map(sentTab) };
}

/** What Leeway itself wrote is compared with what it would write; the rest is long, and none of its business. */
function sentTab({ marks, formulas, ...tab }: TabState): SentTab {
  const formulaCells = formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      formula === '' ? [] : [[row + 1, column + 1, tab.isOurs ? formula : SOME_FORMULA] as const],
    ),
  );
  return { ...tab, marks: [...marks], formulaCells };
}

/** The file as the sidebar plans with it. */
export function receivedFile({ leeway, tabs }: AdoptView['file']): FileState {
  return { leeway, tabs: tabs.map(receivedTab) };
}

function receivedTab({ marks, formulaCells, ...tab }: SentTab): TabState {
  const formulas = tab.grid.map((row) => row.map(() => ''));
  for (const [row, column, text] of formulaCells) {
    const cells = formulas[row - 1];
    if (cells !== undefined) cells[column - 1] = text;
  }
  return { ...tab, marks: new Map(marks), formulas };
}
