import { changeBetween } from '../facts/change.ts';
import { type FactRow, factIn, isSameCell } from '../facts/facts.ts';
import { type FactChange, foldLedger, type LedgerStep } from '../facts/fold.ts';
import { factsIn } from '../facts/snapshot.ts';
import type { Tab } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import type { Decision } from '../register/decisions.ts';
import type { Register } from '../register/read-register.ts';
import type { TableName } from '../register/table.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';

/** A decision between two days, and the rows of the register that it changed, by their keys in the facts. */
export interface Decided {
  readonly decision: Decision;
  readonly day: Day | null;
  readonly keys: ReadonlySet<string>;
}

/** A row of a table that was typed otherwise, as no decision says. */
export interface Edit {
  readonly table: TableName;
  /** Null where the table came or went as a whole, or its columns did. */
  readonly key: string | null;
  readonly kind: 'came' | 'went' | 'cells';
  /** Headers of the cells that differ. */
  readonly headers: readonly string[];
  /** The day it was first seen. */
  readonly day: Day | null;
}

/** All that happened after one day and until another. */
export interface Between {
  readonly decisions: readonly Decided[];
  readonly edits: readonly Edit[];
  /** How many readings leaders gave. */
  readonly readings: number;
}

/** A file as it stands. */
export interface PresentFile {
  readonly register: Register;
  readonly tabs: readonly Tab[];
  readonly today: Day;
}

/** What the ledger tells of the days after `from` until `to`, and what nobody has seen yet where that is today. */
export function happenedBetween(file: PresentFile, from: Day, to: Day): Between {
  const { register, today } = file;
  const steps = foldLedger(register.decisions).steps.filter(
    ({ day }) => day !== null && day > from && day <= to,
  );
  const unseen = from < today && to >= today ? unseenEdits(file) : [];
  return {
    decisions: steps.filter((step) => !isSeen(step)).map(decidedIn),
    edits: [...steps.filter(isSeen).flatMap(editsIn), ...unseen],
    readings: register.readings.filter(({ day }) => day !== null && day > from && day <= to).length,
  };
}

/** A row of an unknown kind decides nothing. */
function isSeen({ decision: { kind } }: LedgerStep): boolean {
  return kind === 'Seen' || kind === null;
}

function decidedIn({ decision, day, changes }: LedgerStep): Decided {
  const keys = changes.flatMap(({ table, key }) => (table === 'Initiatives' ? [key] : []));
  return { decision, day, keys: new Set(keys) };
}

function editsIn({ day, changes }: LedgerStep): readonly Edit[] {
  return changes.map((change) => ({ ...editOf(change), table: change.table, key: change.key, day }));
}

function editOf({ before, after }: FactChange): Pick<Edit, 'kind' | 'headers'> {
  if (before === null) return { kind: 'came', headers: [] };
  if (after === null) return { kind: 'went', headers: [] };
  return { kind: 'cells', headers: differing(before, after) };
}

function differing(before: FactRow, after: FactRow): readonly string[] {
  const headers = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return headers.filter((header) => !isSameCell(factIn(before, header), factIn(after, header)));
}

/** What is typed and the ledger has not seen. */
function unseenEdits({ register, tabs, today }: PresentFile): readonly Edit[] {
  const { last, hasFacts } = foldLedger(register.decisions, today);
  if (!hasFacts) return [];
  return [...changeBetween(last, factsIn(tabs, register.words))].flatMap(([table, told]): readonly Edit[] => {
    // Nothing of the score hangs on these being there that the ledger does not say itself.
    if (table === 'Decisions' || table === 'History') return [];
    if (told === null) return [{ table, key: null, kind: 'went', headers: [], day: today }];
    const known = last.tables.get(table)?.rows;
    return [...told.rows].flatMap(([key, cells]): readonly Edit[] => {
      const headers = Object.keys(cells ?? {});
      if (cells !== null && isOther(table, headers)) return [];
      const kind = cells === null ? 'went' : known?.has(key) ? 'cells' : 'came';
      return [{ table, key, kind, headers: kind === 'cells' ? headers : [], day: today }];
    });
  });
}

const OWN_HEADERS: ReadonlySet<string> = new Set(
  Object.values(INITIATIVES.columns).map(({ header }) => header),
);

/** A formula may pass less than the file holds: columns that are none of Leeway's own are not typed away by that. */
function isOther(table: TableName, headers: readonly string[]): boolean {
  return table === 'Initiatives' && headers.every((header) => !OWN_HEADERS.has(header));
}
