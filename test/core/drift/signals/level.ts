import { type boardOf, signalOf } from '../../sheet.ts';

/** s from points and weight, so that a test can speak of x. */
export function x(board: ReturnType<typeof boardOf>, id: string): number {
  const level = signalOf(board, id).level ?? Number.NaN;
  return Number((level / (1 - level)).toFixed(9));
}
