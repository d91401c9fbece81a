import { installGroupBy } from '../engine/polyfill.ts';
import type { Workbench } from '../workbench.ts';
import { showAccount } from './account.ts';
import { tell } from './dialogs.ts';
import { downloadXlsx } from './download.ts';
import { byId } from './element.ts';
import { fetchFile, fetchScript, fetchShim } from './fetch-file.ts';
import { followClock, followEdits } from './follow-edits.ts';
import { speakSheets } from './formula-bar.ts';
import { loadedLibraries } from './library-global.ts';
import { addMenus } from './menus.ts';
import { messageOf } from './message-of.ts';
import { doWithoutCharts } from './no-charts.ts';
import { openWorkbench } from './open-workbench.ts';
import { Runs } from './runs.ts';
import { Saving } from './saving.ts';
import { drawSpreadsheet } from './spreadsheet-view.ts';

/** The library hands the keyboard to the grid when the space around it is clicked. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.o-grid-container')?.click();
}

const workOf = (workbench: Workbench): string =>
  JSON.stringify({ file: workbench.book.model.exportData(), kept: workbench.keep() });

function showName(name: string): void {
  byId('name').textContent = name;
  document.title = `${name} – Leeway workbench`;
}

/** A file with a story is looked at on its day, whatever the day is here. */
function showStory(now: string | null): void {
  const story = byId('story');
  story.hidden = now === null;
  if (now === null) return;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(now));
  story.textContent = `In this sample it is ${day}`;
}

async function start(): Promise<Workbench> {
  installGroupBy();
  const { library, owl } = loadedLibraries();
  const [file, script, shim] = await Promise.all([fetchFile(), fetchScript(), fetchShim()]);
  const { workbench, gestures } = openWorkbench({ library, owl, file, script });
  const { model } = workbench.book;
  showName(file.name);
  showStory(file.now);
  showAccount(workbench, file.user);
  const saving = new Saving(() => workOf(workbench));
  const runs = new Runs(workbench, { shim, focusGrid }, () => saving.changed());
  runs.trigger('onOpen', () => workbench.open());
  if (file.now !== null && file.kept === null) runs.menuItem('setUp');
  addMenus(library, {
    menus: () => workbench.menus,
    run: (name) => runs.menuItem(name),
    downloadXlsx: () => {
      downloadXlsx(model, file.name).catch((error) => tell('The file was not saved', messageOf(error)));
    },
  });
  doWithoutCharts(library, owl);
  speakSheets(library, model);
  followEdits(workbench, gestures, runs, saving);
  await drawSpreadsheet(library, owl, model, byId('grid'));
  followClock(workbench, runs);
  // Not before the grid shows: writing out a large file takes a while.
  setTimeout(() => saving.start());
  return workbench;
}

try {
  const workbench = await start();
  // For whoever looks into the workbench from the browser's console: workbench.values('Initiatives!A1:C3').
  Object.assign(globalThis, { workbench });
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
} catch (error) {
  const opening = byId('opening');
  opening.classList.add('failed');
  opening.textContent = `The spreadsheet could not be opened: ${messageOf(error)}`;
}
