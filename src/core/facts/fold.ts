import type { Cell } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import type { Decision } from '../register/decisions.ts';
import type { Finding } from '../register/finding.ts';
import type { TableName } from '../register/table.ts';
import { AGREED, type CellChanges, type FactRow, type Facts, type TableChange } from './facts.ts';
import { readFacts } from './read-facts.ts';

/** One row of one table, as it was before a row of the ledger and after it; null where it was not there. */
export interface FactChange {
  readonly table: TableName;
  readonly key: string;
  readonly before: FactRow | null;
  readonly after: FactRow | null;
}

/** A row of the ledger and what it tells. */
export interface LedgerStep {
  readonly decision: Decision;
  /** Its own day, else that of the row before it; null where none is known yet. */
  readonly day: Day | null;
  readonly changes: readonly FactChange[];
}

/** The ledger told from its first row to its last. */
export interface LedgerFold {
  /** In the order of the ledger: by number, then by row. */
  readonly steps: readonly LedgerStep[];
  /** All that the ledger knows, whoever typed it. */
  readonly last: Facts;
  /** Settings, direction, limits and filters as a Baseline or a decision logged them; Capacity as it was last there. */
  readonly agreed: Facts;
  /** What was ever there: a tab or column that was only seen to be gone is still in it. */
  readonly known: Known;
  /** The day of the first facts; null where there are none, or they have no day. */
  readonly since: Day | null;
  /** Whether it holds facts of the register at all. */
  readonly hasFacts: boolean;
  readonly findings: readonly Finding[];
}

export interface Known {
  readonly tables: ReadonlySet<TableName>;
  /** Headers of the register's columns. */
  readonly columns: ReadonlySet<string>;
}

/** In the order of the ledger. A row without a number stands where it stands. */
export function inLedgerOrder(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => (a.no ?? a.row) - (b.no ?? b.row) || a.row - b.row);
}

/** D10: follows the facts of a ledger, without the rows of days after `until` where that is given. */
export function foldLedger(decisions: readonly Decision[], until: Day | null = null): LedgerFold {
  const [last, agreed] = [new FactsState(), new FactsState()];
  const known = { tables: new Set<TableName>(), columns: new Set<string>() };
  const findings: Finding[] = [];
  const steps: LedgerStep[] = [];
  let day: Day | null = null;
  let since: Day | null = null;
  let hasFacts = false;
  for (const decision of inLedgerOrder(decisions)) {
    if (until !== null && decision.day !== null && decision.day > until) continue;
    day = decision.day ?? day;
    const { change, problem } = readFacts(decision.facts);
    if (problem !== null) findings.push(factsFinding(decision, problem));
    const isLogged = decision.kind !== null && decision.kind !== 'Seen';
    const changes: FactChange[] = [];
    for (const [table, told] of change) {
      last.apply(table, told, changes);
      if (isAgreed(table, told, isLogged)) agreed.apply(table, told, null);
      learn(known, table, told, isLogged);
    }
    if (change.size > 0 && !hasFacts) since = day;
    if (change.size > 0) hasFacts = true;
    steps.push({ decision, day, changes });
  }
  return { steps, last, agreed, known, since, hasFacts, findings };
}

/** The facts as they were when a day ended; null where the ledger knows none by then. */
export function factsAt(decisions: readonly Decision[], day: Day): Facts | null {
  const { last, hasFacts } = foldLedger(decisions, day);
  return hasFacts ? last : null;
}

function factsFinding({ row }: Decision, message: string): Finding {
  return { table: 'Decisions', row, column: 'Facts', message, kind: 'cell' };
}

/** Capacity counts as typed, and only the whole of it cannot be taken away by typing. */
function isAgreed(table: TableName, told: TableChange | null, isLogged: boolean): boolean {
  if (table === 'Capacity') return isLogged || told !== null;
  return isLogged && AGREED.includes(table);
}

/** What is logged stands as it is told; what is only seen may add to what is known, and takes nothing from it. */
function learn(
  known: { readonly tables: Set<TableName>; readonly columns: Set<string> },
  table: TableName,
  told: TableChange | null,
  isLogged: boolean,
): void {
  if (told !== null) known.tables.add(table);
  else if (isLogged) known.tables.delete(table);
  if (table !== 'Initiatives') return;
  if (isLogged && (told === null || told.columns !== null)) known.columns.clear();
  for (const header of told?.columns ?? []) known.columns.add(header);
}

interface TableState {
  columns: readonly string[];
  readonly rows: Map<string, FactRow>;
}

/** Facts that change as the ledger is read. */
class FactsState implements Facts {
  readonly tables = new Map<TableName, TableState>();

  /** @param changes gets the rows that change, where somebody asks for them */
  apply(table: TableName, told: TableChange | null, changes: FactChange[] | null): void {
    const mine = this.tables.get(table) ?? { columns: [], rows: new Map<string, FactRow>() };
    if (told === null) {
      for (const [key, before] of mine.rows) changes?.push({ table, key, before, after: null });
      this.tables.delete(table);
      return;
    }
    this.tables.set(table, mine);
    if (told.columns !== null) dropLost(table, mine, told.columns, changes);
    for (const [key, cells] of told.rows) {
      const before = mine.rows.get(key) ?? null;
      const after = cells === null ? null : merged(before, cells);
      if (after === null) mine.rows.delete(key);
      else mine.rows.set(key, after);
      if (before !== null || after !== null) changes?.push({ table, key, before, after });
    }
  }
}

/** Cells under a header that is no longer there are gone with it. */
function dropLost(
  table: TableName,
  state: TableState,
  columns: readonly string[],
  changes: FactChange[] | null,
): void {
  const lost = new Set(state.columns.filter((header) => !columns.includes(header)));
  state.columns = columns;
  if (lost.size === 0) return;
  for (const [key, before] of state.rows) {
    const kept = Object.entries(before).filter(([header]) => !lost.has(header));
    if (kept.length === Object.keys(before).length) continue;
    const after = Object.fromEntries(kept);
    state.rows.set(key, after);
    changes?.push({ table, key, before, after });
  }
}

function merged(before: FactRow | null, cells: CellChanges): FactRow {
  const after: Record<string, Cell> = { ...before };
  for (const [header, cell] of Object.entries(cells)) {
    if (cell === null) delete after[header];
    else after[header] = cell;
  }
  return after;
}
