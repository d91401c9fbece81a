import { byNumber, type Entry, isSealed } from './entries.ts';
import {
  added,
  another,
  changed,
  closedUp,
  doubled,
  extra,
  type Fault,
  missing,
  renumbered,
  sealChanged,
  sealLost,
  sealMissing,
} from './faults.ts';
import type { KeptHead } from './head.ts';
import { nextSeal } from './seal.ts';
import type { Start } from './start.ts';

/** The rows from the first sealed one on, and how far they must go. */
interface Chain {
  readonly entries: readonly Entry[];
  readonly byNo: ReadonlyMap<number, readonly Entry[]>;
  readonly kept: ReadonlyMap<number, readonly KeptHead[]>;
  /** The last number that a sealed row has, and the last that is remembered; 0 where none is. */
  readonly last: number;
  readonly remembered: number;
}

/** Follows the seals from the first on, number by number: null where all fit. */
export function firstFault(
  entries: readonly Entry[],
  start: Start,
  heads: readonly KeptHead[],
): Fault | null {
  const chain = chainOf(entries, start, heads);
  const lost = [...heads].sort((a, b) => a.no - b.no).find(({ no }) => no < start.no);
  if (lost !== undefined) return missing(lost.no, start.no - 1, lost);
  const twice = chain.byNo.get(start.no) ?? [];
  if (twice.length > 1) return doubled(start.no, twice);
  const first = notRemembered(chain, start.no, start.entry);
  if (first !== null) return first;
  let previous = start.entry.seal;
  const end = Math.max(chain.last, chain.remembered);
  for (let no = start.no + 1; no <= end; no++) {
    const [entry, ...others] = chain.byNo.get(no) ?? [];
    if (entry === undefined) return gone(chain, no, previous);
    const fault = others.length > 0 ? doubled(no, [entry, ...others]) : faultOf(chain, no, entry, previous);
    if (fault !== null) return fault;
    previous = entry.seal;
  }
  return leftOver(chain, { from: start.no, to: end, previous });
}

function chainOf(entries: readonly Entry[], { before }: Start, heads: readonly KeptHead[]): Chain {
  const old = new Set(before);
  const mine = entries.filter((entry) => !old.has(entry));
  const numbers = mine.filter(isSealed).map(({ no }) => no ?? 0);
  return {
    entries: mine,
    byNo: grouped(mine.filter(({ no }) => no !== null)),
    kept: grouped(heads),
    last: numbers.reduce((most, no) => Math.max(most, no), 0),
    remembered: heads.reduce((most, { no }) => Math.max(most, no), 0),
  };
}

function grouped<One extends { readonly no: number | null }>(
  all: readonly One[],
): ReadonlyMap<number, readonly One[]> {
  const groups = new Map<number, One[]>();
  for (const one of all) {
    const group = groups.get(one.no ?? 0);
    if (group === undefined) groups.set(one.no ?? 0, [one]);
    else group.push(one);
  }
  return groups;
}

function faultOf(chain: Chain, no: number, entry: Entry, previous: string): Fault | null {
  if (!isSealed(entry)) return withoutSeal(chain, no, entry, previous);
  if (entry.seal === nextSeal(previous, entry.text)) return notRemembered(chain, no, entry);
  const moved = movedFrom(chain, no, previous);
  if (moved !== null) return renumbered(no, moved);
  if (isFollowed(chain, no, nextSeal(previous, entry.text))) return sealChanged(no, entry);
  const shift = Math.max(1, chain.remembered - chain.last);
  return wasLater(chain, no, entry, shift) ? closedUp(no, no + shift - 1, entry) : changed(no, entry);
}

/** The seals fit one another, and yet these are not the rows that were there. */
function notRemembered({ kept }: Chain, no: number, entry: Entry): Fault | null {
  const other = kept.get(no)?.find(({ seal }) => seal !== entry.seal);
  return other === undefined ? null : another(no, entry, other);
}

function withoutSeal(chain: Chain, no: number, entry: Entry, previous: string): Fault {
  if (movedFrom(chain, no, previous) !== null) return added(entry);
  const isAsItWas = isFollowed(chain, no, nextSeal(previous, entry.text));
  return isAsItWas ? sealLost(no, entry) : sealMissing(no, entry);
}

/** Whether what comes after the number, or is remembered of it, was made from this seal. */
function isFollowed({ byNo, kept }: Chain, no: number, seal: string): boolean {
  const isKept = kept.get(no)?.some((head) => head.seal === seal) ?? false;
  return isKept || (byNo.get(no + 1) ?? []).some((next) => next.seal === nextSeal(seal, next.text));
}

/** The row that had the number when it was sealed, whatever it has now. */
function movedFrom({ entries }: Pick<Chain, 'entries'>, no: number, previous: string): Entry | null {
  const sealed = entries.filter((entry) => isSealed(entry) && entry.no !== no);
  return sealed.find((entry) => entry.seal === nextSeal(previous, entry.textAs(no))) ?? null;
}

/** Whether the row behind it still follows its seal, with the number that it had before all moved up. */
function wasLater({ byNo }: Chain, no: number, { seal }: Entry, shift: number): boolean {
  const next = [...(byNo.get(no + 1) ?? []), ...(byNo.get(no + shift + 1) ?? [])];
  return next.some((entry) => entry.seal === nextSeal(seal, entry.textAs(no + shift + 1)));
}

/** No row has the number. */
function gone(chain: Chain, no: number, previous: string): Fault {
  const moved = movedFrom(chain, no, previous);
  if (moved !== null) return renumbered(no, moved);
  const later = [...chain.byNo.keys()].filter((other) => other > no && other <= chain.last);
  if (later.length > 0) return missing(no, later.reduce((least, other) => Math.min(least, other)) - 1, null);
  const [head = null] = chain.kept.get(chain.remembered) ?? [];
  return missing(no, chain.remembered, head);
}

/** Rows that the numbers did not lead to: they have none, or one before or behind all others. */
function leftOver(
  chain: Chain,
  { from, to, previous }: { readonly from: number; readonly to: number; readonly previous: string },
): Fault | null {
  const others = chain.entries.filter(({ no }) => no === null || no < from || no > to);
  const moved = movedFrom({ entries: others }, to + 1, previous);
  if (moved !== null) return renumbered(to + 1, moved);
  const [first] = [...others].sort(byNumber);
  if (first === undefined) return null;
  return isSealed(first) ? extra(first) : added(first);
}
