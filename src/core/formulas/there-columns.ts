import { anyOf, joined, THIS_ROW } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import { type ListColumns, unseenLists } from './list-columns.ts';
import { cellHere, type TablePlace } from './place.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import { unseenReadings } from './unread-column.ts';

/** Whether rows hold anything. It hangs on every cell of a row, so as little as may be reads it. */
export interface ThereColumns {
  /** 1 where the row holds anything; blank elsewhere. */
  readonly exists: KeyColumn;
  /** Whether something of the row must first be read by a Refresh: a condition. */
  readonly isUnseen: (row: number) => string;
}

/** Stands for the cells of a row of which one must first be read. */
const UNSEEN_ROW = '"\uE02A"';

export function writeThere(
  sheet: KeysSheet,
  { place, length }: Watched,
  { rows, unreadBefore }: { readonly rows: RowColumns; readonly unreadBefore: KeyColumn },
  lists: ReadonlyMap<unknown, ListColumns>,
): ThereColumns {
  const parts = othersFormulas(place).map((part) => sheet.formulas('Some cells', length, () => part));
  const others = sheet.formulas('Other cells', length, (row) => {
    const isUnseen = anyOf([unseenReadings(rows, row), ...unseenLists(lists.values(), row)]);
    return `IF(${isUnseen},${UNSEEN_ROW},${joined('', [...parts.map((part) => part.at(row)), '""'])})`;
  });
  const exists = sheet.formulas('Row', length, (row) => {
    const told = `(${rows.identity.at(row)}="k")*(${rows.status.at(row)}="")*(${unreadBefore.at(row)}="")`;
    return `IF(${THIS_ROW}<=${rows.header},"",IF(${told}*(${others.at(row)}=""),"",1))`;
  });
  return { exists, isUnseen: (row) => `(${others.at(row)}=${UNSEEN_ROW})` };
}

/** Few cells together, so that an edit of one reads few others anew. */
const TOGETHER = 4;

/** What stands in the columns that say neither who a row is nor how it stands; an empty checkbox is nothing. */
function othersFormulas(place: TablePlace): readonly string[] {
  const told = ['id', 'initiative', 'status'];
  const cells = [...place.columns].flatMap(([key, column]) =>
    told.includes(key) ? [] : [cellHere(place, column)],
  );
  const groups = Array.from({ length: Math.ceil(cells.length / TOGETHER) }, (_, group) =>
    cells.slice(group * TOGETHER, (group + 1) * TOGETHER),
  );
  return groups.map(
    (group) =>
      `IFERROR(IF(SUBSTITUTE(TRIM(TEXTJOIN("",TRUE,${[...group, '""'].join(',')})),"FALSE","")="","","!"),"!")`,
  );
}
