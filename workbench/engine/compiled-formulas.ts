import { isMatrix } from './evaluator.ts';
import { hasHiddenCharacters, literalText } from './formula-text.ts';
import type { Cell, Library, Range } from './library.ts';

/** A formula as the library keeps it in its cell. */
export type CompiledFormula = Extract<Cell, { isFormula: true }>['compiledFormula'];
type Execute = CompiledFormula['execute'];
type Literals = CompiledFormula['literalValues'];

/** Formulas that gave an array at least once. */
export const gaveArray = new WeakSet<CompiledFormula>();

/** Hears what each formula gave, before the engine spreads it. */
export type Watch = (context: object, formula: CompiledFormula, result: ReturnType<Execute>) => void;

/** What formulas may have in common is forgotten after so many: rows written together share most. */
const MOST_KEPT = 20_000;

const MEMBERS = ['tokens', 'literalValues', 'symbols', 'rangeDependencies', 'normalizedFormula', 'execute'];

function isCompiled(value: unknown): value is CompiledFormula {
  return typeof value === 'object' && value !== null && MEMBERS.every((member) => member in value);
}

/**
 * Every formula tells what it gave, and takes its texts as they are meant. Formulas of one shape share what they have
 * in common: the library keeps the pieces of each cell's formula, which fills the memory before a file is large.
 *
 * @throws when this version of the library compiles its formulas elsewhere or named their members otherwise
 */
export function installCompiledFormulas(library: Library, watch: Watch): void {
  const compiler = compilerOf(library);
  const compile: unknown = Reflect.get(compiler, 'Compile');
  if (typeof compile !== 'function') throw new Error('compiled formulas have no Compile');
  Reflect.set(compiler, 'Compile', (...args: unknown[]): unknown => {
    const formula: unknown = Reflect.apply(compile, compiler, args);
    if (!isCompiled(formula)) throw new Error(`a compiled formula lacks one of ${MEMBERS.join(', ')}`);
    return Object.assign(formula, sharedPartsOf(formula), { execute: watched(formula.execute, watch) });
  });
}

/** The class of compiled formulas, which the library does not export. */
function compilerOf(library: Library): object {
  const model = new library.Model({ sheets: [{ id: 'one', cells: { A1: '=1' } }] });
  const cell = model.getters.getCell({ sheetId: 'one', col: 0, row: 0 });
  if (!cell?.isFormula) throw new Error('a cell with a formula is none');
  return cell.compiledFormula.constructor;
}

/** One function a shape, as the library's own. */
const watchedOnes = new WeakMap<Execute, Execute>();

function watched(execute: Execute, watch: Watch): Execute {
  const known = watchedOnes.get(execute);
  if (known) return known;
  const made: Execute = function (this: CompiledFormula, ranges, one, range, symbol, context) {
    const result = execute.call(asMeant(this), ranges, one, range, symbol, context);
    if (isMatrix(result)) gaveArray.add(this);
    watch(context, this, result);
    return result;
  };
  watchedOnes.set(execute, made);
  return made;
}

/** Literals with texts of hidden characters, and formulas that hold them as they are meant. */
const meant = new WeakMap<Literals, boolean>();
const meantFormulas = new WeakMap<CompiledFormula, CompiledFormula>();

function asMeant(formula: CompiledFormula): CompiledFormula {
  const { literalValues } = formula;
  let hides = meant.get(literalValues);
  if (hides === undefined) {
    hides = literalValues.strings.some(({ value }) => hasHiddenCharacters(value));
    meant.set(literalValues, hides);
  }
  if (!hides) return formula;
  const known = meantFormulas.get(formula);
  if (known) return known;
  const strings = literalValues.strings.map(({ value }) => ({ value: literalText(value) }));
  const made: CompiledFormula = Object.create(formula, {
    literalValues: { value: { numbers: literalValues.numbers, strings } },
  });
  meantFormulas.set(formula, made);
  return made;
}

/** What formulas of one shape have in common; the pieces of a formula are its own business. */
interface Shape {
  readonly tokens: unknown;
  readonly symbols: CompiledFormula['symbols'];
  readonly normalizedFormula: string;
}

type Parts = Shape & Pick<CompiledFormula, 'literalValues' | 'rangeDependencies'>;

function sharedPartsOf(formula: CompiledFormula): Parts {
  const { symbols, normalizedFormula, literalValues, rangeDependencies } = formula;
  const tokens: unknown = Reflect.get(formula, 'tokens');
  // Spaces are pieces of a formula, but not of its shape.
  const shape = `${Array.isArray(tokens) ? tokens.length : 0} ${normalizedFormula}`;
  return {
    ...shapes.shared(shape, { tokens, symbols, normalizedFormula }),
    literalValues: literals.shared(textOf(literalValues), literalValues),
    rangeDependencies: rangeDependencies.map((range) => ranges.shared(keyOf(range), range)),
  };
}

function textOf({ numbers, strings }: Literals): string {
  return JSON.stringify([numbers.map(({ value }) => value), strings.map(({ value }) => value)]);
}

function keyOf({
  sheetId,
  unboundedZone,
  zone,
  parts,
  prefixSheet,
  invalidXc,
  invalidSheetName,
}: Range): string {
  const { left, top, right, bottom, hasHeader } = unboundedZone;
  const fixed = parts.map(({ colFixed, rowFixed }) => `${colFixed}${rowFixed}`).join();
  const bounds = `${zone.right} ${zone.bottom}`;
  return `${sheetId} ${left} ${top} ${right} ${bottom} ${hasHeader} ${bounds} ${fixed} ${prefixSheet} ${invalidXc} ${invalidSheetName}`;
}

/** Gives one and the same object for what is the same. */
class Pool<Item> {
  readonly #known = new Map<string, Item>();

  shared(key: string, item: Item): Item {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(key, item);
    return item;
  }
}

const shapes = new Pool<Shape>();
const literals = new Pool<Literals>();
const ranges = new Pool<Range>();
