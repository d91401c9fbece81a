import { planRepair, repairLooksAt } from '../core/plan/repair/plan.ts';
import { look } from './look.ts';
import { newToken } from './new-token.ts';
import { readState } from './read-state.ts';
import { doAndTell } from './tell.ts';

/** Puts right what was pasted over, deleted or split, and tells in a toast what that was. */
export function repairFile(): void {
  doAndTell({
    todo: 'repair it',
    doing: 'Repairing',
    item: 'Repair',
    plan: (file) => {
      const state = readState(file);
      return planRepair(state, look(file, repairLooksAt(state)), newToken());
    },
  });
}
