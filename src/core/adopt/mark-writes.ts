import { wordOf } from '../plan/header-row.ts';
import { columnsMarked } from '../plan/known-tabs.ts';
import { clearing } from '../plan/runs.ts';
import {
  AS_SAID,
  type FileState,
  HEADER_ROW,
  isOurMark,
  NOT_USED,
  OUR_COLUMNS,
  SEPARATOR,
  type TabState,
} from '../plan/state.ts';
import type { Write } from '../plan/write.ts';
import { foldHeader } from '../register/recognise.ts';
import type { Column } from '../register/table.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import type { ColumnChoice, Understanding } from './request.ts';

/** What remembers how a register is read: marks on its header row and columns. Only what differs is written. */
export function markWrites(
  file: FileState,
  { tab: name, headerRow, columns }: Understanding,
): readonly Write[] {
  return file.tabs.flatMap((tab) =>
    tab.name === name ? [...rowWrites(tab, headerRow), ...columnWrites(tab, columns)] : forgetting(tab),
  );
}

/** Leeway's own columns begin in the header row: in another one they are made anew. */
function rowWrites(state: TabState, row: number): readonly Write[] {
  const { name: tab, headerRow } = state;
  if (headerRow === row) return [];
  return [
    ...emptyingOurs(state),
    ...(headerRow === null ? [] : [{ kind: 'unmark', tab, what: HEADER_ROW } as const]),
    { kind: 'mark', tab, place: { kind: 'row', row }, what: HEADER_ROW },
  ];
}

function columnWrites(tab: TabState, columns: readonly ColumnChoice[]): readonly Write[] {
  const meant = new Map(
    columns.flatMap(({ column, meaning }) =>
      meaning === null ? [] : [[`${PREFIX}${INITIATIVES.columns[meaning].header}`, column] as const],
    ),
  );
  const unused = new Set(columns.filter(mustBeSaid).map(({ column }) => column));
  const against = new Set(columns.filter(isAgainstHeader).map(({ column }) => column));
  // What was said once is not unsaid by another header.
  const stillMeant = [...meant].flatMap(([mark, column]) => (tab.marks.get(mark) === column ? [column] : []));
  const isSurplus = (mark: string, start: string, column: number, said: ReadonlySet<number>) =>
    mark.startsWith(start) && columns.some((one) => one.column === column) && !said.has(column);
  const isWrong = (mark: string, column: number) =>
    mark.startsWith(PREFIX)
      ? meant.get(mark) !== column
      : isSurplus(mark, NOT_USED, column, unused) ||
        isSurplus(mark, AS_SAID, column, new Set([...against, ...stillMeant]));
  const wrong = [...tab.marks].filter(([mark, column]) => isWrong(mark, column)).map(([mark]) => mark);
  const missing = [...meant].filter(([mark, column]) => tab.marks.get(mark) !== column);
  return [
    ...wrong.map((what): Write => ({ kind: 'unmark', tab: tab.name, what })),
    ...missing.map(([what, column]) => onColumn(tab.name, what, column)),
    ...saying(tab, NOT_USED, unused),
    ...saying(tab, AS_SAID, against),
  ];
}

/** One mark a column, each with a number of its own. */
function saying({ name, marks }: TabState, what: string, columns: ReadonlySet<number>): readonly Write[] {
  const known = columnsMarked(marks, what);
  const taken = new Set(marks.keys());
  const free = Array.from({ length: columns.size + taken.size }, (_, index) => `${what} ${index + 1}`).filter(
    (mark) => !taken.has(mark),
  );
  return [...columns]
    .filter((column) => !known.includes(column))
    .map((column, index) => onColumn(name, free[index] ?? what, column));
}

const PREFIX = `${INITIATIVES.name}${SEPARATOR}`;

/** Whether a column that is not used would be read if nobody said so. */
function mustBeSaid({ header, meaning }: ColumnChoice): boolean {
  const word = foldHeader(header);
  return (
    meaning === null &&
    Object.values<Column>(INITIATIVES.columns).some(
      ({ header: own, synonyms, lastResort = [] }) =>
        foldHeader(own) === word || synonyms.includes(word) || lastResort.includes(word),
    )
  );
}

/** Whether a column is used as something else than what its header plainly names. */
function isAgainstHeader({ header, meaning }: ColumnChoice): boolean {
  const word = wordOf(header, INITIATIVES);
  return meaning !== null && word !== null && word.name !== INITIATIVES.columns[meaning].header;
}

function onColumn(tab: string, what: string, column: number): Write {
  return { kind: 'mark', tab, place: { kind: 'column', column }, what };
}

/** A tab that was the register and is not any more: Leeway's own columns would speak of other rows there. */
function forgetting(tab: TabState): readonly Write[] {
  const mine = [...tab.marks.keys()].filter((mark) => mark.startsWith(PREFIX));
  if (mine.length === 0) return [];
  const theirs = [...tab.marks.keys()].filter(isOurMark);
  return [
    ...emptyingOurs(tab),
    ...[...mine, HEADER_ROW, ...theirs].map((what): Write => ({ kind: 'unmark', tab: tab.name, what })),
  ];
}

function emptyingOurs(tab: TabState): readonly Write[] {
  return OUR_COLUMNS.flatMap((what) => emptying(tab, what));
}

/** Formulas go, and our header; where a person has written something else in between, it stays. */
function emptying({ name, grid, formulas, marks }: TabState, what: string): readonly Write[] {
  const column = marks.get(what);
  if (column === undefined) return [];
  const rows = grid.flatMap((cells, index) => {
    const isFormula = (formulas[index]?.[column - 1] ?? '') !== '';
    return isFormula || cells[column - 1] === what ? [index + 1] : [];
  });
  return clearing(
    name,
    rows.map((row) => ({ row, column })),
  );
}
