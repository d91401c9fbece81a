import type { Place } from '../place-tables.ts';
import type { TabState } from '../state.ts';
import { newColumnMark } from '../was-before.ts';
import type { Write } from '../write.ts';
import { firstFree, type RowHeader, rowColumn, rowHeaders } from './columns.ts';

/** The columns that a table lacks, behind all that it has; a column that is there without its mark gets it. */
export function newColumns(place: Place): readonly Write[] {
  const { tab, state, header } = place;
  if (state === null || place.found === null) return [];
  const there = rowHeaders(place).flatMap((what) => {
    const column = rowColumn(place, what);
    return column === null || state.marks.has(what) ? [] : [markOf(tab, what, column)];
  });
  const missing = rowHeaders(place).filter((what) => rowColumn(place, what) === null);
  const first = firstFree(state);
  const last = first + missing.length - 1;
  const growth: readonly Write[] =
    last > state.columns && missing.length > 0
      ? [{ kind: 'grow tab', tab, rows: state.rows, columns: last }]
      : [];
  return [
    ...growth,
    ...there,
    ...missing.flatMap((what, index) => newColumn(state, what, first + index)),
    ...(missing.length > 0
      ? [{ kind: 'header cells', tab, row: header, column: first, texts: missing } as const]
      : []),
  ];
}

function newColumn(state: TabState, what: RowHeader, column: number): readonly Write[] {
  const { name: tab, columns, isOurs } = state;
  const isNew = !isOurs && column > columns;
  return [
    markOf(tab, what, column),
    ...(isNew ? [markOf(tab, newColumnMark(what), column)] : []),
    { kind: 'width', tab, column, pixels: WIDTHS[what], keep: isOurs ? null : what },
  ];
}

function markOf(tab: string, what: string, column: number): Write {
  return { kind: 'mark', tab, place: { kind: 'column', column }, what };
}

/** Sentences need room. */
const WIDTHS: Readonly<Record<RowHeader, number>> = {
  'Leeway says': 420,
  WIP: 220,
  Filters: 220,
  Now: 80,
  Headroom: 80,
  State: 280,
};
