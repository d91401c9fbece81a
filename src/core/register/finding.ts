import type { TableName } from './table.ts';

/** One thing in the register that could not be read as it stands, or that a person should know of. */
export interface Finding {
  /** The table, or the tab's own name where it is no table that Leeway knows. */
  readonly table: TableName | (string & {});
  /** The row as Sheets numbers it; 1 is the header row, and where the whole table is meant. */
  readonly row: number;
  /** The column's header, blank where the whole row is meant. */
  readonly column: string;
  /** What was expected and what came, without table, row and column. */
  readonly message: string;
  /** A column or table that is not there takes nothing from any row; all else does. */
  readonly kind: 'cell' | 'row' | 'table' | 'missing';
}

/** `Row 7, End: expected a date, got "soon"`, led by the table's name unless it is the register. */
export function findingText({ table, row, column, message, kind }: Finding): string {
  const where = table === 'Initiatives' ? '' : `${table}, `;
  if (kind === 'missing' || kind === 'table') return `${table}: ${message}`;
  const place = column === '' ? `row ${row}` : `row ${row}, ${column}`;
  const text = `${where}${place}: ${message}`;
  return text[0]?.toUpperCase() + text.slice(1);
}
