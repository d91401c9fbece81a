import { type Cell, isBlank, type Tab, textOf } from '../lib/cell.ts';
import { columnIndex } from '../register/column-index.ts';
import { type Gathered, gather, isBlankRow } from '../register/gather.ts';
import { NO_WORDS, type Register, readRegister, type Words } from '../register/read-register.ts';
import { type FoundTable, foldHeader } from '../register/recognise.ts';
import { columnKeys, type TableName } from '../register/table.ts';
import { type FactRow, type Facts, type FactTable, isFactHeader, TOLD } from './facts.ts';
import { RowKeys } from './row-keys.ts';

/** What a person wrote beyond this is not kept: no score reads so far, and a row must fit into a cell of the ledger. */
const MOST_TEXT = 5_000;
/** Columns beside Leeway's own that filters may read, and how long their headers may be. */
const MOST_OTHERS = 30;
const MOST_HEADER = 100;

/** Tables of which only that they are there is a fact. */
const ONLY_THERE: readonly TableName[] = ['Readings', 'Decisions', 'History'];
/** Columns of which the score reads nothing. */
const NOT_READ: Readonly<Partial<Record<TableName, readonly string[]>>> = { Settings: ['Unit', 'Why'] };

/** D10: the cells of a file that the score reads, as they are now. */
export function factsIn(tabs: readonly Tab[], words: Words = NO_WORDS): Facts {
  const gathered = gather(tabs, words.headers);
  const tables = TOLD.flatMap((name): readonly (readonly [TableName, FactTable])[] => {
    const found = gathered.tables.get(name);
    if (found === undefined) return [];
    const others = name === 'Initiatives' ? othersRead(gathered, found, tabs, words) : [];
    return [[name, tableOf(found, others)]];
  });
  return { tables: new Map(tables) };
}

/** A column of the register that is none of Leeway's own, and that a filter reads. */
interface Other {
  readonly header: string;
  readonly cellAt: (row: number) => Cell;
}

interface Source {
  readonly header: string;
  readonly index: number;
}

function tableOf(found: FoundTable, others: readonly Other[]): FactTable {
  const left = NOT_READ[found.table.name] ?? [];
  const sources = columnKeys(found.table).flatMap((key): readonly Source[] => {
    const [index, header] = [found.columns.get(key), found.table.columns[key]?.header ?? ''];
    return index === undefined || left.includes(header) ? [] : [{ header, index }];
  });
  const columns = [...sources, ...others].map(({ header }) => header);
  if (ONLY_THERE.includes(found.table.name)) return { columns, rows: new Map() };
  return { columns, rows: rowsOf(found, sources, others) };
}

function rowsOf(
  found: FoundTable,
  sources: readonly Source[],
  others: readonly Other[],
): ReadonlyMap<string, FactRow> {
  const keys = new RowKeys(found.table.name);
  const rows = new Map<string, FactRow>();
  for (let index = found.header + 1; index < found.grid.length; index++) {
    if (isBlankRow(found, index)) continue;
    const cells = found.grid[index] ?? [];
    const row: Record<string, Cell> = {};
    for (const source of sources) keep(row, source.header, cells[source.index] ?? '');
    for (const { header, cellAt } of others) keep(row, header, cellAt(index + 1));
    rows.set(
      keys.next((header) => textOf(row[header] ?? '')),
      row,
    );
  }
  return rows;
}

function keep(row: Record<string, Cell>, header: string, cell: Cell): void {
  if (isBlank(cell)) return;
  row[header] = typeof cell === 'string' && cell.length > MOST_TEXT ? cell.slice(0, MOST_TEXT) : cell;
}

/** Filters name columns by Leeway's headers or by those of the file; the latter are kept as well. */
function othersRead(
  { tables }: Gathered,
  found: FoundTable,
  tabs: readonly Tab[],
  words: Words,
): readonly Other[] {
  const filters = tables.get('Filters');
  const named = filters?.columns.get('column');
  if (filters === undefined || named === undefined) return [];
  const own = new Set(
    columnKeys(found.table).map((key) => foldHeader(found.table.columns[key]?.header ?? '')),
  );
  const there = columnIndex(found);
  const headers = new Set<string>();
  for (const row of filters.grid.slice(filters.header + 1)) {
    const header = textOf(row[named] ?? '');
    const folded = foldHeader(header);
    const isOther = there.has(folded) && !own.has(folded) && folded.length <= MOST_HEADER;
    if (isOther && isFactHeader(folded) && headers.size < MOST_OTHERS) headers.add(folded);
  }
  if (headers.size === 0) return [];
  const read = readRegister(tabs, words);
  return read.kind === 'no register' ? [] : [...headers].sort().map((header) => other(header, read.register));
}

/** As the register reads it: a cell that could not be read is no value there either. */
function other(header: string, { cellAt, initiatives }: Register): Other {
  const unread = new Map(initiatives.map(({ row, unread: columns }) => [row, columns]));
  return { header, cellAt: (row) => cellAt({ row, unread: unread.get(row) ?? [] }, header) ?? '' };
}
