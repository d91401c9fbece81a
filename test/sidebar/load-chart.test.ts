import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { type LoadSeries, loadSeries } from '../../src/core/views/load-series.ts';
import { registerOf, TODAY } from '../core/sheet.ts';
import { faultsIn, SCHEMES, type Scheme, widthOf } from './open.ts';

const HEADERS = 'ID | Initiative | Status | Start | End | Resources';

/** The last row against the others, with I-004 off where it is one of them. */
function seriesOf(rows: string, capacity = 'Resource | Capacity\nData team | 1'): LoadSeries {
  const register = registerOf({ Initiatives: `${HEADERS}\n${rows}`, Capacity: capacity });
  const candidate = register.initiatives[register.initiatives.length - 1];
  if (candidate === undefined) throw new Error('no candidate');
  const paused = new Set(register.initiatives.filter(({ id }) => id === 'I-004'));
  const series = loadSeries(register, candidate, paused, 'data team', TODAY);
  if (series === null) throw new Error('no series');
  return series;
}

const OVERLOADED = seriesOf(`
  I-004 | Renewal | Active | 2026-05-01 | 2026-06-30 | Data team 60%
  I-009 | Audit | Active | 2026-07-06 | 2026-07-24 | Data team 40%
  I-020 | Billing | Proposed | 2026-06-11 | 2026-07-31 | Data team 80%`);
/** It is all used already, and what comes off is as much as is asked. */
const FLAT = seriesOf(`
  I-001 | Atlas | Active | 2026-06-01 | 2026-08-31 | Data team 60%
  I-004 | Renewal | Active | 2026-06-08 | 2026-07-31 | Data team 40%
  I-020 | Billing | Proposed | 2026-07-01 | 2026-07-10 | Data team 40%`);
/** Too much twice by itself, once also without what comes off, and three times with what is asked. */
const CROWDED = seriesOf(`
  I-004 | Renewal | Active | 2026-06-11 | 2026-06-20 | Data team 120%
  I-009 | Audit | Active | 2026-07-06 | 2026-07-24 | Data team 140%
  I-010 | Survey | Active | 2026-07-28 | 2026-07-28 | Data team 30%
  I-020 | Billing | Proposed | 2026-06-11 | 2026-07-31 | Data team 80%`);
const CALM = seriesOf('I-020 | Billing | Proposed | 2026-06-11 | 2026-06-20 | Data team 80%');
const LONG = seriesOf(
  `${Array.from({ length: 24 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const year = 2026 + Math.floor(index / 12);
    return `I-${100 + index} | Run ${index} | Active | ${year}-${month}-03 | ${year}-${month}-${10 + (index % 15)} | Data team ${30 + 25 * (index % 4)}%`;
  }).join('\n')}
  I-004 | Renewal | Active | 2026-03-01 | | Data team 120%
  | A replacement of the billing system in all eleven countries with everything around it | Proposed | | | Data team 90%`,
  'Resource | Capacity | From | Until\nData team | 2 | | 2026-10-31\nData team | 1.5 | 2026-11-01 |',
);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

function bundled(contents: string, loader: 'ts' | 'css', resolveDir: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, loader, resolveDir },
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const SCRIPT = bundled(
  "import { loadChart } from './load-chart.ts'; Object.assign(globalThis, { loadChart });",
  'ts',
  'sidebar/check',
);
const STYLES = bundled('@import "./index.css";', 'css', 'sidebar/styles');

/** Charts in a form, where the check puts them; `heard` counts what the form hears of them. */
async function chart(
  series: readonly LoadSeries[],
  options: { readonly colorScheme?: Scheme; readonly forcedColors?: 'active' } = {},
): Promise<Page> {
  if (browser === undefined) throw new Error('the browser was not started');
  const page = await browser.newPage({ viewport: { width: 300, height: 420 }, ...options });
  page.setDefaultTimeout(30_000);
  await page.setContent(`<!doctype html><html lang="en"><head><title>Load</title><style>${STYLES}</style></head>
    <body><main><h1>Load</h1><form><section class="verdict" aria-label="What it would do"></section></form></main></body></html>`);
  await page.addScriptTag({ content: SCRIPT });
  await page.evaluate(`
    globalThis.heard = 0;
    for (const kind of ['input', 'change'])
      document.querySelector('form').addEventListener(kind, () => { heard++; });
    document.querySelector('section').append(...${JSON.stringify(series)}.map((one) => loadChart(one)));
  `);
  return page;
}

const isShown = (page: Page, part: string) => page.locator(`figure > svg > .${part}:not([hidden])`);

/** Opens the table, and reads it. */
async function tabled(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByText('As a table').click();
  const rows = await page.getByRole('row').allInnerTexts();
  return rows.map((row) => row.split(/\s*\t\s*/));
}

