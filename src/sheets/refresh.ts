import { planRefresh } from '../core/plan/refresh.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { doAndTell } from './tell.ts';

/** Brings formulas, rows and mirror up to date, has all computed anew, and tells in a toast what was done. */
export function refreshFile(): void {
  doAndTell({
    todo: 'refresh it',
    doing: 'Refreshing',
    item: 'Refresh',
    plan: (file) => planRefresh(readState(file), newToken()),
  });
}
