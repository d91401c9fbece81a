import { type Argument, argumentKey, argumentValue, isCycle } from './argument.ts';
import { engineValue } from './cell-value.ts';
import { CIRCULAR } from './error-names.ts';
import { cellKey, type EngineHost, hostOf } from './host.ts';
import type { EvalContext, FunctionResultObject, Library, Matrix } from './library.ts';
import { dependsOnVolatile, readsItself } from './precedents.ts';

type Result = FunctionResultObject | Matrix<FunctionResultObject>;

const VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
const LONGEST_TEXT = 50_000;

/** A failed call: its message is what hovering over the cell shows. */
class Failure {
  readonly message: string;

  constructor(error: unknown) {
    this.message = error instanceof Error ? error.message : String(error);
  }
}

/** The text of the calling formula decides: a changed text runs anew, the same text may use the kept result. */
function textChanged(host: EngineHost, context: EvalContext): boolean {
  const position = context.__originCellPosition;
  if (!position) return true;
  const key = cellKey(position);
  if (host.customCells.has(key)) return false;
  host.customCells.add(key);
  const cell = context.getters.getCell(position);
  const text = cell?.isFormula ? cell.compiledFormula.toFormulaString(context.getters) : '';
  const known = host.formulaTexts.get(key);
  host.formulaTexts.set(key, text);
  return known !== undefined && known !== text;
}

/** Google keeps results by function and argument values. */
function run(
  library: Library,
  context: EvalContext,
  host: EngineHost,
  name: string,
  args: readonly Argument[],
): unknown {
  const { timeZone } = host;
  const key = [name, ...args.map(argumentKey)].join();
  if (!textChanged(host, context) && host.results.has(key)) return host.results.get(key);
  host.contexts.push(context);
  let result: unknown;
  try {
    result = host.call(
      name,
      args.map((argument) => argumentValue(library, argument, timeZone)),
    );
  } catch (error) {
    result = new Failure(error);
  } finally {
    host.contexts.pop();
  }
  host.results.set(key, result);
  return result;
}

function cellResult(library: Library, name: string, value: unknown, timeZone: string): FunctionResultObject {
  if (typeof value === 'number' && !Number.isFinite(value)) return error(library, '#NUM!', 'not a number');
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    return error(
      library,
      '#ERROR!',
      `text result of ${name} is longer than the limit of ${LONGEST_TEXT} characters`,
    );
  return engineValue(value, timeZone);
}

/** Rows as the script returned them, short ones padded, turned into the engine's columns. */
function sheetResult(library: Library, name: string, value: unknown, timeZone: string): Result {
  if (value instanceof Failure) return error(library, '#ERROR!', value.message);
  if (!Array.isArray(value)) return cellResult(library, name, value, timeZone);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return { value: null };
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => cellResult(library, name, row[column], timeZone)),
  );
}

function error(library: Library, name: string, message: string): FunctionResultObject {
  return new library.EvaluationError(message, name);
}

function refusal(library: Library, context: EvalContext, host: EngineHost, args: readonly Argument[]) {
  const { __originCellPosition: position, getters } = context;
  if (args.some(isCycle) || (position && readsItself(position, getters)))
    return error(library, '#REF!', CIRCULAR);
  if (position && dependsOnVolatile(position, host, getters)) return error(library, '#ERROR!', VOLATILE);
  return undefined;
}

/**
 * Makes a name callable from cells. The engine's functions are global, so the name is looked up in the workbench
 * whose cell calls it; in any other it is unknown. A function that Sheets itself has is left alone.
 */
export function registerCustomFunction(library: Library, name: string): void {
  const { functionRegistry } = library.registries;
  if (functionRegistry.contains(name)) return;
  functionRegistry.add(name, {
    description: `${name} (custom function)`,
    category: 'Custom',
    args: [
      {
        name: 'value',
        description: '',
        type: ['ANY', 'RANGE'],
        acceptMatrix: true,
        acceptErrors: true,
        optional: true,
        repeating: true,
      },
    ],
    compute(...args): Result {
      const host = hostOf(this);
      if (!host?.customFunctions.has(name)) return error(library, '#NAME?', `Unknown function: '${name}'.`);
      if (host.opening !== 'open') {
        host.opening = 'asked';
        return { value: 'Loading...' };
      }
      const refused = refusal(library, this, host, args);
      if (refused) return refused;
      return sheetResult(library, name, run(library, this, host, name, args), host.timeZone);
    },
  });
}
