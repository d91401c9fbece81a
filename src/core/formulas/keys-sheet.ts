import type { Cell } from '../lib/cell.ts';
import { serialOfDay } from '../lib/day.ts';
import { THIS_ROW } from './fragments.ts';
import { lettersOf } from './place.ts';

/** A column of the tab of keys, as formulas on that tab name it. */
export interface KeyColumn {
  readonly letters: string;
  /** How many rows it has below its header. */
  readonly length: number;
  /** The cell in a row. */
  readonly at: (row: number) => string;
  /** A cell wherever the formula stands. */
  readonly fixed: (row: number) => string;
  /** All of its cells. */
  readonly all: string;
}

/**
 * Formulas, or values as setValues takes them: behind an apostrophe a text stays what it is, code point for code point,
 * since a key that was normalised would not be found. Rows and columns count from 1.
 */
export type KeyCells = { readonly column: number; readonly row: number } & (
  | { readonly kind: 'formulas'; readonly formulas: readonly string[] }
  | { readonly kind: 'values'; readonly values: readonly (string | number)[] }
);

/** A column's header: a word of ours, or what a person typed. */
type Header = string | { readonly typed: string };

/** Before our words, so that no row of the tab looks like the headers of a table. */
const OURS = 'Leeway: ';
type FormulaAt = (row: number, own: KeyColumn) => string;

const PLACEHOLDER = new RegExp(THIS_ROW, 'g');

/** The first row under the headers. */
export const FIRST = 2;

/** Collects the columns of the tab of keys, from left to right. */
export class KeysSheet {
  private readonly written: KeyCells[] = [];
  private columns = 0;

  /** A column of so many formulas, without their `=`. */
  formulas(header: Header, length: number, formulaAt: FormulaAt): KeyColumn {
    const column = this.next(header, length);
    const formulas = rows(length).map(
      (row) => `=${formulaAt(row, column).replace(PLACEHOLDER, String(row))}`,
    );
    this.written.push({ kind: 'formulas', column: this.columns, row: FIRST, formulas });
    return column;
  }

  /** A column of values that the add-on knows and no formula can. */
  typed(header: Header, cells: readonly Cell[]): KeyColumn {
    const column = this.next(header, cells.length);
    this.written.push({ kind: 'values', column: this.columns, row: FIRST, values: cells.map(settable) });
    return column;
  }

  get all(): readonly KeyCells[] {
    return this.written.filter((one) => (one.kind === 'formulas' ? one.formulas : one.values).length > 0);
  }

  get width(): number {
    return this.columns;
  }

  private next(header: Header, length: number): KeyColumn {
    this.columns += 1;
    const text = typeof header === 'string' ? `${OURS}${header}` : header.typed;
    this.written.push({ kind: 'values', column: this.columns, row: 1, values: [settable(text)] });
    return columnAt(this.columns, length);
  }
}

function settable(cell: Cell): string | number {
  if (typeof cell === 'number' || cell === '') return cell;
  if (typeof cell === 'object') return serialOfDay(cell.day);
  return `'${typeof cell === 'boolean' ? String(cell).toUpperCase() : cell}`;
}

function columnAt(column: number, length: number): KeyColumn {
  const letters = lettersOf(column);
  const fixed = (row: number) => `$${letters}$${row}`;
  return {
    letters,
    length,
    at: (row) => `$${letters}${row}`,
    fixed,
    all: `${fixed(FIRST)}:${fixed(FIRST + Math.max(1, length) - 1)}`,
  };
}

function rows(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => FIRST + index);
}

/** All cells from one column to another of the same length. */
export function to(first: KeyColumn, last: KeyColumn): string {
  return `${first.all.split(':')[0]}:${last.all.split(':')[1]}`;
}
