import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { ledger } from '../sheets/check.ts';
import { faultsIn, SCHEMES, type Scheme, useSidebar, widthOf } from './open.ts';
import { askFor, askForProposed, choice, field, part, press, start, startProposed } from './room.ts';

const sidebar = useSidebar();

/** The sidebar with a candidate that overloads Ana in July, after typing has rested. */
async function full(workbench: Workbench, scheme: Scheme = 'light'): Promise<Page> {
  const page = await sidebar((name, request) => workbench.run(name, request), scheme);
  await askFor(page);
  await choice(page, 1).waitFor();
  return page;
}

const charts = (page: Page) => page.getByRole('region', { name: 'Load and what there is' });
const verdict = (page: Page) => page.getByRole('region', { name: 'What it would do' });

describe('[C10] the sidebar, what has to come off', () => {
  it('shows the sets beside each other with what each frees, once typing rests', async () => {
    const page = await full(await start());
    expect(await choice(page, 1).innerText()).toMatch(
      /Size 2\s+proved the least\s+I-002 Borealis, Size 2[\s\S]*Ana, 1-10 Jul: 40% freed, 40% needed/,
    );
    expect(await choice(page, 2).innerText()).toMatch(/Size 3[\s\S]*I-001 Atlas[\s\S]*60% freed, 40% needed/);
    expect(
      await part(page)
        .getByRole('heading', { name: /^Choice/ })
        .count(),
    ).toBe(2);
    await page.close();
  });

  it('a choice answers the second question, fills Takes off, and approving pauses its rows', async () => {
    const workbench = await start();
    const page = await full(workbench);
    await press(page, 'Choose this: choice 1');
    expect(await field(page, 'Takes off').inputValue()).toBe('I-002');
    const second = page.getByRole('group', { name: '2.' });
    expect(await second.getByRole('radio').first().isChecked()).toBe(true);
    expect(await second.getByLabel('In words').inputValue()).toBe(
      '1 initiative would be paused, Size 2: I-002 Borealis',
    );
    await expect
      .poll(() => verdict(page).innerText())
      .toMatch(/overloads nobody[\s\S]*Paused to make room\s+I-002/);
    expect(await choice(page, 1).innerText()).toContain('✓ Chosen');
    for (const question of [1, 3, 4, 5])
      await page
        .getByRole('group', { name: `${question}.` })
        .getByRole('radio')
        .first()
        .check();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('I-002 is paused to make room.').waitFor();
    expect(workbench.values('Initiatives!C2:C5').flat()).toEqual(['Active', 'Paused', 'Active', 'Active']);
    const [approve, pause] = ledger(workbench, 2);
    expect([approve?.[3], approve?.[4], approve?.[7], approve?.[11]]).toEqual([
      'Approve',
      'I-004',
      'Yes: 1 initiative would be paused, Size 2: I-002 Borealis',
      'I-002',
    ]);
    expect(pause?.slice(3, 5)).toEqual(['Pause', 'I-002']);
    await page.close();
  });

  it('a row can be protected and released, and a choice taken back', async () => {
    const page = await full(await start());
    await press(page, 'Choose this: choice 1');
    await part(page).getByRole('button', { name: 'Take back: choice 1' }).click();
    expect(await field(page, 'Takes off').inputValue()).toBe('');
    await part(page).getByRole('button', { name: 'Not this one: I-002 Borealis' }).click();
    await expect.poll(() => choice(page, 1).innerText()).toMatch(/Size 3[\s\S]*I-001 Atlas/);
    expect(
      await part(page)
        .getByRole('heading', { name: /^Choice/ })
        .count(),
    ).toBe(1);
    await part(page).getByRole('button', { name: 'Release: I-002 Borealis' }).click();
    await expect.poll(() => choice(page, 1).innerText()).toContain('I-002 Borealis');
    await page.close();
  });

  it('where nothing may come off, says so in a sentence', async () => {
    const page = await full(await start());
    await part(page).getByRole('button', { name: 'Not this one: I-002 Borealis' }).click();
    await expect.poll(() => choice(page, 1).innerText()).toContain('I-001 Atlas');
    await part(page).getByRole('button', { name: 'Not this one: I-001 Atlas' }).click();
    await expect
      .poll(() => part(page).locator('p.notice').innerText())
      .toBe(
        'No removal is enough: Delta and the protected I-001; I-002 ask 140% of the 100% that Ana has, 1-10 Jul.',
      );
    await page.close();
  });

  it('by Rank, the last ones come off first', async () => {
    const page = await full(await start());
    await part(page)
      .getByLabel('Take off as little as possible')
      .selectOption('By Rank, the last ones first');
    await expect.poll(() => choice(page, 1).innerText()).toMatch(/proved to keep the best ranks[\s\S]*I-002/);
    await page.close();
  });

  it('goes away with what stood in the way', async () => {
    const page = await full(await start());
    await field(page, 'Resources').fill('');
    await part(page).waitFor({ state: 'hidden' });
    await charts(page).waitFor({ state: 'hidden' });
    await page.close();
  });
});

