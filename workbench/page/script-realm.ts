import { controlledDate } from '../controlled-date.ts';
import type { Clock } from '../engine/clock.ts';
import type { Script } from '../script.ts';
import type { ScriptRealm } from '../spreadsheet-app/execution.ts';
import { make } from './element.ts';

const FILE_NAME = 'dist/main.js';

/** A frame's window is a realm of its own: the script's Error and Array are not the page's, as in Apps Script. */
interface Realm extends ScriptRealm {
  eval(code: string): unknown;
}

function isRealm(value: unknown): value is Realm {
  return typeof value === 'object' && value !== null && 'Error' in value && 'eval' in value;
}

/** Globals that every JavaScript engine has; all others of a window are a browser's, which Apps Script lacks. */
const ECMASCRIPT = new Set(
  `undefined NaN Infinity globalThis eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError
  ReferenceError SyntaxError TypeError URIError Number BigInt Math String RegExp Array Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array
  BigUint64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics DataView
  JSON Promise Reflect Proxy Iterator Intl`.split(/\s+/),
);

function browserGlobals(window: object): readonly string[] {
  const names = new Set<string>();
  for (let level: object | null = window; level; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  return [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && !ECMASCRIPT.has(name));
}

/** Names of functions that begin a line: those that Google may call, and in a bundle without indents others too. */
function candidates(source: string): readonly string[] {
  return [...new Set([...source.matchAll(/^function ([\w$]+)/gm)].map(([, name = '']) => name))];
}

/** Where it stands at the top level of the source, the names of which are functions. */
const exported = (name: string): string => `...(typeof ${name} === 'function' ? { ${name} } : {})`;

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

function run(realm: Realm, source: string, given: Readonly<Record<string, unknown>>): object {
  const names = candidates(source).filter((name) => !ECMASCRIPT.has(name));
  // On one line with the first of the source, so that line numbers are those of the file.
  const start = `(function (${Object.keys(given).join(', ')}) {`;
  const made = realm.eval(
    `${start}${source}\nreturn { ${names.map(exported).join(', ')} };\n})\n//# sourceURL=${FILE_NAME}`,
  );
  const globals: unknown = isFunction(made) ? made(...Object.values(given)) : undefined;
  if (typeof globals !== 'object' || globals === null) throw new Error(`${FILE_NAME} could not be loaded.`);
  return globals;
}

/**
 * Loads the bundle into a realm of its own, in this thread: it sees the globals of ECMAScript and the services. What
 * else a window has is hidden by parameters of the same name.
 */
export function scriptLoader(source: string, clock: Clock) {
  const frame = make('iframe', { hidden: true, title: 'Realm of the script' });
  document.body.append(frame);
  const realm: unknown = frame.contentWindow;
  if (!isRealm(realm)) throw new Error('The browser gave no realm for the script.');
  return {
    realm,
    load(services: object): Script {
      const hidden = Object.fromEntries(browserGlobals(realm).map((name) => [name, undefined]));
      const globals = run(realm, source, { ...hidden, ...services, Date: controlledDate(clock) });
      return { globals, realm, source, fileName: FILE_NAME };
    },
  };
}
