import { type Cell, isBlank, type Row, textOf } from '../lib/cell.ts';
import { fold, quoted } from '../lib/text.ts';
import { foldHeader } from '../register/recognise.ts';
import type { Column, Table } from '../register/table.ts';

/** A header row with what is remembered of its columns, which count from 1. */
export interface RememberedRow {
  readonly cells: Row;
  readonly table: Table;
  /** What each remembered column was mapped to, by Leeway's name for it. */
  readonly names: ReadonlyMap<number, string>;
  readonly unused: readonly number[];
  /** Columns of which a person said what they are, against what heads them. */
  readonly asSaid: readonly number[];
}

/** Something that whoever reads the table should know of one of its columns. */
export interface HeaderNote {
  readonly name: string;
  readonly message: string;
}

/**
 * T4: the header row with Leeway's names for what its columns are. Memory helps where a header says nothing that
 * Leeway knows; a header that plainly names another column wins, unless that column is still there under a word of its
 * own. One that bears the name of a column that stays is none.
 */
export function readHeaderRow(remembered: RememberedRow): Row {
  const row = withWords(remembered);
  const names = stayingIn(row);
  const staying = new Set([...names.values()].map(fold));
  return row.cells.map((cell, index) => {
    const column = index + 1;
    if (isBlank(cell) || row.unused.includes(column)) return cell;
    return names.get(column) ?? (staying.has(foldHeader(cell)) ? '' : cell);
  });
}

/** The columns that are read as something else than what their headers, or other headers, say. */
export function notesOn(remembered: RememberedRow): readonly HeaderNote[] {
  const row = withWords(remembered);
  const isRearranged = [...row.names.keys()].some((column) => goesByHeader(row, column));
  return [...stayingIn(row)].flatMap(([column, name]) => {
    const rivals = row.words.filter((word, index) => word?.name === name && index !== column - 1);
    const isDoubtful = isRearranged || row.words[column - 1] !== null || rivals.length > 0;
    return isDoubtful && !speaksOf(row, column, name) ? [noteOn(row, column, name)] : [];
  });
}

function noteOn({ cells }: RememberedRow, column: number, name: string): HeaderNote {
  const header = quoted(textOf(cells[column - 1] ?? ''));
  const message = `the column headed ${header} is read as ${name}, as it was before: head it ${name}, or put what it holds in a new column`;
  return { name, message };
}

interface WordedRow extends RememberedRow {
  /** What each header plainly names. */
  readonly words: readonly (Word | null)[];
}

function withWords(row: RememberedRow): WordedRow {
  const words = row.cells.map((cell, index) =>
    row.unused.includes(index + 1) ? null : wordOf(cell, row.table),
  );
  return { ...row, words };
}

/** The columns that are what they were, by their names. One whose header was emptied is none. */
function stayingIn(row: WordedRow): ReadonlyMap<number, string> {
  return new Map(
    [...row.names].filter(
      ([column, name]) => !isBlank(row.cells[column - 1] ?? '') && stays(row, column, name),
    ),
  );
}

function stays(row: WordedRow, column: number, name: string): boolean {
  if (speaksOf(row, column, name)) return true;
  return !goesByHeader(row, column) && !row.words.some((_, index) => takesOver(row, index + 1, name));
}

/** Whether a column without memory plainly bears the name, or one with another memory goes by it now. */
function takesOver(row: WordedRow, column: number, name: string): boolean {
  const word = row.words[column - 1] ?? null;
  if (word?.name !== name) return false;
  return row.names.has(column) ? goesByHeader(row, column) : word.isExact;
}

/** Whether a remembered column is now what its header says, and not what it was. */
function goesByHeader(row: WordedRow, column: number): boolean {
  const word = row.words[column - 1] ?? null;
  if (word === null || row.asSaid.includes(column) || word.name === row.names.get(column)) return false;
  const home = [...row.names].find(([, name]) => name === word.name)?.[0];
  return home === undefined ? word.isExact : !speaksOf(row, home, word.name);
}

/** Whether a column's header names what it is remembered as; or a person said that it is that. */
function speaksOf({ words, names, asSaid }: WordedRow, column: number, name: string): boolean {
  return words[column - 1]?.name === name || (asSaid.includes(column) && names.get(column) === name);
}

interface Word {
  readonly name: string;
  readonly isExact: boolean;
}

/** The column of a table that a header names by Leeway's word for it or a synonym; words that head anything do not. */
export function wordOf(header: Cell, table: Table): Word | null {
  const text = foldHeader(header);
  const columns = Object.values<Column>(table.columns);
  const exact = columns.find((column) => foldHeader(column.header) === text);
  const found = exact ?? columns.find(({ synonyms }) => synonyms.includes(text));
  return found === undefined ? null : { name: found.header, isExact: exact !== undefined };
}
