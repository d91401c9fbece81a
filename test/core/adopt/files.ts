import type { AdoptMoment } from '../../../src/core/adopt/plan.ts';
import { understand } from '../../../src/core/adopt/propose.ts';
import type { AdoptRequest } from '../../../src/core/adopt/request.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import type { FileState, TabState } from '../../../src/core/plan/state.ts';
import { TODAY } from '../sheet.ts';

/** A tab that Leeway has not touched. */
export function tab(name: string, grid: Grid, more: Partial<TabState> = {}): TabState {
  return {
    name,
    grid,
    formulas: grid.map((row) => row.map(() => '')),
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    isHidden: false,
    isOurs: false,
    headerRow: null,
    marks: new Map(),
    colourRules: [],
    validated: [],
    ...more,
  };
}

export const file = (...tabs: TabState[]): FileState => ({ tabs, leeway: null });

export const MOMENT: AdoptMoment = {
  at: '2026-06-01 09:00:00',
  today: TODAY,
  decider: { email: 'ana@example.com', name: '' },
  token: 'leeway:2026-06-01:1',
};

/** An adoption as Leeway understands the tab, with these corrections. */
export function asked(state: FileState, name: string, more: Partial<AdoptRequest> = {}): AdoptRequest {
  const first = understand(state, name, more.headerRow);
  if (first === null) throw new Error(`no tab ${name}`);
  return { ...first, isNumbered: true, isRecorded: true, name: '', ...more };
}
