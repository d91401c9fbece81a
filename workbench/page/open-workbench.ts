import { assemble } from '../assemble.ts';
import type { Library } from '../engine/library.ts';
import { prepareLibrary } from '../engine/prepare-library.ts';
import type { Workbench } from '../workbench.ts';
import { ask } from './ask.ts';
import type { ServedFile, ServedScript } from './fetch-file.ts';
import { describeFunctions } from './function-help.ts';
import { type Gestures, watchGestures } from './gestures.ts';
import type { OwlLibrary } from './library-global.ts';
import { LiveClock } from './live-clock.ts';
import { showNotes } from './notes.ts';
import { readJsdoc } from './read-jsdoc.ts';
import { scriptLoader } from './script-realm.ts';

interface Loaded {
  readonly library: Library;
  readonly owl: OwlLibrary;
  readonly file: ServedFile;
  readonly script: ServedScript;
}

/** Opens the file with the add-on in it; what the page adds to the library must be there before. */
export function openWorkbench({ library, owl, file, script }: Loaded): {
  readonly workbench: Workbench;
  readonly gestures: Gestures;
} {
  prepareLibrary(library);
  const gestures = watchGestures(library);
  showNotes(library, owl);
  const clock = new LiveClock();
  if (file.now !== null) clock.set(Date.parse(file.now));
  const workbench = assemble({
    library,
    clock,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tabs: [],
    file: file.file,
    ...(file.kept ? { kept: file.kept } : {}),
    name: file.name,
    people: { owner: file.user, user: file.user, editors: new Set() },
    faults: {},
    authMode: 'FULL',
    script: scriptLoader(script.source, clock),
    readHtml: (name) => script.html[name],
    uuid: () => crypto.randomUUID(),
  });
  workbench.askBy(ask);
  describeFunctions(library, readJsdoc(script.source));
  return { workbench, gestures };
}
