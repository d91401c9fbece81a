import { isBlank } from '../lib/cell.ts';
import { saysFormula } from '../plan/leeway-says.ts';
import type { Place } from '../plan/place-tables.ts';
import { COMPETES_WITH, LEEWAY_SAYS } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';

/** The formulas that a new row of the register gets where Leeway has its columns; the row counts from 1. */
export function rowFormulas({ tab, state, header }: Place, row: number): readonly Write[] {
  const competes = state?.marks.get(COMPETES_WITH);
  const says = state?.marks.get(LEEWAY_SAYS);
  if (competes === undefined || says === undefined) return [];
  const there = state?.formulas[row - 1]?.[says - 1] || (state?.grid[row - 1]?.[says - 1] ?? '');
  // What somebody has written there stays.
  if (!isBlank(there)) return [];
  return [{ kind: 'formulas', tab, row, column: says, rows: [[saysFormula(competes, header, row)]] }];
}
