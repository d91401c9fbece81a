import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';
import { LEDGER, LIMITS, REGISTER } from '../sheets/check.ts';
import { excepted, log, logged, started } from '../sheets/logging.ts';
import { faultsIn, SCHEMES, type Server, useSidebar, widthOf } from './open.ts';

const sidebar = useSidebar();

const answering =
  (workbench: Workbench): Server =>
  (name, request) =>
    workbench.run(name, request);

/** A file in which a row was paused, a limit raised and a row of a hostile name added, all of it typed. */
async function typed(): Promise<Workbench> {
  const workbench = await started();
  excepted(workbench, '2026-06-05');
  workbench.edit('Initiatives!C2', 'Paused');
  workbench.edit('Limits!C2', 5);
  workbench.edit('Initiatives!A6:C6', [['<img src=x onerror="document.title=1">', 'Echo', 'Active']]);
  return workbench;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const PAUSED = 'I-001 went from Active to Paused; who decided?';
const RAISED = 'Team Data: typed 5, agreed 2; who decided?';

/** What a person opens, and the form in it. */
const item = (page: Page, sentence: string) => page.locator('details', { hasText: sentence }).last();

describe('[O2] decisions to make', () => {
  it('are counted and shown, run no text as HTML, and lead to Check or to the cell', async () => {
    const workbench = await typed();
    const page = await sidebar(answering(workbench));
    await heading(page, 'Decisions to make (4)');
    const text = await page.locator('.decisions').innerText();
    expect(text).toContain(PAUSED);
    expect(text).toContain('<img src=x onerror="document.title=1"> runs and came without a decision');
    expect(text).toContain('Exceptions approved: 1 of 1 in the last 91 days');
    expect([await page.title(), await page.locator('img').count()]).toEqual(['Leeway', 0]);
    await page.getByText(PAUSED).click();
    await item(page, PAUSED).getByRole('button', { name: 'Show the cell' }).click();
    const cursor = () =>
      workbench.services.SpreadsheetApp.getActiveSpreadsheet().getActiveRange()?.getA1Notation();
    await expect.poll(cursor).toBe('C2');
    await page.getByRole('button', { name: 'Open Check' }).click();
    await heading(page, 'Check an initiative');
    await page.close();
  });

  it('[S4] are recorded from the keyboard, and then said and gone', async () => {
    const workbench = await typed();
    const page = await sidebar(answering(workbench));
    await heading(page, 'Decisions to make (4)');
    await page.getByText(RAISED).focus();
    await page.keyboard.press('Enter');
    await item(page, RAISED).getByLabel('Reason').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Two more people');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Decisions to make (3)');
    const status = page.locator('#now [role=status]');
    expect(await status.innerText()).toMatch(/^Decision \d is recorded. Team Data: 5 instead of 2\.$/);
    expect(await status.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    expect(await page.getByText(RAISED).count()).toBe(0);
    expect(workbench.values('Decisions!D5:M5')[0]?.[9]).toBe('Team Data: 5 instead of 2. Two more people');
    await page.close();
  });

  it('an exception asks for its day only where it is renewed', async () => {
    const workbench = await typed();
    const page = await sidebar(answering(workbench));
    const sentence = 'The exception of I-004 ends on 5 Jun';
    await page.getByText(sentence).click();
    const form = item(page, sentence);
    await form.getByLabel('The exception ends on').fill('2026-07-01');
    await form.getByLabel('Reason').fill('The audit goes on');
    await form.getByLabel('What was decided').selectOption('Stop');
    expect(await form.getByLabel('The exception ends on').isVisible()).toBe(false);
    await form.getByLabel('What was decided').selectOption('Renew');
    await form.getByRole('button', { name: 'Record' }).click();
    await page.getByText('the exception of I-004 goes on until 1 Jul.').waitFor();
    await page.close();
  });
});

describe('[O3] any decision', () => {
  it('is recorded of any initiative, with what can be decided of it', async () => {
    const workbench = await started();
    expect(log(workbench, logged({ kind: 'Pause', about: 'I-002' }))).toMatch(/^done/);
    const page = await sidebar(answering(workbench));
    await page.getByText('Record a decision…').click();
    const form = item(page, 'Record a decision…');
    const kinds = () => form.getByLabel('What was decided').locator('option').allInnerTexts();
    expect(await kinds()).toEqual(['Pause', 'Stop', 'Finish']);
    await form.getByLabel('Which one').selectOption('I-002');
    expect(await kinds()).toEqual(['Resume', 'Stop', 'Finish']);
    await form.getByRole('button', { name: 'Record' }).click();
    await page.getByText('I-002 runs again.').waitFor();
    await page.getByText('Record a review…').click();
    await item(page, 'Record a review…').getByRole('button', { name: 'Record' }).click();
    await page.getByText('the register was reviewed.').waitFor();
    expect(workbench.values('Decisions!D3:D5').flat()).toEqual(['Pause', 'Resume', 'Review']);
    await page.close();
  });

  it('keeps what was typed where it fails, and elsewhere where it is recorded', async () => {
    const workbench = await typed();
    const answer = answering(workbench);
    let isDown = true;
    const page = await sidebar((name, request) => {
      if (name === 'logDecision' && isDown) throw new Error('The service is not there.');
      return answer(name, request);
    });
    await page.getByText(RAISED).click();
    await item(page, RAISED).getByLabel('Reason').fill('Kept meanwhile');
    await page.getByText(PAUSED).click();
    const form = item(page, PAUSED);
    await form.getByLabel('Reason').fill('The lead is ill');
    await form.getByRole('button', { name: 'Record' }).click();
    await form.getByText('The service is not there. What you typed is still here.').waitFor();
    expect(await form.getByLabel('Reason').inputValue()).toBe('The lead is ill');
    isDown = false;
    await form.getByRole('button', { name: 'Record' }).click();
    await heading(page, 'Decisions to make (3)');
    expect(await item(page, RAISED).getByLabel('Reason').inputValue()).toBe('Kept meanwhile');
    expect(workbench.values('Decisions!M5')).toEqual([['The lead is ill']]);
    await page.close();
  });

  it('[R1] asks for a name where Google tells none, and has nothing to record in without a ledger', async () => {
    const open = (tables: WorkbenchOptions['tables']) =>
      openWorkbench({
        tables: { Initiatives: REGISTER, Limits: LIMITS, ...tables },
        now: '2026-06-01T09:00:00Z',
        user: '',
      });
    const page = await sidebar(answering(await open({ Decisions: LEDGER })));
    await page.getByText('No starting point is recorded').click();
    const form = item(page, 'No starting point is recorded');
    await form.getByRole('button', { name: 'Record' }).click();
    await form.getByText('Say who you are: Google does not tell. What you typed is still here.').waitFor();
    await form.getByLabel('Your name').fill('Ana');
    await form.getByRole('button', { name: 'Record' }).click();
    await page.getByText('The starting point is recorded: what runs now counts as approved.').waitFor();
    await page.close();
    const none = await sidebar(answering(await open({})));
    await none.getByText('This file has no tab Decisions to record them in').waitFor();
    expect(await none.getByText('Record a decision…').count()).toBe(0);
    await none.close();
  });
});

describe('[S4] the forms', () => {
  it.each(SCHEMES)('have nothing that axe-core finds, and fit, %s', async (scheme) => {
    const page = await sidebar(answering(await typed()), scheme);
    await heading(page, 'Decisions to make (4)');
    for (const summary of await page.locator('.decisions summary').all()) await summary.click();
    await expect.poll(() => page.locator('.decisions form').count()).toBe(5);
    expect(await faultsIn(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(300);
    await page.close();
  });
});
