import { readNumberText } from '../lib/number-text.ts';
import { fold, quoted } from '../lib/text.ts';
import { type KnownNames, splitList } from './lists.ts';

/** What one initiative asks of one resource. */
export interface Demand {
  /** The resource's name as first spelled, and folded. */
  readonly name: string;
  readonly key: string;
  /** In full-time units; 1 is one full-time person. Always above 0. */
  readonly share: number;
}

export interface Demands {
  readonly demands: readonly Demand[];
  /** How entries were read that could have meant something else, or could not be read. */
  readonly remarks: readonly string[];
}

/**
 * Reads `Data team 60%; Ana 0.5; Platform`. A name that Capacity lists is that resource with 1; else a last
 * word that is a number is the amount; else the whole is a name with 1. One resource named twice adds up.
 */
export function readDemands(text: string, listed: KnownNames): Demands {
  const remarks: string[] = [];
  const byKey = new Map<string, Demand>();
  for (const entry of splitList(text, listed, (part) => amountOf(part)?.name ?? part)) {
    const read = readEntry(entry, listed);
    if (read.remark !== null) remarks.push(read.remark);
    if (read.name === '') continue;
    const key = fold(read.name);
    const before = byKey.get(key);
    if (before !== undefined) remarks.push(`${quoted(read.name)} is named twice; the amounts add up`);
    byKey.set(key, { name: before?.name ?? read.name, key, share: (before?.share ?? 0) + read.share });
  }
  return { demands: [...byKey.values()], remarks };
}

interface Entry {
  /** Blank where the entry names nobody. */
  readonly name: string;
  readonly share: number;
  readonly remark: string | null;
}

/** A name and its amount: `Ana 50%`, `Ana: 0.5`, `Ana - 50%`, `Ana (50%)`. */
const WITH_AMOUNT = /^(.*[^\s:@–-])(?:\s*[:@]\s*|\s+[-–]\s+|\s+)\(?([-+]?[\d.,]+\s*%?)\)?$/s;
/** What people write where nobody is named yet. */
const NOBODY = /^(?:tbd|tba|tbc|n\/?a|none|nobody|unknown|[-–—?.]+)$/i;

function amountOf(entry: string): { readonly name: string; readonly amount: string } | null {
  const [, name, amount] = WITH_AMOUNT.exec(entry) ?? [];
  return name === undefined || amount === undefined ? null : { name, amount };
}

function readEntry(entry: string, listed: KnownNames): Entry {
  if (listed.has(fold(entry))) return { name: entry, share: 1, remark: null };
  if (NOBODY.test(entry)) {
    return { name: '', share: 0, remark: `expected a name, got ${quoted(entry)}; nobody is booked` };
  }
  const { name = entry, amount = '' } = amountOf(entry) ?? {};
  const share = readNumberText(amount);
  if (share === null) return { name: entry, share: 1, remark: severalOrNone(entry) };
  if (share <= 0) {
    return { name, share: 1, remark: `expected an amount above 0, got ${quoted(entry)}; counted as 1` };
  }
  return { name, share, remark: wholeNumber(entry, name, amount, listed) };
}

/** An entry that begins like an amount, or that may name several. */
function severalOrNone(entry: string): string | null {
  if (/^[-+]?[\d.,]+\s*%?(?:\s|$)/.test(entry)) {
    return `expected a name and then an amount, got ${quoted(entry)}; counted as a name with 1`;
  }
  if (!/\s[/&+]\s|\S,\S/.test(entry)) return null;
  return `${quoted(entry)} was read as one name; put ; between several`;
}

/** "Team 7" may be a name: said, where Capacity does not know better. */
function wholeNumber(entry: string, name: string, amount: string, listed: KnownNames): string | null {
  if (!/^\d+$/.test(amount) || listed.has(fold(name))) return null;
  return `${quoted(entry)} was read as ${amount} of ${quoted(name)}; if it is one name, list it in Capacity`;
}
