import { type Grid, textOf } from '../lib/cell.ts';
import { fold } from '../lib/text.ts';
import { COMPETES_WITH, LEEWAY_SAYS, OUR_COLUMNS, type TabState } from './state.ts';

/** Leeway's own two columns of a register, counted from 1; null for one that is not there. */
export interface OurColumns {
  readonly competes: number | null;
  readonly says: number | null;
}

type Looked = Pick<TabState, 'grid' | 'formulas' | 'marks'>;

/** By their marks; where a mark is lost, by the formula or the word that stands in the header row. */
export function ourColumns({ grid, formulas, marks }: Looked, header: number): OurColumns {
  const texts = headerTexts(grid, header);
  const flags = (formulas[header - 1] ?? []).findIndex(isFlags);
  const byWord = (word: string) => numbered(texts.indexOf(fold(word)));
  return {
    competes: marks.get(COMPETES_WITH) ?? numbered(flags) ?? byWord(COMPETES_WITH),
    says: marks.get(LEEWAY_SAYS) ?? byWord(LEEWAY_SAYS),
  };
}

/** All of Leeway's columns of a tab, by what their marks call them. */
export function allOurColumns(tab: Looked, header: number): ReadonlyMap<string, number> {
  const { competes, says } = ourColumns(tab, header);
  const columns = OUR_COLUMNS.map((what) => {
    if (what === COMPETES_WITH) return [what, competes] as const;
    return [what, what === LEEWAY_SAYS ? says : (tab.marks.get(what) ?? null)] as const;
  });
  return new Map(columns.flatMap(([what, column]) => (column === null ? [] : [[what, column] as const])));
}

/** Whether the formula is one of flags, whatever is passed to it. */
export function isFlags(formula: string): boolean {
  return /^=\s*DRIFTFLAGS\s*\(/i.test(formula) && !formula.includes('#REF!');
}

function headerTexts(grid: Grid, header: number): readonly string[] {
  return (grid[header - 1] ?? []).map((cell) => fold(textOf(cell)));
}

function numbered(index: number): number | null {
  return index < 0 ? null : index + 1;
}
