import { addressOf } from '../engine/address.ts';
import { NEW_COLUMNS, NEW_ROWS } from '../engine/book.ts';
import { typedCell } from './typed-cell.ts';

/** A tab of texts, as a CSV file holds it. */
interface TextTab {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const LETTER = 7;
const PADDING = 22;
const NARROWEST = 56;
const WIDEST = 260;
/** Rows that decide how wide a column is; the first screens, not the longest cell of a long file. */
const MEASURED = 60;
/** The margins that Sheets leaves below and beside what it imports. */
const SPARE_ROWS = 100;

/**
 * Texts as a file in the engine's own format, version 19.3.1. Columns are as wide as their content; Sheets
 * would leave all at 100 pixels.
 */
export function toWorkbook(tabs: readonly TextTab[]): object {
  const formats: string[] = [];
  const numberOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const names = uniqueNames(tabs.map(({ name }) => name));
  const sheets = tabs.map(({ rows }, index) => ({
    id: `tab${index}`,
    name: names[index],
    ...gridOf(rows),
    ...cellsOf(rows, numberOf),
  }));
  return {
    version: '19.3.1',
    sheets,
    formats: Object.fromEntries(formats.map((format, index) => [index + 1, format])),
  };
}

function gridOf(rows: TextTab['rows']) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => [column, { size: columnWidth(rows, column) }]);
  return {
    colNumber: Math.max(NEW_COLUMNS, width),
    rowNumber: Math.max(NEW_ROWS, rows.length + SPARE_ROWS),
    cols: Object.fromEntries(columns),
  };
}

function columnWidth(rows: TextTab['rows'], column: number): number {
  const longest = rows
    .slice(0, MEASURED)
    .reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + PADDING));
}

function cellsOf(rows: TextTab['rows'], numberOf: (format: string) => number) {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  for (const [top, row] of rows.entries())
    for (const [left, text] of row.entries()) {
      const { content, format } = typedCell(text);
      const address = addressOf({ top, left, bottom: top, right: left });
      if (content !== '') cells[address] = content;
      if (format !== undefined) formats[address] = numberOf(format);
    }
  return { cells, formats };
}

/** Tab names that the engine takes: without the signs it refuses, and each once, whatever its capitals. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[*?/\\[\]':]/g, ' ').trim() || 'Sheet';
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
