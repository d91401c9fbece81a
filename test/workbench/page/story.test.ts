import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Started, startServer } from '../../../workbench/serve/start-server.ts';
import { newFolder } from '../serve/serving.ts';
import { eventually, openPage, PATIENCE, useBrowser } from './browser.ts';
import { choose, openTab, type, value, values } from './grid.ts';

const browser = useBrowser();
let started: Started;
let page: Page;
let complaints: readonly string[];

/** Columns of the sample: its own, then the two that set-up adds. */
const NAME = 1;
const COMPETES_WITH = 19;
const LEEWAY_SAYS = 20;

beforeAll(async () => {
  const sample = await startServer({ path: null, port: 0, fresh: false, folder: newFolder() });
  if (sample.kind === 'problem') throw new Error(sample.sentence);
  started = sample;
  const watched = await openPage(browser(), started.address);
  ({ page, complaints } = watched);
  return () => void started.server.close();
}, PATIENCE);

const run = (script: string): Promise<unknown> => page.evaluate(script);

/** What stands in a column of the register, by the names of its rows. */
async function byName(column: number): Promise<Readonly<Record<string, unknown>>> {
  const rows = await values(page, 'Initiatives!A2:U60');
  const named = rows.filter((row) => row[NAME] !== '');
  return Object.fromEntries(named.map((row) => [row[NAME], unordered(String(row[column]))]));
}

/** Others are named in the order of the register, which sorting changes. */
function unordered(text: string): string {
  return text
    .replace(/with ([^·]*)/g, (_, names: string) => `with ${names.trim().split('; ').sort().join('; ')} `)
    .trim();
}

const score = () => value(page, 'Sheet1!A1');

function sidebar(): FrameLocator {
  return page.frameLocator('#sidebar iframe');
}

async function answerAll(): Promise<void> {
  for (let question = 1; question <= 5; question++)
    await sidebar()
      .getByRole('group', { name: `${question}.` })
      .getByRole('radio')
      .first()
      .check();
}

const field = (label: string) => sidebar().getByLabel(label, { exact: true });

