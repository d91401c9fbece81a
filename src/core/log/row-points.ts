import type { Board } from '../board.ts';
import type { Left } from '../facts/counted.ts';
import { labelOf } from '../register/initiative.ts';

/** The points of the score that a row of the register carries. */
export function rowPoints({ drift }: Board, row: number): number {
  return drift.rows.find(({ initiative }) => initiative?.row === row)?.exact ?? 0;
}

/** The same of a row that left; what is no longer in the register has a line of its own. */
export function leftPoints(board: Board, { initiative, typed }: Left): number {
  if (typed !== null) return rowPoints(board, typed.row);
  const label = `${labelOf(initiative)} left without decision`;
  return board.drift.rows.find((line) => line.label.startsWith(label))?.exact ?? 0;
}

/** The points of a line that belongs to no row. */
export function linePoints({ drift }: Board, label: string): number {
  return drift.rows.find((line) => line.initiative === null && line.label === label)?.exact ?? 0;
}
