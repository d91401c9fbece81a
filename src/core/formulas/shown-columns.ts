import { FIRST, type KeyColumn, type KeysSheet, to } from './keys-sheet.ts';
import { STEP } from './list-columns.ts';
import type { Kind, UseColumns } from './use-columns.ts';

/**
 * What rows show of limits that are on each name of a scope: for each name two rows, of which a sorted search for the
 * name's place times STEP plus the row's place in the order finds the one that holds.
 */
export interface ShownColumns {
  /** The row's texts of a kind, by a part of its list and its place. */
  readonly of: (kind: Kind, shown: Shown, sought: string) => string;
}

/** Which of a row's texts: those of limits that it is over, or those of limits that it is within. */
export type Shown = 'over' | 'within';

/** Where one of a kind's names stands: its row among the uses, and whether this is the row of those over its limit. */
interface Entry {
  readonly use: number;
  readonly from: number;
  readonly isOver: boolean;
  readonly isNobody: boolean;
}

export function writeShown(sheet: KeysSheet, uses: UseColumns): ShownColumns {
  const each = uses.kinds.filter(({ isEach }) => isEach);
  const entries = each.flatMap(entriesOf);
  const column = (header: string, formula: (entry: Entry) => string): KeyColumn =>
    sheet.formulas(header, entries.length, (row) => {
      const entry = entries[row - FIRST];
      return entry === undefined ? '""' : formula(entry);
    });
  // Three columns side by side. Each cell reads its use, whether it needs it or not: engines follow one run of cells faster than many single ones.
  const from = column('Shown from', ({ use, from: start, isOver }) =>
    isOver ? `${start}+${uses.lastWithin.fixed(use)}+1` : `${start}+0*${uses.lastWithin.fixed(use)}`,
  );
  const text = (column: KeyColumn, use: number, isShown: boolean) =>
    isShown ? column.fixed(use) : `LEFT(${column.fixed(use)},0)`;
  column('Shown over', ({ use, isOver, isNobody }) => text(uses.over, use, isOver && !isNobody));
  const within = column('Shown within', ({ use, isOver, isNobody }) =>
    text(uses.within, use, !isOver && !isNobody),
  );
  const tables = tablesOf(each, to(from, within));
  return {
    of: (kind, shown, sought) =>
      `VLOOKUP(${sought},${tables.get(kind) ?? '""'},${shown === 'over' ? 2 : 3},TRUE)`,
  };
}

function entriesOf({ names, from }: Kind): readonly Entry[] {
  return names.flatMap((_name, index) =>
    [false, true].map((isOver) => ({
      use: FIRST + from + index,
      from: (index + 1) * STEP,
      isOver,
      isNobody: index === names.length - 1,
    })),
  );
}

/** The rows of each kind, of a range that holds them all. */
function tablesOf(kinds: readonly Kind[], all: string): ReadonlyMap<Kind, string> {
  const [first = '', last = ''] = all.split(':').map((cell) => cell.replace(/\d+$/, ''));
  let row = FIRST;
  return new Map(
    kinds.map((kind) => {
      const range = `${first}${row}:${last}${row + 2 * kind.names.length - 1}`;
      row += 2 * kind.names.length;
      return [kind, range] as const;
    }),
  );
}