describe('the sidebar, load and what there is', () => {
  it('draws the candidate against the capacity, and what a choice frees', async () => {
    const page = await full(await start());
    await expect
      .poll(() => charts(page).locator('figcaption').innerText())
      .toBe('Ana: most on 1-10 Jul, 140% of 100% (assumed).');
    await press(page, 'Choose this: choice 1');
    await expect
      .poll(() => charts(page).locator('figcaption').innerText())
      .toBe('Ana: most on 1-10 Jul, 140% of 100% (assumed); with I-002 off, at most 100%.');
    await page.close();
  });

  it('keeps what was switched off when a choice is made', async () => {
    const page = await full(await start());
    const line = charts(page).getByRole('checkbox', { name: /^With / });
    await line.uncheck();
    await press(page, 'Choose this: choice 1');
    await charts(page).getByRole('checkbox', { name: 'Without what comes off' }).waitFor();
    expect(await line.isChecked()).toBe(false);
    expect(await charts(page).locator('figcaption').innerText()).toBe(
      'Ana without Delta: most on 1-10 Jul, 100% of 100% (assumed); with I-002 off, at most 60%.',
    );
    await page.close();
  });
});

describe('[C9] the sidebar, how an overload could be cured', () => {
  const cure = (page: Page) => verdict(page).locator('.hint').first();

  it('says which conflict can be levelled, and, once it is opened, how the work would lie', async () => {
    const page = await full(await start());
    await expect
      .poll(() => cure(page).innerText())
      .toBe("Can be levelled: move 4 days of I-001's work to 1-7 Jun and 1-31 Aug; nothing else changes.");
    const lie = verdict(page).getByRole('group').filter({ hasText: 'How the work would lie' });
    expect(await lie.getByRole('listitem').count()).toBe(0);
    await lie.getByText('How the work would lie').click();
    expect(await lie.getByRole('listitem').allInnerTexts()).toEqual([
      'I-001: 70.5% 1-7 Jun, 60% 8-30 Jun, 20% 1-10 Jul, 60% 11-31 Jul, 70.5% 1-31 Aug',
    ]);
    await page.close();
  });

  it('says which conflict must give, and then nothing of how the work would lie', async () => {
    const workbench = await start();
    const page = await sidebar((name, request) => workbench.run(name, request));
    await askFor(page, 'Ana 300%');
    await expect
      .poll(() => cure(page).innerText())
      .toBe(
        'Must give: 1-10 Jul, Delta holds 30 days of work for 10 days of Ana (assumed); 20 days are left over.',
      );
    expect(await verdict(page).getByText('How the work would lie').count()).toBe(0);
    await page.close();
  });
});

describe('[S4] what has to come off, for everyone', () => {
  it.each(SCHEMES)('has no fault that axe-core finds, in 300 px, %s', async (scheme) => {
    const page = await full(await start(), scheme);
    await press(page, 'Choose this: choice 1');
    await part(page).getByRole('button', { name: 'Not this one: I-001 Atlas' }).click();
    await charts(page).getByText('As a table').click();
    expect(await faultsIn(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(300);
    await page.close();
  });

  it('is chosen by the keyboard alone, and tells who listens what was found', async () => {
    const page = await full(await start());
    await expect
      .poll(() => part(page).locator('xpath=..').getByRole('status').textContent())
      .toMatch(/^2 choices of what comes off\. /);
    await part(page).getByRole('button', { name: 'Choose this: choice 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await field(page, 'Takes off').inputValue()).toBe('I-001');
    await page.close();
  });

  it('keeps the keyboard where it is when a set is chosen and taken back for a proposed row', async () => {
    const workbench = await startProposed();
    const page = await sidebar((name, request) => workbench.run(name, request));
    await askForProposed(page);
    await page.evaluate(`
      globalThis.inerts = 0;
      new MutationObserver(() => { inerts++; }).observe(document.querySelector('.outcome'), { attributeFilter: ['inert'] });
    `);
    const focused = () => page.evaluate('document.activeElement.ariaLabel');
    await part(page).getByRole('button', { name: 'Choose this: choice 1' }).focus();
    for (const [pressed, isChosen] of [
      ['Take back: choice 1', true],
      ['Choose this: choice 1', false],
    ] as const) {
      await page.keyboard.press('Enter');
      await expect.poll(() => choice(page, 1).getByText('✓ Chosen').isVisible()).toBe(isChosen);
      // Longer than a search would wait to begin.
      await page.waitForTimeout(1_000);
      expect(await focused()).toBe(pressed);
    }
    expect(await page.evaluate('inerts')).toBe(0);
    await page.close();
  });
});
