import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.ts';
import { startServer } from '../workbench/serve/start-server.ts';
import { APART, COLLIDING, fileOf } from './file.ts';
import { median } from './measure.ts';
import { IN_PAGE } from './page-script.ts';
import type { Result } from './result.ts';

const RUNS = 7;
/** Wide enough for every column of the register: what is not in view is not drawn. */
const VIEWPORT = { width: 2200, height: 1000 };

/** The tabs as a folder of CSV files, which is what people open. */
function folderOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
  const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
  for (const [name, rows] of Object.entries(fileOf(count)))
    writeFileSync(join(folder, `${name}.csv`), rows.map((row) => row.map(cell).join(',')).join('\n'));
  return folder;
}

async function type(page: Page, text: string): Promise<void> {
  await page.evaluate('select()');
  await page.waitForFunction('hasKeyboard()');
  // The first sign opens the cell; the others would come too early if they did not wait for that.
  await page.keyboard.type(text.slice(0, 1));
  await page.waitForFunction(`written() === ${JSON.stringify(text.slice(0, 1))}`);
  await page.keyboard.type(text.slice(1));
  await page.waitForFunction(`written() === ${JSON.stringify(text)}`);
  await page.keyboard.press('Enter');
}

async function editToFlag(page: Page): Promise<number> {
  await page.evaluate(`workbench.call('setUp'); drawn()`);
  const times: number[] = [];
  for (let turn = -2; turn < RUNS; turn++) {
    await type(page, APART);
    await page.waitForFunction('!isFlagged()');
    await page.evaluate('globalThis.timed = timeToFlag(); null');
    await type(page, COLLIDING);
    const time: number = await page.evaluate('timed');
    if (turn >= 0) times.push(time);
  }
  return median(times);
}

async function timesOf(browser: Browser, path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
  const started = await startServer({ path, port: 0, fresh: true, folder });
  if (started.kind === 'problem') throw new Error(started.sentence);
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(started.address);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.addScriptTag({ content: IN_PAGE });
  const ready: number = await page.evaluate(
    'drawn().then(() => Number(document.documentElement.dataset.ready))',
  );
  const flag = await editToFlag(page);
  await page.close();
  started.server.close();
  rmSync(folder, { recursive: true });
  return { ready, flag };
}

/** What a person waits for in the page: until it is ready, and from the Enter of an edit until its flags are drawn. */
export async function pageResults(): Promise<readonly Result[]> {
  const browser = await launchChromium();
  const results: Result[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const path = folderOf(count);
    const { ready, flag } = await timesOf(browser, path);
    rmSync(path, { recursive: true });
    const rows = `${count.toLocaleString('en')} rows`;
    results.push({ subject: `page ready with ${rows}`, value: ready, unit: 'ms', most: null });
    results.push({
      subject: `  edit to flag in ${rows}`,
      value: flag,
      unit: 'ms',
      most: count === 1_000 ? 300 : null,
    });
  }
  await browser.close();
  return results;
}
