import type { DecideRequest } from '../../src/core/check/request.ts';
import { type Cell, openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/headless.ts';

type Rows = readonly (readonly Cell[])[];

export const LEDGER: Rows = [
  [
    ...['No', 'Key', 'At', 'Decision', 'Initiative', 'By', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Takes off'],
    ...['Reason', 'Answer to the case against', 'Due', 'Expires', 'Broke', 'Drift before', 'Drift after'],
    ...['Facts', 'Seal'],
  ],
];

export const REGISTER: Rows = [
  ['ID', 'Initiative', 'Status', 'Team', 'Start', 'End', 'Resources', 'Measure', 'Takes off', 'Added'],
  ['I-001', 'Atlas', 'Active', 'Data', '2026-06-01', '2026-08-31', 'Ana', 'Speed', '', '2026-01-05'],
  ['I-002', 'Borealis', 'Active', 'Data', '2026-06-08', '2026-09-30', 'Ben', 'Cost', '', '2026-01-06'],
  ['I-003', 'Cirrus', 'Proposed', 'Data', '2026-07-01', '2026-07-31', 'Ana', '', '', '2026-05-06'],
];

export const LIMITS: Rows = [
  ['Scope', 'Name', 'Limit', 'Mode'],
  ['Team', 'Data', 2, 'Ask reason'],
  ['Resource', 'Ben', 1, 'Refuse'],
];

/** A file with a register, its limits and an empty ledger, on the first of June. */
export function open(
  tables: Readonly<Record<string, Rows>> = {},
  more: WorkbenchOptions = {},
): Promise<Workbench> {
  return openWorkbench({
    tables: { Initiatives: REGISTER, Limits: LIMITS, Decisions: LEDGER, ...tables },
    now: '2026-06-01T09:00:00Z',
    user: 'ana@example.com',
    ...more,
  });
}

const YES = { choice: 'Yes', words: '' } as const;

interface Asked extends Partial<Omit<DecideRequest, 'candidate'>> {
  readonly about?: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly seen?: Readonly<Record<string, string>>;
}

/** A decision with everything filled in that it needs, as the sidebar sends it. */
export function asked({ about, cells = {}, seen = {}, ...more }: Asked): DecideRequest {
  return {
    key: 'key-0001',
    verb: 'Approve',
    candidate: {
      about: about ?? null,
      cells: about === undefined ? { Initiative: 'Delta', ...cells } : cells,
      seen,
    },
    answers: [YES, YES, YES, YES, YES],
    reason: '',
    due: '',
    expires: '',
    name: '',
    ...more,
  };
}

/** The sentence that a decision is answered with, led by what kind of answer it is. */
export function decide(workbench: Workbench, request: unknown): string {
  const answer = workbench.run('decide', request);
  const { kind, sentence } = { kind: '', sentence: '', ...Object(answer) };
  return `${kind}: ${sentence}`;
}

/** Rows of the ledger under its headers. */
export function ledger(workbench: Workbench, rows: number): readonly (readonly unknown[])[] {
  return workbench.values(`Decisions!A2:U${rows + 1}`);
}
