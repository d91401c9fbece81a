import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../../workbench/engine/load-library.ts';
import { prepareLibrary } from '../../../workbench/engine/prepare-library.ts';

const library = await loadLibrary();
prepareLibrary(library);
const { functionRegistry } = library.registries;

const NAMES = [
  ...['SUM', 'IF', 'IFERROR', 'INDEX', 'MATCH', 'COUNTIFS', 'SUMIFS', 'RANK', 'VLOOKUP', 'ROUND', 'LEFT'],
  ...['MID', 'SUBSTITUTE', 'TEXTJOIN', 'CONCATENATE', 'ISNUMBER', 'ADD', 'DIVIDE', 'EQ', 'NOT', 'LOWER'],
];
const cell = fc
  .constantFrom(0, 1, 2, -1, 2.5, '', 'a', 'A*', '2', '#N/A', '#DIV/0!', '#', true, false, null)
  .map((value) => ({ value }));
const range = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
      minLength: columns,
      maxLength: columns,
    }),
  );
const given = fc.array(fc.oneof(cell, range), { maxLength: 5 });
const context = Object.assign(Object.create(functionRegistry.mapping), {
  locale: new library.Model().getters.getLocale(),
});

/** What a call gives, or what it throws, as text. */
function outcome(call: unknown, args: unknown): string {
  if (typeof call !== 'function' || !Array.isArray(args)) throw new Error('expected a function');
  try {
    return JSON.stringify(Reflect.apply(call, context, args));
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

test.each(NAMES)('%s called directly gives what the library gives', (name) => {
  const description = functionRegistry.get(name);
  const direct = functionRegistry.mapping[name];
  functionRegistry.replace(name, description);
  const prepared = functionRegistry.mapping[name];
  const isWithin = ({ length }: readonly unknown[]) =>
    length >= description.minArgRequired && length <= description.maxArgPossible;
  fc.assert(
    fc.property(given.filter(isWithin), (args) => {
      expect(outcome(direct, structuredClone(args))).toBe(outcome(prepared, structuredClone(args)));
    }),
    { seed: 4, numRuns: 500 },
  );
  expect(direct).not.toBe(prepared);
});

test('RANK counts from the bottom as the library does, with equal numbers and texts between', () => {
  const original = functionRegistry.mapping['RANK'];
  const numbers = [[3, 1, 'x', 3, 2, null].map((value) => ({ value }))];
  const places = [1, 2, 3].map((value) => outcome(original, [{ value }, numbers, { value: 1 }]));
  expect(places).toEqual(['{"value":1}', '{"value":2}', '{"value":3}']);
  expect(outcome(original, [{ value: 9 }, numbers, { value: 1 }])).toContain('#N/A');
});
