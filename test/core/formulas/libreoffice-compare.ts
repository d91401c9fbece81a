import type { Board } from '../../../src/core/board.ts';
import type { Cell, Tab } from '../../../src/core/lib/cell.ts';
import { CONTROL, type Example, headOf, lastRowOf } from './libreoffice-register.ts';

/** A cell in which LibreOffice and the engine differ. */
export interface Difference {
  readonly cell: string;
  readonly shown: Cell;
  readonly said: Cell;
}

export interface Compared {
  readonly found: readonly Difference[];
  /** How many cells were compared. */
  readonly count: number;
}

/** What the workbook shows that proves that it was computed, on which day, and by which locale. */
export function controlsOf(tabs: readonly Tab[]): readonly Cell[] {
  return tabs.find(({ name }) => name === CONTROL)?.grid[0] ?? [];
}

/** Beside rows that the engine has not, formulas must show nothing. */
export function compared({ tabs: typed, board, placed }: Example, tabs: readonly Tab[]): Compared {
  const pairs = placed.flatMap(({ tab, header, column }) => {
    const [grid, computed] = [typed[tab] ?? [], tabs.find(({ name }) => name === tab)?.grid ?? []];
    const [first, said] = [headOf(grid) + 2, saidUnder(header, board)];
    const rows = Array.from({ length: lastRowOf(grid) - first + 1 }, (_, index) => first + index);
    return rows.map(
      (row): Difference => ({
        cell: `${header} ${row}`,
        shown: computed[row - 1]?.[column] ?? '',
        said: said.get(row) ?? '',
      }),
    );
  });
  return { found: pairs.filter(({ shown, said }) => !isSame(shown, said)), count: pairs.length };
}

/** By the row of the table, counted from 1. */
function saidUnder(header: string, board: Board): ReadonlyMap<number, Cell> {
  const words: Readonly<Record<string, readonly (readonly [number, Cell | null])[]>> = {
    WIP: board.rows.map(({ initiative, wip }) => [initiative.row, wip]),
    Filters: board.rows.map(({ initiative, filters }) => [initiative.row, filters]),
    'Leeway says': board.rows.map(({ initiative, says }) => [initiative.row, says]),
    Now: board.limits.map(({ limit, now }) => [limit.row, now]),
    Headroom: board.limits.map(({ limit, headroom }) => [limit.row, headroom]),
    State: board.limits.map(({ limit, state }) => [limit.row, state]),
  };
  return new Map((words[header] ?? []).map(([row, cell]) => [row, cell ?? '']));
}

function isSame(shown: Cell, said: Cell): boolean {
  if (typeof shown === 'number' && typeof said === 'number') return Math.abs(shown - said) < 1e-9;
  return shown === said;
}
