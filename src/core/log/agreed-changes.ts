import type { Board } from '../board.ts';
import { changeBetween } from '../facts/change.ts';
import {
  type CellChanges,
  type FactRow,
  type Facts,
  type FactTable,
  factIn,
  NO_FACTS,
  type TableChange,
} from '../facts/facts.ts';
import { factsIn } from '../facts/snapshot.ts';
import type { Tab } from '../lib/cell.ts';
import { counted } from '../lib/text.ts';
import { gather } from '../register/gather.ts';
import type { TableName } from '../register/table.ts';
import { agreedColumnChanges } from './agreed-column.ts';
import { AGREED_KINDS, type AgreedTable, agreedText, capital, nameOf, typedText } from './agreed-text.ts';
import type { OpenDecision } from './open-decision.ts';
import { rowsByKey } from './rows-by-key.ts';

/** What of an agreed table is typed otherwise than agreed: one row of it, or all of it where the key is blank. */
export interface AgreedChange {
  readonly table: AgreedTable;
  readonly key: string;
  /** `Portfolio: typed 12, agreed 8; who decided?` */
  readonly sentence: string;
  /** `Portfolio: 12 instead of 8` */
  readonly what: string;
  /** The column that it shows in; blank for the row as a whole. */
  readonly column: string;
}

const TABLES = Object.keys(AGREED_KINDS).filter((name): name is AgreedTable => name in AGREED_KINDS);

/**
 * D4: what is typed otherwise than agreed in limits, filters, direction and settings. What a decision on one of them
 * would tell the ledger is exactly what is listed.
 *
 * @param tabs the file's tables, of which the board was made
 */
export function agreedChanges({ ledger, register }: Board, tabs: readonly Tab[]): readonly AgreedChange[] {
  if (!register.tables.has('Decisions')) return [];
  const { rivals, tables } = gather(tabs, new Map());
  // Where nobody knows which tab is meant, nobody can agree that it is gone.
  const known = TABLES.filter((name) => !rivals.some(({ table, isOneRead }) => table === name && !isOneRead));
  const now = ledger.hasFacts ? factsIn(tabs) : NO_FACTS;
  const [was, is] = [among(known, ledger.agreed), among(known, now)];
  const told = ledger.hasFacts ? changeBetween(was, is) : new Map<TableName, TableChange | null>();
  const changes = known.flatMap((name) => {
    const change = told.get(name);
    return change === undefined ? [] : changesIn(name, change, was.tables.get(name), is.tables.get(name));
  });
  const limits = changes.filter(({ table }) => table === 'Limits');
  if (limits.some(({ key }) => key === '')) return changes;
  const column = agreedColumnChanges(tables.get('Limits'));
  return [...changes, ...column.filter(({ key }) => !limits.some((limit) => limit.key === key))];
}

function among(names: readonly TableName[], { tables }: Facts): Facts {
  return { tables: new Map([...tables].filter(([name]) => names.includes(name))) };
}

function changesIn(
  table: AgreedTable,
  change: TableChange | null,
  was: FactTable | undefined,
  is: FactTable | undefined,
): readonly AgreedChange[] {
  if (change === null || is === undefined) return [whole(table, 'is gone, and what was agreed in it counts')];
  const rows = counted(change.rows.size, 'row');
  if (was === undefined)
    return change.rows.size === 0 ? [] : [whole(table, `has ${rows} that nobody ever agreed to`)];
  const lost = was.columns.filter((header) => !is.columns.includes(header));
  if (lost.length > 0) {
    const others =
      change.rows.size === 0 ? '' : `, and ${rows} ${change.rows.size > 1 ? 'are' : 'is'} changed`;
    return [whole(table, `has lost its column ${lost.join(', ')}${others}`)];
  }
  return [...change.rows].map(([key, cells]) => rowChange(table, key, cells, was.rows.get(key)));
}

function whole(table: AgreedTable, what: string): AgreedChange {
  const text = `The table ${table} ${what}`;
  return { table, key: '', sentence: `${text}; who decided?`, what: `${text}: agreed as it is`, column: '' };
}

function rowChange(
  table: AgreedTable,
  key: string,
  cells: CellChanges | null,
  was: FactRow | undefined,
): AgreedChange {
  if (cells === null) return rowGone(table, key, was ?? {});
  if (was === undefined) return rowNew(table, key, cells);
  const told = Object.entries(cells).map(([header, cell]) => ({
    header,
    typed: cell ?? '',
    agreed: factIn(was, header),
  }));
  // What is agreed is written beside the limit by Leeway itself.
  const own = told.filter(({ header }) => header !== 'Agreed');
  const shown = table === 'Limits' && own.length > 0 ? own : told;
  const name = nameOf(table, was);
  return {
    table,
    key,
    sentence: `${capital(name)}: ${typedText(table, shown)}; who decided?`,
    what: `${capital(name)}: ${agreedText(table, shown)}`,
    column: shown[0]?.header ?? '',
  };
}

function rowGone(table: AgreedTable, key: string, was: FactRow): AgreedChange {
  const number = table === 'Limits' ? `, agreed ${String(factIn(was, 'Limit'))},` : '';
  const name = table === 'Limits' ? `the limit on ${nameOf(table, was)}` : nameOf(table, was);
  return {
    table,
    key,
    sentence: `${capital(name)}${number} is gone and still counts; who decided?`,
    what: `${capital(name)} is taken out`,
    column: '',
  };
}

function rowNew(table: AgreedTable, key: string, cells: CellChanges): AgreedChange {
  const row = Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, cell ?? '']));
  const number = table === 'Limits' ? `, ${String(factIn(row, 'Limit'))},` : '';
  const name = table === 'Limits' ? `the limit on ${nameOf(table, row)}` : nameOf(table, row);
  const counts = table === 'Filters' || table === 'Direction' ? 'is new and does not count yet' : 'is new';
  return {
    table,
    key,
    sentence: `${capital(name)}${number} ${counts}; who decided?`,
    what: `${capital(name)}${number} is new`,
    column: '',
  };
}

/** The same as decisions to make. */
export function agreedDecisions(board: Board, tabs: readonly Tab[]): readonly OpenDecision[] {
  const found = gather(tabs, new Map()).tables;
  return agreedChanges(board, tabs).map(({ table, key, sentence, column }) => {
    const row = (rowsByKey(found.get(table)).get(key) ?? 0) + 1;
    return {
      key: `${table} ${key}`,
      sentence,
      kinds: [AGREED_KINDS[table]],
      about: key,
      place: board.register.locate({ table, row, column: row > 1 ? column : '' }),
    };
  });
}
