import { type Cell, isBlank, isErrorText, textOf } from '../../lib/cell.ts';
import { runsOf } from '../runs.ts';
import type { TabState } from '../state.ts';
import type { Write } from '../write.ts';

/** A formula that is to become its last value. */
export interface Ending {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The formulas' last values in their place, and notes that say what they were; first the notes, so that a run which
 * breaks off says nothing of a cell that it has not reached.
 *
 * @param day as people read it
 */
export function endingWrites(
  { name, grid }: Pick<TabState, 'name' | 'grid'>,
  endings: readonly Ending[],
  notes: readonly (readonly string[])[],
  day: string,
): readonly Write[] {
  const at = ({ row, column }: Ending) => grid[row - 1]?.[column - 1] ?? '';
  const noted = endings.map((ending) => {
    const known = notes[ending.row - 1]?.[ending.column - 1] ?? '';
    return { ...ending, content: noteFor(ending, at(ending), known, day) };
  });
  const valued = endings.map((ending) => ({ ...ending, content: lastValue(at(ending)) }));
  return [
    ...runsOf(noted).map((run): Write => ({ kind: 'notes', tab: name, ...run })),
    ...runsOf(valued).map((run): Write => ({ kind: 'typed', tab: name, ...run })),
  ];
}

/** An error, or a formula that Sheets had not finished, is no value. */
function lastValue(cell: Cell): Cell {
  return isErrorText(textOf(cell)) ? '' : cell;
}

function noteFor({ formula }: Ending, cell: Cell, known: string, day: string): string {
  const was = `was ${formula}`;
  const shown = textOf(cell);
  const error = isErrorText(shown) ? `; it showed ${shown}` : '';
  const mine = `${was}, ${day}, Leeway removed${error}`;
  if (known === '') return mine;
  return known.includes(was) ? known : `${known}\n${mine}`;
}

/**
 * What formulas had spread into the cells beside them, as values: it went when their first cell became one.
 *
 * @param before the tab with the formulas, after without them
 */
export function spreadWrites(
  before: Pick<TabState, 'name' | 'grid' | 'formulas'>,
  after: Pick<TabState, 'grid'>,
): readonly Write[] {
  const cells = before.grid.flatMap((row, down) =>
    row.flatMap((cell, right) => {
      const isGone = !isBlank(cell) && isBlank(after.grid[down]?.[right] ?? '');
      const isValue = !before.formulas[down]?.[right] && !isErrorText(textOf(cell));
      return isGone && isValue ? [{ row: down + 1, column: right + 1, content: cell }] : [];
    }),
  );
  return runsOf(cells).map((run): Write => ({ kind: 'typed', tab: before.name, ...run }));
}
