import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Answers the sidebar's calls, as google.script.run would: by the function's name and its argument. */
export type Server = (name: string, request: unknown) => unknown;

/** One browser for a file of tests, and the built sidebar in it, 300 px wide. */
export function useSidebar(): (server: Server, scheme?: Scheme) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());
  return async (server, colorScheme = 'light') => {
    if (browser === undefined) throw new Error('the browser was not started');
    const page = await browser.newPage({ viewport: { width: 300, height: 800 }, colorScheme });
    await page.exposeFunction('callServer', server);
    await page.addInitScript(`
      const runner = (done, fail) => ({
        withSuccessHandler: (handler) => runner(handler, fail),
        withFailureHandler: (handler) => runner(done, handler),
        ...Object.fromEntries(['readNow', 'readCheck', 'decide', 'logDecision', 'readAdopt', 'adoptSheet', 'showCell'].map((name) =>
          [name, (request) => void callServer(name, request).then(done, fail)])),
      });
      globalThis.google = { script: { run: runner() } };
    `);
    page.setDefaultTimeout(30_000);
    await page.goto(pathToFileURL('dist/sidebar.html').href);
    return page;
  };
}

/** What axe-core finds wrong with the page. */
export async function faultsIn(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
}

/** How wide the page is that stands in 300 pixels. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
