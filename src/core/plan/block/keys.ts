import { type FormulaBlock, KEYS_TAB } from '../../formulas/plan-formulas.ts';
import { type Cell, isBlank, textOf } from '../../lib/cell.ts';
import { fold } from '../../lib/text.ts';
import { isPage, KEYS_TITLE } from '../../register/own-page.ts';
import { isSameFormula } from '../address.ts';
import { type FileState, NEW_COLUMNS, NEW_ROWS, OUR_TAB, type TabState } from '../state.ts';
import { takenText } from '../used.ts';
import type { Write } from '../write.ts';

/** The hidden tab of keys, whatever it is called by now; one of its name that a person made is theirs. */
export function keysIn({ tabs }: Pick<FileState, 'tabs'>): TabState | null {
  const own = tabs.find(({ isOurs, grid }) => isOurs && isPage(grid, KEYS_TITLE));
  return own ?? tabs.find(({ name }) => fold(name) === fold(KEYS_TAB)) ?? null;
}

/** Why the keys have no place: a person uses a tab of their name. */
export function keysTaken(state: FileState): string | null {
  return takenText(keysIn(state), ' for limits and filters');
}

/** The cells of the tab that are not as they must be, in as few writes as there can be, and nothing else. */
export function keyWrites(block: FormulaBlock, there: TabState | null, position: number): readonly Write[] {
  const tab = there?.name ?? block.tab;
  const pieces = block.keys.map(pieceOf);
  const changed = pieces.filter((piece) => !isThere(piece, there));
  return [
    ...tabWrites(there, position),
    ...room(block, there, tab),
    ...surplus(pieces, block, there, tab),
    ...joined(changed).map((piece) => writeOf(piece, tab)),
  ];
}

/** The tab of keys without its keys, where a file lacks it: formulas elsewhere may then name it. */
export function keysTabWrites(state: FileState, position: number): readonly Write[] {
  return keysTaken(state) === null ? tabWrites(keysIn(state), position) : [];
}

function tabWrites(there: TabState | null, position: number): readonly Write[] {
  const tab = there?.name ?? KEYS_TAB;
  return [
    ...(there === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    ...(there?.isOurs ? [] : [{ kind: 'mark', tab, place: { kind: 'tab' }, what: OUR_TAB } as const]),
    ...(there?.isHidden ? [] : [{ kind: 'hide tab', tab } as const]),
  ];
}

/** Cells below one another of one column or several beside one another: by column, then by row. */
interface Piece {
  readonly kind: 'formulas' | 'values';
  readonly row: number;
  readonly column: number;
  readonly columns: readonly (readonly (string | number)[])[];
}

function pieceOf({ row, column, ...cells }: FormulaBlock['keys'][number]): Piece {
  const list = cells.kind === 'formulas' ? cells.formulas : cells.values;
  return { kind: cells.kind, row, column, columns: [list] };
}

function lengthOf({ columns }: Piece): number {
  return columns[0]?.length ?? 0;
}

function isThere(piece: Piece, tab: TabState | null): boolean {
  return piece.columns.every((cells, right) =>
    cells.every((cell, down) => {
      const [row, column] = [piece.row - 1 + down, piece.column - 1 + right];
      const formula = tab?.formulas[row]?.[column] ?? '';
      return piece.kind === 'formulas'
        ? isSameFormula(String(cell), formula)
        : formula === '' && isSameValue(cell, tab?.grid[row]?.[column] ?? '');
    }),
  );
}

/** An apostrophe keeps a text a text, and is no part of it. */
function isSameValue(wanted: string | number, there: Cell): boolean {
  return typeof wanted === 'string' ? wanted.replace(/^'/, '') === there : wanted === there;
}

/** Pieces of one kind that begin and end in the same rows and stand beside one another, as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort(
    (a, b) =>
      a.kind.localeCompare(b.kind) || a.row - b.row || lengthOf(a) - lengthOf(b) || a.column - b.column,
  );
  const all: Piece[] = [];
  for (const piece of sorted) {
    const last = all[all.length - 1];
    if (last !== undefined && isBeside(last, piece))
      all[all.length - 1] = { ...last, columns: [...last.columns, ...piece.columns] };
    else all.push(piece);
  }
  return all;
}

function isBeside(one: Piece, other: Piece): boolean {
  return (
    one.kind === other.kind &&
    one.row === other.row &&
    lengthOf(one) === lengthOf(other) &&
    one.column + one.columns.length === other.column
  );
}

function writeOf(piece: Piece, tab: string): Write {
  const { row, column, columns } = piece;
  const rows = Array.from({ length: lengthOf(piece) }, (_, down) =>
    columns.map((cells) => cells[down] ?? ''),
  );
  return piece.kind === 'values'
    ? { kind: 'values', tab, row, column, rows }
    : { kind: 'formulas', tab, row, column, rows: rows.map((cells) => cells.map(String)) };
}

function room(block: FormulaBlock, there: TabState | null, tab: string): readonly Write[] {
  const [rows, columns] = [there?.rows ?? NEW_ROWS, there?.columns ?? NEW_COLUMNS];
  return rows >= block.rows && columns >= block.columns
    ? []
    : [
        {
          kind: 'grow tab',
          tab,
          rows: Math.max(rows, block.rows),
          columns: Math.max(columns, block.columns),
        },
      ];
}

/** What stands below or beside the keys is old: one write a column of them, one for all beside. */
function surplus(
  pieces: readonly Piece[],
  block: FormulaBlock,
  there: TabState | null,
  tab: string,
): readonly Write[] {
  if (there === null) return [];
  const ends = new Map<number, number>();
  for (const piece of pieces)
    ends.set(piece.column, Math.max(ends.get(piece.column) ?? 0, piece.row + lengthOf(piece) - 1));
  const isFull = (row: number, column: number) =>
    !isBlank(textOf(there.grid[row - 1]?.[column - 1] ?? '')) ||
    Boolean(there.formulas[row - 1]?.[column - 1]);
  const width = Math.max(0, ...there.grid.map((row) => row.length));
  const below = [...ends].flatMap(([column, end]): readonly Write[] => {
    const rows = there.grid.length - end;
    const isOld = Array.from({ length: Math.max(0, rows) }, (_, down) => end + 1 + down).some((row) =>
      isFull(row, column),
    );
    return isOld ? [{ kind: 'clear', tab, row: end + 1, column, rows, columns: 1 }] : [];
  });
  const beside = width - block.columns;
  return beside <= 0
    ? below
    : [
        ...below,
        { kind: 'clear', tab, row: 1, column: block.columns + 1, rows: there.grid.length, columns: beside },
      ];
}
