import { type Cell, openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';
import { adopt, type Corrections } from './adopting.ts';
import { ANA } from './small-register.ts';

export type Rows = readonly (readonly Cell[])[];

/** A register as somebody keeps it: a title above, other words, other order, columns of no concern. */
export const PLAN: Rows = [
  ['Our programme 2026', '', '', '', '', '', ''],
  ['', '', '', '', '', '', ''],
  ['Undertaking', 'Current\nstatus', 'Begins', 'Until', 'Approvers', 'People', 'Note'],
  ['Atlas', 'in flight', '2026-06-01', '2026-06-10', 'Ana', 'Zoe', ''],
  ['Borealis', 'in flight', '2026-06-08', '2026-06-20', 'Ana 50%', 'Zoe', '=1+1'],
  ['Cirrus', 'On hold', '2026-06-01', '2026-06-10', 'Ana', 'Zoe', ''],
];

export const SAID = {
  columns: { Undertaking: 'initiative', Approvers: 'resources' },
  statuses: { 'in flight': 'Active' },
} as const satisfies Corrections;

/** A file with that register and a blank tab for a leader's formulas, on the first of June. */
export function open(tables: Readonly<Record<string, Rows>> = { Plan: PLAN }, more: WorkbenchOptions = {}) {
  return openWorkbench({
    tables: { ...tables, Face: [[]] },
    now: '2026-06-01T09:00:00Z',
    user: ANA,
    ...more,
  });
}

export async function adopted(said: Corrections = SAID, more: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await open({ Plan: PLAN }, more);
  const answer = adopt(workbench, said);
  if (!answer.startsWith('done: Adopted: ')) throw new Error(answer);
  return workbench;
}

export const now = (workbench: Workbench) => Object(Object(workbench.run('readNow', { asOf: null })).view);
export const flagsOf = (workbench: Workbench, area = 'Plan!I4:I6') => workbench.values(area).flat();
export const BOTH = [
  'Ana 150% of 100% (assumed), 8-10 Jun, with I-002',
  'Ana 150% of 100% (assumed), 8-10 Jun, with I-001',
  '',
];
