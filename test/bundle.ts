import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Context, createContext, Script } from 'node:vm';

export const MAIN = 'dist/main.js';

/** By its file URL coverage maps what runs here back to src. */
const script = new Script(readFileSync(MAIN, 'utf8'), { filename: pathToFileURL(MAIN).href });
/** Node adds these two to a fresh context; the language does not have them. */
const onlyTheLanguage = new Script('delete globalThis.console; delete globalThis.WebAssembly;');

type Cell = string | number | boolean | Date;
export type Answer = readonly (readonly Cell[])[];
type Function<Result> = (...values: readonly unknown[]) => Result;

/** The custom functions, as a cell calls them. */
export interface Bundle {
  readonly DRIFTSCORE: Function<number>;
  readonly DRIFTSIGNALS: Function<Answer>;
  readonly DRIFTROWS: Function<Answer>;
  readonly DRIFTCONFLICTS: Function<Answer>;
  readonly DRIFTFLAGS: Function<Answer>;
  readonly DRIFTLOAD: Function<Answer>;
  readonly DRIFTTAKESOFF: Function<Answer>;
  readonly DRIFTAGREEMENT: Function<Answer>;
  readonly DRIFTBRIDGE: Function<Answer>;
  readonly DRIFTVERIFY: Function<string>;
}

/** A context with the language's own globals and what is given, and no others. */
export function bareContext(globals: object): Context {
  const context = createContext({ ...globals });
  onlyTheLanguage.runInContext(context);
  return context;
}

/** Runs the built add-on in the context, as Apps Script does before every call. */
export function runBundle(context: Context): void {
  script.runInContext(context);
}

/**
 * The built add-on in a context of its own. Its Date is the test's, so that a date in a cell is one to both
 * sides; `Date: clockAt(…)` sets the clock.
 */
export function load(globals: object = {}): Bundle {
  const context = bareContext({ Date, ...globals });
  runBundle(context);
  const numberFrom = (name: string) => checked(context, name, isNumber);
  const tableFrom = (name: string) => checked(context, name, isTable);
  return {
    DRIFTSCORE: numberFrom('DRIFTSCORE'),
    DRIFTSIGNALS: tableFrom('DRIFTSIGNALS'),
    DRIFTROWS: tableFrom('DRIFTROWS'),
    DRIFTCONFLICTS: tableFrom('DRIFTCONFLICTS'),
    DRIFTFLAGS: tableFrom('DRIFTFLAGS'),
    DRIFTLOAD: tableFrom('DRIFTLOAD'),
    DRIFTTAKESOFF: tableFrom('DRIFTTAKESOFF'),
    DRIFTAGREEMENT: tableFrom('DRIFTAGREEMENT'),
    DRIFTBRIDGE: tableFrom('DRIFTBRIDGE'),
    DRIFTVERIFY: checked(context, 'DRIFTVERIFY', isText),
  };
}

/** A Date whose now is the moment given. */
export function clockAt(iso: string): DateConstructor {
  return new Proxy(Date, {
    construct: (target, values: unknown[]) => Reflect.construct(target, values.length === 0 ? [iso] : values),
  });
}

/** [X2] What comes back must be what a cell can take: a number, or rows of one length. */
function checked<Result>(
  context: Context,
  name: string,
  isResult: (value: unknown) => value is Result,
): Function<Result> {
  return (...values) => {
    const result: unknown = functionIn(context, name)(...values);
    if (!isResult(result)) throw new Error(`${name} gave no such answer: ${JSON.stringify(result)}`);
    return result;
  };
}

function functionIn(context: Context, name: string): (...values: readonly unknown[]) => unknown {
  const found: unknown = context[name];
  if (typeof found !== 'function') throw new Error(`the bundle has no ${name}`);
  return (...values) => Reflect.apply(found, context, values);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTable(value: unknown): value is Answer {
  if (!Array.isArray(value) || !value.every(Array.isArray)) return false;
  return value.every((row) => row.length === value[0]?.length && row.every(isCell));
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'string' || isNumber(value) || value instanceof Date;
}
