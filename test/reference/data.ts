import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const DATA = '../shared/data';

/** Whether the reference data stand beside the project; where they do not, says so and what is left out. */
export function hasData(path: string): boolean {
  const isThere = existsSync(`${DATA}/${path}`);
  if (!isThere) console.warn(`left out: ${DATA}/${path} is not here, so nothing is compared with it`);
  return isThere;
}

export function textOf(path: string): string {
  return readFileSync(`${DATA}/${path}`, 'utf8');
}

export function filesIn(path: string): readonly string[] {
  return readdirSync(`${DATA}/${path}`).sort();
}

/** The rows of a CSV file as texts, its headers first. */
export function rowsOf(path: string): readonly (readonly string[])[] {
  const rows: unknown = parse(readFileSync(`${DATA}/${path}`));
  if (!isTable(rows)) throw new Error(`${path} is no table`);
  return rows;
}

/** The rows of a CSV file by their headers. */
export function recordsOf(path: string): readonly ReadonlyMap<string, string>[] {
  const [headers = [], ...rows] = rowsOf(path);
  return rows.map((row) => new Map(headers.map((header, index) => [header, row[index] ?? ''])));
}

function isTable(rows: unknown): rows is readonly (readonly string[])[] {
  return (
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}
