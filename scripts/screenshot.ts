// npm run screenshot: the page over the sample with the sidebar open, as docs/screenshot.png.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectPath } from '../workbench/project-root.ts';
import { startServer } from '../workbench/serve/start-server.ts';
import { launchChromium } from './chromium.ts';

const SIZE = { width: 1280, height: 800 };

/** As a person would look at the flags: beside the names, without the columns between, and the messages closed. */
const SHOW_FLAGS = `
  const { model, getters } = workbench.book;
  const [headers] = workbench.values('Initiatives!A1:U1');
  const kept = ['ID', 'Initiative', 'Status', 'Leeway says'];
  const hidden = headers.flatMap((header, index) => (kept.includes(header) ? [] : [index]));
  model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: getters.getActiveSheetId(), dimension: 'COL', elements: hidden });
  model.selection.selectCell(headers.indexOf('Initiative'), 3);
  for (const close of document.querySelectorAll('.page-toast button')) close.click();
`;

async function openNow(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.locator('.o-topbar-menu', { hasText: 'Extensions' }).click();
  await page.locator('.o-menu-item', { hasText: 'Leeway' }).hover();
  await page.locator('.o-menu-item', { hasText: 'Now' }).click();
  await page.frameLocator('#sidebar iframe').getByText('as of').waitFor();
  await page.evaluate(SHOW_FLAGS);
  await page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
const started = await startServer({ path: null, port: 0, fresh: true, folder });
if (started.kind === 'problem') throw new Error(started.sentence);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
await openNow(page, started.address);
await page.screenshot({ path: projectPath('docs/screenshot.png') });
await browser.close();
started.server.close();
rmSync(folder, { recursive: true });
