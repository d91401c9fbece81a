import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { isLibrary, type Library } from './library.ts';
import { installGroupBy } from './polyfill.ts';
import { relieveOfDisplay } from './without-display.ts';

/** The library reports every model and every recalculation; its errors stay audible. */
const QUIET = new Set<string | symbol>(['log', 'debug', 'info', 'group', 'groupEnd', 'time', 'timeEnd']);

const quietConsole = new Proxy(console, {
  get: (target, member) => (QUIET.has(member) ? () => undefined : Reflect.get(target, member)),
});

let loaded: Library | undefined;

/**
 * Loads the package once for the process, with a console of its own.
 * @throws when the package does not export what the engine layer builds on
 */
export function loadLibrary(): Library {
  if (loaded) return loaded;
  installGroupBy();
  const require = createRequire(import.meta.url);
  const file = require.resolve('@odoo/o-spreadsheet');
  const exports = {};
  const run = compileFunction(readFileSync(file, 'utf8'), ['exports', 'require', 'module', 'console'], {
    filename: file,
  });
  Reflect.apply(run, undefined, [exports, createRequire(file), { exports }, quietConsole]);
  if (!isLibrary(exports)) throw new Error(`${file} does not export Model, registries and plugins`);
  relieveOfDisplay(exports);
  loaded = exports;
  return loaded;
}
