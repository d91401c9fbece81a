import { compile } from '../filters/compile.ts';
import { columnIndex } from '../register/column-index.ts';
import type { FilterRow } from '../register/filters.ts';
import { foldHeader } from '../register/recognise.ts';
import { STATUSES } from '../register/status.ts';
import { columnKeys } from '../register/table.ts';
import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import type { Rule } from '../rules/rule.ts';
import { type CellExpressions, type Literals, readingsNeeded, toFormula } from '../rules/to-formula.ts';
import { isBlankCell, joined, numberLiteral } from './fragments.ts';
import { across, FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import { cellHere, cellsOf, type TablePlace } from './place.ts';
import type { Readings } from './readings.ts';
import type { RowColumns, Watched } from './row-columns.ts';
import type { UnreadTest } from './unread-column.ts';

/** A filter and the column that it reads; a filter whose row makes no rule, or reads no column, is unknown. */
export interface CompiledFilter {
  readonly row: FilterRow;
  readonly rule: Rule | null;
  readonly column: number | null;
  /** Leeway's name for the column, where it has one. */
  readonly key: InitiativeColumn | null;
}

export function compileFilters(filters: readonly FilterRow[], place: TablePlace): readonly CompiledFilter[] {
  const index = place.found === null ? new Map<string, number>() : columnIndex(place.found);
  return filters.map((row) => {
    const compiled = compile(row);
    const rule = compiled.kind === 'rule' ? compiled.rule : null;
    const at = index.get(foldHeader(row.column));
    const column = at === undefined ? null : at + 1;
    const key = columnKeys(INITIATIVES).find((one) => place.columns.get(one) === column) ?? null;
    return { row, rule, column, key: column === null ? null : key };
  });
}

/** Remembers the texts that filters must read as numbers or days. */
export function learnFilters(
  filters: readonly CompiledFilter[],
  place: TablePlace,
  readings: Readings,
): void {
  for (const { rule, column } of filters) {
    if (rule === null || column === null) continue;
    for (const needed of readingsNeeded(rule)) readings.learn(`any ${needed}`, cellsOf(place, column));
  }
}

interface Given {
  readonly rows: RowColumns;
  readonly readings: Readings;
  readonly unread: UnreadTest;
  /** How many rows of Filters are otherwise than they were read. */
  readonly changed: string;
}

/** F3: the names of the filters that a row fails or that are unknown of it. */
export function writeFilters(
  sheet: KeysSheet,
  watched: Watched,
  filters: readonly CompiledFilter[],
  given: Given,
): KeyColumn {
  const { exists, status } = given.rows;
  const reads = filters.map((filter) => writeReadings(sheet, watched, filter, given));
  const literals = writeOperands(sheet, filters);
  const verdicts = filters.map((filter, index) =>
    writeFilter(sheet, watched, filter, reads[index] ?? null, { ...given, literals }),
  );
  const applies = writeApplies(sheet, filters);
  const statuses = sheet.typed('Statuses', STATUSES);
  const active = STATUSES.indexOf('Active') + 1;
  // A row whose status cannot be read counts as Active.
  const standing = sheet.formulas(
    'Judged as',
    watched.length,
    (row) => `IFERROR(MATCH(${status.at(row)},${statuses.all},0),${active})`,
  );
  const [fails, unknown] = (['fail', 'unknown'] as const).map((verdict) =>
    sheet.formulas(`Names that ${verdict}`, watched.length, (row) =>
      namesFormula(verdict, { verdicts, applies, standing: standing.at(row) }, row),
    ),
  );
  const stale = `IF(IFERROR(${given.changed}>0,TRUE),"unknown: Refresh","")`;
  return sheet.formulas('Filters', watched.length, (row) => {
    const led = (word: string, names: string) => `IF(${names}="","","${word}"&${names})`;
    const missed = [led('fails ', fails?.at(row) ?? '""'), led('unknown ', unknown?.at(row) ?? '""')];
    return `IF(${exists.at(row)}="","",${joined(' · ', [...missed, stale])})`;
  });
}

interface Missed {
  readonly verdicts: readonly KeyColumn[];
  readonly applies: readonly KeyColumn[];
  readonly standing: string;
}

function namesFormula(
  verdict: 'fail' | 'unknown',
  { verdicts, applies, standing }: Missed,
  row: number,
): string {
  const [[first, last], [from, to]] = [ends(verdicts), ends(applies)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return '""';
  const mine = `INDEX(${from.fixed(FIRST)}:${to.fixed(FIRST + STATUSES.length - 1)},${standing},0)`;
  const matching = `(${across(first, last, row)}="${verdict}")*${mine}`;
  return `TEXTJOIN("; ",TRUE,ARRAYFORMULA(IF(${matching},${first.fixed(1)}:${last.fixed(1)},"")))`;
}

function ends(columns: readonly KeyColumn[]): readonly [KeyColumn | undefined, KeyColumn | undefined] {
  return [columns[0], columns[columns.length - 1]];
}

/** One row a status: 1 where the filter is asked of rows with it. */
function writeApplies(sheet: KeysSheet, filters: readonly CompiledFilter[]): readonly KeyColumn[] {
  return filters.map(({ row }) =>
    sheet.typed(
      'Applies',
      STATUSES.map((status) => (row.appliesTo.includes(status) ? 1 : 0)),
    ),
  );
}

type CellAt = (row: number) => CellExpressions;

function writeFilter(
  sheet: KeysSheet,
  watched: Watched,
  { row: typed, rule, key }: CompiledFilter,
  cellAt: CellAt | null,
  { rows, unread, literals }: Given & { readonly literals: Literals },
): KeyColumn {
  return sheet.formulas({ typed: typed.name }, watched.length, (row) => {
    const judged = rule === null || cellAt === null ? '"unknown"' : toFormula(rule, cellAt(row), literals);
    const isUnread = key === null ? null : unread(key, row);
    const known = isUnread === null ? judged : `IF(${isUnread},"unknown",${judged})`;
    return `IF(${rows.below.at(row)}="","",${known})`;
  });
}

const NOWHERE: CellExpressions = { value: '""', number: '""', day: '""', isBlank: 'TRUE' };

/** S1: the texts that filters compare with stand in cells, never in a formula. */
function writeOperands(sheet: KeysSheet, filters: readonly CompiledFilter[]): Literals {
  const texts: string[] = [];
  const collect = (text: string) => String(texts.push(text));
  for (const { rule } of filters)
    if (rule !== null) toFormula(rule, NOWHERE, { text: collect, number: numberLiteral });
  const operands = sheet.typed('Compared with', [...texts, '']);
  return { text: (text) => operands.fixed(FIRST + texts.indexOf(text)), number: numberLiteral };
}

function writeReadings(
  sheet: KeysSheet,
  { place, length }: Watched,
  { rule, column }: CompiledFilter,
  { readings }: Given,
): CellAt | null {
  if (rule === null || column === null) return null;
  const value = cellHere(place, column);
  const needed = readingsNeeded(rule);
  const reading = (what: 'number' | 'day') =>
    needed.includes(what)
      ? sheet.formulas(`Read as ${what}`, length, () => readings.read(`any ${what}`, value))
      : null;
  const [number, day] = [reading('number'), reading('day')];
  return (row) => ({
    value,
    number: number?.at(row) ?? '""',
    day: day?.at(row) ?? '""',
    isBlank: isBlankCell(value),
  });
}
