import { anyOf, joined } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import { isUnder, type ListColumns } from './list-columns.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import { isListScope, type ListScope } from './scopes.ts';
import { type Shown, type ShownColumns, writeShown } from './shown-columns.ts';
import type { ThereColumns } from './there-columns.ts';
import { type Kind, UNKNOWN, type UseColumns } from './use-columns.ts';

/** What a row's WIP says: first what it is over. */
export interface WipColumns {
  /** The limits that the row is over, each behind SEPARATOR, with REFUSED behind it where it refuses. */
  readonly over: KeyColumn;
  /** The others, and `unknown: Refresh` where something of the row must first be read by one, each behind SEPARATOR. */
  readonly within: KeyColumn;
}

interface Given {
  readonly rows: RowColumns;
  readonly there: ThereColumns;
  readonly place: KeyColumn;
  readonly lists: ReadonlyMap<ListScope, ListColumns>;
  /** How many limits are not yet among the uses. */
  readonly unknownLimits: string;
}

export const STALE = ` · ${UNKNOWN}`;

export function writeWip(
  sheet: KeysSheet,
  { length }: Watched,
  uses: UseColumns | null,
  { rows, there, place, lists, unknownLimits }: Given,
): WipColumns {
  const shown = uses === null ? null : writeShown(sheet, uses);
  const texts = (row: number, which: Shown) =>
    uses === null || shown === null
      ? []
      : uses.kinds.flatMap((kind) =>
          textsOf(kind, { uses, shown, lists }, { row, place: place.at(row) }, which),
        );
  const ifActive = (row: number, parts: readonly string[]) =>
    `IF(ISNUMBER(${rows.load.at(row)}),${joined('', [...parts, '""'])},"")`;
  const over = sheet.formulas('Over', length, (row) => ifActive(row, texts(row, 'over')));
  const within = sheet.formulas('Within', length, (row) => {
    const isStale = anyOf([there.isUnseen(row), unknownLimits]);
    return ifActive(row, [...texts(row, 'within'), `IF(${isStale},"${STALE}","")`]);
  });
  return { over, within };
}

/** Whether something of the row, or of a limit that it may be over, is not known: a condition. */
export function isStaleIn(within: string): string {
  return `ISNUMBER(FIND("${UNKNOWN}",${within}))`;
}

interface At {
  readonly row: number;
  readonly place: string;
}

interface Columns {
  readonly uses: UseColumns;
  readonly shown: ShownColumns;
  readonly lists: ReadonlyMap<ListScope, ListColumns>;
}

/** What a row shows of a limit, or of each name that it may have under it; blank where the limit is not its own. */
function textsOf(
  kind: Kind,
  { uses, shown, lists }: Columns,
  { row, place }: At,
  which: Shown,
): readonly string[] {
  if (kind.scope === 'Direction') return [];
  const use = FIRST + kind.from;
  const isOver = `${place}>${uses.lastWithin.fixed(use)}`;
  const single =
    which === 'over'
      ? `IF(${isOver},${uses.over.fixed(use)},"")`
      : `IF(${isOver},"",${uses.within.fixed(use)})`;
  if (!isListScope(kind.scope)) return [single];
  const list = lists.get(kind.scope);
  if (list === undefined) return [];
  if (!kind.isEach) return [`IF(${isUnder(list, uses.key.fixed(use), row)},${single},"")`];
  return list.parts.map((part) => shown.of(kind, which, `${part.at(row)}+${place}`));
}
