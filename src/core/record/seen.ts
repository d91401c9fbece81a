import type { HeadChange } from '../ledger/head.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { recording, type Stamp } from './recording.ts';

/** What looking at a file adds to its ledger. */
export interface SeenPlan {
  readonly writes: readonly Write[];
  readonly head: HeadChange | null;
}

const NOTHING: SeenPlan = { writes: [], head: null };

/**
 * D10: one row of all that was typed since the ledger last looked; none where nothing was, and none in a ledger that
 * knows no starting point.
 */
export function planSeen(file: FileState, stamp: Stamp): SeenPlan {
  const { tabs, places } = tablesOf(file);
  const ledger = places.find(({ table }) => table.name === 'Decisions');
  if (ledger === undefined || ledger.found === null) return NOTHING;
  const { rows, head } = recording(ledger.found, tabs, [], stamp);
  return { writes: ledgerWrites(ledger, ledger.found, rows), head };
}
