import { completeFormula } from '../core/plan/complete-formula.ts';
import { completionsIn } from '../core/plan/completions.ts';
import { MIRROR_NAME } from '../core/plan/mirror.ts';
import { mayUseFile } from './auth-mode.ts';
import { mirroredIn } from './mirrored-in.ts';
import { isOwnMirror } from './own-mirror.ts';
import { quietly } from './quietly.ts';
import { tellRefused } from './tell-refused.ts';
import { tend } from './tend.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * What an edit asks of Leeway: formulas without tables completed, and whatever the file lacks for being judged. The
 * event's value is a text even of a date, and absent after a paste: cells are read anew.
 */
export function answerEdit(event: GoogleAppsScript.Events.SheetsOnEdit | undefined): void {
  if (!mayUseFile(event)) return;
  quietly(() => {
    const { source, range } = event;
    const leeway = source.getRangeByName(MIRROR_NAME);
    if (leeway === null) return;
    quietly(() => complete(range, leeway));
    tend(source, leeway, range);
    tellRefused(source, leeway, range);
  });
}

/** One setFormula a cell, and nothing is cleared first: a run that is stopped leaves every cell with a formula. */
function complete(range: Range, leeway: Range): void {
  const formulas = range.getFormulas();
  if (!formulas.some((row) => row.some((formula) => completeFormula(formula) !== null))) return;
  const tab = range.getSheet().getName();
  if (tab === leeway.getSheet().getName() || !isOwnMirror(leeway)) return;
  const [row, column] = [range.getRow(), range.getColumn()];
  for (const cell of completionsIn({ tab, row, column, formulas }, mirroredIn(leeway))) {
    quietly(() => range.getCell(cell.row - row + 1, cell.column - column + 1).setFormula(cell.formula));
  }
}
