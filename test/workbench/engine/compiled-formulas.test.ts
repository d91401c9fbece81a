import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

/** Of one shape each, so that they share all that is not their own. */
const ALIKE: readonly (readonly string[])[] = [
  ['=SUM(A:A)', '=SUM(A1:A)', '=SUM(A2:A)', '=SUM(A1:A1000)', '=SUM(A:B)', '=SUM(1:1)', '=SUM(A1:1)'],
  ['=SUM($A1:A9)', '=SUM(A$1:A9)', '=SUM(A1:$A9)', '=SUM(A1:A$9)', '=SUM(A1:A9)', '=SUM(Sheet1!A1:A9)'],
  ['=A1', '=$A1', '=A$1', '=$A$1', '=Sheet1!A1', '=Other!A1', "='An other'!A1"],
  ['="a"', '="b"', '="1"', '="a""b"', '="a\\"', '=""'],
  ['=1', '=2', '=1.5', '=100'],
  ['=N(1)&"1"', '=N(11)&""', '=N(1)&"11"'],
];

describe('formulas of one shape', () => {
  it.each(ALIKE)('read back as they were written, whatever stands beside them: %s', async (...formulas) => {
    const tables = { Sheet1: [[], formulas], Other: [[7]], 'An other': [[8]] };
    const workbench = await openWorkbench({ script: '', tables });
    const row = `A2:${'ABCDEFGHI'[formulas.length - 1]}2`;
    expect(workbench.formulas(row)).toEqual([formulas]);
    workbench.edit(row, [[...formulas].reverse()]);
    expect(workbench.formulas(row)).toEqual([[...formulas].reverse()]);
  });

  it('take their own texts and numbers, and read their own cells', async () => {
    const rows = [[3, '=A1', '=Other!A1', '="a""b"', '="a\\"', '=N(1)&"1"', '=N(11)&""', '=N(1)&"11"']];
    const workbench = await openWorkbench({ script: '', tables: { Sheet1: rows, Other: [[7]] } });
    expect(workbench.values('B1:H1')).toEqual([[3, 7, 'a"b', 'a\\', '11', '11', '111']]);
  });

  it('stay their own when rows are inserted', async () => {
    const rows = [[], ['=SUM(C:C)', '=SUM(C1:C)', '', '=SUM($C2:C9)', '=SUM(C2:C9)']];
    const workbench = await openWorkbench({ script: '', tables: { Sheet1: rows } });
    workbench.insertRows('Sheet1', 1, 1);
    expect(workbench.formulas('A3:E3')).toEqual([
      ['=SUM(C:C)', '=SUM(C2:C)', '', '=SUM($C3:C10)', '=SUM(C3:C10)'],
    ]);
  });
});
