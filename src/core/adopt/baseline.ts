import { cellWrites } from '../check/cell-writes.ts';
import { type LedgerRow, ledgerCells, ledgerState, missingLedgerColumns } from '../check/ledger-rows.ts';
import { byText, type Decider } from '../check/rights.ts';
import type { Tab } from '../lib/cell.ts';
import { counted, listed } from '../lib/text.ts';
import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import { type Decision, readDecisions } from '../register/decisions.ts';
import type { Finding } from '../register/finding.ts';
import { gather } from '../register/gather.ts';
import { isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import { DECISIONS } from '../register/tables/decisions.ts';

/** When and by whom the starting point is recorded. */
export interface Signed {
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
  readonly decider: Decider;
}

/** D10: the same, with how far the register had drifted then. */
interface Start extends Signed {
  /** Null until the file with the starting point in it is judged. */
  readonly score: number | null;
}

/** Whether the ledger knows a starting point already: there is one only. */
export function hasBaseline(tabs: readonly Tab[]): boolean {
  return decisionsIn(tabs).some(({ kind }) => kind === 'Baseline');
}

/** What the ledger has called initiatives. */
export function idsGiven(tabs: readonly Tab[]): readonly string[] {
  return decisionsIn(tabs).map(({ initiative }) => initiative);
}

/** What the ledger of a file says, whether or not the file has a register. */
function decisionsIn(tabs: readonly Tab[]): readonly Decision[] {
  const found = gather(tabs, new Map()).tables.get('Decisions');
  const unheard: Finding[] = [];
  return found === undefined ? [] : readDecisions({ ...found, table: DECISIONS }, unheard);
}

/** The row of the ledger by which what is active counts as approved; or why the ledger cannot take it. */
export function baselineWrites(
  { tab, state, found, columns }: Place,
  { initiatives }: Pick<Register, 'initiatives'>,
  start: Start,
): { readonly writes: readonly Write[]; readonly hindrance: string | null } {
  if (found === null) return { writes: [], hindrance: `The tab ${tab} has no headers.` };
  const { lastNo, nextRow } = ledgerState(found);
  const row = baselineRow(initiatives, start, lastNo + 1);
  const missing = missingLedgerColumns(found, [row]);
  if (missing.length > 0) return { writes: [], hindrance: missingText(tab, missing) };
  const grown: readonly Write[] =
    state !== null && nextRow + 1 > state.rows
      ? [{ kind: 'grow tab', tab, rows: nextRow + 1, columns: state.columns }]
      : [];
  return { writes: [...grown, ...cellWrites(tab, ledgerCells({ found, columns }, [row]))], hindrance: null };
}

function baselineRow(
  initiatives: Register['initiatives'],
  { at, decider, score }: Start,
  no: number,
): LedgerRow {
  const active = initiatives.filter(isActive).length;
  return {
    no,
    // The same for every try: there is one starting point.
    key: 'baseline',
    at,
    decision: 'Baseline',
    by: byText(decider),
    reason: `Starting point: ${counted(initiatives.length, 'initiative')}, ${active} active`,
    driftBefore: score ?? '',
    driftAfter: score ?? '',
  };
}

function missingText(tab: string, missing: readonly string[]): string {
  const them = missing.length > 1 ? 'them' : 'it';
  return `The tab ${tab} has no column ${listed(missing)}: add ${them} to its headers, or do not record the starting point.`;
}
