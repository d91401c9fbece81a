import { type FormulaBlock, KEYS_TAB, planFormulas } from '../../formulas/plan-formulas.ts';
import { readRegister } from '../../register/read-register.ts';
import { tabReference } from '../address.ts';
import { ourColumns } from '../our-columns.ts';
import type { Place } from '../place-tables.ts';
import type { FileState } from '../state.ts';
import { tablesOf } from '../tables-of.ts';
import { type RowHeader, rowColumn, rowHeaders } from './columns.ts';
import { keysIn } from './keys.ts';

/** A column that people see, where it is, with the formula of each of its rows. */
export interface ShownColumn {
  readonly place: Place;
  readonly what: RowHeader;
  readonly column: number;
  readonly formula: string;
}

interface ShownBlock {
  readonly block: FormulaBlock;
  readonly cells: readonly ShownColumn[];
}

/** The block of a file and where its columns are; null where it has no register, or none of these columns. */
export function shownBlock(file: FileState): ShownBlock | null {
  const { tabs, places } = tablesOf(file);
  const read = readRegister(tabs);
  const register = places.find(({ table, found }) => table.name === 'Initiatives' && found !== null);
  const columns = places.flatMap(columnsOf);
  if (read.kind === 'no register' || !register?.state || columns.length === 0) return null;
  const { competes } = ourColumns(register.state, register.header);
  const block = planFormulas(
    { places, register: read.register, competesWith: competes },
    { headers: new Map(), statuses: read.register.settings.statusWords },
  );
  const keys = keysIn(file)?.name ?? KEYS_TAB;
  const cells = columns.flatMap(({ place, what, column }) => {
    const visible = block.visible.find(({ table, header }) => table === place.table.name && header === what);
    return visible === undefined ? [] : [{ place, what, column, formula: ofTab(visible.formula, keys) }];
  });
  return { block, cells };
}

/** The tab of keys may have been renamed. */
function ofTab(formula: string, keys: string): string {
  return formula.split(`${tabReference(KEYS_TAB)}!`).join(`${tabReference(keys)}!`);
}

function columnsOf(place: Place): readonly Omit<ShownColumn, 'formula'>[] {
  if (place.found === null) return [];
  return rowHeaders(place).flatMap((what) => {
    const column = rowColumn(place, what);
    return column === null ? [] : [{ place, what, column }];
  });
}
