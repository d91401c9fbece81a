import type { Cell } from '../../../../src/core/lib/cell.ts';
import { isoOfDay } from '../../../../src/core/lib/day.ts';
import { readWorkbook } from '../../../../workbench/read/xlsx/read-workbook.ts';
import { type Extras, type Parts, stylesOf, workbookOf, worksheet, zipped } from './parts.ts';

export function reading(bytes: Uint8Array) {
  return readWorkbook({ shown: '"r.xlsx"', name: 'r', bytes }, () => {});
}

/** A cell as a test writes it down: a day by its date behind a `day`. */
function shown(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? `day ${isoOfDay(cell.day)}` : cell;
}

/** The tabs of a workbook, and what is said of how it was read. */
export function readParts(parts: Parts) {
  const read = reading(zipped(parts));
  if (read.kind === 'problem') throw new Error(read.sentence);
  const tabs = read.tabs.map(({ name, grid }) => [name, grid.map((row) => row.map(shown))] as const);
  return { tabs: Object.fromEntries(tabs), notices: read.notices };
}

/** The sentence that refuses a file. */
export function refusal(bytes: Uint8Array): string {
  const read = reading(bytes);
  return read.kind === 'problem' ? read.sentence : 'was read';
}

/** The rows of a tab by this XML. */
export function rowsOf(rows: string, extras: Extras = {}, rest = '') {
  return readParts(workbookOf({ Tab: worksheet(rows, rest) }, extras)).tabs.Tab;
}

/** A number under a format. */
export function cellUnder(format: number | string, number: number, before = '') {
  const cell = `<row><c s="1"><v>${number}</v></c></row>`;
  return rowsOf(cell, { styles: stylesOf(0, format), before })?.[0]?.[0];
}
