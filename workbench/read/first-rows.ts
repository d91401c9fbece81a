import { CsvError, parse } from 'csv-parse/sync';
import type { Grid } from '../../src/core/lib/cell.ts';

/** As far down as headers are looked for. */
const ROWS = 10;
/** More than titles and headers measure; without it each try would copy the whole file. */
const CHARACTERS = 100_000;

/** The first rows by a separator that may be the wrong one: those before a row that cannot be split by it. */
export function firstRows(text: string, delimiter: string): Grid {
  const rows: string[][] = [];
  try {
    parse(text.slice(0, CHARACTERS), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      to: ROWS,
      on_record: (row: string[]) => {
        rows.push(row);
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}
