import type { ScriptRealm } from './spreadsheet-app/execution.ts';

/** A script that was loaded: its globals, and the realm in which they live. */
export interface Script {
  readonly globals: object;
  readonly realm: ScriptRealm;
  readonly source: string;
  /** As it stands in stack traces. */
  readonly fileName: string;
}

const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\w$]+)/g;

export type ScriptFunction = (...args: readonly unknown[]) => unknown;

/** @throws what Google throws for a menu item or trigger whose function is gone */
export function scriptFunction({ globals }: Pick<Script, 'globals'>, name: string): ScriptFunction {
  const found: unknown = Object.hasOwn(globals, name) ? Reflect.get(globals, name) : undefined;
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  return (...args) => Reflect.apply(found, undefined, args);
}

/** Names of the top-level functions that are meant for cells: tagged `@customfunction`, or all in capitals. */
export function customFunctionNames({ globals, source }: Script): string[] {
  const tagged = [...source.matchAll(DOCUMENTED)].flatMap(([, comment = '', name = '']) =>
    comment.includes('@customfunction') ? [name] : [],
  );
  const capitals = Object.keys(globals).filter((name) => /^[A-Z][A-Z0-9_]*[A-Z0-9]$/.test(name));
  return [...new Set([...tagged, ...capitals])].filter(
    (name) => !name.endsWith('_') && typeof Reflect.get(globals, name) === 'function',
  );
}

/** `Error: what went wrong (line 12).`, which is what hovering over an `#ERROR!` cell shows. */
export function customFunctionMessage(error: unknown, fileName: string): string {
  const text = String(error);
  const stack: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'stack') : undefined;
  const at = typeof stack === 'string' ? stack.indexOf(`${fileName}:`) : -1;
  const line = at < 0 ? undefined : /^\d+/.exec(String(stack).slice(at + fileName.length + 1))?.[0];
  return line === undefined ? text : `${text.replace(/\.$/, '')} (line ${line}).`;
}
