import { isBlank, textOf } from '../lib/cell.ts';
import type { Place } from './place-tables.ts';
import { columnsFor, flagsFormula } from './register-writes.ts';
import { flagsMending } from './repair/flags.ts';
import { isWord } from './repair/looked-at.ts';
import { filled, NOTHING } from './repair/mend.ts';
import { COMPETES_WITH } from './state.ts';
import type { Write } from './write.ts';

/** What puts the flags back, how many formulas that is, and what it leaves to people: one sentence each. */
export interface FlagsBack {
  readonly writes: readonly Write[];
  readonly count: number;
  readonly left: readonly string[];
}

/**
 * The formula of *Competes with* where its header is blank, its own word typed or pasted, or broken. Another header,
 * and another formula, is somebody's: only Repair, which is asked to, says so or replaces it.
 *
 * @param item of the menu that is to be chosen again
 */
export function flagsBack(place: Place, item: string): FlagsBack {
  if (place.state === null) return { writes: [flagsFormula(place)], count: 1, left: [] };
  const { mends, left } = isLost(place) ? flagsMending(place, item) : NOTHING;
  const writes = mends.flatMap((mend) => mend.writes);
  return { writes, count: filled(writes), left };
}

function isLost(place: Place): boolean {
  const column = columnsFor(place).competes - 1;
  const formula = place.state?.formulas[place.header - 1]?.[column] ?? '';
  if (formula !== '') return /^=\s*DRIFTFLAGS\b/i.test(formula);
  const shown = textOf(place.state?.grid[place.header - 1]?.[column] ?? '');
  return isBlank(shown) || isWord(shown, COMPETES_WITH);
}
