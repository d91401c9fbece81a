import { type Mirrored, mirroredBy } from '../core/plan/mirrored.ts';

/** The columns that the mirror repeats, by its formulas. */
export function mirroredIn(leeway: GoogleAppsScript.Spreadsheet.Range): readonly Mirrored[] {
  const [formulas = []] = leeway.offset(0, 0, 1).getFormulas();
  return mirroredBy(formulas);
}
