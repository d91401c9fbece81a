import { completeFormula } from './complete-formula.ts';
import { isMirrored, type Mirrored } from './mirrored.ts';
import { runsOf } from './runs.ts';
import type { Write } from './write.ts';

/** Formulas of a tab; the first of them stands in this row and column, which count from 1. */
export interface FormulaBlock {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly string[])[];
}

export interface Completion {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cells of a block whose formulas are to be completed. In a mirrored cell it would be a circle, and is not. */
export function completionsIn(
  { tab, row, column, formulas }: FormulaBlock,
  mirrored: readonly Mirrored[],
): readonly Completion[] {
  return formulas.flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const place = { row: row + down, column: column + right };
      const formula = text === '' ? null : completeFormula(text);
      return formula === null || isMirrored(mirrored, { tab, ...place }) ? [] : [{ ...place, formula }];
    }),
  );
}

/** One write for each run of cells below one another. */
export function completionWrites(tab: string, completions: readonly Completion[]): readonly Write[] {
  return runsOf(completions.map(({ formula, ...place }) => ({ ...place, content: formula }))).map(
    (run): Write => ({ kind: 'formulas', tab, ...run }),
  );
}
