import { type Cell, textOf } from '../lib/cell.ts';
import type { TableName } from '../register/table.ts';
import { changeBetween, mergedChange } from './change.ts';
import { type CellChanges, type Facts, type FactsChange, type TableChange, TOLD } from './facts.ts';
import type { LedgerFold } from './fold.ts';

/** What a cell of a spreadsheet holds at most. */
export const MOST_CHARACTERS = 50_000;
/** The braces around a table and its name. */
const AROUND_TABLE = 40;

/**
 * D10: what changed from one time to another, as texts for a cell each, every one of them readable by itself; none
 * where nothing did. Without a time before, everything is told.
 */
export function factsText(before: Facts | null, after: Facts, most = MOST_CHARACTERS): readonly string[] {
  return textsOf(changeBetween(before, after), most);
}

/**
 * What a decision tells: what changed since the last row of the ledger, and of the tables that it agrees on all that
 * is otherwise than was last agreed, although it was seen before. One that agrees on Initiatives agrees on what columns
 * there are.
 */
export function decisionText(
  fold: LedgerFold,
  after: Facts,
  agrees: readonly TableName[],
  most = MOST_CHARACTERS,
): readonly string[] {
  const since = changeBetween(fold.last, after);
  const logged = changeBetween(fold.agreed, after);
  const agreed = new Map(
    agrees.flatMap((name): readonly (readonly [TableName, TableChange | null])[] => {
      if (name === 'Initiatives') return [[name, columnsAsTheyAre(after)]];
      const told = logged.get(name);
      if (told !== undefined) return [[name, told]];
      return fold.known.tables.has(name) && !after.tables.has(name) ? [[name, null]] : [];
    }),
  );
  return textsOf(mergedChange(since, agreed), most);
}

function columnsAsTheyAre({ tables }: Facts): TableChange {
  return { columns: tables.get('Initiatives')?.columns ?? [], rows: new Map() };
}

function textsOf(change: FactsChange, most: number): readonly string[] {
  const pieces = new Pieces(most);
  for (const name of TOLD) {
    const told = change.get(name);
    if (told === null) pieces.addTable(name, null);
    else if (told !== undefined) {
      if (told.columns !== null) pieces.addTable(name, JSON.stringify(told.columns));
      for (const [key, cells] of told.rows) addRow(pieces, name, key, cells);
    }
  }
  return pieces.all();
}

function addRow(pieces: Pieces, table: TableName, key: string, cells: CellChanges | null): void {
  const name = JSON.stringify(key);
  if (cells === null) {
    pieces.addRow(table, `${name}:null`);
    return;
  }
  const room = pieces.most - AROUND_TABLE - name.length - 3;
  let open: string[] = [];
  let length = 0;
  for (const [header, cell] of Object.entries(cells)) {
    const text = `${JSON.stringify(header)}:${cellText(cell)}`;
    if (open.length > 0 && length + text.length + 1 > room) {
      pieces.addRow(table, `${name}:{${open.join(',')}}`);
      [open, length] = [[], 0];
    }
    open.push(text);
    length += text.length + 1;
  }
  pieces.addRow(table, `${name}:{${open.join(',')}}`);
}

function cellText(cell: Cell | null): string {
  return typeof cell === 'object' && cell !== null
    ? JSON.stringify({ day: textOf(cell) })
    : JSON.stringify(cell);
}

interface OpenTable {
  columns: string | null;
  readonly rows: string[];
}

/** Texts that are filled one after the other. */
class Pieces {
  readonly most: number;
  private readonly done: string[] = [];
  /** A table that is gone is null. */
  private open = new Map<TableName, OpenTable | null>();
  private length = 2;

  constructor(most: number) {
    this.most = most;
  }

  /** @param columns null where the table is gone */
  addTable(name: TableName, columns: string | null): void {
    const length = AROUND_TABLE + (columns?.length ?? 0);
    if (this.length + length > this.most) this.close();
    this.open.set(name, columns === null ? null : { columns, rows: [] });
    this.length += length;
  }

  addRow(name: TableName, row: string): void {
    const around = () => (this.open.has(name) ? 0 : AROUND_TABLE);
    if (this.length + around() + row.length + 1 > this.most) this.close();
    this.length += around() + row.length + 1;
    const table = this.open.get(name) ?? { columns: null, rows: [] };
    table.rows.push(row);
    this.open.set(name, table);
  }

  all(): readonly string[] {
    this.close();
    return this.done;
  }

  private close(): void {
    if (this.open.size > 0) this.done.push(`{${[...this.open].map(tableText).join(',')}}`);
    this.open = new Map();
    this.length = 2;
  }
}

function tableText([name, table]: readonly [TableName, OpenTable | null]): string {
  if (table === null) return `"${name}":null`;
  const columns = table.columns === null ? [] : [`"columns":${table.columns}`];
  const rows = table.rows.length === 0 ? [] : [`"rows":{${table.rows.join(',')}}`];
  return `"${name}":{${[...columns, ...rows].join(',')}}`;
}
