import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { type Day, dayOfPlausibleSerial } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { isBlankRow } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { HistoryColumn } from '../register/tables/history.ts';
import { byNumber, entriesOf, isSealed } from './entries.ts';

/** The last decision of a sealed ledger: how far it goes, and the seal that stands for all of it. */
export interface Head {
  /** Its number: where the ledger began with a seal, the count of its decisions. */
  readonly no: number;
  readonly seal: string;
}

/** A head as it was kept outside the ledger. */
export interface KeptHead extends Head {
  /** Where it is kept: with the file, or in a row of History. */
  readonly by: { readonly kind: 'file' } | HistoryRow;
}

export interface HistoryRow {
  readonly kind: 'history';
  readonly row: number;
  readonly day: Day | null;
}

/** `12 7QF2M9A0K3XV5B1C`, as document properties and History keep it. */
export function headText({ no, seal }: Head): string {
  return `${no} ${seal}`;
}

/** Null where the text is no head. */
export function readHead(text: string): Head | null {
  const [, no = '', seal = ''] = /^(\d{1,15}) (\S+)$/.exec(text.trim()) ?? [];
  return seal === '' ? null : { no: Number(no), seal };
}

/** The head of a ledger as it stands; null where nothing of it is sealed. */
export function headOf(found: FoundTable): Head | null {
  const numbered = entriesOf(found).filter((entry) => isSealed(entry) && entry.no !== null);
  const last = [...numbered].sort(byNumber).pop();
  return last === undefined || last.no === null ? null : { no: last.no, seal: last.seal };
}

/** Every head that a ledger has had, as texts. */
export function headsOf(found: FoundTable): readonly string[] {
  return entriesOf(found).flatMap((entry) =>
    isSealed(entry) && entry.no !== null ? [headText({ no: entry.no, seal: entry.seal })] : [],
  );
}

/** What writing rows behind a ledger does to its head. */
export interface HeadChange {
  /** The heads that it had so far, one a sealed row, as texts. */
  readonly held: readonly string[];
  readonly is: string;
}

/**
 * What is to be kept once sealed rows are written. Where the ledger no longer holds what was remembered, that stays
 * remembered: a further decision must not cover up what is missing.
 *
 * @param kept what was remembered so far
 */
export function headToKeep(kept: string | null, { held, is }: HeadChange): string {
  return kept === null || held.includes(kept) ? is : kept;
}

/** The heads that History keeps, and its rows whose head cannot be read. */
export interface HistoryHeads {
  readonly heads: readonly KeptHead[];
  readonly unread: readonly (HistoryRow & { readonly text: string })[];
}

export const NO_HISTORY: HistoryHeads = { heads: [], unread: [] };

export function historyHeads(found: FoundTable): HistoryHeads {
  const rows = found.grid.map((_, index) => index).slice(found.header + 1);
  const kept = rows.flatMap((index) => {
    const at = (key: HistoryColumn): Cell => found.grid[index]?.[found.columns.get(key) ?? -1] ?? '';
    if (isBlankRow(found, index) || isBlank(at('head'))) return [];
    const text = textOf(at('head'));
    return [{ by: { kind: 'history', row: index + 1, day: dayIn(at('date')) } as const, text }];
  });
  const heads = kept.flatMap(({ by, text }) => {
    const head = readHead(text);
    return head === null ? [] : [{ ...head, by }];
  });
  const unread = kept.filter(({ text }) => readHead(text) === null).map(({ by, text }) => ({ ...by, text }));
  return { heads, unread };
}

function dayIn(cell: Cell): Day | null {
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return dayOfPlausibleSerial(cell);
  const read = readDayText(textOf(cell));
  return read.kind === 'day' ? read.day : null;
}
