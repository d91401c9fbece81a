import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const SCRIPT = `
let runs = 0;
function COUNTED(value) { runs += 1; return value; }
function runsSoFar() { return runs; }`;

const ROWS = 6;
const COLUMNS = 'ABCDEFGH';
type Grid = readonly (readonly (string | number)[])[];

const open = (rows: Grid) =>
  openWorkbench({ script: SCRIPT, tables: { Sheet1: rows, Other: [['=Sheet1!A2']] } });

/** What may stand in a column: formulas name columns before theirs, so that none waits for itself. */
function contentIn(column: number): fc.Arbitrary<string | number> {
  const literal = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom('', 'x', 'Active'));
  if (column === 0) return literal;
  const cell = fc
    .tuple(fc.nat({ max: column - 1 }), fc.integer({ min: 1, max: ROWS }))
    .map(([at, row]) => `${COLUMNS[at]}${row}`);
  const whole = fc.nat({ max: column - 1 }).map((at) => `${COLUMNS[at]}:${COLUMNS[at]}`);
  const formula = fc.oneof(
    cell.map((one) => `=${one}`),
    fc.tuple(cell, cell, cell).map(([one, two, three]) => `=IF(${one}=1,${two},${three})`),
    fc.tuple(whole, fc.integer({ min: 1, max: ROWS })).map(([range, row]) => `=INDEX(${range},${row})`),
    whole.map((range) => `=COUNTIF(${range},"Active")&SUM(${range})`),
    cell.map((one) => `=1/${one}`),
    cell.map((one) => `=IFERROR(1/${one},"none")`),
    fc.constant('=SUM(Other!A:B)'),
    cell.map((one) => `=SUM(INDIRECT("${one}"))`),
  );
  return fc.oneof({ weight: 1, arbitrary: literal }, { weight: 3, arbitrary: formula });
}

const edit = fc
  .nat({ max: COLUMNS.length - 1 })
  .chain((column) => fc.tuple(fc.constant(column), fc.nat({ max: ROWS - 1 }), contentIn(column)));

describe('cells behind others that did not change', () => {
  it('show after any edits what they show where all is computed anew', { timeout: 300_000 }, async () => {
    const property = fc.asyncProperty(fc.array(edit, { minLength: 20, maxLength: 90 }), async (edits) => {
      const grid = Array.from({ length: ROWS }, () => Array.from(COLUMNS, (): string | number => ''));
      const workbench = await open([]);
      for (const [column, row, content] of edits) {
        grid[row]?.splice(column, 1, content);
        workbench.edit(`${COLUMNS[column]}${row + 1}`, content);
        workbench.values('A1');
      }
      const anew = await open(grid);
      const all = `A1:${COLUMNS.at(-1)}${ROWS}`;
      expect(workbench.values(all)).toEqual(anew.values(all));
      expect(workbench.values('Other!A1')).toEqual(anew.values('Other!A1'));
    });
    await fc.assert(property, { numRuns: 300, seed: 20260601 });
  });

  it('pass on to a custom function what changed, and nothing else', async () => {
    const workbench = await open([[1, '=A1>0', '=IF(B1,"yes","no")', '=COUNTED(C1)']]);
    expect(workbench.values('D1')).toEqual([['yes']]);
    const before = workbench.call('runsSoFar');
    workbench.edit('A1', 2);
    expect(workbench.values('B1:D1')).toEqual([[true, 'yes', 'yes']]);
    expect(workbench.call('runsSoFar')).toBe(before);
    workbench.edit('A1', -2);
    expect(workbench.values('B1:D1')).toEqual([[false, 'no', 'no']]);
  });

  it('take over what a spill covers, uncovers and covers again', async () => {
    const workbench = await open([
      [1, '=ARRAYFORMULA(A1:A3*10)', '=B2', '=IF(C1="","none",C1)'],
      [2, '', '', ''],
      [3, '', '', ''],
    ]);
    const seen = [workbench.values('B2:D1')];
    const look = () => seen.push(workbench.values('C1:D1'));
    look();
    workbench.edit('A2', 5);
    look();
    workbench.edit('B2', 'mine');
    look();
    workbench.edit('B2', '');
    look();
    workbench.edit('B1', '');
    look();
    workbench.edit('B1', '=ARRAYFORMULA(A1:A3*100)');
    look();
    expect(seen.slice(1)).toEqual([
      [[20, 20]],
      [[50, 50]],
      [['mine', 'mine']],
      [[50, 50]],
      [['', 'none']],
      [[500, 500]],
    ]);
  });

  it('stay spread in another tab', async () => {
    const workbench = await open([
      [1, '=A1>0'],
      [1, '=A2>0'],
    ]);
    workbench.edit('Other!E1', '=ARRAYFORMULA(Sheet1!B1:B2)');
    expect(workbench.values('Other!E1:E2')).toEqual([[true], [true]]);
    workbench.edit('A2', 2);
    expect(workbench.values('Other!E1:E2')).toEqual([[true], [true]]);
  });

  it('stay spread where nothing changed, and are followed into other tabs and back', async () => {
    const workbench = await open([
      ['=SUM(Other!B:C)', 1, '=B1>0', '=ARRAYFORMULA(C1:C2)'],
      ['', 1, '=B2>0', ''],
    ]);
    workbench.edit('Other!B1', '=IF(Sheet1!D2,1,0)');
    expect(workbench.values('A1:D2')[0]).toEqual([1, 1, true, true]);
    workbench.edit('B2', 2);
    expect(workbench.values('D1:D2')).toEqual([[true], [true]]);
    workbench.edit('B2', -2);
    expect([workbench.values('A1'), workbench.values('D1:D2')]).toEqual([[[0]], [[true], [false]]]);
  });

  it('find a circle that an edit closes, and its opening', async () => {
    const workbench = await open([[1, '=A1', '=B1+1']]);
    workbench.edit('A1', '=C1');
    expect(workbench.displayValues('A1:C1')).toEqual([['#REF!', '#REF!', '#REF!']]);
    workbench.edit('A1', 4);
    expect(workbench.values('A1:C1')).toEqual([[4, 4, 5]]);
  });

  it('go by the day and the format as before', async () => {
    const workbench = await open([['2026-05-31', '=A1', '=ISNUMBER(B1)', '=TODAY()-A1']]);
    workbench.edit('A1', '2026-05-01');
    expect(workbench.displayValues('B1')).toEqual([['2026-05-01']]);
    workbench.edit('A1', 46143);
    expect(workbench.values('C1')).toEqual([[true]]);
  });
});
