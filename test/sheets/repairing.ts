import { expect } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { written } from './small-register.ts';

export const said = (workbench: Workbench) => workbench.toasts.at(-1)?.message;
export const fileOf = (workbench: Workbench) => workbench.services.SpreadsheetApp.getActiveSpreadsheet();
export const sheetOf = (workbench: Workbench, tab: string) => fileOf(workbench).getSheetByName(tab);

/** Chooses Repair, then again: the second run must find nothing. Gives what the first said. */
export function repaired(workbench: Workbench): string | undefined {
  workbench.call('repair');
  const first = said(workbench);
  workbench.resetCalls();
  workbench.call('repair');
  expect(said(workbench)).toBe('Nothing to mend.');
  expect(written(workbench)).toEqual([]);
  return first;
}
