import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cellValue, isDateFormat } from './cell-value.ts';
import { isMatrix } from './evaluator.ts';
import type { FunctionResultObject, Library, Matrix } from './library.ts';

/** What a formula hands to a custom function: one cell, a range, or nothing. */
export type Argument = FunctionResultObject | Matrix<FunctionResultObject> | undefined;

/** What is known of a range: the engine hands it out as the same object during one recalculation. */
interface Known {
  isCycle?: boolean;
  key?: string;
}

const known = new WeakMap<object, Known>();

function knownOf(matrix: Matrix<FunctionResultObject>): Known {
  const found = known.get(matrix) ?? {};
  known.set(matrix, found);
  return found;
}

/** Whether the argument waits for the very cell that needs it. */
export function isCycle(argument: Argument): boolean {
  if (!argument) return false;
  if (!isMatrix(argument)) return argument.value === '#CYCLE';
  const about = knownOf(argument);
  about.isCycle ??= argument.some((column) => column.some(({ value }) => value === '#CYCLE'));
  return about.isCycle;
}

/**
 * One argument as the script gets it: one cell as a scalar, a range as rows of cells, blank or skipped as ''
 * (developers.google.com/apps-script/guides/sheets/custom-functions).
 */
export function argumentValue(library: Library, argument: Argument, timeZone: string): unknown {
  const { errorTypes } = library.registries;
  const read = (cell: FunctionResultObject | undefined) => {
    const value = cell?.value ?? null;
    if (value === null) return '';
    const isError = typeof value === 'string' && errorTypes.has(value);
    return cellValue(
      cell?.format === undefined ? { value } : { value, format: cell.format },
      isError,
      timeZone,
    );
  };
  if (!argument || !isMatrix(argument)) return read(argument);
  const [first = []] = argument;
  if (argument.length === 1 && first.length === 1) return read(first[0]);
  return first.map((_, row) => argument.map((column) => read(column[row])));
}

/** A text that two arguments share only where their values are the same; a date and the number of its day are not. */
export function argumentKey(argument: Argument): string {
  if (!argument || !isMatrix(argument)) return cellKey(argument);
  const about = knownOf(argument);
  about.key ??= bytesToHex(sha256(utf8ToBytes(rangeKey(argument))));
  return about.key;
}

/** Most cells of a long range are blank: they are passed over, and the others say where they stand. */
function rangeKey(columns: Matrix<FunctionResultObject>): string {
  let key = `${columns.length} ${columns[0]?.length ?? 0}`;
  for (const [column, cells] of columns.entries())
    for (const [row, cell] of cells.entries())
      if (cell?.value !== null && cell?.value !== '') key += `\n${column} ${row} ${cellKey(cell)}`;
  return key;
}

function cellKey(cell: FunctionResultObject | undefined): string {
  const value = cell?.value ?? '';
  if (typeof value === 'string') return `"${value.length} ${value}`;
  return isDateFormat(cell?.format) ? `date ${value}` : String(value);
}
