import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../../workbench/headless.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
});
afterAll(() => browser?.close());

/** The built sidebar, 300 px wide, its calls answered by the built bundle; `null` is a call that fails. */
async function sidebar(
  answer: (request: unknown) => unknown,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 800 }, colorScheme });
  await page.exposeFunction('callServer', answer);
  await page.addInitScript(`
    const runner = (done, fail) => ({
      withSuccessHandler: (handler) => runner(handler, fail),
      withFailureHandler: (handler) => runner(done, handler),
      readNow: (request) => void callServer(request).then(done, fail),
    });
    globalThis.google = { script: { run: runner() } };
  `);
  page.setDefaultTimeout(5_000);
  await page.goto(pathToFileURL('dist/sidebar.html').href);
  return page;
}

async function register(): Promise<(request: unknown) => unknown> {
  const workbench = await openWorkbench({
    tables: {
      Initiatives: [
        ['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources', 'Measure'],
        ['I-1', '<img src=x onerror="document.title=1">', 'Active', '2026-06-01', 'soon', 'Ana 200%', ''],
      ],
      Limits: [
        ['Scope', 'Limit'],
        ['Portfolio', 0],
      ],
    },
    now: '2026-06-01T09:00:00Z',
  });
  return (request) => workbench.run('readNow', request);
}

describe('the sidebar, Now', () => {
  it('shows score, signals, rows and what could not be read, and runs no text as HTML', async () => {
    const page = await sidebar(await register());
    await page.getByRole('heading', { name: 'What could not be read' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Too little is measured for a verdict');
    expect(text).toContain('Row 2, End: expected a date, got "soon"');
    expect(text).toContain('<img src=x onerror="document.title=1">');
    expect(await page.title()).toBe('Leeway');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    await page.close();
  });

  it('says what failed, and reads again from the keyboard', async () => {
    let isDown = true;
    const answer = await register();
    const page = await sidebar((request) => {
      if (isDown) throw new Error('The service is not there.');
      return answer(request);
    });
    await page.getByText('The service is not there.').waitFor();
    isDown = false;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What it is made of' }).waitFor();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('[S4] has nothing that axe-core finds, %s', async (scheme) => {
    const page = await sidebar(await register(), scheme);
    await page.getByRole('heading', { name: 'What it is made of' }).waitFor();
    await page.evaluate(axe.source);
    const found: unknown = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
    );
    expect(found).toEqual([]);
    await page.close();
  });
});
