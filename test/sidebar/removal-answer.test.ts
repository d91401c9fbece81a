import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { ledger } from '../sheets/check.ts';
import { type Server, useSidebar } from './open.ts';
import { askFor, askForProposed, choice, field, press, start, startProposed } from './room.ts';

const sidebar = useSidebar();

const BOREALIS = '1 initiative would be paused, Size 2: I-002 Borealis';
const ATLAS = '1 initiative would be paused, Size 3: I-001 Atlas';

/** What the register's script answers; no decision comes through where it is out of reach. */
const serverOf =
  (workbench: Workbench, isReached = true): Server =>
  (name, request) => {
    if (name === 'decide' && !isReached) throw new Error('Google is out of reach.');
    return workbench.run(name, request);
  };

/** A new initiative, and what has to come off for it. */
async function check(workbench: Workbench, isReached = true): Promise<Page> {
  const page = await sidebar(serverOf(workbench, isReached));
  await askFor(page);
  await choice(page, 1).waitFor();
  return page;
}

const second = (page: Page) => page.getByRole('group', { name: '2.' });
const words = (page: Page) => second(page).getByLabel('In words');

/** `Yes: the words`; `-` for no choice. */
async function answer(page: Page): Promise<string> {
  const radio = second(page).getByRole('radio', { checked: true });
  const chosen = (await radio.count()) === 0 ? '-' : await radio.inputValue();
  return `${chosen}: ${await words(page).inputValue()}`;
}

describe('[C10] the answer that a choice gives about what is removed', () => {
  it('goes when Takes off is typed by hand, and stands once when it is chosen again', async () => {
    const page = await check(await start());
    await press(page, 'Choose this: choice 1');
    expect(await answer(page)).toBe(`Yes: ${BOREALIS}`);
    await field(page, 'Takes off').fill('I-001');
    expect(await answer(page)).toBe('-: ');
    await press(page, 'Choose this: choice 1');
    expect(await answer(page)).toBe(`Yes: ${BOREALIS}`);
    await press(page, 'Choose this: choice 2');
    expect(await answer(page)).toBe(`Yes: ${ATLAS}`);
    await press(page, 'Take back: choice 2');
    expect(await answer(page)).toBe('-: ');
    await page.close();
  });

  it('goes when Takes off is emptied by hand; what the person answered is as it was', async () => {
    const page = await check(await start());
    await second(page).getByRole('radio').nth(1).check();
    await words(page).fill('We have slack ');
    await press(page, 'Choose this: choice 1');
    expect(await answer(page)).toBe(`Yes: ${BOREALIS}\nWe have slack `);
    await field(page, 'Takes off').fill('');
    expect(await answer(page)).toBe('No: We have slack ');
    await page.close();
  });

  it('goes from between the words that the person wrote around it', async () => {
    const page = await check(await start());
    await press(page, 'Choose this: choice 1');
    await words(page).fill(`Olga says:\n${BOREALIS}\nand Ben agrees`);
    await press(page, 'Take back: choice 1');
    expect(await answer(page)).toBe('Yes: Olga says:\nand Ben agrees');
    await page.close();
  });

  it('stays with the one that it was given for', async () => {
    const page = await sidebar(serverOf(await startProposed()));
    await askForProposed(page);
    await press(page, 'Choose this: choice 1');
    expect(await answer(page)).toBe(`Yes: ${BOREALIS}`);
    await field(page, 'Which one').selectOption('A new initiative');
    expect([await field(page, 'Takes off').inputValue(), await answer(page)]).toEqual(['', '-: ']);
    await field(page, 'Which one').selectOption('I-004 Delta');
    expect([await field(page, 'Takes off').inputValue(), await answer(page)]).toEqual([
      'I-002',
      `Yes: ${BOREALIS}`,
    ]);
    await page.close();
  });

  it('says what is so when the register is read again, and can be taken back then', async () => {
    const workbench = await start();
    const page = await check(workbench, false);
    await words(page).fill('Olga agrees');
    await press(page, 'Choose this: choice 1');
    workbench.edit('Initiatives!E3', 5);
    await page.getByRole('button', { name: 'Park' }).click();
    await page.getByRole('alert').getByText('Google is out of reach.').waitFor();
    expect(await answer(page)).toBe(`Yes: ${BOREALIS.replace('Size 2', 'Size 5')}\nOlga agrees`);
    await press(page, 'Take back: choice 2');
    expect([await field(page, 'Takes off').inputValue(), await answer(page)]).toEqual(['', '-: Olga agrees']);
    await page.close();
  });

  it('is true when it is parked, and nothing is paused', async () => {
    const workbench = await start();
    const page = await check(workbench);
    await press(page, 'Choose this: choice 2');
    await page.getByRole('button', { name: 'Park' }).click();
    await page.getByText('Parked: decision 1 is recorded.').waitFor();
    expect(ledger(workbench, 1)[0]?.[7]).toBe(`Yes: ${ATLAS}`);
    expect(workbench.values('Initiatives!C2:C4').flat()).toEqual(['Active', 'Active', 'Active']);
    await page.close();
  });
});
