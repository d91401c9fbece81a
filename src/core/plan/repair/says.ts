import { isBlank, textOf } from '../../lib/cell.ts';
import { isSameFormula } from '../address.ts';
import { saysFormula } from '../leeway-says.ts';
import { isOurText, isSaysFormula } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { columnsFor, contentRows } from '../register-writes.ts';
import { runsOf } from '../runs.ts';
import type { Write } from '../write.ts';
import type { Mend } from './mend.ts';

/**
 * Every row gets the formula of this version and of its own row, whatever stands in its cell. What somebody typed
 * there is kept as a note on the cell.
 *
 * @param notes on the cells of the column, from the tab's first row
 */
export function saysMends(place: Place, notes: readonly string[]): readonly Mend[] {
  const { competes, says } = columnsFor(place);
  const wrong = contentRows(place).filter((row) => {
    const formula = place.state?.formulas[row - 1]?.[says - 1] ?? '';
    return !isSameFormula(formula, saysFormula(competes, place.header, row));
  });
  if (wrong.length === 0) return [];
  const { tab } = place;
  const formulas = wrong.map((row) => ({
    row,
    column: says,
    content: saysFormula(competes, place.header, row),
  }));
  const writes = runsOf(formulas).map((run): Write => ({ kind: 'formulas', tab, ...run }));
  return [{ kind: 'formula', count: wrong.length, writes: [...kept(place, wrong, notes), ...writes] }];
}

/** Before the formulas: a run that breaks off between them loses nothing. */
function kept(place: Place, rows: readonly number[], notes: readonly string[]): readonly Write[] {
  const { says } = columnsFor(place);
  const cells = rows.flatMap((row) => {
    const own = ownText(place, row, says);
    const known = notes[row - 1] ?? '';
    if (own === '' || known.includes(own)) return [];
    return [{ row, column: says, content: known === '' ? `was: ${own}` : `${known}\nwas: ${own}` }];
  });
  return runsOf(cells).map((run): Write => ({ kind: 'notes', tab: place.tab, ...run }));
}

/** What a person put there: no formula of Leeway's, and nothing that one has computed. */
function ownText({ state }: Place, row: number, says: number): string {
  const formula = state?.formulas[row - 1]?.[says - 1] ?? '';
  if (formula !== '') return isSaysFormula(formula) ? '' : formula;
  const cell = state?.grid[row - 1]?.[says - 1] ?? '';
  return isBlank(cell) || isOurText(textOf(cell)) ? '' : textOf(cell);
}
