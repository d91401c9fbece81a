import { anyOf, joined } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import { isUnseenIn, type ListColumns } from './list-columns.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import { isListScope, type ListScope } from './scopes.ts';
import { isUnseen } from './unread-column.ts';
import { type Kind, REFUSED, type UseColumns } from './use-columns.ts';

/** What a row's WIP says, and what the rest of the block needs of it. */
export interface WipColumns {
  /** The limits that the row is over, joined by ` · `, each with REFUSED behind it where it refuses. */
  readonly over: KeyColumn;
  readonly wip: KeyColumn;
  /** `unknown: Refresh` where something of the row must first be read by one; it stands behind WIP. */
  readonly stale: KeyColumn;
}

interface Given {
  readonly rows: RowColumns;
  readonly place: KeyColumn;
  readonly lists: ReadonlyMap<ListScope, ListColumns>;
  /** How many limits are not yet among the uses. */
  readonly unknownLimits: string;
}

export function writeWip(
  sheet: KeysSheet,
  { length }: Watched,
  uses: UseColumns | null,
  { rows, place, lists, unknownLimits }: Given,
): WipColumns {
  const ifActive = (row: number, formula: string) => `IF(${rows.active.at(row)}=1,${formula},"")`;
  const stale = sheet.formulas('To refresh', length, (row) => {
    const ofLists = [...lists.values()].map((list) => isUnseenIn(list, row));
    const parts = [`(${isUnseen(rows, row)})`, ...ofLists, unknownLimits];
    return `IF(${rows.active.at(row)}=1,IF(${anyOf(parts)},"unknown: Refresh",""),"")`;
  });
  const texts = (row: number, shown: Shown) =>
    uses === null
      ? []
      : uses.kinds.flatMap((kind) => textsOf(kind, uses, lists, { row, place: place.at(row) }, shown));
  const over = sheet.formulas('Over', length, (row) =>
    ifActive(row, joined(' · ', [...texts(row, 'over'), '""'])),
  );
  const wip = sheet.formulas('WIP', length, (row) =>
    ifActive(row, joined(' · ', [shownOver(over.at(row)), ...texts(row, 'within')])),
  );
  return { over, wip, stale };
}

/** The limits that a row is over, as people see them. */
export function shownOver(over: string): string {
  return `SUBSTITUTE(${over},${REFUSED},"")`;
}

/** Which of a row's texts: those of limits that it is over, or those of limits that it is within. */
type Shown = 'over' | 'within';

interface At {
  readonly row: number;
  readonly place: string;
}

/** What a row shows of a limit, or of each name that it may have under it; blank where the limit is not its own. */
function textsOf(
  kind: Kind,
  uses: UseColumns,
  lists: ReadonlyMap<ListScope, ListColumns>,
  { row, place }: At,
  shown: Shown,
): readonly string[] {
  if (kind.scope === 'Direction') return [];
  const from = FIRST + kind.from;
  const [left, right] = shown === 'over' ? [uses.blank, uses.over] : [uses.text, uses.blank];
  const single = `IF(${place}>${uses.lastWithin.fixed(from)},${right.fixed(from)},${left.fixed(from)})`;
  if (!isListScope(kind.scope)) return [single];
  const list = lists.get(kind.scope);
  if (list === undefined) return [];
  if (!kind.isEach) return [`IF(ISNUMBER(FIND(${uses.key.fixed(from)},${list.uses.at(row)})),${single},"")`];
  const to = from + kind.names.length - 1;
  const pair = `${left.fixed(from)}:${right.fixed(to)}`;
  return list.parts.map((part) => {
    const last = `INDEX(${uses.lastWithin.fixed(from)}:${uses.lastWithin.fixed(to)},${part.at(row)})`;
    return `INDEX(${pair},${part.at(row)},1+(${place}>${last}))`;
  });
}
