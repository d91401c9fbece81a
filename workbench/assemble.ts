import { Book, type Tab } from './engine/book.ts';
import type { Clock } from './engine/clock.ts';
import { registerCustomFunction } from './engine/custom-function.ts';
import type { FileLocale } from './engine/file-locale.ts';
import { EngineHost } from './engine/host.ts';
import type { Library } from './engine/library.ts';
import { prepareLibrary } from './engine/prepare-library.ts';
import { type Kept, putBack } from './kept.ts';
import { customFunctionMessage, customFunctionNames, type Script, scriptFunction } from './script.ts';
import { makeServices } from './services.ts';
import type { People } from './spreadsheet-app/desk.ts';
import { type AuthMode, Execution, type Fault, type ScriptRealm } from './spreadsheet-app/execution.ts';
import type { ReadHtml } from './spreadsheet-app/html-service.ts';
import { makeDesk } from './spreadsheet-app/make-desk.ts';
import { countingUuid } from './spreadsheet-app/utilities.ts';
import { Workbench } from './workbench.ts';

/** A script before it runs: its realm is there, its globals come with the services. */
interface ScriptLoader {
  readonly realm: ScriptRealm;
  load(services: object): Script;
}

export interface Assembly {
  readonly library: Library;
  readonly clock: Clock;
  readonly timeZone: string;
  /** By default that of the United States. */
  readonly locale?: FileLocale;
  readonly tabs: readonly Tab[];
  /** In place of tabs: a file in the library's own format, or the parts of an .xlsx by their paths. */
  readonly file?: object;
  /** What an earlier workbench kept beside that file. */
  readonly kept?: Kept;
  readonly name?: string;
  readonly uuid?: () => string;
  readonly people: People;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly authMode: AuthMode;
  readonly script: ScriptLoader;
  readonly readHtml: ReadHtml;
}

/** Lets cells call the script: read-only, without a user interface, and what it throws as Sheets words it. */
function offerToCells(library: Library, host: EngineHost, script: Script, execution: Execution): void {
  const names = new Map(customFunctionNames(script).map((name) => [name.toUpperCase(), name]));
  for (const name of names.keys()) registerCustomFunction(library, name);
  host.setCustomFunctions([...names.keys()], (name, args) => {
    try {
      const run = scriptFunction(script, names.get(name) ?? name);
      return execution.run('CUSTOM_FUNCTION', () => run(...args));
    } catch (error) {
      throw new Error(customFunctionMessage(error, script.fileName));
    }
  });
}

/**
 * Puts the parts together: Node and a page differ only in how they load the library and the script. The script's
 * global statements run without authorisation, as they may in Sheets, and before the file is open.
 */
export function assemble(assembly: Assembly): Workbench {
  const { library, clock, timeZone, tabs, people, faults, authMode, readHtml, kept } = assembly;
  prepareLibrary(library);
  const host = new EngineHost(clock, timeZone, assembly.locale);
  const execution = new Execution(assembly.script.realm, faults);
  let book: Book | undefined;
  const desk = makeDesk(
    () => {
      if (!book) throw new Error('the file is not open yet');
      return book;
    },
    execution,
    people,
    { name: kept?.name ?? assembly.name ?? 'Workbench', nextId: kept?.nextId ?? 0 },
  );
  const { services, backstage } = makeServices(desk, clock, readHtml, assembly.uuid ?? countingUuid());
  if (kept) putBack(desk, backstage, kept);
  const script = execution.run('NONE', () => assembly.script.load(services));
  offerToCells(library, host, script, execution);
  book = new Book(library, host, tabs, assembly.file);
  book.open();
  return new Workbench({ desk, clock, script, services, backstage, authMode });
}
