import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { ledger, open } from '../sheets/check.ts';
import { faultsIn, SCHEMES, type Scheme, useSidebar, widthOf } from './open.ts';

const sidebar = useSidebar();

interface Opened {
  readonly page: Page;
  /** Names of the calls that the sidebar made. */
  readonly calls: readonly string[];
}

/** The sidebar at its check over a file; `broken` says when calls fail. */
async function check(workbench: Workbench, broken = () => false, scheme: Scheme = 'light'): Promise<Opened> {
  const calls: string[] = [];
  const page = await sidebar((name, request) => {
    calls.push(name);
    if (broken()) throw new Error('The connection was lost.');
    return workbench.run(name, request);
  }, scheme);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Initiative', { exact: true }).waitFor();
  return { page, calls };
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const verdict = (page: Page) => page.getByRole('region', { name: 'What it would do' });

async function answerAll(page: Page): Promise<void> {
  for (let question = 1; question <= 5; question++)
    await page
      .getByRole('group', { name: `${question}.` })
      .getByRole('radio')
      .first()
      .check();
}

describe('the sidebar, Check an initiative', () => {
  it('judges while one types, without a call a keystroke', async () => {
    const { page, calls } = await check(await open());
    const before = calls.length;
    await field(page, 'Initiative').pressSequentially('Delta');
    await field(page, 'Team').fill('Data');
    await field(page, 'Start').fill('2026-07-01');
    await field(page, 'End').fill('2026-07-10');
    await field(page, 'Resources').fill('Ana 50%; Ben');
    await expect
      .poll(() => verdict(page).innerText())
      .toContain('Ana 150% of 100% (assumed), 1-10 Jul, with I-001');
    const text = await verdict(page).innerText();
    expect(text).toContain('Team Data would run 3, with a limit of 2 (now 2)');
    expect(text).toContain('Resource Ben would run 2, with a limit of 1 (now 1)');
    expect(text).toMatch(/Drift \d+\.\d → \d+\.\d/);
    expect(calls.length).toBe(before);
    await page.close();
  });

  it('says in one line what stands against it, for who looks and for who listens', async () => {
    const { page } = await check(await open());
    await field(page, 'Initiative').fill('Delta');
    await field(page, 'Resources').fill('Ben');
    await expect
      .poll(() => page.getByRole('status').last().textContent(), { timeout: 30_000 })
      .toMatch(/^Drift .*; against it: 1 limit, 1 overload; cannot be approved$/);
    expect(await page.locator('footer .line').textContent()).toMatch(/cannot be approved$/);
    expect(await page.getByRole('button', { name: 'Approve' }).isVisible()).toBe(false);
    await page.close();
  });

  it('is approved by the keyboard alone, and begins anew', async () => {
    const workbench = await open();
    const { page } = await check(workbench);
    await field(page, 'Initiative').focus();
    await page.keyboard.type('Delta');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sales');
    for (let question = 1; question <= 5; question++) {
      await page
        .getByRole('group', { name: `${question}.` })
        .getByRole('radio')
        .first()
        .focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Approve' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Approved as I-004: it is in the register, and decision 1 is recorded.').waitFor();
    expect(workbench.values('Initiatives!A5:D5')).toEqual([['I-004', 'Delta', 'Active', 'Sales']]);
    expect(await field(page, 'Initiative').inputValue()).toBe('');
    await page.close();
  });

  it('declines with a reason, and asks for it first', async () => {
    const workbench = await open();
    const { page } = await check(workbench);
    await field(page, 'Initiative').fill('Echo');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('alert').getByText('Say why it is declined.').waitFor();
    await field(page, 'Reason').fill('Not ours');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByText('Declined: decision 1 is recorded.').waitFor();
    expect(workbench.values('Initiatives!B5')).toEqual([['']]);
    expect(ledger(workbench, 1)[0]?.slice(3, 5)).toEqual(['Decline', 'Echo']);
    await page.close();
  });

  it('loses nothing typed when a call fails, and is recorded once when it is sent again', async () => {
    let isBroken = false;
    const workbench = await open();
    const { page } = await check(workbench, () => isBroken);
    await field(page, 'Initiative').fill('Delta');
    await answerAll(page);
    await page.getByRole('group', { name: '3.' }).getByLabel('In words').fill('All six agree');
    isBroken = true;
    await page.getByRole('button', { name: 'Approve' }).click();
    await page
      .getByRole('alert')
      .getByText('The connection was lost. What you typed is still here.')
      .waitFor();
    expect(await field(page, 'Initiative').inputValue()).toBe('Delta');
    isBroken = false;
    await page.getByRole('button', { name: 'Now' }).click();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved as I-004').waitFor();
    expect(ledger(workbench, 2).map((row) => row[8])).toEqual(['Yes: All six agree', '']);
    await page.close();
  });

  it('starts from a proposed row with what it says', async () => {
    const { page } = await check(await open());
    await field(page, 'Which one').selectOption('I-003 Cirrus');
    expect(await field(page, 'Initiative').inputValue()).toBe('Cirrus');
    expect(await field(page, 'Start').inputValue()).toBe('2026-07-01');
    await expect.poll(() => verdict(page).innerText()).toContain('Team Data would run 3');
    await page.close();
  });

  it('says beside the first question what the chosen priority says, excludes, and why it matters', async () => {
    const { page } = await check(
      await open({
        Initiatives: [
          ['Initiative', 'Status', 'Priority'],
          ['Atlas', 'Active', 'P1'],
        ],
        Direction: [
          ['ID', 'Priority', 'Not pursued', 'Why it matters', 'Owner'],
          ['P1', 'Ship on time', 'Rush orders', 'Our word counts', 'Olga'],
        ],
      }),
    );
    await field(page, 'Priority').fill('P1');
    const said = page.getByRole('group', { name: '1.' }).getByRole('blockquote');
    await expect
      .poll(() => said.innerText())
      .toMatch(/Ship on time\s+Our word counts\s+Not pursued: Rush orders/);
    await page.close();
  });

  it('[S1] shows hostile text as text', async () => {
    const { page } = await check(await open());
    await field(page, 'Initiative').fill('<img src=x onerror="document.title=1">');
    await field(page, 'Resources').fill('<b>Ana</b> 300%');
    await expect.poll(() => verdict(page).innerText()).toContain('<b>Ana</b> 300% of 100%');
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.title()).toBe('Leeway');
    await page.close();
  });

  it('says what a file lacks, and reads again when it is there', async () => {
    const workbench = await open({ Initiatives: [['Name of nothing']] });
    const page = await sidebar((name, request) => workbench.run(name, request));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('No tab of this file is a register').first().waitFor();
    workbench.edit('Initiatives!A1:B2', [
      ['Initiative', 'Status'],
      ['Atlas', 'Active'],
    ]);
    await page.locator('#check').getByRole('button', { name: 'Read again' }).click();
    await field(page, 'Initiative').waitFor();
    await page.close();
  });

  it.each(SCHEMES)('[S4] fits 300 px and has nothing that axe-core finds, %s', async (scheme) => {
    const { page } = await check(await open(), undefined, scheme);
    await field(page, 'Initiative').fill('Delta');
    await field(page, 'Resources').fill('Ben');
    await page.getByText('More fields').click();
    await page.getByRole('button', { name: 'Decline' }).click();
    await expect.poll(() => verdict(page).innerText()).toContain('Resource Ben');
    expect(await faultsIn(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(300);
    await page.close();
  });
});

describe('what is typed into the check', () => {
  it('stays when another is chosen and the first again', async () => {
    const { page } = await check(await open());
    await field(page, 'Initiative').fill('Delta');
    await field(page, 'Which one').selectOption('I-003 Cirrus');
    await field(page, 'Team').fill('Ops');
    await field(page, 'Which one').selectOption('A new initiative');
    expect(await field(page, 'Initiative').inputValue()).toBe('Delta');
    await field(page, 'Which one').selectOption('I-003 Cirrus');
    expect(await field(page, 'Team').inputValue()).toBe('Ops');
    await page.close();
  });

  it('stands over the file as it is by then, when that lets it pass no more', async () => {
    const workbench = await open();
    const { page } = await check(workbench);
    await field(page, 'Initiative').fill('Delta');
    await answerAll(page);
    workbench.edit('Limits!A4:D4', [['Portfolio', '', 1, 'Ask reason']]);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('alert').getByText('This needs an exception').waitFor();
    expect(await field(page, 'Initiative').inputValue()).toBe('Delta');
    await field(page, 'Reason').fill('It cannot wait');
    await field(page, 'The exception ends on').fill('2026-07-01');
    await page.getByRole('button', { name: 'Approve as an exception' }).click();
    await page.getByText('Approved as an exception, as I-004').waitFor();
    await page.close();
  });

  it('is offered again when it was parked', async () => {
    const { page } = await check(await open());
    await field(page, 'Initiative').fill('Parked thing');
    await field(page, 'Team').fill('Ops');
    await page.getByRole('button', { name: 'Park' }).click();
    await page.getByText('Parked: decision 1 is recorded.').waitFor();
    await field(page, 'Which one').selectOption('Parked thing (parked)');
    expect(await field(page, 'Team').inputValue()).toBe('Ops');
    await page.close();
  });
});
