import { compile } from '../filters/compile.ts';
import { columnIndex } from '../register/column-index.ts';
import type { FilterRow } from '../register/filters.ts';
import { foldHeader } from '../register/recognise.ts';
import { STATUSES } from '../register/status.ts';
import { columnKeys } from '../register/table.ts';
import { INITIATIVES, type InitiativeColumn } from '../register/tables/initiatives.ts';
import type { Rule } from '../rules/rule.ts';
import { type CellExpressions, type Literals, readingsNeeded, toFormula } from '../rules/to-formula.ts';
import { isBlankCell, joined, numberLiteral, substituted } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
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

/** F3: the names of the filters that a row fails or that are unknown of it; of a row that holds nothing as well. */
export function writeFilters(
  sheet: KeysSheet,
  watched: Watched,
  filters: readonly CompiledFilter[],
  given: Given,
): KeyColumn {
  const { status } = given.rows;
  const verdicts = writeVerdicts(sheet, watched, filters, given);
  const asked = writeAsked(sheet, filters);
  // What is asked of statuses alike hangs on no row's status, so that an edit of it judges nothing anew.
  const missed = asked.groups.map((applies) =>
    sheet.formulas('Missed', watched.length, (row) => {
      const letters = verdicts.map((column) => column.at(row)).join('&');
      return joined(
        ' · ',
        (['fail', 'unknown'] as const).map((verdict) => missedFormula(verdict, letters, asked, applies)),
      );
    }),
  );
  const stale = `IF(IFERROR(${given.changed}>0,TRUE),"unknown: Refresh","")`;
  return sheet.formulas('Filters', watched.length, (row) => {
    const group = groupFormula(asked, status.at(row));
    const mine = missed.map((column, index) => `IF(${group}=${index + 1},${column.at(row)},"")`);
    return joined(' · ', [joined('', [...mine, '""']), stale]);
  });
}

/** What filters are called and which statuses they are asked of. */
interface Asked {
  readonly statuses: KeyColumn;
  /** Beside each status the number of its group; 0 where no filter is asked of it. */
  readonly groupOf: KeyColumn;
  readonly positions: KeyColumn;
  readonly names: KeyColumn;
  /** Statuses of which the same filters are asked: 1 beside each of these. */
  readonly groups: readonly KeyColumn[];
}

function writeAsked(sheet: KeysSheet, filters: readonly CompiledFilter[]): Asked {
  const applies = STATUSES.map((status) =>
    filters.map(({ row }) => (row.appliesTo.includes(status) ? 1 : 0)),
  );
  const kinds = [...new Set(applies.map((one) => one.join('')))].filter((kind) => kind.includes('1'));
  return {
    statuses: sheet.typed('Statuses', STATUSES),
    groupOf: sheet.typed(
      'Group',
      applies.map((one) => kinds.indexOf(one.join('')) + 1),
    ),
    positions: sheet.typed(
      'Filters',
      filters.map((_filter, index) => index + 1),
    ),
    names: sheet.typed(
      'Filter names',
      filters.map(({ row }) => row.name),
    ),
    groups: kinds.map((kind) => sheet.typed('Applies', [...kind].map(Number))),
  };
}

/** A row whose status cannot be read counts as Active. */
function groupFormula({ statuses, groupOf }: Asked, status: string): string {
  const active = groupOf.fixed(FIRST + STATUSES.indexOf('Active'));
  return `IFERROR(INDEX(${groupOf.all},MATCH(${status},${statuses.all},0)),${active})`;
}

/** Around a text until it is known whether it is blank. */
const EDGE = '"\uE029"';

/** `fails A; B`; blank where there is none. */
function missedFormula(
  verdict: 'fail' | 'unknown',
  letters: string,
  { positions, names }: Asked,
  applies: KeyColumn,
): string {
  const is = `(MID(${letters},${positions.all},1)="${LETTERS[verdict]}")`;
  const found = `IF(${is}*${applies.all},${names.all},"")`;
  const list = `TEXTJOIN("; ",TRUE,ARRAYFORMULA(${found}))`;
  const word = verdict === 'fail' ? 'fails ' : 'unknown ';
  const led = `${EDGE}&"${word}"&${list}&${EDGE}`;
  return substituted(substituted(led, `${EDGE}&"${word}"&${EDGE}`, '""'), EDGE, '""');
}

/** By what a verdict begins with. */
const LETTERS = { pass: 'p', fail: 'f', unknown: 'u' } as const;
/** Excel takes formulas of 8,192 characters. */
const MOST = 4_000;

/** A letter a filter, in as few columns as programs take. */
function writeVerdicts(
  sheet: KeysSheet,
  watched: Watched,
  filters: readonly CompiledFilter[],
  given: Given,
): readonly KeyColumn[] {
  const cells = filters.map((filter) => writeReadings(sheet, watched, filter, given));
  const literals = writeOperands(sheet, filters);
  const parts = filters.map(
    (filter, index) => (row: number) =>
      `LEFT(${verdictFormula(filter, cells[index] ?? null, { ...given, literals }, row)},1)`,
  );
  return grouped(parts, (part) => part(FIRST).length).map((some) =>
    sheet.formulas('Verdicts', watched.length, (row) => some.map((part) => part(row)).join('&')),
  );
}

/** Neighbours together, as long as they are not too long. */
function grouped<Part>(
  parts: readonly Part[],
  lengthOf: (part: Part) => number,
): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    const last = groups[groups.length - 1];
    room -= lengthOf(part);
    if (last !== undefined && room >= 0) last.push(part);
    else {
      groups.push([part]);
      room = MOST - lengthOf(part);
    }
  }
  return groups;
}

type CellAt = (row: number) => CellExpressions;

function verdictFormula(
  { rule, key }: CompiledFilter,
  cellAt: CellAt | null,
  { unread, literals }: Given & { readonly literals: Literals },
  row: number,
): string {
  const judged = rule === null || cellAt === null ? '"unknown"' : toFormula(rule, cellAt(row), literals);
  const isUnread = key === null ? null : unread(key, row);
  return isUnread === null ? judged : `IF(${isUnread},"unknown",${judged})`;
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
  { rule, column, key }: CompiledFilter,
  { readings, rows }: Given,
): CellAt | null {
  if (rule === null || column === null) return null;
  const value = cellHere(place, column);
  const needed = readingsNeeded(rule);
  const reading = (what: 'number' | 'day') =>
    needed.includes(what)
      ? (readAlready(rows, key, what) ??
        sheet.formulas(`Read as ${what}`, length, () => readings.read(`any ${what}`, value)))
      : null;
  const [number, day] = [reading('number'), reading('day')];
  return (row) => ({
    value,
    number: number?.at(row) ?? '""',
    day: day?.at(row) ?? '""',
    isBlank: isBlankCell(value),
  });
}

/** What cannot be read as its column's own is unknown before the reading is looked at. */
function readAlready(rows: RowColumns, key: string | null, what: 'number' | 'day'): KeyColumn | null {
  if (what === 'number') return key === 'rank' || key === 'size' ? rows[key] : null;
  return key === 'start' || key === 'end' || key === 'added' ? rows[key] : null;
}
