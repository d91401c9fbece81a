import { type Mirrored, mirroredBy } from '../core/plan/mirrored.ts';
import { readFormulas } from './read-formulas.ts';

/** The columns that the mirror repeats, by its formulas. */
export function mirroredIn(leeway: GoogleAppsScript.Spreadsheet.Range): readonly Mirrored[] {
  const [formulas = []] = readFormulas(leeway.offset(0, 0, 1));
  return mirroredBy(formulas);
}
