import { isMatrix } from './evaluator.ts';
import type { FunctionResultObject, Library, Matrix } from './library.ts';
import { type Wrapper, wrap } from './sheets-defaults.ts';

/** The numbers of a range in ascending order: the engine hands out a range as the same object during one recalculation. */
const numbersIn = new WeakMap<object, Float64Array>();

function numbersOf(range: readonly (readonly FunctionResultObject[])[]): Float64Array {
  const known = numbersIn.get(range);
  if (known) return known;
  const values = range.flatMap((cells) =>
    cells.flatMap(({ value }) => (typeof value === 'number' ? value : [])),
  );
  const numbers = Float64Array.from(values).sort();
  numbersIn.set(range, numbers);
  return numbers;
}

/** How many come before the place at which the number stands, or would. */
function countBelow(numbers: Float64Array, number: number): number {
  let [from, until] = [0, numbers.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((numbers[middle] ?? 0) < number) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** The engine counts the whole range for every rank. */
const rankAscending: Wrapper = (_context, args, original) => {
  const [value, range, isAscending] = args;
  const number = value && !isMatrix(value) ? value.value : undefined;
  const isUp = isAscending && !isMatrix(isAscending) && isAscending.value === 1;
  if (!isUp || typeof number !== 'number' || !range || !isMatrix(range)) return original(args);
  const numbers = numbersOf(range);
  const below = countBelow(numbers, number);
  return numbers[below] === number ? { value: below + 1 } : original(args);
};

/** The numbers of a first column, where all are numbers that rise; null where they are not. */
const risingIn = new WeakMap<object, Float64Array | null>();

function risingOf(cells: readonly FunctionResultObject[]): Float64Array | null {
  const known = risingIn.get(cells);
  if (known !== undefined) return known;
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const isRising =
    numbers.length === cells.length &&
    numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  const rising = isRising ? Float64Array.from(numbers) : null;
  risingIn.set(cells, rising);
  return rising;
}

const numberIn = (arg: FunctionResultObject | Matrix<FunctionResultObject> | undefined) =>
  arg && !isMatrix(arg) && typeof arg.value === 'number' ? arg.value : null;

/** The engine prepares every sorted search anew. */
const lookupSorted: Wrapper = (_context, args, original) => {
  const [key, range, index, isSorted] = args;
  const [number, column] = [numberIn(key), numberIn(index)];
  const isRange = isSorted && !isMatrix(isSorted) && isSorted.value === true;
  if (!isRange || number === null || column === null || !range || !isMatrix(range)) return original(args);
  const rising = range[0] && risingOf(range[0]);
  const below = rising ? countBelow(rising, number) : 0;
  const row = rising?.[below] === number ? below : below - 1;
  return range[column - 1]?.[row] ?? original(args);
};

/** Searches that give what the engine's own give, and keep what they learnt of a range while it stays the same. */
export function installFastSearch(library: Library): void {
  wrap(library, 'RANK', rankAscending);
  wrap(library, 'VLOOKUP', lookupSorted);
}
