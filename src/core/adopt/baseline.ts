import { type LedgerRow, missingLedgerColumns } from '../check/ledger-rows.ts';
import { byText, type Decider } from '../check/rights.ts';
import { AGREED } from '../facts/facts.ts';
import type { HeadChange } from '../ledger/head.ts';
import type { Tab } from '../lib/cell.ts';
import { counted, listed } from '../lib/text.ts';
import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import { ledgerWrites } from '../record/ledger-writes.ts';
import { recording } from '../record/recording.ts';
import { type Decision, readDecisions } from '../register/decisions.ts';
import type { Finding } from '../register/finding.ts';
import { gather } from '../register/gather.ts';
import { isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import type { TableName } from '../register/table.ts';
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

/** Whether the ledger knows a starting point already: there is one only that tells what was there. */
export function hasBaseline(tabs: readonly Tab[]): boolean {
  return decisionsIn(tabs).some(({ kind, facts }) => kind === 'Baseline' && facts !== '');
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

/** What records the starting point, or why the ledger cannot take it. */
export interface BaselinePlan {
  readonly writes: readonly Write[];
  readonly head: HeadChange | null;
  readonly hindrance: string | null;
}

/** Tables that are agreed on as they are at the start; the register's columns with them. */
const AGREED_AT_START: readonly TableName[] = [...AGREED, 'Initiatives'];

/**
 * The rows of the ledger by which what is active counts as approved, and all that the score reads is known.
 *
 * @param tabs the file's tables as they are then
 */
export function baselineWrites(
  place: Place,
  { initiatives }: Pick<Register, 'initiatives'>,
  tabs: readonly Tab[],
  start: Start,
): BaselinePlan {
  const { tab, found } = place;
  if (found === null) return cannot(`The tab ${tab} has no headers.`);
  const row = baselineRow(initiatives, start);
  const missing = missingLedgerColumns(found, [{ ...row, no: 1, facts: '{}' }]);
  if (missing.length > 0) return cannot(missingText(tab, missing));
  const happening = { row, after: tabs, agrees: AGREED_AT_START };
  const { rows, head } = recording(found, tabs, [happening], { key: BASELINE_KEY, at: start.at });
  return { writes: ledgerWrites(place, found, rows), head, hindrance: null };
}

function cannot(hindrance: string): BaselinePlan {
  return { writes: [], head: null, hindrance };
}

/** The same for every try: there is one starting point. */
const BASELINE_KEY = 'baseline';

function baselineRow(initiatives: Register['initiatives'], { at, decider, score }: Start): LedgerRow {
  const active = initiatives.filter(isActive).length;
  return {
    key: BASELINE_KEY,
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
