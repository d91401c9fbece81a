import { type Board, judge } from '../board.ts';
import type { Tab } from '../lib/cell.ts';
import type { Day } from '../lib/day.ts';
import { columnIndex } from '../register/column-index.ts';
import { gather, isBlankRow, type Rivals } from '../register/gather.ts';
import { readRegister } from '../register/read-register.ts';
import type { FoundTable } from '../register/recognise.ts';
import { noRegisterText } from '../register/unread-text.ts';

/** A file as it stands, ready to have candidates held against it. */
export interface CheckBase {
  readonly tabs: readonly Tab[];
  /** The register among them. */
  readonly found: FoundTable;
  /** The ledger; null where there is none. */
  readonly ledger: FoundTable | null;
  /** The register's columns by folded header. */
  readonly columns: ReadonlyMap<string, number>;
  /** The first row of the register's grid that is free, counted from 0. */
  readonly nextRow: number;
  readonly before: Board;
  /** Tables that more than one tab looks like, so that none of them is read. */
  readonly unreadTables: readonly Rivals[];
  readonly today: Day;
}

export type Prepared =
  | { readonly kind: 'base'; readonly base: CheckBase }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** Reads and judges the file once: what is typed afterwards is held against this. */
export function prepareCheck(tabs: readonly Tab[], today: Day): Prepared {
  const result = readRegister(tabs);
  const { tables } = gather(tabs, new Map());
  const found = tables.get('Initiatives');
  if (result.kind === 'no register' || found === undefined)
    return { kind: 'sorry', sentence: noRegisterText(result.unread) };
  const before = judge(result.register, today);
  const columns = columnIndex(found);
  const unreadTables = result.unread.rivals.filter(({ isOneRead }) => !isOneRead);
  return {
    kind: 'base',
    base: {
      tabs,
      found,
      ledger: tables.get('Decisions') ?? null,
      columns,
      nextRow: nextRow(found),
      before,
      unreadTables,
      today,
    },
  };
}

/** Behind the last row that has content in a column of the register's own. */
function nextRow(found: FoundTable): number {
  let row = found.grid.length;
  while (row > found.header + 1 && isBlankRow(found, row - 1)) row--;
  return row;
}
