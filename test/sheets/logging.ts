import { expect } from 'vitest';
import type { LogRequest } from '../../src/core/log/request.ts';
import type { DecisionsView } from '../../src/core/views/decisions.ts';
import type { Cell, Workbench, WorkbenchOptions } from '../../workbench/headless.ts';
import { asked, decide, open } from './check.ts';

/** A file with its starting point, recorded on the first of June. */
export async function started(
  tables: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
  more: WorkbenchOptions = {},
): Promise<Workbench> {
  const workbench = await open(tables, more);
  expect(log(workbench, logged({ kind: 'Baseline' }))).toMatch(/^done: The starting point is recorded/);
  return workbench;
}

let keys = 0;

/** A record as the sidebar sends it. */
export function logged(more: Partial<LogRequest>): LogRequest {
  keys++;
  return {
    key: `log-key-${keys}`,
    kind: 'Review',
    about: '',
    seen: '',
    reason: '',
    expires: '',
    name: '',
    ...more,
  };
}

/** The sentence that a record is answered with, led by what kind of answer it is. */
export function log(workbench: Workbench, request: unknown): string {
  const { kind, sentence } = { kind: '', sentence: '', ...Object(workbench.run('logDecision', request)) };
  return `${kind}: ${sentence}`;
}

/** What the sidebar has of decisions to make. */
export function decisions(workbench: Workbench): DecisionsView {
  const answer = workbench.run('readNow', { asOf: null });
  if (!isView(answer)) throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer.decisions;
}

function isView(answer: unknown): answer is { readonly decisions: DecisionsView } {
  return typeof answer === 'object' && answer !== null && 'decisions' in answer;
}

/** The decisions to make, each as its sentence and what can be recorded: `I-1 …; who decided? [Pause, Stop]`. */
export function openTexts(workbench: Workbench): readonly string[] {
  return decisions(workbench).open.map(({ sentence, kinds }) => `${sentence} [${kinds.join(', ')}]`);
}

/** Records what is on offer first under this sentence, as its likely decision or as another. */
export function take(workbench: Workbench, sentence: string, more: Partial<LogRequest> = {}): string {
  const found = decisions(workbench).open.find((one) => one.sentence === sentence);
  if (found === undefined) throw new Error(`not on offer: ${sentence}`);
  const [kind = 'Review'] = found.kinds;
  return log(workbench, logged({ kind, about: found.about, seen: sentence, ...more }));
}

/** Decision, Initiative and Reason of the rows of the ledger behind the starting point. */
export function rowsSince(workbench: Workbench): readonly (readonly unknown[])[] {
  const rows = workbench.values('Decisions!A3:U40').filter(([no]) => no !== '');
  return rows.map((row) => [row[3], row[4], row[12]]);
}

/** An exception of I-004 that ends on a day, approved on the day it is. */
export function excepted(workbench: Workbench, expires: string, key = 'key-0001'): void {
  const cells = { Team: 'Data' };
  expect(
    decide(workbench, asked({ key, verb: 'Except', cells, reason: 'The auditor asks', expires })),
  ).toMatch(/^done: Approved as an exception, as I-004/);
}
