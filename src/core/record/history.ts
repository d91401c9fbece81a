import type { Board } from '../board.ts';
import { cellWrites } from '../check/cell-writes.ts';
import { foldLedger } from '../facts/fold.ts';
import { entriesOf } from '../ledger/entries.ts';
import { headOf, headText, readHead } from '../ledger/head.ts';
import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { tablesOf } from '../plan/tables-of.ts';
import type { Write } from '../plan/write.ts';
import { isBlankRow } from '../register/gather.ts';
import { readHistory } from '../register/history.ts';
import type { FoundTable } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { HISTORY, type HistoryColumn } from '../register/tables/history.ts';

/** The cells of one day, by column; what is not in it stays as it is. */
type HistoryCells = ReadonlyMap<HistoryColumn, Cell>;

/**
 * One row a day: the score, how far each signal stands, and how far the ledger goes. The same day again changes the
 * cells that differ; a ledger without a starting point gets no row.
 *
 * @param file as it is once all else is written
 * @param board the same file judged as of today
 */
export function planHistory(file: FileState, board: Board): readonly Write[] {
  const { places } = tablesOf(file);
  const [place, ledger] = [placeOf(places, 'History'), placeOf(places, 'Decisions')];
  if (place?.found == null || !foldLedger(board.register.decisions, board.today).hasFacts) return [];
  const found: FoundTable<HistoryColumn> = { ...place.found, table: HISTORY };
  const row = rowOfDay(found, board.today);
  const cells = cellsOf(board, ledger?.found ?? null, textOf(cellAt(found, row, 'head')));
  const changes = [...cells].flatMap(([key, cell]) => {
    const column = found.columns.get(key);
    return column === undefined || isSame(cellAt(found, row, key), cell) ? [] : [{ row, column, cell }];
  });
  if (changes.length === 0) return [];
  return [...growth(place, row + 1), ...cellWrites(place.tab, changes)];
}

function placeOf(places: readonly Place[], name: string): Place | undefined {
  return places.find(({ table }) => table.name === name);
}

function cellAt({ grid, columns }: FoundTable<HistoryColumn>, row: number, key: HistoryColumn): Cell {
  return grid[row]?.[columns.get(key) ?? -1] ?? '';
}

/** The index of the last row of the day, else of the first behind all that is there. */
function rowOfDay(found: FoundTable<HistoryColumn>, today: Day): number {
  const mine = readHistory(found, []).filter(({ day }) => day === today);
  const last = mine[mine.length - 1];
  if (last !== undefined) return last.row - 1;
  let used = found.header;
  for (let index = used + 1; index < found.grid.length; index++) if (!isBlankRow(found, index)) used = index;
  return used + 1;
}

function cellsOf({ today, drift }: Board, ledger: FoundTable | null, kept: string): HistoryCells {
  const { score, low, high, signals } = drift;
  const levels = new Map(signals.map(({ id, level }) => [id, level]));
  const cells = new Map<HistoryColumn, Cell>([
    ['date', { day: today }],
    ['score', score],
    ['low', low],
    ['high', high],
  ]);
  for (const key of columnKeys(HISTORY)) {
    // What cannot be measured any more keeps what the day knew of it: taking data away lowers nothing.
    const level = levels.get(HISTORY.columns[key].header) ?? null;
    if (level !== null) cells.set(key, level);
  }
  const head = ledger === null ? null : headOf(ledger);
  if (ledger !== null && head !== null && isStillThere(ledger, kept)) cells.set('head', headText(head));
  return cells;
}

/** L4: a head that the ledger no longer has stays, or a further row would cover up what is missing. */
function isStillThere(ledger: FoundTable, kept: string): boolean {
  const head = readHead(kept);
  if (head === null) return isBlank(kept);
  return entriesOf(ledger).some(({ no, seal }) => no === head.no && seal === head.seal);
}

function isSame(one: Cell, other: Cell): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.day === other.day;
  return one === other;
}

function growth({ tab, state }: Place, rows: number): readonly Write[] {
  return state === null || state.rows >= rows
    ? []
    : [{ kind: 'grow tab', tab, rows, columns: state.columns }];
}
