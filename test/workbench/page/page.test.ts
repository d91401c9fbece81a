import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Started, startServer } from '../../../workbench/serve/start-server.ts';
import { ask, newFolder } from '../serve/serving.ts';
import { eventually, openPage, PATIENCE, ready, useBrowser, type Watched } from './browser.ts';
import { choose, openTab, select, type, value, values, write } from './grid.ts';

const browser = useBrowser();
let started: Started;
let watched: Watched;
let page: Page;

async function openSample(): Promise<Started> {
  const sample = await startServer({ path: null, port: 0, fresh: false, folder: newFolder() });
  if (sample.kind === 'problem') throw new Error(sample.sentence);
  return sample;
}

const saved = () => page.locator('#saved').textContent();

beforeAll(async () => {
  started = await openSample();
  watched = await openPage(browser(), started.address);
  page = watched.page;
  // Only where there is one to close: without a browser none was started.
  return () => void started.server.close();
}, PATIENCE);

/** An .xlsx that the page gave out opens with the same values and formulas. */
async function opensAgain(bytes: Uint8Array): Promise<void> {
  const path = join(newFolder({ 'Again.xlsx': bytes }), 'Again.xlsx');
  const again = await startServer({ path, port: 0, fresh: false, folder: newFolder() });
  if (again.kind === 'problem') throw new Error(again.sentence);
  const { page: opened, complaints } = await openPage(browser(), again.address);
  expect(await values(opened, 'Initiatives!A1:S20')).toEqual(await values(page, 'Initiatives!A1:S20'));
  expect(await opened.evaluate(`workbench.formulas('Sheet1!A2')`)).toEqual([['="a""b"']]);
  expect(complaints).toEqual([]);
  await opened.close();
  again.server.close();
}

// The steps follow each other as those of a person do: a page of its own for each would take a second each.
describe('the workbench over the sample', () => {
  it('opens set up, with the tabs of the register, its name, and nothing said to anybody else', async () => {
    expect(await page.title()).toBe('Sample register – Leeway workbench');
    expect(await page.evaluate('workbench.tabs()')).toEqual([
      'Initiatives',
      'Direction',
      'Limits',
      'Filters',
      'Capacity',
      'Decisions',
      'Settings',
      'Readings',
      'History',
      'Leeway',
      'Load',
      'Leeway keys',
      'Leeway data',
    ]);
    expect(watched.complaints).toEqual([]);
  });

  it('completes the functions of the add-on as one types, and says what they take', async () => {
    await page.locator('.o-add-sheet').click();
    await select(page, 'A1');
    await write(page, '=DRIFT');
    const proposals = page.locator('.o-autocomplete-value');
    await eventually(() => proposals.allTextContents()).toContain('DRIFTSCORE');
    expect(await page.locator('.o-autocomplete-description').first().textContent()).not.toBe('');
    await page.keyboard.type('SCORE(');
    await eventually(() => page.locator('.o-formula-assistant').textContent()).toContain('tables1');
  });

  it('computes the score in a cell, and anew when a status is edited', async () => {
    await page.keyboard.type('Initiatives!A:S)');
    await page.keyboard.press('Enter');
    await eventually(() => value(page, 'Sheet1!A1')).toEqual(expect.any(Number));
    const before = await value(page, 'Sheet1!A1');
    await openTab(page, 'Initiatives');
    await type(page, 'C4', 'Stopped');
    await eventually(() => value(page, 'Sheet1!A1')).not.toBe(before);
    expect(await value(page, 'Sheet1!A1')).toEqual(expect.any(Number));
  });

  it('opens the sidebar from Extensions, 300 pixels wide, with the score in it', async () => {
    await choose(page, 'Extensions', 'Leeway', 'Now');
    const frame = page.locator('#sidebar iframe');
    expect((await frame.boundingBox())?.width).toBe(300);
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-forms');
    await eventually(() => page.frameLocator('#sidebar iframe').locator('body').textContent()).toMatch(
      /\d+\.\d[\s\S]*as of/,
    );
  });

  it('has a bar, menus and a sidebar in which axe finds nothing wrong', async () => {
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    // The grid is the library's: only what we add to it is ours to answer for.
    const found: { readonly violations: readonly { readonly id: string }[] } = await page.evaluate(
      `axe.run({ include: ['.bar', '#sidebar > header', '.o-topbar-topleft'] }, { iframes: false })`,
    );
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });

  it('closes the sidebar, and the grid takes the keyboard back', async () => {
    await page.locator('#sidebar-close').click();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    await write(page, '9');
    await page.keyboard.press('Enter');
    await eventually(() => value(page, 'Initiatives!C5')).toBe(9);
  });

  it('opens a menu by the keyboard', async () => {
    await page.locator('.o-topbar-menu', { hasText: 'Extensions' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.o-menu-item', { hasText: 'Leeway' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('hands the file out as .xlsx with the same tabs', async () => {
    await openTab(page, 'Sheet1');
    await type(page, 'A2', '="a""b"');
    const downloading = page.waitForEvent('download');
    await choose(page, 'File', 'Download', 'Microsoft Excel');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Sample register.xlsx');
    const parts = unzipSync(readFileSync(await download.path()));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(await page.evaluate('workbench.tabs()'));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('"a""b"');
    await opensAgain(readFileSync(await download.path()));
  });

  it('keeps the work over a reload', async () => {
    await openTab(page, 'Initiatives');
    await type(page, 'B2', 'Kept over a reload');
    await eventually(saved).toBe('Saved on this computer');
    const kept = async () => (await ask(started.address, '/file')).text;
    await eventually(kept).toContain('Kept over a reload');
    await page.reload();
    await ready(page);
    expect(await value(page, 'Initiatives!B2')).toBe('Kept over a reload');
    expect(await value(page, 'Sheet1!A1')).toEqual(expect.any(Number));
    expect(await page.evaluate(`workbench.formulas('Sheet1!A2')`)).toEqual([['="a""b"']]);
  });

  it('has complained of nothing until now', () => {
    expect(watched.complaints).toEqual([]);
  });

  it('goes on without its server, and says that saving failed', async () => {
    started.server.closeAllConnections();
    await new Promise((resolve) => started.server.close(resolve));
    await type(page, 'F2', '=1+1');
    expect(await value(page, 'Initiatives!F2')).toBe(2);
    await eventually(saved).toBe(
      'Saving failed: the workbench no longer answers: start it again with npm start. It is tried again.',
    );
    await type(page, 'F3', '=F2+1');
    expect(await value(page, 'Initiatives!F3')).toBe(3);
  });

  it('saves when the server is there again', async () => {
    const { port } = new URL(started.address);
    await new Promise<void>((resolve) => {
      started.server.listen(Number(port), '127.0.0.1', resolve);
    });
    await eventually(saved).toBe('Saved on this computer');
  });
});