describe('the chart of a resource', () => {
  it('says in a sentence what is asked, what there is, and what is left without what comes off', async () => {
    const page = await chart([OVERLOADED]);
    expect(await page.locator('figcaption').innerText()).toBe(
      'Data team: most on 11-30 Jun, 140% of 100%; with I-004 off, still 120% of 100% on 6-24 Jul.',
    );
    expect(await page.locator('figure > svg').getAttribute('aria-hidden')).toBe('true');
    await page.close();
  });

  it('switches its lines by the keyboard alone, and the form around it hears nothing', async () => {
    const page = await chart([OVERLOADED]);
    for (const part of ['with', 'area', 'off', 'now', 'has'])
      expect(await isShown(page, part).count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('With I-020').isChecked()).toBe(false);
    expect(await isShown(page, 'with').count()).toBe(0);
    expect(await isShown(page, 'area').count()).toBe(0);
    expect(await isShown(page, 'off').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Without what comes off').isChecked()).toBe(false);
    expect(await isShown(page, 'off').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await isShown(page, 'with').count()).toBe(1);
    expect(await page.evaluate('heard')).toBe(0);
    await page.close();
  });

  it('hatches one load at a time: with the candidate, else what would be left, else now', async () => {
    const page = await chart([CROWDED]);
    const hatched = async () => ((await isShown(page, 'over').getAttribute('d')) ?? '').split('M').length - 1;
    expect(await hatched()).toBe(3);
    await page.getByLabel('With I-020').uncheck();
    expect(await hatched()).toBe(1);
    await page.getByLabel('Without what comes off').uncheck();
    expect(await hatched()).toBe(2);
    await page.close();
  });

  it('draws and says truly what is with and without the candidate, and without what comes off', async () => {
    const page = await chart([FLAT]);
    /** The lines that are shown, as the percentages that they go through. */
    const drawn = async (part: string) => {
      const [path] = await isShown(page, part).all();
      if (path === undefined) return [];
      const ends = [...((await path.getAttribute('d')) ?? '').matchAll(/V([\d.]+)/g)];
      // 76 is the ground, and 8 is the 140% at the top.
      return ends.map(([, y]) => Math.round((140 * (76 - Number(y))) / 68));
    };
    const shown = async (withCandidate: boolean, afterwards: boolean) => {
      await page.getByLabel('With I-020').setChecked(withCandidate);
      await page.getByLabel('Without what comes off').setChecked(afterwards);
      return [await page.locator('figcaption').innerText(), await drawn('with'), await drawn('off')];
    };
    expect(await drawn('now')).toEqual([100]);
    expect(await shown(false, true)).toEqual([
      'Data team without I-020: most on 1-10 Jul, 100% of 100%; with I-004 off, at most 60%.',
      [],
      [60],
    ]);
    expect(await shown(true, true)).toEqual([
      'Data team: most on 1-10 Jul, 140% of 100%; with I-004 off, at most 100%.',
      [100, 140, 100],
      [60, 100, 60],
    ]);
    expect(await shown(true, false)).toEqual([
      'Data team: most on 1-10 Jul, 140% of 100%.',
      [100, 140, 100],
      [],
    ]);
    expect(await shown(false, false)).toEqual([
      'Data team without I-020: most on 1-10 Jul, 100% of 100%.',
      [],
      [],
    ]);
    await page.close();
  });

  it('keeps what was switched and opened when it is drawn anew', async () => {
    const page = await chart([]);
    await page.evaluate(`
      globalThis.state = { withCandidate: true, afterwards: false, asTable: true };
      globalThis.draw = () => document.querySelector('section').replaceChildren(loadChart(${JSON.stringify(OVERLOADED)}, state));
      draw();
    `);
    expect(await isShown(page, 'off').count()).toBe(0);
    await page.getByLabel('With I-020').uncheck();
    await page.getByText('As a table').click();
    await expect.poll(() => page.evaluate('state')).toMatchObject({ withCandidate: false, asTable: false });
    await page.evaluate('draw()');
    expect(await isShown(page, 'with').count()).toBe(0);
    expect(await page.locator('details').getAttribute('open')).toBeNull();
    await page.close();
  });

  it('tells the same as a table, with a word where it is too much', async () => {
    const [page, calm] = [await chart([OVERLOADED]), await chart([CALM])];
    expect((await tabled(calm))[0]).toEqual(['Days', 'Now', 'With I-020', 'Has']);
    await calm.close();
    expect(await tabled(page)).toEqual([
      ['Days', 'Now', 'With I-020', 'Has'],
      ['all', 'without what comes off', 'all', 'without what comes off'],
      ['4-10 Jun', '60%', '0%', '60%', '0%', '100%'],
      ['11-30 Jun', '60%', '0%', '140% over', '80%', '100%'],
      ['1-5 Jul', '0%', '0%', '80%', '80%', '100%'],
      ['6-24 Jul', '40%', '40%', '120% over', '120% over', '100%'],
      ['25-31 Jul', '0%', '0%', '80%', '80%', '100%'],
      ['1-7 Aug', '0%', '0%', '0%', '0%', '100%'],
    ]);
    await page.close();
  });

  it('names the first month and the last, and the highest percentage', async () => {
    const page = await chart([OVERLOADED, CALM]);
    const texts = (index: number) => page.locator('figure').nth(index).locator('svg text').allTextContents();
    expect(await texts(0)).toEqual(['Jun', 'Aug', '140%', 'has']);
    expect(await texts(1)).toEqual(['Jun', '100%', 'has']);
    expect(await page.locator('figure').nth(1).getByRole('checkbox').count()).toBe(1);
    await page.close();
  });

  it.each(SCHEMES)(
    'fits 300 pixels, with long names and a full year, and axe finds nothing (%s)',
    async (colorScheme) => {
      const page = await chart([OVERLOADED, CALM, LONG], { colorScheme });
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await widthOf(page)).toBe(300);
      expect(await faultsIn(page)).toEqual([]);
      const wide = await page.evaluate(
        "[...document.querySelectorAll('figure, figure *')].filter((part) => part.getBoundingClientRect().right > 300).map((part) => part.outerHTML.slice(0, 80))",
      );
      expect(wide).toEqual([]);
      await page.close();
    },
  );

  it('draws in the colours of a high-contrast desktop', async () => {
    const page = await chart([OVERLOADED], { forcedColors: 'active' });
    const stroke = (part: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('figure > svg > .${part}')).stroke`);
    const ink = await page.evaluate("getComputedStyle(document.querySelector('figcaption')).color");
    for (const part of ['has', 'now', 'with', 'off']) expect(await stroke(part)).toBe(ink);
    await page.close();
  });
});
