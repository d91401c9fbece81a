import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, openWorkbench } from '../../../workbench/headless.ts';

/** What a formula gives beside a column A. */
async function evaluate(column: readonly Cell[], formulas: readonly string[]) {
  const rows = column.map((value, index) => [value, `row ${index + 1}`]);
  const workbench = await openWorkbench({
    script: '',
    tables: { Numbers: rows, Asked: formulas.map((formula) => [formula]) },
  });
  return workbench.values(`Asked!A1:A${formulas.length}`).map(([value]) => value);
}

test('RANK counts from the bottom, whatever stands between the numbers', async () => {
  const formulas = [3, 1, 2].map((number) => `=RANK(${number},Numbers!A1:A6,1)`);
  expect(await evaluate([3, 1, 'x', 3, 2, ''], formulas)).toEqual([3, 1, 2]);
  expect(await evaluate([3, 1, 'x', 3], ['=RANK(9,Numbers!A1:A4,1)', '=RANK(3,Numbers!A1:A4)'])).toEqual([
    '#N/A',
    1,
  ]);
});

test('a sorted VLOOKUP finds the last row that is not above what is sought', async () => {
  const sorted = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sorted, fc.integer({ min: -1, max: 31 }), async (numbers, sought) => {
      const column = numbers.toSorted((one, other) => one - other);
      const place = column.findLastIndex((number) => number <= sought);
      const [found] = await evaluate(column, [`=VLOOKUP(${sought},Numbers!A1:B${column.length},2,TRUE)`]);
      expect(found).toBe(place < 0 ? '#N/A' : `row ${place + 1}`);
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('a VLOOKUP over texts, or one that is not sorted, is left to the engine', async () => {
  const formulas = ['=VLOOKUP("b",Numbers!A1:B3,2,TRUE)', '=VLOOKUP("c",Numbers!A1:B3,2,FALSE)'];
  expect(await evaluate(['a', 'b', 'c'], formulas)).toEqual(['row 2', 'row 3']);
});
