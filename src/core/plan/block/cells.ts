import { isSameFormula } from '../address.ts';
import { isRowFormula } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { contentRows } from '../register-writes.ts';
import { runsOf } from '../runs.ts';
import type { TabState } from '../state.ts';
import { isUsed } from '../used.ts';
import type { Write } from '../write.ts';
import { type RowHeader, rowColumn, rowHeaders } from './columns.ts';

/** The rows with content whose cell of a column is blank, or whose formula has lost what it reads. */
export function lackingRows(place: Place, column: number): readonly number[] {
  const { state } = place;
  if (state === null) return [];
  const isBroken = (row: number) => {
    const there = formulaAt(state, row, column);
    return there.includes('#REF') && isRowFormula(there);
  };
  return contentRows(place).filter((row) => !isUsed(state, row, column) || isBroken(row));
}

/** The formula for each row that lacks it or has an older one of Leeway's; what people typed stays. */
export function rowWrites(place: Place, column: number, formula: string): readonly Write[] {
  const { tab, state } = place;
  if (state === null) return [];
  const isOutdated = (row: number) => {
    const there = formulaAt(state, row, column);
    return isRowFormula(there) && !isSameFormula(there, formula);
  };
  const wrong = contentRows(place).filter((row) => !isUsed(state, row, column) || isOutdated(row));
  return runsOf(wrong.map((row) => ({ row, column, content: formula }))).map(
    (run): Write => ({ kind: 'formulas', tab, ...run }),
  );
}

function formulaAt({ formulas }: TabState, row: number, column: number): string {
  return formulas[row - 1]?.[column - 1] ?? '';
}

/** The formula that the rows of a column have in common; null where none has one that works. */
export function commonFormula({ state, header }: Place, column: number): string | null {
  const all = (state?.formulas ?? []).slice(header).map((row) => row[column - 1] ?? '');
  return all.find((formula) => isRowFormula(formula) && !formula.includes('#REF!')) ?? null;
}

/** Leeway's columns that a table has, with the formula of their rows; null where no row says it. */
export function knownFormulas(
  place: Place,
): readonly { readonly what: RowHeader; readonly column: number; readonly formula: string | null }[] {
  return rowHeaders(place).flatMap((what) => {
    const column = rowColumn(place, what);
    return column === null ? [] : [{ what, column, formula: commonFormula(place, column) }];
  });
}

/** What the rows of one table lack, as its other rows have it. */
export interface Lacking {
  readonly writes: readonly Write[];
  /** Whether a formula is missing that no row of the table says. */
  readonly isUnknown: boolean;
  /** The last row of the register that lacks one; 0 where none does. */
  readonly last: number;
}

export function lackingCells(place: Place): Lacking {
  const lacking = knownFormulas(place).map((known) => ({ ...known, rows: lackingRows(place, known.column) }));
  const isRegister = place.table.name === 'Initiatives';
  return {
    writes: lacking.flatMap(({ column, formula }) =>
      formula === null ? [] : rowWrites(place, column, formula),
    ),
    isUnknown: lacking.some(({ formula, rows }) => formula === null && rows.length > 0),
    last: isRegister ? Math.max(0, ...lacking.flatMap(({ rows }) => rows.slice(-1))) : 0,
  };
}
