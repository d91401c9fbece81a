import type { Cell } from '../lib/cell.ts';
import { type Day, dayOfCivil } from '../lib/day.ts';
import { quoted } from '../lib/text.ts';
import type { TableName } from '../register/table.ts';
import { type CellChanges, type FactsChange, isFactHeader, type TableChange, TOLD } from './facts.ts';

export interface FactsRead {
  readonly change: FactsChange;
  /** What of the text cannot be read, in words; null where all of it can. */
  readonly problem: string | null;
}

const NOTHING: FactsChange = new Map();
/** Stands beside the tables: what was typed of an initiative that was parked before it had a row. */
const CANDIDATE = 'candidate';

/** The same text is read with every keystroke of a check: what it told is remembered, within bounds. */
const remembered = new Map<string, FactsRead>();
const MOST_REMEMBERED = 50_000;

export function readFacts(text: string): FactsRead {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const told = factsFrom(text);
  remembered.set(text, told);
  return told;
}

/** Reads a cell of Facts. A table that cannot be read is left out, and the others count. */
function factsFrom(text: string): FactsRead {
  if (text === '') return { change: NOTHING, problem: null };
  const told = parsed(text);
  if (told === null)
    return { change: NOTHING, problem: `expected what Leeway wrote, got ${quoted(text)}; not followed` };
  const change = new Map<TableName, TableChange | null>();
  const problems: string[] = [];
  for (const [name, value] of Object.entries(told)) {
    const table = TOLD.find((known) => known === name);
    const read = table === undefined ? undefined : tableChange(value);
    if (table !== undefined && read !== undefined) change.set(table, read);
    else if (name !== CANDIDATE) problems.push(name);
  }
  const bad = problems.map((name) => quoted(name)).join(', ');
  return { change, problem: problems.length === 0 ? null : `what it says of ${bad} cannot be read` };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where it is no change of a table. */
function tableChange(value: unknown): TableChange | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { columns = null, rows = {} }: { columns?: unknown; rows?: unknown } = value;
  if (!isObject(rows) || !(columns === null || isTexts(columns))) return undefined;
  const changes = new Map<string, CellChanges | null>();
  for (const [key, row] of Object.entries(rows)) {
    const cells = cellChanges(row);
    if (cells === undefined) return undefined;
    changes.set(key, cells);
  }
  return { columns, rows: changes };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function cellChanges(value: unknown): CellChanges | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const cells: Record<string, Cell | null> = {};
  for (const [header, told] of Object.entries(value)) {
    const cell = cellOf(told);
    if (cell === undefined || !isFactHeader(header)) return undefined;
    cells[header] = cell;
  }
  return cells;
}

function cellOf(told: unknown): Cell | null | undefined {
  if (told === null || typeof told === 'string' || typeof told === 'number' || typeof told === 'boolean')
    return told;
  const day = isObject(told) && 'day' in told ? dayOf(told.day) : null;
  return day === null ? undefined : { day };
}

function dayOf(told: unknown): Day | null {
  const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(String(told)) ?? [];
  return dayOfCivil({ year: Number(year), month: Number(month), day: Number(day) });
}
