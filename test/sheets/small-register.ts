import { type Cell, openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';

/** A register as people keep it, with a blank tab for a leader's formulas. */
export const REGISTER: readonly (readonly Cell[])[] = [
  ['ID', 'Initiative', 'Status', 'Start', 'End', 'Resources'],
  ['I-1', 'Atlas', 'Active', '2026-06-01', '2026-06-10', 'Ana'],
  ['I-2', 'Borealis', 'Active', '2026-06-08', '2026-06-20', 'Ana 50%'],
  ['I-3', 'Cirrus', 'Paused', '2026-06-01', '2026-06-10', 'Ana'],
];

/** The small register in a workbench where *Set up this file* was chosen. */
export async function setUp(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await unset(options);
  workbench.call('setUp');
  workbench.resetCalls();
  return workbench;
}

/** The small register in a file that Leeway has not touched. */
export function unset(options: WorkbenchOptions = {}): Promise<Workbench> {
  return openWorkbench({
    tables: { Initiatives: REGISTER, Face: [[]] },
    now: '2026-06-01T09:00:00Z',
    ...options,
  });
}

/** Service calls that change the file. */
export function written(workbench: Workbench): readonly string[] {
  return Object.keys(workbench.calls).filter((member) =>
    /^(?:Spreadsheet|Sheet|Range)\.(?:set|insert|add|hide|delete|clear)/.test(member),
  );
}

/** How many service calls there were. */
export function callCount(workbench: Workbench): number {
  return Object.values(workbench.calls).reduce((sum, count) => sum + count, 0);
}

/** The text in the mirror's first cell. */
export function token(workbench: Workbench): string {
  return String(workbench.values('LEEWAY')[0]?.[0]);
}

/** What a cell shows, as a number. */
export function numberIn(workbench: Workbench, address: string): number {
  const [[value] = []] = workbench.values(address);
  if (typeof value !== 'number') throw new Error(`${address} holds ${String(value)}`);
  return value;
}

/** Another person shuts a place of a tab (all of it where the address is blank) to everybody but the owner. */
export function protect(workbench: Workbench, tab: string, address = ''): void {
  const file = workbench.services.SpreadsheetApp.getActiveSpreadsheet();
  workbench.signIn(BOSS);
  const sheet = file.getSheetByName(tab);
  const protection = address === '' ? sheet?.protect() : sheet?.getRange(address).protect();
  protection?.removeEditors(protection.getEditors());
  workbench.signIn(ANA);
  workbench.resetCalls();
}

export const BOSS = 'boss@example.com';
export const ANA = 'ana@example.com';
