import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../../workbench/headless.ts';
import { open } from '../sheets/check.ts';

const REGISTER = [
  ['ID', 'Initiative', 'Status', 'Rank', 'Size', 'Start', 'End', 'Resources', 'Takes off'],
  ['I-001', 'Atlas', 'Active', 1, 3, '2026-06-01', '2026-08-31', 'Ana 60%', ''],
  ['I-002', 'Borealis', 'Active', 2, 2, '2026-06-08', '2026-07-31', 'Ana 40%', ''],
  ['I-003', 'Cirrus', 'Active', 3, 4, '2026-06-08', '2026-07-31', 'Ben', ''],
];
const PROPOSED = ['I-004', 'Delta', 'Proposed', '', 1, '2026-07-01', '2026-07-10', 'Ana 40%', ''];

/** A file in which another 40% of Ana in July is too much. */
export const start = (): Promise<Workbench> => withRows([]);

/** The same with a proposed row that asks for just that, `I-004 Delta`. */
export const startProposed = (): Promise<Workbench> => withRows([PROPOSED]);

function withRows(more: readonly (readonly (string | number)[])[]): Promise<Workbench> {
  return open({ Initiatives: [...REGISTER, ...more], Limits: [['Scope', 'Name', 'Limit', 'Mode']] });
}

/** Fills in a new initiative that asks so much in July, until what comes off is found. */
export async function askFor(page: Page, resources = 'Ana 40%'): Promise<void> {
  await openForm(page);
  await field(page, 'Initiative').fill('Delta');
  await field(page, 'Start').fill('2026-07-01');
  await field(page, 'End').fill('2026-07-10');
  await field(page, 'Resources').fill(resources);
}

/** Chooses the proposed row, until what comes off is found. */
export async function askForProposed(page: Page): Promise<void> {
  await openForm(page);
  await field(page, 'Which one').selectOption('I-004 Delta');
  await choice(page, 1).waitFor();
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await field(page, 'Initiative').waitFor();
}

export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
export const part = (page: Page): Locator => page.getByRole('region', { name: 'What has to come off' });
export const choice = (page: Page, place: number): Locator =>
  part(page)
    .getByRole('listitem')
    .filter({ hasText: `Choice ${place}:` });
/** A button of the sets: `press(page, 'Choose this: choice 1')`. */
export const press = (page: Page, name: string): Promise<void> =>
  part(page).getByRole('button', { name }).click();
