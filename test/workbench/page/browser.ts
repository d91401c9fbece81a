import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from '../../../scripts/chromium.ts';

/** What a page complained of, and whom else it asked. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
}

function watch(page: Page, address: string): Watched {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/.test(url)) complaints.push(`asked ${url}`);
  });
  return { page, complaints };
}

/** Opens the workbench and waits until it is ready. */
export async function openPage(browser: Browser, address: string): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const watched = watch(page, address);
  await page.goto(address);
  await ready(page);
  return watched;
}

export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Waits until what is read is as expected: everything on the page happens a moment later, on a busy machine many. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 20_000, interval: 25 });

/** What opening a browser and a page may take, in milliseconds. */
export const PATIENCE = 60_000;

/** One browser for a file of tests. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  }, PATIENCE);
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser was not started');
    return browser;
  };
}
