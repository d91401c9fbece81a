import { CsvError, parse } from 'csv-parse/sync';
import type { HeaderWords } from '../../src/core/register/recognise.ts';
import { separatorOf } from './separator.ts';

/** A text's rows, or what is wrong in which line: words that follow the file's name in a sentence. */
export type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'no rows'; readonly why: string };

/** How many rows pass between two words on progress. */
const STRIDE = 20_000;

/**
 * Splits CSV text. A row is one row of a spreadsheet, however many lines its quoted cells take, and blank
 * lines are rows, so that row numbers are those that a spreadsheet shows.
 */
export function splitRows(
  text: string,
  onProgress: (rows: number) => void = () => {},
  words: HeaderWords = new Map(),
): Rows {
  // The parser counts a line break of two characters inside quotes as two lines.
  const lines = text.replace(/\r\n?/g, '\n');
  let lastLine = 0;
  try {
    const rows: string[][] = parse(lines, {
      delimiter: separatorOf(lines, words),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (row, { lines: line, records }) => {
        lastLine = line;
        if (records % STRIDE === 0) onProgress(records);
        return row;
      },
    });
    return { kind: 'rows', rows };
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'no rows', why: whyOf(error, lastLine + 1) };
    throw error;
  }
}

/** @param start the line in which the row that could not be read begins */
function whyOf({ code, lines, message }: CsvError, start: number): string {
  const line = typeof lines === 'number' && lines > start ? lines : start;
  const row = line === start ? '' : ` of the row that begins in line ${start}`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `has a quote in the row that begins in line ${start} that is never closed: close it, or write a quote inside a text twice ("")`;
  if (code === 'CSV_INVALID_CLOSING_QUOTE')
    return `has text behind a closing quote in line ${line}${row}: a quote inside a text is written twice ("")`;
  if (code === 'INVALID_OPENING_QUOTE')
    return `has a quote in the middle of a cell in line ${line}${row}: put the whole cell in quotes and write the quote inside it twice ("")`;
  return `could not be split into cells in line ${line}: ${message}`;
}
