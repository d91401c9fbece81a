import type { AddFunctionDescription, Arg } from '@odoo/o-spreadsheet';
import { DATE_FORMAT, DATE_TIME_FORMAT } from './cell-value.ts';
import { isMatrix } from './evaluator.ts';
import { cellKey, hostOf } from './host.ts';
import type { EvalContext, FunctionResultObject, Library } from './library.ts';
import { textOf } from './sheets-functions.ts';
import { serialOf } from './zoned-time.ts';

type Given = ReturnType<AddFunctionDescription['compute']>;
export type Wrapper = (context: EvalContext, args: Arg[], original: (args: Arg[]) => Given) => Given;

export function wrap(library: Library, name: string, wrapper: Wrapper): void {
  const { functionRegistry } = library.registries;
  const description = functionRegistry.get(name);
  const { compute } = description;
  functionRegistry.replace(name, {
    ...description,
    compute(...args) {
      return wrapper(this, args, (given) => Reflect.apply(compute, this, given));
    },
  });
}

const BLANK: FunctionResultObject = { value: null };

/** `IF(c, a)` is FALSE where c is not met, and an empty branch is blank (support.google.com/docs/answer/3093364). */
const ifDefaults: Wrapper = (_context, args, original) => {
  const [condition, met, otherwise] = args;
  const isPlain = condition !== undefined && !isMatrix(condition) && typeof condition.value === 'boolean';
  if (!isPlain)
    return original(args.length === 2 ? [...args, { value: false }] : args.map((arg) => arg ?? BLANK));
  if (condition.value) return met ?? BLANK;
  return args.length === 2 ? { value: false } : (otherwise ?? BLANK);
};

/** Without a second argument IFERROR gives a blank (support.google.com/docs/answer/3093304). */
const ifErrorDefaults: Wrapper = (_context, args, original) => original([args[0], args[1] ?? BLANK]);

const noteVolatile: Wrapper = (context, args, original) => {
  const position = context.__originCellPosition;
  if (position) hostOf(context)?.volatileCells.set(cellKey(position), position);
  return original(args);
};

/** The workbench's clock in the file's zone (support.google.com/docs/answer/3092981 and 3092984). */
const now: Wrapper = (context, args, original) => {
  const host = hostOf(context);
  if (!host) return original(args);
  return noteVolatile(context, args, () => ({
    value: serialOf(new Date(host.clock.now), host.timeZone),
    format: DATE_TIME_FORMAT,
  }));
};

const today: Wrapper = (context, args, original) => {
  const host = hostOf(context);
  if (!host) return original(args);
  return { value: Math.floor(serialOf(new Date(host.clock.now), host.timeZone)), format: DATE_FORMAT };
};

function isOperator(context: EvalContext, args: readonly Arg[]): boolean {
  const position = context.__originCellPosition;
  const cell = position && context.getters.getCell(position);
  return args.length === 2 && !(cell?.isFormula && cell.compiledFormula.usesSymbol('CONCATENATE'));
}

function pick(arg: Arg, column: number, row: number): FunctionResultObject {
  if (!arg || !isMatrix(arg)) return arg ?? BLANK;
  const cells = arg[arg.length === 1 ? 0 : column];
  return cells?.[cells.length === 1 ? 0 : row] ?? { value: '#N/A' };
}

/** The engine computes `a & b` by CONCATENATE, which joins a whole range; in Sheets `&` goes cell by cell. */
function joinCells(library: Library): Wrapper {
  const { errorTypes } = library.registries;
  const isError = ({ value }: FunctionResultObject) => typeof value === 'string' && errorTypes.has(value);
  const join = (left: FunctionResultObject, right: FunctionResultObject) =>
    isError(left) ? left : isError(right) ? right : { value: textOf(left) + textOf(right) };
  return (context, args, original) => {
    const matrices = args.filter((arg) => arg !== undefined && isMatrix(arg));
    if (matrices.length === 0 || !isOperator(context, args)) return original(args);
    const columns = Math.max(...matrices.map((matrix) => (Array.isArray(matrix) ? matrix.length : 1)));
    const rows = Math.max(
      ...matrices.map((matrix) => (Array.isArray(matrix) ? (matrix[0]?.length ?? 0) : 1)),
    );
    return Array.from({ length: columns }, (_, column) =>
      Array.from({ length: rows }, (_, row) => join(pick(args[0], column, row), pick(args[1], column, row))),
    );
  };
}

/** TRIM takes spaces and nothing else: line breaks, tabs and no-break spaces stay (support.google.com/docs/answer/3094140). */
const trim: Wrapper = (_context, [text]) => {
  const cell = Array.isArray(text) ? text[0]?.[0] : text;
  return { value: textOf(cell).replace(/ +/g, ' ').replace(/^ | $/g, '') };
};

/** Places of the texts of a range, which the engine hands out as the same object during one recalculation. */
const placesIn = new WeakMap<object, ReadonlyMap<string, number>>();

function placesOf(cells: readonly (FunctionResultObject | undefined)[]): ReadonlyMap<string, number> {
  const known = placesIn.get(cells);
  if (known) return known;
  const places = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const text = typeof cell?.value === 'string' ? cell.value.toLowerCase() : undefined;
    if (text !== undefined && !places.has(text)) places.set(text, index + 1);
  }
  placesIn.set(cells, places);
  return places;
}

/** The engine finds `Zoe` for `Zoë`; Sheets tells letters with accents from those without. */
const matchExactly: Wrapper = (_context, args, original) => {
  const [key, range, type] = args;
  const [cells, ...others] = range && isMatrix(range) ? range : [];
  const value = key && !isMatrix(key) ? key.value : undefined;
  const isExact = type !== undefined && !isMatrix(type) && type.value === 0;
  if (!isExact || typeof value !== 'string' || /[*?~]/.test(value) || !cells || others.length > 0)
    return original(args);
  const place = placesOf(cells).get(value.toLowerCase());
  return place === undefined ? { value: '#N/A' } : { value: place };
};

/** Functions whose default differs from Sheets, and the clock. */
export function installSheetsDefaults(library: Library): void {
  wrap(library, 'IF', ifDefaults);
  wrap(library, 'IFERROR', ifErrorDefaults);
  wrap(library, 'CONCATENATE', joinCells(library));
  wrap(library, 'TRIM', trim);
  wrap(library, 'MATCH', matchExactly);
  wrap(library, 'NOW', now);
  wrap(library, 'TODAY', today);
  for (const name of ['RAND', 'RANDARRAY', 'RANDBETWEEN']) wrap(library, name, noteVolatile);
}
