import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import { anyOf, hasText, joined, UNREAD, UNSEEN } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Whether a cell of a row could not be read, by column; null where the register has no such column, and where nothing
 * but an error or a text that is loading cannot be read, which a filter sees by itself.
 */
export type UnreadTest = (column: InitiativeColumn, row: number) => string | null;

/** The columns in the order in which the core reads them, and so names them. */
const ORDER: readonly InitiativeColumn[] = [
  'resources',
  'start',
  'id',
  'initiative',
  'status',
  'rank',
  'priority',
  'worksAgainst',
  'team',
  'size',
  'end',
  'measure',
  'aim',
  'target',
  'visionary',
  'prophet',
  'operator',
  'takesOff',
  'added',
];

export interface UnreadColumns {
  /** Headers of the cells that could not be read, each behind `, `; of a row that holds nothing as well. */
  readonly unread: KeyColumn;
  /** The same of the columns that come before the Status, the ID and the name among them. */
  readonly before: KeyColumn;
  readonly test: UnreadTest;
}

export function writeUnread(
  sheet: KeysSheet,
  watched: Watched,
  rows: RowColumns,
  vocabulary: Vocabulary,
): UnreadColumns {
  const own = (column: InitiativeColumn, row: number) => ownTest(column, row, watched, rows, vocabulary);
  const isRepeated = (row: number) => `(${rows.repeated.at(row)}=1)`;
  const headed = (columns: readonly InitiativeColumn[], row: number) =>
    columns.flatMap((column) => {
      const found = own(column, row);
      return found === null ? [] : [`IF(${found},", ${INITIATIVES.columns[column].header}","")`];
    });
  const part = (header: string, columns: readonly InitiativeColumn[]) =>
    sheet.formulas(header, watched.length, (row) => joined('', [...headed(columns, row), '""']));
  // What hangs on the Status stands by itself, so that an edit of it reads no other cell anew.
  const there = ORDER.filter((column) => column === 'status' || watched.cell(column) !== null);
  const before = part('Unread before', there.slice(0, there.indexOf('status')));
  const behind = groupsOf(there.slice(there.indexOf('status') + 1)).map((columns) =>
    part('Unread behind', columns),
  );
  const repeated = sheet.formulas(
    'Unread identity',
    watched.length,
    (row) => `IF(${isRepeated(row)},IF(${hasText(watched.cell('id'))},", ID",", Initiative"),"")`,
  );
  const unread = sheet.formulas('Unread', watched.length, (row) => {
    const parts = [
      before.at(row),
      ...headed(['status'], row),
      ...behind.map((column) => column.at(row)),
      repeated.at(row),
    ];
    return joined('', parts);
  });
  const test: UnreadTest = (column, row) => {
    if (column !== 'id' && column !== 'initiative') return isPlain(column) ? null : own(column, row);
    const isMine = column === 'id' ? hasText(watched.cell('id')) : `NOT(${hasText(watched.cell('id'))})`;
    return anyOf([`${isRepeated(row)}*(${isMine})`]);
  };
  return { unread, before, test };
}

/** Few columns together, so that an edit of one reads few others anew. */
function groupsOf(columns: readonly InitiativeColumn[], size = 4): readonly (readonly InitiativeColumn[])[] {
  return columns.length === 0 ? [] : [columns.slice(0, size), ...groupsOf(columns.slice(size), size)];
}

function ownTest(
  column: InitiativeColumn,
  row: number,
  { cell }: Watched,
  rows: RowColumns,
  vocabulary: Vocabulary,
): string | null {
  const here = cell(column);
  if (here === null) return null;
  switch (column) {
    case 'rank':
    case 'size':
    case 'start':
    case 'added':
      return `${rows[column].at(row)}="${UNREAD}"`;
    case 'end':
      return `IF(${rows.end.at(row)}="${UNREAD}",TRUE,${isEndFirst(rows, row)})`;
    case 'status':
      return `IF(${rows.status.at(row)}="${UNREAD}",TRUE,(${rows.status.at(row)}="")*(${rows.named.at(row)}>0))`;
    case 'aim':
      return `ISERROR(${vocabulary.aim.of(here)})`;
    default:
      return `IFERROR(EXACT(${here},"Loading..."),TRUE)`;
  }
}

function isPlain(column: InitiativeColumn): boolean {
  return !['rank', 'size', 'start', 'added', 'end', 'status', 'aim'].includes(column);
}

function isEndFirst({ start, end }: RowColumns, row: number): string {
  return `IF(ISNUMBER(${start.at(row)})*ISNUMBER(${end.at(row)}),${end.at(row)}<${start.at(row)},FALSE)`;
}

/** How many of the row's readings were not known when the formulas were written; the columns stand side by side. */
export function unseenReadings({ rank, size }: RowColumns, row: number): string {
  return `COUNTIF(${rank.at(row)}:${size.at(row)},"${UNSEEN}")`;
}
