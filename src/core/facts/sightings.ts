import type { Day } from '../lib/day.ts';
import { readNumberText } from '../lib/number-text.ts';
import type { Register } from '../register/read-register.ts';
import { type FactRow, factIn } from './facts.ts';
import type { LedgerFold } from './fold.ts';
import { endInFacts, nameInFacts, type Standing, standingInFacts, wordsOf } from './standing.ts';

/** How an initiative stood after a row of the ledger. */
export interface Seen {
  /** The row of the ledger, as Sheets numbers it. */
  readonly row: number;
  readonly key: string;
  /** Its name, folded; blank where there is none. */
  readonly name: string;
  readonly standing: Standing | 'gone';
  /** Its Size; 1 where that is blank or bad. */
  readonly size: number;
  readonly end: Day | null;
}

/** All that the ledger saw of initiatives, in its order. */
export function seenIn({ steps }: LedgerFold, register: Register): readonly Seen[] {
  const words = wordsOf(register, register.settings);
  return steps.flatMap(({ decision: { row }, changes }) =>
    changes.flatMap(({ table, key, before, after }): readonly Seen[] => {
      if (table !== 'Initiatives') return [];
      const cells = after ?? before ?? {};
      const standing = after === null ? 'gone' : standingInFacts(after, words);
      return [{ row, key, name: nameInFacts(cells), standing, size: sizeOf(cells), end: endInFacts(cells) }];
    }),
  );
}

function sizeOf(row: FactRow): number {
  const cell = factIn(row, 'Size');
  const size = typeof cell === 'string' ? readNumberText(cell) : cell;
  return typeof size === 'number' && size > 0 ? size : 1;
}
