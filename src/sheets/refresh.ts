import { planRefresh } from '../core/plan/refresh.ts';
import { withLastValues } from '../core/views/last-values.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { doAndTell } from './tell.ts';
import { writtenAt } from './written-at.ts';

/** Brings formulas, rows and mirror up to date, has all computed anew, and tells in a toast what was done. */
export function refreshFile(): void {
  doAndTell({
    todo: 'refresh it',
    doing: 'Refreshing',
    item: 'Refresh',
    plan: (file) => {
      const state = readState(file);
      const { writes, sentence } = planRefresh(state, newToken());
      return { writes: writes.length > 0 ? withLastValues(state, writes, writtenAt(true)) : [], sentence };
    },
  });
}
