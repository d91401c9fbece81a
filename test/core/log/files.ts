import { judge } from '../../../src/core/board.ts';
import type { Grid, Tab } from '../../../src/core/lib/cell.ts';
import type { OpenDecision } from '../../../src/core/log/open-decision.ts';
import { openDecisions } from '../../../src/core/log/open-decisions.ts';
import { planLog } from '../../../src/core/log/plan.ts';
import type { LogMoment, PlannedLog } from '../../../src/core/log/planned.ts';
import type { LogRequest } from '../../../src/core/log/request.ts';
import { afterWrites } from '../../../src/core/plan/after-writes.ts';
import type { FileState } from '../../../src/core/plan/state.ts';
import { tablesOf } from '../../../src/core/plan/tables-of.ts';
import { readRegister } from '../../../src/core/register/read-register.ts';
import { columnKeys } from '../../../src/core/register/table.ts';
import { DECISIONS } from '../../../src/core/register/tables/decisions.ts';
import { tab } from '../adopt/files.ts';
import { sheet, TODAY } from '../sheet.ts';

const LEDGER: Grid = [columnKeys(DECISIONS).map((key) => DECISIONS.columns[key].header)];

/** A file with an empty ledger. */
export function fileOf(tabs: Readonly<Record<string, string | Grid>>): FileState {
  const all = Object.entries({ ...tabs, Decisions: LEDGER });
  return {
    tabs: all.map(([name, grid]) => tab(name, typeof grid === 'string' ? sheet(grid) : grid)),
    leeway: null,
  };
}

export const MOMENT: LogMoment = {
  at: '2026-06-01 09:00:00',
  today: TODAY,
  decider: { email: 'ana@example.com', name: '' },
};

export function request(more: Partial<LogRequest>): LogRequest {
  return {
    key: 'key-0001',
    kind: 'Review',
    about: '',
    seen: '',
    reason: 'So it is',
    expires: '',
    name: '',
    ...more,
  };
}

/** The file after a record, and what came of it. */
export function recorded(
  file: FileState,
  more: Partial<LogRequest>,
): { readonly planned: PlannedLog; readonly file: FileState } {
  const planned = planLog(file, request(more), MOMENT);
  return { planned, file: planned.kind === 'plan' ? afterWrites(file, planned.writes) : file };
}

/** The file with its starting point. */
export function started(tabs: Readonly<Record<string, string | Grid>>): FileState {
  return recorded(fileOf(tabs), { kind: 'Baseline', key: 'baseline-1' }).file;
}

/** The file with other grids in some of its tabs. */
export function typed(file: FileState, grids: Readonly<Record<string, Grid>>): FileState {
  const tabs = file.tabs.map((one) => {
    const grid = grids[one.name];
    return grid === undefined ? one : tab(one.name, grid);
  });
  return { ...file, tabs };
}

export function gridOf(file: FileState, name: string): Grid {
  return file.tabs.find((one) => one.name === name)?.grid ?? [];
}

export function openIn(file: FileState): readonly OpenDecision[] {
  const tabs: readonly Tab[] = tablesOf(file).tabs;
  const read = readRegister(tabs);
  if (read.kind === 'no register') throw new Error('no register');
  return openDecisions(judge(read.register, TODAY), tabs);
}

/** `sentence [kinds]` of each. */
export function openTexts(file: FileState): readonly string[] {
  return openIn(file).map(({ sentence, kinds }) => `${sentence} [${kinds.join(', ')}]`);
}
