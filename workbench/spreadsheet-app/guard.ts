import type { Execution } from './execution.ts';

const implementations = new WeakMap<object, object>();

/** What a promise, a printer or a test runner asks of any object; none of Google's classes has such a member. */
const ASKED_OF_ANY_OBJECT = new Set([
  'then',
  'toJSON',
  'constructor',
  '$$typeof',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
]);

function translated(error: unknown, execution: Execution): unknown {
  const { Error: ScriptError } = execution.realm;
  if (!(error instanceof Error) || Object.getPrototypeOf(error) === ScriptError.prototype) return error;
  const exception = new ScriptError(error.message);
  exception.name = 'Exception';
  return Object.assign(exception, { cause: error });
}

/** The engine tells an array by this realm's class, and a script's arrays are of its own. */
function ownArrays(value: unknown): unknown {
  return Array.isArray(value) ? Array.from(value, ownArrays) : value;
}

function counted(
  execution: Execution,
  className: string,
  implementation: object,
  member: string,
  method: object,
) {
  return (...args: unknown[]): unknown => {
    try {
      return execution.service(className, member, () => {
        const result: unknown =
          typeof method === 'function' ? Reflect.apply(method, implementation, args.map(ownArrays)) : method;
        return result === implementation ? outside(implementation) : result;
      });
    } catch (error) {
      throw translated(error, execution);
    }
  };
}

const outsides = new WeakMap<object, object>();

function outside(implementation: object): object {
  return outsides.get(implementation) ?? implementation;
}

/**
 * The object that a script sees: each call is counted and checked, errors are the script's own, and a member that
 * the stand-in lacks throws its name instead of being undefined. That is why a partial implementation may stand for
 * the whole class: this one conversion is where the types of Google end and the stand-in begins.
 */
export function guard<Whole extends object>(
  execution: Execution,
  className: string,
  implementation: object,
): Whole {
  const known = outsides.get(implementation);
  const proxy = known ?? new Proxy(implementation, handler(execution, className));
  outsides.set(implementation, proxy);
  implementations.set(proxy, implementation);
  return proxy as Whole;
}

function handler(execution: Execution, className: string): ProxyHandler<object> {
  return {
    get(implementation, member) {
      if (member === 'toString') return () => className;
      if (member === Symbol.toStringTag) return className;
      if (
        typeof member === 'symbol' ||
        (ASKED_OF_ANY_OBJECT.has(member) && !Object.hasOwn(implementation, member))
      )
        return undefined;
      if (!(member in implementation))
        throw translated(new Error(`${className}.${member} is not in the workbench`), execution);
      const value: unknown = Reflect.get(implementation, member);
      return typeof value === 'function'
        ? counted(execution, className, implementation, member, value)
        : value;
    },
    set(_implementation, member) {
      throw translated(new Error(`${className}.${String(member)} cannot be set`), execution);
    },
  };
}

/** The stand-in behind an object that a script hands over; undefined when it is something else. */
export function behind<Class extends object>(
  value: unknown,
  type: abstract new (...args: never) => Class,
): Class | undefined {
  const implementation = typeof value === 'object' && value !== null ? implementations.get(value) : undefined;
  return implementation instanceof type ? implementation : undefined;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${typeName(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  return implementations.has(value) ? `SpreadsheetApp.${String(value)}` : 'Object';
}

/** What Google throws when a method is called with the wrong types. */
export function signatureError(member: string, args: readonly unknown[]): Error {
  return new Error(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for SpreadsheetApp.${member}.`,
  );
}
