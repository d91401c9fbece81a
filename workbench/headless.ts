import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createContext, Script as VmScript } from 'node:vm';
import { assemble } from './assemble.ts';
import { controlledDate } from './controlled-date.ts';
import { Clock } from './engine/clock.ts';
import { fileLocale } from './engine/file-locale.ts';
import { loadLibrary } from './engine/load-library.ts';
import { projectPath } from './project-root.ts';
import type { Script } from './script.ts';
import type { AuthMode, Fault, ScriptRealm } from './spreadsheet-app/execution.ts';
import type { Workbench } from './workbench.ts';

export type { AuthMode, Fault } from './spreadsheet-app/execution.ts';
export type { Workbench } from './workbench.ts';

/** What a cell may hold at opening; a text beginning with `=` is a formula, as if typed. */
export type Cell = string | number | boolean | Date | null;

export interface WorkbenchOptions {
  /** Tabs by name, in order; without it there is one empty tab, `Sheet1`. */
  readonly tables?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** The moment at which the clock stands; by default that of opening. */
  readonly now?: Date | string;
  /** The mode in which `call` runs functions; by default FULL. */
  readonly authMode?: AuthMode;
  /** Members that fail, as `Range.setValues`, with their message. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** The spreadsheet's zone; by default Etc/UTC. */
  readonly timeZone?: string;
  /** The spreadsheet's locale, as `de_DE`: how typed numbers, dates and formulas are read. By default `en_US`. */
  readonly locale?: string;
  /** What setFormula wants between arguments in place of the comma, which sources disagree on. */
  readonly separator?: string;
  /** Source to run in place of dist/main.js. */
  readonly script?: string;
  /** E-mail of who is signed in. */
  readonly user?: string;
  /** E-mail of the file's owner; by default the user. */
  readonly owner?: string;
}

const DIST = projectPath('dist/');

const compiled = new Map<string, VmScript>();

/** One compiled script a source, so that coverage of dist/main.js adds up and opening again is cheap. */
function compile(source: string, fileName: string): VmScript {
  const known = compiled.get(source);
  if (known) return known;
  const script = new VmScript(source, { filename: fileName });
  compiled.set(source, script);
  return script;
}

const realmScript = new VmScript('({ Error })');

function isRealm(value: unknown): value is ScriptRealm {
  return typeof value === 'object' && value !== null && 'Error' in value;
}

/** Loads a script into a fresh context that has the globals of ECMAScript and the given services, nothing else. */
function loader(source: string, fileName: string, clock: Clock) {
  const globals = createContext({ Date: controlledDate(clock) });
  const realm: unknown = realmScript.runInContext(globals);
  if (!isRealm(realm)) throw new Error('the new context has no Error');
  return {
    realm,
    load(services: object): Script {
      Object.assign(globals, services);
      compile(source, fileName).runInContext(globals);
      return { globals, realm, source, fileName };
    },
  };
}

function readHtml(name: string): string | undefined {
  const file = `${DIST}${name}.html`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Opens a spreadsheet with the built add-on in it, without a browser and without Google.
 * @throws when dist/main.js is missing, or when the spreadsheet engine is not the pinned one
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const {
    tables = { Sheet1: [] },
    now = new Date(),
    user = 'ops@example.com',
    timeZone = 'Etc/UTC',
    locale = 'en_US',
  } = options;
  const { owner = user } = options;
  const file = `${DIST}main.js`;
  const clock = new Clock(new Date(now).getTime());
  return assemble({
    library: loadLibrary(),
    clock,
    timeZone,
    locale: fileLocale(locale, options.separator),
    tabs: Object.entries(tables).map(([name, rows]) => ({ name, rows })),
    people: { owner, user, editors: new Set(user === owner ? [] : [user]) },
    faults: options.faults ?? {},
    authMode: options.authMode ?? 'FULL',
    script: loader(options.script ?? readFileSync(file, 'utf8'), pathToFileURL(file).href, clock),
    readHtml,
  });
}
