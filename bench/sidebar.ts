import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.ts';
import { openWorkbench } from '../workbench/headless.ts';
import { fileOf, NOW } from './file.ts';
import { median } from './measure.ts';
import type { Result } from './result.ts';

const KEYSTROKES = 'Voice assistant';

/** In the sidebar: the time from a keystroke until the verdict on it stands in the page. */
const IN_SIDEBAR = `
  const line = document.querySelector('footer .line');
  const times = [];
  let begun = 0;
  addEventListener('keydown', (event) => { begun = event.timeStamp; }, true);
  new MutationObserver(() => times.push(performance.now() - begun)).observe(line, { childList: true });
`;

/** The built sidebar at its check, with the tables of a file of so many rows. */
async function openCheck(page: Page, count: number): Promise<void> {
  const workbench = await openWorkbench({ tables: fileOf(count), now: NOW });
  const answer = JSON.stringify(workbench.run('readCheck'));
  await page.addInitScript(`
    const runner = (done) => ({
      withSuccessHandler: (handler) => runner(handler),
      withFailureHandler: () => runner(done),
      readCheck: () => setTimeout(() => done(${answer})),
      readNow: () => undefined,
    });
    globalThis.google = { script: { run: runner() } };
  `);
  await page.goto(pathToFileURL('dist/sidebar.html').href);
  await page.locator('#to-check').click();
  await page.getByLabel('Initiative', { exact: true }).waitFor();
  await page.evaluate(`(() => { ${IN_SIDEBAR} globalThis.times = times; })()`);
}

async function timeToVerdict(page: Page): Promise<number> {
  await page.getByLabel('Resources', { exact: true }).fill('Crew 7 50%; Crew 9');
  const name = page.getByLabel('Initiative', { exact: true });
  for (const sign of KEYSTROKES) {
    const before: number = await page.evaluate('times.length');
    await name.press(sign === ' ' ? 'Space' : sign);
    await page.waitForFunction(`times.length > ${before}`);
  }
  const times: readonly number[] = await page.evaluate('times');
  return median(times.slice(-KEYSTROKES.length));
}

/** What a person waits for while typing into the check: judged in the sidebar, without a call. */
export async function sidebarResults(): Promise<readonly Result[]> {
  const browser = await launchChromium();
  const results: Result[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    await openCheck(page, count);
    results.push({
      subject: `keystroke to verdict in the sidebar, ${count.toLocaleString('en')} rows`,
      value: await timeToVerdict(page),
      unit: 'ms',
      most: count === 1_000 ? 100 : null,
    });
    await page.close();
  }
  await browser.close();
  return results;
}
