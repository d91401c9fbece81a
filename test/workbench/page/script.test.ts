import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Started, startServer } from '../../../workbench/serve/start-server.ts';
import { ask, newDist, newFolder } from '../serve/serving.ts';
import { eventually, openPage, PATIENCE, ready, useBrowser, type Watched } from './browser.ts';
import { choose, hover, select, type, value, values } from './grid.ts';

/** An add-on of the shape that the build gives: top-level functions, their JSDoc above them. */
const SCRIPT = `"use strict";
const seen = (() => {
function inner() { return []; }
return inner();
})();
/** @param {Event} e */
function onEdit(e) {
  const read = (name) => (Object.hasOwn(e, name) ? e[name] : 'absent');
  seen.push([e.range.getA1Notation(), read('value'), read('oldValue'), e.authMode.toString()].join(' '));
  if (e.value === 'fail') throw new Error('onEdit broke');
  SpreadsheetApp.getActive().getSheetByName('Test').getRange('H1').setValue(e.range.getA1Notation());
}
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Panel', 'showPanel').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Talk', 'talk').addItem('Ask', 'askSomething')).addItem('Break', 'fail')
    .addToUi();
}
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Panel'));
}
function talk() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A2').setNote('A note\\non two lines');
  PropertiesService.getDocumentProperties().setProperty('kept', 'yes');
  SpreadsheetApp.getActive().toast('Written', 'Talk', -1);
  SpreadsheetApp.getUi().alert('Done', 'It is done.', SpreadsheetApp.getUi().ButtonSet.OK);
}
function askSomething() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('H2').setValue(answer === ui.Button.YES ? 'yes' : 'no');
}
function fail() { throw new Error('it broke'); }
function echo(value) { return value; }
function dated() { return { at: new Date() }; }
function events() { return seen; }
function sleeps_() { return 1; }
function realm() {
  let caught;
  try { SpreadsheetApp.getActiveSheet().getRange('A0'); } catch (e) { caught = e; }
  return [typeof document, typeof fetch, typeof window, typeof globalThis.SpreadsheetApp, typeof Math.max,
    caught instanceof Error, caught.name];
}
function fasten() {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName('Test');
  sheet.getRange('A:A').addDeveloperMetadata('column', 'id');
  sheet.protect().setDescription('whole');
  file.setNamedRange('NAMED', sheet.getRange('A2:B3'));
  const list = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A3')).setHelpText('one of these');
  sheet.getRange('F1').setDataValidation(list.build());
  ScriptApp.newTrigger('onEdit').timeBased().everyHours(1).create();
}
function fastened() {
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheetByName('Test');
  const [metadata] = sheet.getRange('A:A').getDeveloperMetadata();
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const rule = sheet.getRange('F1').getDataValidation();
  const [trigger] = ScriptApp.getProjectTriggers();
  return [metadata.getKey() + metadata.getValue(), protection.getDescription(), file.getRangeByName('NAMED').getA1Notation(),
    rule.getHelpText(), rule.getCriteriaValues()[0].getA1Notation(), trigger.getHandlerFunction()];
}
function property() { return PropertiesService.getDocumentProperties().getProperty('kept'); }
function uuid() { return Utilities.getUuid(); }
/**
 * Doubles numbers.
 * @param {number} value What to double.
 * @return {number}
 * @customfunction
 */
function TWICE(value) {
  if (typeof value !== 'number') throw new Error('TWICE wants a number.');
  return value * 2;
}
`;

const SIDEBAR = `<!doctype html><html lang="en"><head><title>Panel</title></head><body>
<p id="mode"></p><p id="out"></p>
<script>
document.getElementById('mode').textContent = document.compatMode + ' ' + origin;
const out = (value) => { document.getElementById('out').textContent = JSON.stringify(value); };
const run = () => google.script.run.withSuccessHandler((v, u) => out(['ok', v, u])).withFailureHandler((e, u) => out(['failed', e.name, e.message, u]));
</script></body></html>`;

const browser = useBrowser();
let started: Started;
let watched: Watched;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  const path = join(newFolder({ 'Test.csv': 'ID,Name\n1,Ovens\n2,Doors\n' }), 'Test.csv');
  const given = { path, port: 0, fresh: false, dist: newDist(SCRIPT, SIDEBAR), folder: newFolder() };
  const served = await startServer(given);
  if (served.kind === 'problem') throw new Error(served.sentence);
  started = served;
  watched = await openPage(browser(), started.address);
  page = watched.page;
  panel = page.frameLocator('#sidebar iframe');
  // Only where there is one to close: without a browser none was started.
  return () => void started.server.close();
}, PATIENCE);

const script = (name: string): Promise<unknown> => page.evaluate(`workbench.run(${JSON.stringify(name)})`);
const events = () => script('events');

