import { isBlank, textOf } from '../../lib/cell.ts';
import { fold } from '../../lib/text.ts';
import type { TableName } from '../../register/table.ts';
import { ourColumns } from '../our-columns.ts';
import { isRowFormula } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { LEEWAY_SAYS, OUR_COLUMNS, type TabState } from '../state.ts';
import { lastUsedColumn } from '../used.ts';

/** Leeway's columns with one plain formula a row, by table, in the order in which they are put behind the others. */
const ROW_COLUMNS = {
  Initiatives: [LEEWAY_SAYS, 'WIP', 'Filters'],
  Limits: ['Now', 'Headroom', 'State'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

export type RowHeader = (typeof ROW_COLUMNS)[keyof typeof ROW_COLUMNS][number];

/** The columns of a table that hold one formula a row. */
export function rowHeaders({ table }: Pick<Place, 'table'>): readonly RowHeader[] {
  switch (table.name) {
    case 'Initiatives':
    case 'Limits':
      return ROW_COLUMNS[table.name];
    default:
      return [];
  }
}

/** Where such a column is, counted from 1: by its mark, else by its word over nothing but Leeway's own. */
export function rowColumn({ state, header }: Place, what: RowHeader): number | null {
  if (state === null) return null;
  const marked = what === LEEWAY_SAYS ? ourColumns(state, header).says : state.marks.get(what);
  if (marked != null || what === LEEWAY_SAYS) return marked ?? null;
  const index = (state.grid[header - 1] ?? []).findIndex((cell) => fold(textOf(cell)) === fold(what));
  return index >= 0 && (state.isOurs || isOurs(state, header, index)) ? index + 1 : null;
}

function isOurs({ grid, formulas }: TabState, header: number, index: number): boolean {
  const below = grid.slice(header).map((row, at) => ({
    cell: row[index] ?? '',
    formula: formulas[header + at]?.[index] ?? '',
  }));
  return (
    below.some(({ formula }) => isRowFormula(formula)) &&
    below.every(({ cell, formula }) => (formula === '' ? isBlank(cell) : isRowFormula(formula)))
  );
}

/** The first column behind everything that a tab holds, Leeway's own columns included where they are blank. */
export function firstFree(state: TabState): number {
  const ours = OUR_COLUMNS.map((what) => state.marks.get(what) ?? 0);
  return Math.max(lastUsedColumn(state), ...ours) + 1;
}
