import type { Page } from 'playwright-core';
import { eventually } from './browser.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a cell of the active tab, in the window. */
function middleOf(page: Page, cell: string): Promise<Point> {
  return page.evaluate(`(() => {
    const { col, row } = o_spreadsheet.helpers.toCartesian(${JSON.stringify(cell)});
    const zone = { left: col, right: col, top: row, bottom: row };
    const { x, y, width, height } = workbench.book.getters.getVisibleRect(zone);
    const grid = document.querySelector('.o-grid canvas').getBoundingClientRect();
    return { x: grid.left + x + width / 2, y: grid.top + y + height / 2 };
  })()`);
}

function activeCell(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const { col, row } = workbench.book.getters.getActivePosition();
    return o_spreadsheet.helpers.toXC(col, row);
  })()`);
}

export async function select(page: Page, cell: string): Promise<void> {
  const { x, y } = await middleOf(page, cell);
  await page.mouse.click(x, y);
  await eventually(() => activeCell(page)).toBe(cell);
  await eventually(() => hasKeyboard(page)).toBe(true);
}

/** Whether what is typed now goes into the grid. */
function hasKeyboard(page: Page): Promise<boolean> {
  return page.evaluate(`document.activeElement.classList.contains('o-composer')`);
}

/** The first sign opens the cell; the others would come too early if they did not wait for that. */
export async function write(page: Page, text: string): Promise<void> {
  const written = () => page.locator('.o-grid-composer .o-composer').textContent();
  const first = text.slice(0, 1);
  await page.keyboard.type(first);
  await eventually(written).toBe(first);
  await page.keyboard.type(text.slice(1));
  await eventually(written).toBe(text);
}

export async function hover(page: Page, cell: string): Promise<void> {
  const { x, y } = await middleOf(page, cell);
  await page.mouse.move(x, y);
}

/** Types into a cell of the active tab as a person would. */
export async function type(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell);
  await write(page, text);
  await page.keyboard.press('Enter');
}

export function values(page: Page, address: string): Promise<unknown[][]> {
  return page.evaluate(`workbench.values(${JSON.stringify(address)})`);
}

export async function value(page: Page, cell: string): Promise<unknown> {
  return (await values(page, cell))[0]?.[0];
}

/** Chooses from the menu bar, menu by menu. */
export async function choose(page: Page, menu: string, ...items: readonly string[]): Promise<void> {
  await page.locator('.o-topbar-menu', { hasText: menu }).click();
  for (const [index, item] of items.entries()) {
    const entry = page.locator('.o-menu-item').filter({ hasText: item }).last();
    await (index === items.length - 1 ? entry.click() : entry.hover());
  }
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: name }).first().click();
}
