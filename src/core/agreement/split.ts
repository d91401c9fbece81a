import { firstFew, fold, listed } from '../lib/text.ts';
import type { Part } from './alpha.ts';
import type { Unit } from './unit.ts';

const MOST_NAMES = 4;

/**
 * The unit whose readers are furthest apart; of equals the one with more readers, then the first by name. Null where
 * all agree.
 */
export function mostSplit<Subject extends Unit>(parts: readonly Part<Subject>[]): Subject | null {
  const [first] = parts.filter(({ mean }) => mean > 0).sort(bySplit);
  return first?.unit ?? null;
}

/** `Billing: rated 1 by Ana and 5 by Ben`; `Billing: rated 1 by Ana and Cleo; 5 by Ben`. */
export function splitText({ name, values }: Unit): string {
  const ratings = [...new Set(values.map(({ value }) => value))].sort((a, b) => a - b);
  const groups = ratings.map((rating) => {
    const readers = values.filter(({ value }) => value === rating).map(({ reader }) => reader);
    return { text: `${rating} by ${namesOf(readers)}`, readers };
  });
  const texts = groups.map(({ text }) => text);
  const isEachAlone = groups.every(({ readers }) => readers.length === 1);
  return `${name}: rated ${isEachAlone ? listed(texts) : texts.join('; ')}`;
}

function namesOf(readers: readonly string[]): string {
  const sorted = [...readers].sort(byName);
  return sorted.length > MOST_NAMES ? firstFew(sorted, MOST_NAMES, ', ') : listed(sorted);
}

function bySplit(a: Part, b: Part): number {
  return b.mean - a.mean || b.unit.values.length - a.unit.values.length || byName(a.unit.name, b.unit.name);
}

function byName(a: string, b: string): number {
  return fold(a) < fold(b) ? -1 : Number(fold(a) > fold(b));
}
