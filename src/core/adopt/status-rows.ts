import { cellWrites } from '../check/cell-writes.ts';
import type { CellChange } from '../check/changes.ts';
import { textOf } from '../lib/cell.ts';
import { fold, foldWord } from '../lib/text.ts';
import type { Place } from '../plan/place-tables.ts';
import type { Write } from '../plan/write.ts';
import { isBlankRow } from '../register/gather.ts';
import type { FoundTable } from '../register/recognise.ts';
import { statusWordOf } from '../register/settings.ts';
import { statusWords } from '../register/status.ts';
import type { StatusChoice } from './request.ts';

/** T6: rows of Settings for the words that Leeway does not take so by itself. What is there and right stays. */
export function statusRowWrites(place: Place, statuses: readonly StatusChoice[]): readonly Write[] {
  const { found, tab, state } = place;
  if (found === null) return [];
  const known = rowsByWord(found);
  let next = freeRow(found);
  const changes = statuses.flatMap(({ word, status }): readonly CellChange[] => {
    const there = known.get(foldWord(word));
    if (there !== undefined) {
      if (status === null) return blanked(found, there.row);
      return fold(there.value) === fold(status) ? [] : cellsAt(found, there.row, { value: status });
    }
    if (status === null || !needsRow({ word, status })) return [];
    return cellsAt(found, next++, { setting: `Status ${word}`, value: status, unit: 'status', why: WHY });
  });
  const grown: readonly Write[] =
    state !== null && next > state.rows
      ? [{ kind: 'grow tab', tab, rows: next, columns: state.columns }]
      : [];
  return [...grown, ...cellWrites(tab, changes)];
}

/** Whether Leeway would take the word otherwise, or for nothing. */
export function needsRow({ word, status }: StatusChoice): boolean {
  return status !== null && statusWords().get(foldWord(word)) !== status;
}

const WHY = 'What this word of the register counts as';

function rowsByWord(
  found: FoundTable,
): ReadonlyMap<string, { readonly row: number; readonly value: string }> {
  const at = (row: number, key: string) => textOf(found.grid[row]?.[found.columns.get(key) ?? -1] ?? '');
  const rows = found.grid.map((_, row) => row).filter((row) => row > found.header);
  return new Map(
    rows.reverse().flatMap((row) => {
      const word = statusWordOf(at(row, 'setting'));
      return word === null ? [] : [[word, { row, value: at(row, 'value') }] as const];
    }),
  );
}

function freeRow(found: FoundTable): number {
  const rows = found.grid.map((_, row) => row).filter((row) => row > found.header && !isBlankRow(found, row));
  return (rows[rows.length - 1] ?? found.header) + 1;
}

function cellsAt(
  { columns }: FoundTable,
  row: number,
  cells: Readonly<Record<string, string>>,
): readonly CellChange[] {
  return Object.entries(cells).flatMap(([key, cell]) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row, column, cell }];
  });
}

function blanked(found: FoundTable, row: number): readonly CellChange[] {
  return cellsAt(found, row, { setting: '', value: '', unit: '', why: '' });
}
