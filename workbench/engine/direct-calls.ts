import { type FormulaResult, isMatrix } from './evaluator.ts';
import type { FunctionResultObject, Library } from './library.ts';

type Registry = Library['registries']['functionRegistry'];
type Description = ReturnType<Registry['get']>;
type Call = Registry['mapping'][string];
type Argument = Description['args'][number];

/**
 * Lets a call that has nothing to spread go straight to its function: the library prepares every call for arrays and
 * errors anew, which costs more than most functions do. Whatever is out of the ordinary goes the library's own way.
 */
export function installDirectCalls({ registries: { functionRegistry } }: Library): void {
  for (const name of functionRegistry.getKeys()) {
    const description = functionRegistry.get(name);
    const prepared = functionRegistry.mapping[name];
    const argumentAt = argumentsOf(description);
    if (prepared === undefined || argumentAt === null) continue;
    functionRegistry.mapping[name] = directly(description, argumentAt, prepared);
  }
}

type ArgumentAt = (index: number) => Argument | undefined;

/** Which argument stands at a place; null where that hangs on how many there are. */
function argumentsOf({ args, nbrArgRepeating }: Description): ArgumentAt | null {
  if (nbrArgRepeating === 0) {
    const isInOrder = args.every((one, index) => isOptional(one) || !args.slice(0, index).some(isOptional));
    return isInOrder ? (index) => args[index] : null;
  }
  const first = args.findIndex(({ repeating }) => repeating === true);
  const isPlain = args.every((one, index) => one.repeating === true || (index < first && !isOptional(one)));
  return isPlain
    ? (index) => args[index < first ? index : first + ((index - first) % nbrArgRepeating)]
    : null;
}

function isOptional({ optional, default: byDefault }: Argument): boolean {
  return optional === true || byDefault === true;
}

function directly({ compute }: Description, argumentAt: ArgumentAt, prepared: Call): Call {
  return function (...args): FormulaResult {
    for (let index = 0; index < args.length; index += 1) {
      const argument = argumentAt(index);
      if (argument === undefined || !isReady(args[index], argument)) return prepared.apply(this, args);
    }
    try {
      return finished(compute.apply(this, args)) ?? prepared.apply(this, args);
    } catch {
      return prepared.apply(this, args);
    }
  };
}

/** Whether the function takes it as it is. */
function isReady(
  given: Parameters<Call>[number],
  { acceptMatrix, acceptMatrixOnly, acceptErrors }: Argument,
) {
  if (isMatrix(given)) return acceptMatrix === true;
  return acceptMatrixOnly !== true && (acceptErrors === true || !isErrorLike(given?.value));
}

function isErrorLike(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

type Computed = ReturnType<Description['compute']>;

/** The result as formulas take it; null where the library has to add something, as its function's name to an error. */
function finished(result: Computed): FunctionResultObject | null {
  if (Array.isArray(result)) return null;
  if (typeof result !== 'object' || result === null) return { value: result };
  return 'message' in result && result.message !== undefined ? null : result;
}
