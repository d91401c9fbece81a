import { fullDayText } from '../lib/figure.ts';
import { counted, listed, quoted } from '../lib/text.ts';
import type { Entry } from './entries.ts';
import type { HistoryRow, KeptHead } from './head.ts';

/** What a person changed in the ledger by hand. */
export interface Fault {
  readonly kind: 'fault';
  /** The row to look at, as Sheets numbers it; null where the row is gone. */
  readonly row: number | null;
  readonly sentence: string;
}

function fault(row: number | null, sentence: string): Fault {
  return { kind: 'fault', row, sentence };
}

export function changed(no: number, { row }: Entry): Fault {
  return fault(row, `Decision ${no} (row ${row}) was changed: its seal does not fit.`);
}

export function sealChanged(no: number, { row }: Entry): Fault {
  return fault(row, `Decision ${no} (row ${row}) is as it was, but its seal was changed.`);
}

export function sealLost(no: number, { row }: Entry): Fault {
  return fault(row, `Decision ${no} (row ${row}) is as it was, but its seal was taken out.`);
}

/** Another row stands where one was recorded. */
export function sealMissing(no: number, { row }: Entry): Fault {
  return fault(row, `Decision ${no} (row ${row}) has no seal: it was changed or added by hand.`);
}

export function added({ row, noText }: Entry): Fault {
  const what = noText === '' ? `Row ${row}, which has no number,` : `Decision ${noText} (row ${row})`;
  return fault(row, `${what} has no seal: it was added by hand.`);
}

export function extra({ row, noText }: Entry): Fault {
  const what = noText === '' ? 'no number' : `the number ${quoted(noText)}`;
  return fault(row, `Row ${row} has ${what}, and its seal follows no decision: it was added by hand.`);
}

export function renumbered(no: number, { row, noText }: Entry): Fault {
  const now = noText === '' ? 'has lost its number' : `now has the number ${quoted(noText)}`;
  return fault(row, `Decision ${no} (row ${row}) ${now}.`);
}

/** The rows behind a gap were given its numbers. */
export function closedUp(from: number, to: number, { row, noText }: Entry): Fault {
  const next = `what was decision ${to + 1} (row ${row}) now has the number ${quoted(noText)}`;
  return fault(row, `${decisions(from, to)} missing: ${next}.`);
}

export function doubled(no: number, entries: readonly Entry[]): Fault {
  const rows = entries.map(({ row }) => row).sort((a, b) => a - b);
  const count = rows.length === 2 ? 'Two' : String(rows.length);
  return fault(
    rows[rows.length - 1] ?? null,
    `${count} rows have the number ${no} (rows ${listed(rows.map(String))}).`,
  );
}

export function missing(from: number, to: number, remembered: KeptHead | null): Fault {
  const because = remembered === null ? '' : `: ${keeper(remembered)} remembers decision ${remembered.no}`;
  return fault(null, `${decisions(from, to)} missing${because}.`);
}

function decisions(from: number, to: number): string {
  return from === to ? `Decision ${from} is` : `Decisions ${from} to ${to} are`;
}

export function another(no: number, { row }: Entry, kept: KeptHead): Fault {
  const why =
    kept.by.kind === 'file'
      ? 'the ledger was put in the place of a newer or another one'
      : 'one of the two was changed';
  return fault(row, `Decision ${no} (row ${row}) is not the one that ${keeper(kept)} remembers: ${why}.`);
}

export function sealsGone(remembered: KeptHead): Fault {
  return fault(
    null,
    `No decision has a seal any more, and ${keeper(remembered)} remembers that of decision ${remembered.no}.`,
  );
}

export function ledgerGone(remembered: KeptHead): Fault {
  return fault(
    null,
    `The ledger is gone or empty, and ${keeper(remembered)} remembers decision ${remembered.no}.`,
  );
}

/** The first seal does not fit, and other rows than it covered stand before it. */
export function otherBefore(no: number, { row }: Entry, covered: number, there: number): Fault {
  const sealed = `Decision ${no} (row ${row}) was sealed with ${counted(covered, 'row')} without a seal before it`;
  const now = `and there ${there === 1 ? 'is' : 'are'} ${there}`;
  const what = there < covered ? 'taken out' : 'added';
  return fault(row, `${sealed}, ${now}: ${what} by hand.`);
}

export function changedBefore(no: number, { row }: Entry, covered: number): Fault {
  const others = covered === 1 ? 'the row' : `one of the ${covered} rows`;
  return fault(row, `Decision ${no} (row ${row}), or ${others} without a seal before it, was changed.`);
}

export function headUnread({ row, text }: HistoryRow & { readonly text: string }): Fault {
  return fault(null, `The Head in row ${row} of History is ${quoted(text)}: it was changed by hand.`);
}

export function noNumbers(): Fault {
  return fault(null, 'The ledger has seals and no column No: without it nobody can tell their order.');
}

/** A column that is not there may be all that is wrong. */
export function withMissing(found: Fault, headers: readonly string[]): Fault {
  if (headers.length === 0) return found;
  const columns = `no column ${listed(headers)}`;
  return { ...found, sentence: `${found.sentence} The ledger has ${columns}, which may be why.` };
}

function keeper({ by }: KeptHead): string {
  if (by.kind === 'file') return 'the file';
  return by.day === null ? `row ${by.row} of History` : `History of ${fullDayText(by.day)}`;
}
