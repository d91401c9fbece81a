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
  for (const entry of splitList(text, listed)) {
    const read = readEntry(entry, listed);
    if (read.remark !== null) remarks.push(read.remark);
    const key = fold(read.name);
    const before = byKey.get(key);
    if (before !== undefined) remarks.push(`${quoted(read.name)} is named twice; the amounts add up`);
    byKey.set(key, { name: before?.name ?? read.name, key, share: (before?.share ?? 0) + read.share });
  }
  return { demands: [...byKey.values()], remarks };
}

interface Entry {
  readonly name: string;
  readonly share: number;
  readonly remark: string | null;
}

const LAST_WORD = /^(.*[^\s:])[\s:]+\(?([-+]?[\d.,]+\s*%?)\)?$/s;

function readEntry(entry: string, listed: KnownNames): Entry {
  if (listed.has(fold(entry))) return { name: entry, share: 1, remark: null };
  const [, name = '', amount = ''] = LAST_WORD.exec(entry) ?? [];
  const share = readNumberText(amount);
  if (name === '' || share === null) return { name: entry, share: 1, remark: unreadable(entry) };
  if (share <= 0)
    return { name, share: 1, remark: `expected an amount above 0, got ${quoted(entry)}; counted as 1` };
  return { name, share, remark: wholeNumber(entry, name, amount, listed) };
}

/** An entry that begins like an amount, or is nothing else. */
function unreadable(entry: string): string | null {
  if (!/^[-+]?[\d.,]+\s*%?(?:\s|$)/.test(entry)) return null;
  return `expected a name and then an amount, got ${quoted(entry)}; counted as a name with 1`;
}

/** "Team 7" may be a name: said, where Capacity does not know better. */
function wholeNumber(entry: string, name: string, amount: string, listed: KnownNames): string | null {
  if (!/^\d+$/.test(amount) || listed.has(fold(name))) return null;
  return `${quoted(entry)} was read as ${amount} of ${quoted(name)}; if it is one name, list it in Capacity`;
}
