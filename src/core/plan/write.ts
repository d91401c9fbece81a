import type { Row } from '../lib/cell.ts';
import type { Area } from './address.ts';

/** What a mark is fastened to; it moves with its row or column, whatever people do to the tab. */
type MarkPlace =
  | { readonly kind: 'tab' }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number };

export interface ColourRule {
  readonly formula: string;
  readonly background: string;
  readonly text: string;
  readonly isBold?: boolean;
}

/** One change of the file, as data. Rows and columns count from 1. */
export type Write =
  | { readonly kind: 'insert tab'; readonly tab: string; readonly position: number }
  /** Adds rows and columns at the ends where there are fewer. */
  | { readonly kind: 'grow tab'; readonly tab: string; readonly rows: number; readonly columns: number }
  | ({ readonly kind: 'header cells'; readonly texts: readonly string[] } & Corner)
  | ({ readonly kind: 'values'; readonly rows: readonly (readonly (string | number)[])[] } & Corner)
  /** What people typed: a text stays a text, whatever it looks like, and a day becomes a date. */
  | ({ readonly kind: 'typed'; readonly rows: readonly Row[] } & Corner)
  | ({ readonly kind: 'formulas'; readonly rows: readonly (readonly string[])[] } & Corner)
  /** A blank text takes a note away. */
  | ({ readonly kind: 'notes'; readonly rows: readonly (readonly string[])[] } & Corner)
  /** What cells hold, and nothing of how they look. */
  | ({ readonly kind: 'clear' } & Block)
  /** Columns stay as they are where none are given. */
  | { readonly kind: 'freeze'; readonly tab: string; readonly rows: number; readonly columns?: number }
  /** How numbers and dates show. */
  | ({ readonly kind: 'format'; readonly format: string } & Block)
  /** One of the choices is offered, and anything else only warned of; null: down to the last row. */
  | ({
      readonly kind: 'drop-down';
      readonly choices: readonly string[];
      readonly rows: number | null;
    } & Corner)
  | ({ readonly kind: 'no drop-down' } & Block)
  /** Where `keep` is given, a mark on the column that begins with it keeps the width it had: see was-before.ts. */
  | {
      readonly kind: 'width';
      readonly tab: string;
      readonly column: number;
      readonly pixels: number;
      /** So many columns from that one on; one where it is not given. */
      readonly columns?: number;
      readonly keep: string | null;
    }
  /** Over whole columns, in place of these rules of the tab (counted from 0), else behind all that it has. */
  | {
      readonly kind: 'colour rules';
      readonly tab: string;
      readonly columns: readonly number[];
      readonly rules: readonly ColourRule[];
      readonly instead: readonly number[];
    }
  | { readonly kind: 'delete column'; readonly tab: string; readonly column: number; readonly rows: number }
  /** As large as it is, so that a protection of a part of it is asked too. */
  | {
      readonly kind: 'delete tab';
      readonly tab: string;
      readonly rows: number;
      readonly columns: number;
    }
  /** Names whole columns, from A on. */
  | { readonly kind: 'name'; readonly name: string; readonly tab: string; readonly columns: number }
  | { readonly kind: 'no name'; readonly name: string; readonly tab: string }
  | { readonly kind: 'hide tab'; readonly tab: string }
  | { readonly kind: 'mark'; readonly tab: string; readonly place: MarkPlace; readonly what: string }
  /** Takes such marks from the tab's rows and columns. */
  | { readonly kind: 'unmark'; readonly tab: string; readonly what: string }
  /** Takes every mark off a tab, its rows and its columns. */
  | { readonly kind: 'no marks'; readonly tab: string };

interface Corner {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

interface Block extends Corner {
  readonly rows: number;
  readonly columns: number;
}

/** What must be open to the user for a write to pass: cells, or the tab as a whole. */
interface Target {
  readonly tab: string;
  readonly cells: Area | null;
}

/** What to ask before a write; null where nothing that is there changes. */
export function targetOf(write: Write): Target | null {
  const { tab } = write;
  switch (write.kind) {
    case 'insert tab':
    case 'name':
    case 'no name':
      return null;
    case 'grow tab':
    case 'freeze':
    case 'hide tab':
    case 'width':
    case 'mark':
    case 'unmark':
    case 'no marks':
      return { tab, cells: null };
    case 'header cells':
      return { tab, cells: cellsFrom(write, 1, write.texts.length) };
    case 'values':
    case 'typed':
    case 'formulas':
    case 'notes':
      return { tab, cells: cellsFrom(write, write.rows.length, write.rows[0]?.length ?? 1) };
    case 'clear':
    case 'format':
    case 'no drop-down':
      return { tab, cells: cellsFrom(write, write.rows, write.columns) };
    case 'delete column':
      return { tab, cells: cellsFrom({ row: 1, column: write.column }, write.rows, 1) };
    case 'delete tab':
      return { tab, cells: cellsFrom({ row: 1, column: 1 }, write.rows, write.columns) };
    case 'drop-down':
      return { tab, cells: cellsFrom(write, 1, 1) };
    case 'colour rules':
      return { tab, cells: cellsFrom({ row: 1, column: write.columns[0] ?? 1 }, 1, 1) };
    default:
      return unknownWrite(write);
  }
}

function cellsFrom({ row, column }: Omit<Corner, 'tab'>, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

/** @throws always: the compiler names whoever forgets a kind of write */
export function unknownWrite(write: never): never {
  throw new Error(`no such write: ${JSON.stringify(write)}`);
}
