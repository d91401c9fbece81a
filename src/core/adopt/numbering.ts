import { idsAfter } from '../check/next-id.ts';
import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { type CellContent, runsOf } from '../plan/runs.ts';
import { OUR_COLUMNS, type TabState } from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import type { ColumnChoice, Understanding } from './request.ts';

/** T7: the rows of a register that have a name and no ID, and where an ID would go. */
export interface Numbering {
  /** The column of IDs, counted from 1: behind everything in the tab where there is none yet. */
  readonly column: number;
  readonly isNew: boolean;
  /** Rows, counted from 1, with the ID that each would get. */
  readonly ids: readonly { readonly row: number; readonly id: string }[];
}

/**
 * A row whose ID is a formula's is left alone, whatever the formula gives.
 *
 * @param given what the ledger has called initiatives: a number of one that is gone stays taken
 */
export function numberingOf(
  tab: TabState,
  { headerRow, columns }: Pick<Understanding, 'headerRow' | 'columns'>,
  given: readonly string[],
): Numbering {
  const [own, name] = [columnOf(columns, 'id'), columnOf(columns, 'initiative')];
  const column = own ?? lastUsed(tab) + 1;
  const at = (row: number, place: number | null): Cell =>
    place === null ? '' : (tab.grid[row - 1]?.[place - 1] ?? '');
  const rows = tab.grid.map((_, index) => index + 1).filter((row) => row > headerRow);
  const lacking = rows.filter(
    (row) => !isBlank(at(row, name)) && isBlank(at(row, own)) && !tab.formulas[row - 1]?.[(own ?? 0) - 1],
  );
  const known = rows.map((row) => textOf(at(row, own)).trim());
  const ids = idsAfter(known, lacking.length, given);
  return {
    column,
    isNew: own === null,
    ids: lacking.map((row, index) => ({ row, id: ids[index] ?? '' })),
  };
}

function columnOf(columns: readonly ColumnChoice[], key: ColumnChoice['meaning']): number | null {
  return columns.find(({ meaning }) => meaning === key)?.column ?? null;
}

/** Leeway's own columns count also where they are blank just now. */
function lastUsed({ grid, marks }: TabState): number {
  return Math.max(
    ...OUR_COLUMNS.map((what) => marks.get(what) ?? 0),
    ...grid.map((row) => row.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0)),
  );
}

/** A new column in one piece; in one that is there, only the blank cells. */
export function numberingWrites(
  { name: tab, rows, columns }: TabState,
  headerRow: number,
  { column, isNew, ids }: Numbering,
): readonly Write[] {
  const [first] = ids;
  if (first === undefined) return [];
  const growth: readonly Write[] = column > columns ? [{ kind: 'grow tab', tab, rows, columns: column }] : [];
  const head: readonly Write[] = isNew
    ? [{ kind: 'header cells', tab, row: headerRow, column, texts: ['ID'] }]
    : [];
  return [
    ...growth,
    ...head,
    ...runsOf(isNew ? inOnePiece(ids, column, first.row) : cellsOf(ids, column)).map(
      (run): Write => ({ kind: 'typed', tab, ...run }),
    ),
  ];
}

function cellsOf(ids: Numbering['ids'], column: number): readonly CellContent<string>[] {
  return ids.map(({ row, id }) => ({ row, column, content: id }));
}

/** The column is Leeway's to fill: rows in between that get no ID do not part the write. */
function inOnePiece(ids: Numbering['ids'], column: number, first: number): readonly CellContent<string>[] {
  const byRow = new Map(ids.map(({ row, id }) => [row, id]));
  const last = ids[ids.length - 1]?.row ?? first;
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    row: first + index,
    column,
    content: byRow.get(first + index) ?? '',
  }));
}
