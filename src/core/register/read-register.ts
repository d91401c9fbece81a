import type { Cell, Tab } from '../lib/cell.ts';
import { fold, foldWord } from '../lib/text.ts';
import { type CapacityPeriod, readCapacity } from './capacity.ts';
import { columnIndex } from './column-index.ts';
import { type Decision, readDecisions } from './decisions.ts';
import { type Priority, prioritiesByName, readDirection } from './direction.ts';
import { type FilterRow, readFilters } from './filters.ts';
import type { Finding } from './finding.ts';
import { type Gathered, gather, type Rivals } from './gather.ts';
import { type PastScore, readHistory } from './history.ts';
import type { Initiative } from './initiative.ts';
import { likenessFindings } from './likeness.ts';
import { withProblems } from './limit-problems.ts';
import { type Limit, readLimits } from './limits.ts';
import { missingColumns } from './missing.ts';
import { readInitiatives } from './read-initiatives.ts';
import { type Reading, readReadings } from './readings.ts';
import { type FoundTable, foldHeader, type HeaderWords } from './recognise.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { type StatusWords, statusWords } from './status.ts';
import { columnKeys, type Table, type TableName } from './table.ts';
import { CAPACITY } from './tables/capacity.ts';
import { DECISIONS } from './tables/decisions.ts';
import { DIRECTION } from './tables/direction.ts';
import { FILTERS } from './tables/filters.ts';
import { HISTORY } from './tables/history.ts';
import { INITIATIVES, type InitiativeColumn } from './tables/initiatives.ts';
import { LIMITS } from './tables/limits.ts';
import { READINGS } from './tables/readings.ts';
import { SETTINGS } from './tables/settings.ts';

/** The user's own words for our headers and statuses. */
export interface Words {
  readonly headers: HeaderWords;
  readonly statuses: StatusWords;
}

export const NO_WORDS: Words = { headers: new Map(), statuses: new Map() };

/** Everything a register says, read. */
export interface Register {
  readonly initiatives: readonly Initiative[];
  readonly direction: readonly Priority[];
  readonly limits: readonly Limit[];
  readonly filters: readonly FilterRow[];
  readonly capacity: readonly CapacityPeriod[];
  readonly decisions: readonly Decision[];
  readonly readings: readonly Reading[];
  readonly history: readonly PastScore[];
  readonly settings: Settings;
  /** Tables that are there, and the columns of the register itself. */
  readonly tables: ReadonlySet<TableName>;
  readonly columns: ReadonlySet<InitiativeColumn>;
  /** The cell of a row under any header; an error where it could not be read, undefined where no column bears it. */
  readonly cellAt: (row: Pick<Initiative, 'row' | 'unread'>, header: string) => Cell | undefined;
  /** The last row of the register's grid, as Sheets numbers it. */
  readonly lastRow: number;
  readonly headerRow: number;
  /** Where a cell stands that a finding is about; null where its table is in no tab. */
  readonly locate: (finding: Pick<Finding, 'table' | 'row' | 'column'>) => CellPlace | null;
  readonly findings: readonly Finding[];
  /** The words that it was read by, beside those of Settings. */
  readonly words: Words;
}

