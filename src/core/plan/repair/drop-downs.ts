import { runsOf } from '../runs.ts';
import type { Offered } from './looked-at.ts';
import type { Mend } from './mend.ts';

/** Pasting a whole cell takes its drop-down away. A validation that somebody else has put there stays. */
export function dropDownMends(
  offered: readonly Offered[],
  there: readonly (readonly boolean[])[],
): readonly Mend[] {
  return offered.flatMap((column, index) => {
    const gaps = (there[index] ?? []).flatMap((has, down) =>
      has ? [] : [{ row: column.row + down, column: column.column, content: null }],
    );
    const { tab, choices } = column;
    const writes = runsOf(gaps).map(
      ({ row, column: at, rows }) =>
        ({ kind: 'drop-down', tab, row, column: at, rows: rows.length, choices }) as const,
    );
    return writes.length === 0 ? [] : [{ kind: 'drop-down', count: 1, writes }];
  });
}