describe('the script in the page', () => {
  it('sees the globals of ECMAScript and the services, and has its own errors', async () => {
    const types = ['undefined', 'undefined', 'undefined', 'undefined', 'function'];
    expect(await script('realm')).toEqual([...types, true, 'Exception']);
  });

  it('draws ids at random: a reload must not give the same again', async () => {
    expect(await script('uuid')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});

// developers.google.com/apps-script/guides/triggers/events#edit
describe('onEdit', () => {
  it('gets what was typed and what stood there', async () => {
    await type(page, 'B2', 'Kilns');
    await eventually(events).toEqual(['B2 Kilns Ovens LIMITED']);
    await eventually(() => value(page, 'H1')).toBe('B2');
  });

  it('gets a deletion without a value, and a range without any', async () => {
    await select(page, 'B3');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Delete');
    await eventually(async () => [await events()].flat().slice(1)).toEqual([
      'B3 absent Doors LIMITED',
      'B2:B3 absent absent LIMITED',
    ]);
  });

  it('is not told of what scripts and undo change, and gets a paste without values', async () => {
    await page.keyboard.press('Control+z');
    await page.evaluate(`workbench.services.SpreadsheetApp.getActiveSheet().getRange('G5').setValue('x')`);
    await select(page, 'A2');
    await page.evaluate(`workbench.book.model.dispatch('COPY')`);
    await page.evaluate(
      `workbench.book.model.dispatch('PASTE', { target: [{ left: 3, right: 3, top: 4, bottom: 4 }] })`,
    );
    await eventually(async () => [await events()].flat().slice(3)).toEqual(['D5 absent absent LIMITED']);
  });

  it('tells when it fails', async () => {
    await type(page, 'C8', 'fail');
    await page.locator('.page-dialog', { hasText: 'onEdit failed' }).getByText('onEdit broke').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
  });
});

describe('google.script.run', () => {
  const call = (code: string): Promise<unknown> =>
    page.frames().at(-1)?.evaluate(code) ?? Promise.reject(new Error('there is no sidebar'));
  const out = () => panel.locator('#out').textContent();

  it('is there in a page of its own origin, in standards mode', async () => {
    await choose(page, 'Extensions', 'Leeway', 'Panel');
    await eventually(() => panel.locator('#mode').textContent()).toBe('CSS1Compat null');
    expect(await page.locator('#sidebar-title').textContent()).toBe('Panel');
  });

  it('hands over plain values, and the user object beside them', async () => {
    await call(`run().withUserObject('me').echo({ a: [1, 'x', null, true] })`);
    await eventually(out).toBe('["ok",{"a":[1,"x",null,true]},"me"]');
  });

  it('gives null for an answer with a date in it', async () => {
    await call(`run().dated()`);
    await eventually(out).toBe('["ok",null,null]');
  });

  it('refuses an illegal argument at once', async () => {
    const thrown = call(`try { run().echo({ at: new Date() }); 'sent' } catch (e) { String(e) }`);
    expect(await thrown).toBe('TypeError: Failed due to illegal value in property: 0');
  });

  it('reports what the script threw', async () => {
    await call(`run().fail()`);
    await eventually(out).toBe('["failed","ScriptError","it broke",null]');
  });

  it('knows only the functions that do not end in _', async () => {
    expect(await call(`typeof google.script.run.sleeps_ + typeof google.script.run.echo`)).toBe(
      'undefinedfunction',
    );
  });

  it('closes the sidebar from within', async () => {
    await call(`google.script.host.close()`);
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
  });
});

describe('what scripts show', () => {
  it('is a toast, a note and a message', async () => {
    await choose(page, 'Extensions', 'Leeway', 'More', 'Talk');
    await page.locator('.page-dialog').getByText('It is done.').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.locator('.page-toast', { hasText: 'Written' }).waitFor();
    await page.getByRole('button', { name: 'Close the message' }).click();
    await hover(page, 'A2');
    await page.locator('.cell-note', { hasText: 'A note' }).waitFor();
  });

  it('is a question that the script waits for', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await choose(page, 'Extensions', 'Leeway', 'More', 'Ask');
    await eventually(() => value(page, 'H2')).toBe('yes');
  });

  it('is the error of a menu item', async () => {
    await choose(page, 'Extensions', 'Leeway', 'Break');
    await page.locator('.page-dialog', { hasText: 'Script error' }).getByText('it broke').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
  });

  it('is the message of a failed function in a cell, with its line', async () => {
    await type(page, 'E1', '=TWICE("x")');
    await eventually(() => value(page, 'E1')).toBe('#ERROR!');
    const [[message] = []]: string[][] = await page.evaluate(`workbench.messages('E1')`);
    expect(message).toMatch(/^Error: TWICE wants a number \(line \d+\)\.$/);
    await type(page, 'E2', '=TWICE()');
    await eventually(() => value(page, 'E2')).toBe('#ERROR!');
  });
});

describe('a reload', () => {
  it('keeps notes, properties, cells and all that is fastened to them', async () => {
    await script('fasten');
    const fastened = ['columnid', 'whole', 'A2:B3', 'one of these', 'A2:A3', 'onEdit'];
    expect(await script('fastened')).toEqual(fastened);
    await eventually(async () => (await ask(started.address, '/file')).text).toMatch(
      /TWICE\(\)[\s\S]*NAMED[\s\S]*one of these/,
    );
    const before = await values(page, 'A1:E8');
    await page.reload();
    await ready(page);
    expect(await values(page, 'A1:E8')).toEqual(before);
    expect(await script('property')).toBe('yes');
    expect(await script('fastened')).toEqual(fastened);
    expect(await page.evaluate(`workbench.notes('A2')`)).toEqual([['A note\non two lines']]);
  });

  it('was the last of it: nobody complained', () => {
    expect(watched.complaints).toEqual([]);
  });
});
