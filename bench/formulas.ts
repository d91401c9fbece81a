import { FormulaFile } from '../test/core/formulas/formula-file.ts';
import { milliseconds } from './measure.ts';
import { registerOf, TODAY } from './register.ts';
import type { Result } from './result.ts';

const RUNS = 5;
/** What one edit may take, by rows; a set-up has no target. */
const SIZES = [
  { count: 100, most: null },
  { count: 1_000, most: 300 },
  { count: 5_000, most: 3_000 },
] as const;
const LIMITS = [
  ['Scope', 'Name', 'Limit', 'Counts', 'Mode'],
  ['Portfolio', '', 60, 'Initiatives', 'Ask reason'],
  ['Team', '', 40, 'Size', 'Inform'],
  ['Priority', '', 90, 'Initiatives', 'Ask reason'],
  ['Operator', '', 30, 'Initiatives', 'Inform'],
  ['Visionary', '', 30, 'Initiatives', 'Refuse'],
  ['Resource', 'Crew 7', 5, 'Initiatives', 'Inform'],
];
const FILTERS = [
  ['Filter', 'Column', 'Test', 'Value'],
  ['Measured', 'Measure', 'is set', ''],
  ['Small', 'Size', 'at most', 4],
  ['Soon', 'Start', 'within days', 180],
  ['Led', 'Operator', 'is not', 'Otto 3'],
  ['Directed', 'Priority', 'is one of', 'P-1; P-2; P-3; P-4'],
  ['Ends', 'End', 'after', 'today'],
];

/** Edits of single cells, each to and fro, so that every run changes something. */
const EDITS = [
  ['status', 'C50', 'Paused', 'Active'],
  ['team', 'F50', 'Team 3', 'Team 4'],
  ['rank', 'D50', '3', '9'],
  ['name', 'B50', 'Another', 'One more'],
] as const;

/** From one edit until every formula of the register and its limits shows what it should, without a page. */
export async function formulaResults(): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { count, most } of SIZES) {
    const tabs = Object.fromEntries(registerOf(count).map(({ name, grid }) => [name, grid]));
    const file = await FormulaFile.open(
      { ...tabs, Limits: LIMITS, Filters: FILTERS },
      { spare: { register: 25, other: 10 }, today: TODAY },
    );
    for (const [what, cell, one, other] of EDITS) {
      let turn = 0;
      const edit = () => {
        file.workbench.edit(`Initiatives!${cell}`, turn++ % 2 === 0 ? one : other);
        // Cells are computed when somebody looks.
        file.workbench.values('Initiatives!A1');
      };
      const value = milliseconds(() => undefined, edit, RUNS);
      results.push({
        subject: `formulas after an edit of a ${what} in ${count.toLocaleString('en')} rows`,
        value,
        unit: 'ms',
        most,
      });
    }
  }
  return results;
}