// The steps follow each other as those of a week do: a page of its own for each would take seconds each.
describe('a week with the sample', () => {
  it('[C5] opens with its flags, on the day of its story', async () => {
    const flags = await byName(COMPETES_WITH);
    expect(flags['Rack ovens that report their own faults']).toContain('Devika Nair');
    const says = await byName(LEEWAY_SAYS);
    expect(says['Rack ovens that report their own faults']).toContain('competes: Data team 250% of 200%');
    expect(says['Spare parts catalogue cleaned up and priced']).toBe('');
    expect(await page.locator('#story').textContent()).toBe('In this sample it is 15 June 2026');
  });

  it('[C5] flags both rows when an end date makes them collide', async () => {
    const collision = 'Jonas Lindqvist 120% of 60%, 1-10 Jul';
    await openTab(page, 'Initiatives');
    await type(page, 'J22', '2026-07-10');
    const flags = async () => {
      const all = await byName(COMPETES_WITH);
      return [all['Nordic dealers trained, second group'], all['Customer portal for service requests']];
    };
    await eventually(async () => (await flags()).map((flag) => String(flag).includes(collision))).toEqual([
      true,
      true,
    ]);
    expect((await flags())[0]).toContain(`${collision}, with I-032`);
    expect((await flags())[1]).toContain(`${collision}, with I-021`);
  });

  it('[T4] keeps the flags with their rows through sorting, inserting and deleting', async () => {
    const [flags, says] = [await byName(COMPETES_WITH), await byName(LEEWAY_SAYS)];
    await run(`workbench.sort('Initiatives!A2:S39', 2)`);
    expect(await byName(COMPETES_WITH)).toEqual(flags);
    expect(await byName(LEEWAY_SAYS)).toEqual(says);
    await run(`workbench.insertRows('Initiatives', 5, 2)`);
    expect(await byName(COMPETES_WITH)).toEqual(flags);
    await run(`workbench.deleteRows('Initiatives', 5, 2)`);
    expect(await byName(COMPETES_WITH)).toEqual(flags);
    expect(await byName(LEEWAY_SAYS)).toEqual(says);
    await run(`workbench.sort('Initiatives!A2:S39', 1)`);
  });

  it('[X3] computes a score that is typed without arguments, and anew after an edit, a deleted row, an undo', async () => {
    await page.locator('.o-add-sheet').click();
    await type(page, 'A1', '=DRIFTSCORE()');
    await eventually(() => run(`workbench.formulas('Sheet1!A1')`)).toEqual([['=DRIFTSCORE(LEEWAY)']]);
    const first = await score();
    expect(first).toEqual(expect.any(Number));
    await openTab(page, 'Initiatives');
    await type(page, 'C22', 'Paused');
    await eventually(score).not.toBe(first);
    const second = await score();
    await run(`workbench.deleteRows('Initiatives', 33)`);
    await eventually(score).not.toBe(second);
    await run('workbench.undo()');
    await eventually(score).toBe(second);
  });

  it('takes an initiative through the check to its approval', async () => {
    await choose(page, 'Extensions', 'Leeway', 'Check an initiative');
    await field('Initiative').fill('Voice assistant for the oven');
    await field('Priority').fill('P1');
    await field('Resources').fill('Data team 1');
    await field('Start').fill('2026-07-01');
    await field('End').fill('2026-09-30');
    await eventually(() => sidebar().getByRole('region', { name: 'What it would do' }).innerText()).toMatch(
      /Portfolio would run \d+, with a limit of 12[\s\S]*Data team \d+% of 200%/,
    );
    await answerAll();
    await field('Reason').fill('The largest chain asks for it by autumn');
    await field('The exception ends on').fill('2026-08-31');
    await sidebar().getByRole('button', { name: 'Approve as an exception' }).click();
    await sidebar().getByText('Approved as an exception, as I-039').waitFor();
    expect((await values(page, 'Initiatives!A40:E40'))[0]).toEqual([
      'I-039',
      'Voice assistant for the oven',
      'Active',
      '',
      'P1',
    ]);
    expect((await values(page, 'Decisions!A18:F18'))[0]).toEqual([
      17,
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^2026-06-15 \d\d:\d\d:\d\d$/),
      'Except',
      'I-039',
      'ingrid.solheim@example.com',
    ]);
    const says = await byName(LEEWAY_SAYS);
    expect(says['Voice assistant for the oven']).toContain('competes: Data team');
  });

  it('declines another, of which only the decision is seen', async () => {
    const before = await values(page, 'Initiatives!A1:S60');
    await field('Initiative').fill('Ovens painted in club colours');
    await field('Reason').fill('It brings back variants');
    await sidebar().getByRole('button', { name: 'Decline' }).click();
    await sidebar().getByText('Declined: decision 18 is recorded.').waitFor();
    expect(await values(page, 'Initiatives!A1:S60')).toEqual(before);
    expect((await values(page, 'Decisions!D19:E19'))[0]).toEqual([
      'Decline',
      'Ovens painted in club colours',
    ]);
  });

  it('loses nothing typed when the server is pulled away, and saves when it is back', async () => {
    const { port } = new URL(started.address);
    await field('Initiative').fill('Half typed');
    await field('Resources').fill('Ravi Menon');
    started.server.closeAllConnections();
    await new Promise((resolve) => started.server.close(resolve));
    await answerAll();
    await field('Reason').fill('Typed without a server');
    expect(await field('Initiative').inputValue()).toBe('Half typed');
    await sidebar().getByRole('button', { name: 'Decline' }).click();
    await sidebar().getByText('Declined: decision 19 is recorded.').waitFor();
    await eventually(() => page.locator('#saved').textContent()).toContain('Saving failed');
    await new Promise<void>((resolve) => {
      started.server.listen(Number(port), '127.0.0.1', resolve);
    });
    await eventually(() => page.locator('#saved').textContent()).toBe('Saved on this computer');
    expect((await values(page, 'Decisions!D20:E20'))[0]).toEqual(['Decline', 'Half typed']);
  });

  it('puts the cursor on the row that carries most', async () => {
    await sidebar().getByRole('button', { name: 'Now' }).click();
    await sidebar().locator('#now .link').first().click();
    await eventually(() => run('workbench.book.getters.getActivePosition().row')).not.toBe(0);
  });

  it('has complained of nothing but the server that was away', () => {
    expect(complaints.filter((text) => !/ERR_CONNECTION|Failed to load/.test(text))).toEqual([]);
  });
});
