import type { Row } from '../lib/cell.ts';
import { type FileState, HEADER_ROW, NEW_COLUMNS, NEW_ROWS, type TabState } from './state.ts';
import { unknownWrite, type Write } from './write.ts';

/** The file as reading it after these writes would find it; what formulas would compute is left blank. */
export function afterWrites(file: FileState, writes: readonly Write[]): FileState {
  return writes.reduce(afterWrite, file);
}

function afterWrite(file: FileState, write: Write): FileState {
  if (write.kind === 'insert tab') return { ...file, tabs: [...file.tabs, newTab(write.tab)] };
  if (write.kind === 'delete tab')
    return { ...file, tabs: file.tabs.filter(({ name }) => name !== write.tab) };
  return { ...file, tabs: file.tabs.map((tab) => (tab.name === write.tab ? tabAfter(tab, write) : tab)) };
}

function tabAfter(tab: TabState, write: WriteOnTab): TabState {
  switch (write.kind) {
    case 'header cells':
      return { ...tab, grid: withBlock(tab.grid, write, [write.texts]) };
    case 'values':
    case 'typed':
      return { ...tab, grid: withBlock(tab.grid, write, write.rows) };
    case 'formulas':
      return {
        ...tab,
        grid: withBlock(tab.grid, write, blankRows(write.rows.length, write.rows[0]?.length ?? 0)),
        formulas: withBlock(tab.formulas, write, write.rows),
      };
    case 'grow tab':
      return {
        ...tab,
        rows: Math.max(tab.rows, write.rows),
        columns: Math.max(tab.columns, write.columns),
      };
    case 'mark':
      return marked(tab, write);
    case 'unmark':
      return unmarked(tab, write.what);
    case 'no marks':
      return { ...tab, marks: new Map(), headerRow: null };
    case 'clear':
      return {
        ...tab,
        grid: withBlock(tab.grid, write, blankRows(write.rows, write.columns)),
        formulas: tab.formulas.map((row, index) => withoutFormulas(row, index + 1, write)),
      };
    case 'delete column':
      return { ...tab, grid: tab.grid.map((row) => row.filter((_, index) => index !== write.column - 1)) };
    case 'hide tab':
      return { ...tab, isHidden: true };
    case 'freeze':
    case 'format':
    case 'drop-down':
    case 'colour rules':
    case 'name':
    case 'width':
    case 'notes':
    case 'no drop-down':
    case 'no name':
      return tab;
    default:
      return unknownWrite(write);
  }
}

type WriteOnTab = Exclude<Write, { readonly kind: 'insert tab' | 'delete tab' }>;

function newTab(name: string): TabState {
  return {
    name,
    grid: [],
    formulas: [],
    rows: NEW_ROWS,
    columns: NEW_COLUMNS,
    frozenRows: 0,
    isHidden: false,
    isOurs: true,
    headerRow: null,
    marks: new Map(),
    colourRules: [],
    validated: [],
  };
}

function marked(tab: TabState, { place, what }: Extract<Write, { readonly kind: 'mark' }>): TabState {
  if (place.kind === 'tab') return tab;
  if (place.kind === 'column') return { ...tab, marks: new Map([...tab.marks, [what, place.column]]) };
  return what === HEADER_ROW ? { ...tab, headerRow: place.row } : tab;
}

function unmarked(tab: TabState, what: string): TabState {
  if (what === HEADER_ROW) return { ...tab, headerRow: null };
  return { ...tab, marks: new Map([...tab.marks].filter(([mark]) => mark !== what)) };
}

function blankRows(rows: number, columns: number): readonly Row[] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

function withoutFormulas(
  formulas: readonly string[],
  row: number,
  block: Extract<Write, { readonly kind: 'clear' }>,
): readonly string[] {
  if (row < block.row || row >= block.row + block.rows) return formulas;
  const isIn = (column: number) => column >= block.column && column < block.column + block.columns;
  return formulas.map((formula, index) => (isIn(index + 1) ? '' : formula));
}

/** Row and column count from 1; where there is nothing yet, cells are blank. */
function withBlock<Content>(
  grid: readonly (readonly (Content | '')[])[],
  { row, column }: { readonly row: number; readonly column: number },
  block: readonly (readonly (Content | '')[])[],
): readonly (readonly (Content | '')[])[] {
  const length = Math.max(grid.length, row - 1 + block.length);
  return Array.from({ length }, (_, index) =>
    withCells(grid[index] ?? [], column, block[index - row + 1] ?? []),
  );
}

function withCells<Content>(
  row: readonly (Content | '')[],
  column: number,
  cells: readonly (Content | '')[],
): readonly (Content | '')[] {
  if (cells.length === 0) return row;
  const width = Math.max(row.length, column - 1 + cells.length);
  return Array.from({ length: width }, (_, index) => cells[index - column + 1] ?? row[index] ?? '');
}