/** A cell of a tab; rows and columns count from 1. */
export interface CellPlace {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** What stands in the file and was not read. */
export interface Unread {
  /** Tables that more than one place looks like, with those places. */
  readonly rivals: readonly Rivals[];
  /** Places with content that are no table, with their headers. */
  readonly strangers: Gathered['strangers'];
}

export type ReadResult =
  | { readonly kind: 'register'; readonly register: Register; readonly unread: Unread }
  | { readonly kind: 'no register'; readonly unread: Unread };

/** Reads a file's tables. Whatever cannot be read in them is a finding; only the register itself must be there. */
export function readRegister(tabs: readonly Tab[], words: Words = NO_WORDS): ReadResult {
  const gathered = gather(tabs, words.headers);
  const unread = { rivals: gathered.rivals, strangers: gathered.strangers };
  const found = tableIn(gathered, INITIATIVES);
  return found === null
    ? { kind: 'no register', unread }
    : { kind: 'register', register: readTables(gathered, found, words), unread };
}

function readTables(gathered: Gathered, found: FoundTable<InitiativeColumn>, words: Words): Register {
  const findings: Finding[] = [];
  const read = <Key extends string, Rows>(
    table: Table<Key>,
    reader: (foundTable: FoundTable<Key>) => Rows,
    absent: Rows,
  ): Rows => {
    const there = tableIn(gathered, table);
    return there === null ? absent : reader(there);
  };
  const columns = new Set(columnsOf(found));
  const settings = read(SETTINGS, (table) => readSettings(table, findings), DEFAULT_SETTINGS);
  const statuses = statusWords(new Map([...settings.statusWords, ...foldedWords(words.statuses)]));
  const capacity = read(CAPACITY, (table) => readCapacity(table, findings), []);
  const direction = read(DIRECTION, (table) => readDirection(table, findings), []);
  const limits = read(
    LIMITS,
    (table) => withProblems(readLimits(table, findings), { columns, tables: gathered.tables }, findings),
    [],
  );
  const filters = read(FILTERS, (table) => readFilters(table, statuses, findings), []);
  const rows = readInitiatives(found, {
    statuses,
    resources: new Set(capacity.map(({ key }) => key)),
    priorities: new Set(prioritiesByName(direction).keys()),
    limited: new Set(limits.map(({ name }) => fold(name))),
  });
  return {
    initiatives: rows.initiatives,
    direction,
    limits,
    filters,
    capacity,
    decisions: read(DECISIONS, (table) => readDecisions(table, findings), []),
    readings: read(READINGS, (table) => readReadings(table, findings), []),
    history: read(HISTORY, (table) => readHistory(table, findings), []),
    settings,
    tables: new Set(gathered.tables.keys()),
    columns,
    cellAt: cellReader(found),
    lastRow: found.grid.length,
    headerRow: found.header + 1,
    locate: (finding) => locate(gathered, finding),
    words,
    findings: [
      ...missingColumns(found, rows.initiatives),
      ...rows.findings,
      ...likenessFindings(rows.initiatives),
      ...findings,
      ...gathered.findings,
      ...gathered.strangers.map(strangerFinding),
    ],
  };
}

/** What the command line says wins, in whatever spelling. */
function foldedWords(words: StatusWords): StatusWords {
  return new Map([...words].map(([word, status]) => [foldWord(word), status]));
}

/** The map of found tables is by name, and a name stands for one table: this is where that is known. */
export function tableIn<Key extends string>(gathered: Gathered, table: Table<Key>): FoundTable<Key> | null {
  const found = gathered.tables.get(table.name);
  return found === undefined ? null : { ...found, table };
}

function columnsOf(found: FoundTable<InitiativeColumn>): readonly InitiativeColumn[] {
  return columnKeys(INITIATIVES).filter((key) => found.columns.has(key));
}

function cellReader(found: FoundTable<InitiativeColumn>): Register['cellAt'] {
  const byHeader = columnIndex(found);
  const ours = new Map(
    columnsOf(found).map((key) => [found.columns.get(key) ?? -1, INITIATIVES.columns[key].header]),
  );
  return ({ row, unread }, header) => {
    const index = byHeader.get(foldHeader(header));
    if (index === undefined) return undefined;
    const name = ours.get(index);
    return name !== undefined && unread.includes(name) ? BAD_CELL : (found.grid[row - 1]?.[index] ?? '');
  };
}

/** A row as a whole is found at its first cell, a column that is not there at the header row. */
function locate(
  { tables }: Gathered,
  { table, row, column }: Pick<Finding, 'table' | 'row' | 'column'>,
): CellPlace | null {
  const found = [...tables.values()].find((known) => known.table.name === table);
  if (found === undefined) return null;
  const index = columnIndex(found).get(foldHeader(column));
  return { tab: found.place, row, column: (index ?? 0) + 1 };
}

/** What stands in a cell that the register could not read: no rule may take it for a value. */
const BAD_CELL = '#VALUE!';

function strangerFinding({ place, headers }: Gathered['strangers'][number]): Finding {
  const shown = headers
    .slice(0, 12)
    .map((header) => `"${header}"`)
    .join(', ');
  const more = headers.length > 12 ? ` and ${headers.length - 12} more` : '';
  const message = `no table that Leeway knows; its headers are ${shown}${more}`;
  return { table: place, row: 1, column: '', message, kind: 'table' };
}
