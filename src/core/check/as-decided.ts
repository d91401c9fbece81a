import type { Tab } from '../lib/cell.ts';
import { isoOfDay } from '../lib/day.ts';
import { labelOf } from '../register/initiative.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { CheckBase } from './base.ts';
import { type Candidate, rowAbout, textIn } from './candidate.ts';
import { withCandidate, withCells } from './changes.ts';
import { type LedgerRow, ledgerCells, ledgerState } from './ledger-rows.ts';
import { nextId } from './next-id.ts';
import { takenOff } from './taken-off.ts';

/**
 * The file as it would be once a candidate is approved, with the decision in its ledger: without it the row would have
 * come without one. The five questions are taken for answered.
 */
export function asDecided(base: CheckBase, candidate: Candidate): readonly Tab[] {
  const tabs = withCandidate(base, candidate);
  if (base.ledger === null) return tabs;
  const pauses = takenOff(base, candidate).rows.map((row) => rowOn(base, 'Pause', labelOf(row)));
  const approval: LedgerRow = {
    ...rowOn(base, 'Approve', calledThen(base, candidate)),
    ...{ q1: 'Yes', q2: 'Yes', q3: 'Yes', q4: 'Yes', q5: 'Yes' },
    takesOff: textIn(base, candidate, 'Takes off'),
  };
  return withLedgerRows(tabs, base.ledger, [approval, ...pauses]);
}

/** Tabs with further rows behind the last of their ledger. */
export function withLedgerRows(
  tabs: readonly Tab[],
  ledger: FoundTable,
  rows: readonly LedgerRow[],
): readonly Tab[] {
  const columns = new Map([...ledger.columns].map(([key, index]) => [key, index + 1]));
  const { lastNo } = ledgerState(ledger);
  const numbered = rows.map((row, index) => ({ no: lastNo + 1 + index, ...row }));
  return withCells(tabs, ledger.place, ledgerCells({ found: ledger, columns }, numbered));
}

function rowOn({ today }: CheckBase, decision: string, initiative: string): LedgerRow {
  return { at: isoOfDay(today), decision, initiative };
}

/** The ID that it has or is given, else its name. */
function calledThen(base: CheckBase, candidate: Candidate): string {
  const mine = rowAbout(base, candidate);
  if (mine !== undefined && mine.id !== '') return mine.id;
  return base.columns.has('id') ? nextId(base) : textIn(base, candidate, 'Initiative');
}
