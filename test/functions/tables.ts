import { sheet } from '../core/sheet.ts';

/** Three active initiatives, of which two want the same team in June, and one that waits. */
export const REGISTER = sheet(`
  ID  | Initiative | Status   | Priority | Team | Start      | End        | Resources      | Measure | Visionary | Prophet | Operator
  I-1 | Atlas      | Active   | P-1      | Data | 2026-06-01 | 2026-06-30 | Data team 60%  | Churn   | Vera      | Pia     | Otto
  I-2 | Borealis   | Active   | P-1      | Data | 2026-06-11 | 2026-07-10 | Data team 80%  | Revenue | Vera      | Pia     | Otto
  I-3 | Cobalt     | Active   |          | Web  | 2026-06-01 | 2026-06-30 | Platform 3     |         | Vera      |         | Otto
  I-4 | Delta      | Proposed | P-1      | Web  | 2026-06-01 | 2026-06-30 | Data team 100% | Churn   | Vera      | Pia     | Otto
`);

export const CAPACITY = sheet(`
  Resource  | Capacity | From | Until
  Data team | 1        |      |
  Platform  | 3        |      |
`);

export const LIMITS = sheet(`
  Scope     | Name | Limit | Counts      | Mode
  Portfolio |      | 2     | Initiatives | Refuse
  Team      | Data | 2     | Initiatives | Inform
`);

export const DIRECTION = sheet(`
  ID  | Priority          | Not pursued   | Why it matters | Owner | From       | Until
  P-1 | Keep who we have  | New countries | Churn costs us | Vera  | 2026-01-01 | 2026-12-31
`);

export const FILTERS = sheet(`
  Filter      | Column  | Test   | Value | Applies to | If it fails
  Has measure | Measure | is set |       | Active     | Decline
`);

export const SETTINGS = sheet(`
  Setting | Value | Unit | Why
  Horizon | 30    | days | We plan by the month
`);

/** The day that the tests judge as of. */
export const AS_OF = '2026-06-01';

/** Everything that the small file holds. */
export const FILE = [REGISTER, CAPACITY, LIMITS, DIRECTION, FILTERS, SETTINGS] as const;

type Row = readonly unknown[];
export type Table = readonly Row[];

/** The table as a whole-column reference hands it over: blank rows down to the last. */
export function withTail(table: Table, rows: number): Table {
  const width = table[0]?.length ?? 0;
  const blank = Array.from({ length: Math.max(0, rows - table.length) }, () => Array(width).fill(''));
  return [...table, ...blank];
}

/** The columns from one place up to another, as `Initiatives!A:F` is a piece of its tab. */
export function columns(table: Table, from: number, until?: number): Table {
  return table.map((row) => row.slice(from, until));
}

/** The table with one cell changed; rows and columns count from 0, the headers being row 0. */
export function withCell(table: Table, row: number, header: string, value: unknown): Table {
  const column = (table[0] ?? []).indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  return table.map((cells, index) => (index === row ? cells.with(column, value) : cells));
}
