import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Cell, openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';
import { faultsIn, SCHEMES, type Scheme, useSidebar, widthOf } from './open.ts';

const sidebar = useSidebar();

const PLAN: readonly (readonly Cell[])[] = [
  ['Our programme 2026', '', '', '', '', '', '', ''],
  ['Undertaking', 'Current\nstatus', 'Begins', 'Until', 'Approvers', 'People', 'Note', 'Lead'],
  ['Atlas', 'in flight', '2026-06-01', '2026-06-10', 'Ana', 'Zoe', '', 'Cem'],
  ['Borealis', 'in flight', '2026-06-08', '2026-06-20', 'Ana 50%', 'Zoe', 'see minutes', 'Bo'],
  ['Cirrus', 'On hold', '2026-06-01', 'soon', 'Ana', 'Zoe', '', ''],
];

function file(more: WorkbenchOptions = {}): Promise<Workbench> {
  return openWorkbench({
    tables: { Plan: PLAN, Lunch: [['Dish'], ['Soup']] },
    now: '2026-06-01T09:00:00Z',
    user: 'ana@example.com',
    ...more,
  });
}

interface Opened {
  readonly page: Page;
  /** Names of the calls that the sidebar made. */
  readonly calls: readonly string[];
}

/** The sidebar at Adopt over a file; `broken` says when calls fail. */
async function adopt(workbench: Workbench, broken = () => false, scheme: Scheme = 'light'): Promise<Opened> {
  const calls: string[] = [];
  const page = await sidebar((name, request) => {
    calls.push(name);
    if (broken()) throw new Error('The connection was lost.');
    return workbench.run(name, request);
  }, scheme);
  await page.getByRole('button', { name: 'Adopt', exact: true }).click();
  await field(page, 'Tab').waitFor();
  return { page, calls };
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const follows = (page: Page) => page.getByRole('region', { name: 'What would follow' });
/** The stand-in computes the whole file while the page waits. */
const SLOW = { timeout: 30_000 };
const go = (page: Page) => page.getByRole('button', { name: 'Adopt this sheet' });

async function correct(page: Page): Promise<void> {
  await field(page, 'Undertaking').selectOption('Initiative');
  await field(page, 'Approvers').selectOption('Resources');
  await field(page, 'in flight').selectOption('Active');
}

describe('the sidebar, Adopt a sheet', () => {
  it('[A1] shows what it understood, with values, unknown words first, and what is missing', async () => {
    const { page } = await adopt(await file());
    expect(await field(page, 'Headers in').inputValue()).toBe('2');
    expect(await field(page, 'People').inputValue()).toBe('resources');
    expect(await field(page, 'Undertaking').inputValue()).toBe('');
    const text = await page.locator('main').innerText();
    for (const said of [
      'Atlas · Borealis · Cirrus',
      'No Initiative: say which column names the initiatives',
      '2 rows; not known, and so counted as Active',
      'Say which column names the initiatives: without it there is no register.',
    ])
      expect(text).toContain(said);
    expect(text.indexOf('in flight')).toBeLessThan(text.indexOf('On hold'));
    await page.close();
  });

  it('[A1] shows what would follow of each correction, without a call a change', async () => {
    const { page, calls } = await adopt(await file());
    const before = calls.length;
    await correct(page);
    await expect.poll(() => follows(page).innerText()).toContain('2 Active');
    const text = await follows(page).innerText();
    for (const said of ['1 Paused', '1 conflict: Ana.', '3 IDs', 'the starting point in Decisions'])
      expect(text).toContain(said);
    expect(text).toMatch(/Drift \d+\.\d/);
    expect(await field(page, 'People').inputValue()).toBe('');
    await expect
      .poll(() => page.getByRole('status').last().textContent())
      .toMatch(/^3 initiatives, 2 active, 1 conflict, drift /);
    await field(page, 'in flight').selectOption('Done');
    await expect.poll(() => follows(page).innerText()).toContain('2 Done');
    await page.getByLabel('Number the rows without an ID').uncheck();
    await expect.poll(() => follows(page).innerText()).not.toContain('3 IDs');
    expect(calls.length).toBe(before);
    await page.close();
  });

  it('[A1] takes another tab and another row of headers', async () => {
    const { page } = await adopt(await file());
    await field(page, 'Headers in').selectOption('1');
    await expect.poll(() => field(page, 'Our programme 2026').count()).toBe(1);
    await field(page, 'Tab').selectOption('Lunch');
    await expect.poll(() => field(page, 'Dish').count()).toBe(1);
    expect(await field(page, 'Our programme 2026').count()).toBe(0);
    await page.close();
  });

  it('[A2] adopts by the keyboard alone, and then shows what it remembers', async () => {
    const workbench = await file();
    const { page } = await adopt(workbench);
    await correct(page);
    const line = await page.locator('footer .line').textContent();
    await go(page).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Adopted: "Plan" is the register: 3 initiatives, 2 active\./).waitFor(SLOW);
    expect(workbench.values('Plan!I2:I5').flat()).toEqual(['ID', 'I-001', 'I-002', 'I-003']);
    expect(await field(page, 'Approvers').inputValue()).toBe('resources');
    expect(await field(page, 'in flight').inputValue()).toBe('Active');
    expect(await page.getByLabel('Number the rows without an ID').isVisible()).toBe(false);
    await expect.poll(() => page.locator('footer .line').textContent()).toBe(line);
    expect(await follows(page).innerText()).toContain('Nothing: all of it is there.');
    const now = Object(Object(workbench.run('readNow', { asOf: null })).view);
    expect(line).toMatch(new RegExp(`drift ${now.score.toFixed(1)}$`));
    await go(page).click(SLOW);
    await page.getByText('Already adopted: nothing to do.').waitFor(SLOW);
    await page.close();
  });

  it('[A5] loses nothing when a call fails', async () => {
    let isBroken = false;
    const workbench = await file();
    const { page } = await adopt(workbench, () => isBroken);
    await correct(page);
    isBroken = true;
    await go(page).click(SLOW);
    await page.getByText('The connection was lost. What you corrected is still here.').waitFor();
    expect(await field(page, 'Approvers').inputValue()).toBe('resources');
    isBroken = false;
    await go(page).click(SLOW);
    await page.getByText(/^Adopted: /).waitFor(SLOW);
    await page.close();
  });

  it('[A5] says why it is not sent', async () => {
    const { page, calls } = await adopt(await file({ user: '' }));
    const alert = page.getByRole('alert');
    await go(page).click(SLOW);
    expect(await alert.textContent()).toMatch(/^Say which column names the initiatives/);
    await correct(page);
    await go(page).click(SLOW);
    expect(await alert.textContent()).toMatch(/^Say who you are/);
    expect(calls).not.toContain('adoptSheet');
    await field(page, 'Your name').fill('Ana');
    await go(page).click(SLOW);
    await page.getByText(/^Adopted: /).waitFor(SLOW);
    await page.close();
  });

  it('[S1] shows what people typed as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const rows = [
      [hostile, 'Status'],
      [hostile, hostile],
    ];
    const { page } = await adopt(await file({ tables: { [hostile.slice(0, 20)]: rows } }));
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain(hostile);
    await page.close();
  });

  it('says so where there is nothing to adopt', async () => {
    const page = await sidebar((name, request) => blank.then((workbench) => workbench.run(name, request)));
    const blank = file({ tables: { Sheet1: [[]] } });
    await page.getByRole('button', { name: 'Adopt', exact: true }).click();
    await page.getByText('Every tab of this file is blank').waitFor();
    await page.close();
  });

  it.each(SCHEMES)('[S4] has no fault that axe-core finds, in 300 px, %s', async (scheme) => {
    const { page } = await adopt(await file(), undefined, scheme);
    expect(await faultsIn(page)).toEqual([]);
    await correct(page);
    await expect.poll(() => follows(page).innerText()).toContain('2 Active');
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await faultsIn(page)).toEqual([]);
    expect(await widthOf(page)).toBe(300);
    await page.close();
  });
});
