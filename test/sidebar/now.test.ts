import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { faultsIn, SCHEMES, type Server, useSidebar, widthOf } from './open.ts';

const sidebar = useSidebar();

function register(): Promise<Workbench> {
  return openWorkbench({
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
}

const answering =
  (workbench: Workbench): Server =>
  (name, request) =>
    workbench.run(name, request);

describe('the sidebar, Now', () => {
  it('shows score, signals, rows and what could not be read, and runs no text as HTML', async () => {
    const page = await sidebar(answering(await register()));
    await page.getByRole('heading', { name: 'What could not be read' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Too little is measured for a verdict');
    expect(text).toContain('Row 2, End: expected a date, got "soon"');
    expect(text).toContain('<img src=x onerror="document.title=1">');
    expect(await page.title()).toBe('Leeway');
    expect(await page.locator('img').count()).toBe(0);
    expect(await widthOf(page)).toBeLessThanOrEqual(300);
    await page.close();
  });

  it('puts the cursor on the cell that a finding is about, and on a row that carries the score', async () => {
    const workbench = await register();
    const cursor = () =>
      workbench.services.SpreadsheetApp.getActiveSpreadsheet().getActiveRange()?.getA1Notation();
    const page = await sidebar(answering(workbench));
    await page.getByRole('button', { name: 'Row 2, End: expected a date, got "soon"' }).click();
    await expect.poll(cursor).toBe('E2');
    await page.getByRole('button', { name: '<img src=x' }).click();
    await expect.poll(cursor).toBe('B2');
    workbench.renameTab('Initiatives', 'Elsewhere');
    await page.getByRole('button', { name: 'Row 2, End: expected a date, got "soon"' }).click();
    await page.getByText('The tab "Initiatives" is gone: read again.').waitFor();
    await page.close();
  });

  it('says what failed, and reads again from the keyboard', async () => {
    let isDown = true;
    const answer = answering(await register());
    const page = await sidebar((name, request) => {
      if (isDown) throw new Error('The service is not there.');
      return answer(name, request);
    });
    await page.getByText('The service is not there.').waitFor();
    isDown = false;
    await page.locator('#now').getByRole('button', { name: 'Read again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What it is made of' }).waitFor();
    await page.close();
  });

  it.each(SCHEMES)('[S4] has nothing that axe-core finds, %s', async (scheme) => {
    const page = await sidebar(answering(await register()), scheme);
    await page.getByRole('heading', { name: 'What it is made of' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.close();
  });
});
