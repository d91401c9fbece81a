import { planRefresh } from '../core/plan/refresh.ts';
import { planSeen } from '../core/record/seen.ts';
import { withHistory } from '../core/views/last-values.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { stamp } from './stamp.ts';
import { doAndTell } from './tell.ts';
import { writtenAt } from './written-at.ts';

const TYPED = 'What was typed since is recorded in Decisions as seen.';

/** Brings formulas, rows and mirror up to date, has all computed anew, and tells in a toast what was done. */
export function refreshFile(): void {
  doAndTell({
    todo: 'refresh it',
    doing: 'Refreshing',
    item: 'Refresh',
    plan: (file) => {
      const state = readState(file);
      const { writes, sentence } = planRefresh(state, newToken());
      if (writes.length === 0) return { writes, sentence };
      const seen = planSeen(state, stamp());
      return {
        writes: withHistory(state, [...seen.writes, ...writes], writtenAt(true)),
        sentence: seen.writes.length === 0 ? sentence : `${sentence} ${TYPED}`,
        head: seen.head,
      };
    },
  });
}
