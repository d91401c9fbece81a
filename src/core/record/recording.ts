import { type LedgerRow, ledgerState } from '../check/ledger-rows.ts';
import { type Facts, NO_FACTS } from '../facts/facts.ts';
import { foldLedger, type LedgerFold } from '../facts/fold.ts';
import { factsIn } from '../facts/snapshot.ts';
import { decisionText, factsText } from '../facts/text.ts';
import { type HeadChange, headsOf, headText } from '../ledger/head.ts';
import { sealed } from '../ledger/sealed.ts';
import type { Tab } from '../lib/cell.ts';
import { type Decision, readDecisions } from '../register/decisions.ts';
import type { Finding } from '../register/finding.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { TableName } from '../register/table.ts';
import { DECISIONS } from '../register/tables/decisions.ts';
import { typedText } from './typed-text.ts';

/** Something that happens, as the ledger tells it. */
export interface Happening {
  readonly row: LedgerRow;
  /** The file's tables once it has happened; null where it leaves them as they are. */
  readonly after: readonly Tab[] | null;
  /** Tables that are agreed on by it as they then are. */
  readonly agrees?: readonly TableName[];
  /** Of these the row of this key alone; not there where all of them is agreed on. */
  readonly only?: string;
}

/** Rows for the end of a ledger, numbered and sealed, and how far the ledger then goes. */
export interface Recording {
  readonly rows: readonly LedgerRow[];
  /** Null where nothing is recorded, or where the ledger has no column for seals. */
  readonly head: HeadChange | null;
}

/** What every row of one recording shares. */
export interface Stamp {
  readonly key: string;
  /** `yyyy-mm-dd hh:mm:ss` in the file's time zone. */
  readonly at: string;
}

/** What a ledger tells so far. */
export function foldOf(found: FoundTable): LedgerFold {
  return foldLedger(decisionsIn(found));
}

function decisionsIn(found: FoundTable): readonly Decision[] {
  const unheard: Finding[] = [];
  return readDecisions({ ...found, table: DECISIONS }, unheard);
}

/**
 * D10: what was typed since the ledger last looked, in one row of its own, and then what happens, each with what it
 * changes. A ledger that knows no facts yet gets none before a Baseline tells them all.
 *
 * @param before the file's tables as they are
 */
export function recording(
  found: FoundTable,
  before: readonly Tab[],
  happenings: readonly Happening[],
  stamp: Stamp,
): Recording {
  const fold = foldOf(found);
  const isFollowed = found.columns.has('facts') && (fold.hasFacts || happenings.some(isBaseline));
  const rows = isFollowed
    ? [...typedRows(fold, before, stamp), ...told(fold, before, happenings, stamp)]
    : happenings.map(({ row }) => row);
  return finished(found, rows);
}

function isBaseline({ row }: Happening): boolean {
  return row.decision === 'Baseline';
}

/** What nobody decided. */
function typedRows(fold: LedgerFold, before: readonly Tab[], { key, at }: Stamp): readonly LedgerRow[] {
  if (!fold.hasFacts) return [];
  const now = factsIn(before);
  return factsText(fold.last, now).map((facts, index) => ({
    key: `${key}/seen${index === 0 ? '' : `/${index + 1}`}`,
    at,
    decision: 'Seen',
    reason: index === 0 ? typedText(fold.last, now) : '',
    facts,
  }));
}

function told(
  fold: LedgerFold,
  before: readonly Tab[],
  happenings: readonly Happening[],
  stamp: Stamp,
): readonly LedgerRow[] {
  let last: Facts = fold.hasFacts ? factsIn(before) : NO_FACTS;
  return happenings.flatMap(({ row, after, agrees = [], only }) => {
    const next = after === null ? last : factsIn(after);
    const agreed = only === undefined ? fold.agreed : allBut(only, agrees, fold.agreed, next);
    const texts = decisionText({ ...fold, last, agreed }, next, agrees);
    last = next;
    return withFacts(row, texts, stamp);
  });
}

/** As if of some tables all rows but one were agreed on as they are: what is then agreed on is that row. */
function allBut(key: string, names: readonly TableName[], agreed: Facts, next: Facts): Facts {
  const tables = new Map(agreed.tables);
  for (const name of names) {
    const [was, is] = [agreed.tables.get(name), next.tables.get(name)];
    if (was === undefined || is === undefined) continue;
    const rows = new Map(is.rows);
    const own = was.rows.get(key);
    if (own === undefined) rows.delete(key);
    else rows.set(key, own);
    tables.set(name, { columns: is.columns, rows });
  }
  return { tables };
}

/** Facts that are too long for a cell go on in the next rows. */
function withFacts(row: LedgerRow, texts: readonly string[], { at }: Stamp): readonly LedgerRow[] {
  const [first = '', ...others] = texts;
  const decision = row.decision === 'Baseline' ? 'Baseline' : 'Seen';
  const kept = { ...row, facts: joined(String(row.facts ?? ''), first) };
  return [
    kept,
    ...others.map((facts, index) => ({ key: `${String(row.key)}/facts ${index + 2}`, at, decision, facts })),
  ];
}

/** What a row keeps of its own stands before what it tells. */
function joined(own: string, told: string): string {
  if (own === '' || told === '') return own + told;
  return `${own.slice(0, -1)},${told.slice(1)}`;
}

function finished(found: FoundTable, rows: readonly LedgerRow[]): Recording {
  const { lastNo } = ledgerState(found);
  const numbered = rows.map((row, index) => ({ ...row, no: lastNo + 1 + index }));
  if (!found.columns.has('seal')) return { rows: numbered, head: null };
  const done = sealed(found, numbered);
  const last = done[done.length - 1];
  const is = last === undefined ? '' : headText({ no: last.no, seal: last.seal });
  return { rows: done, head: is === '' ? null : { held: headsOf(found), is } };
}
