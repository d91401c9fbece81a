import { type Cell, isBlank, isErrorText, type Row, textOf } from '../lib/cell.ts';
import { type Day, dayOfPlausibleSerial, isPlausible } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { readNumberText } from '../lib/number-text.ts';
import { foldWord, listed, quoted, trimmed } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import type { FoundTable } from './recognise.ts';

/** Numbers beyond this are slips, and their sums no numbers. */
const MOST = 1e12;

/**
 * Reads the cells of one row. A cell that is bad for its column makes a finding and counts as blank; the
 * columns so lost are remembered.
 */
export class RowReader<Key extends string> {
  readonly found: FoundTable<Key>;
  /** The row as Sheets numbers it. */
  readonly row: number;
  readonly bad = new Set<Key>();
  private readonly cells: Row;
  private readonly findings: Finding[];

  constructor(found: FoundTable<Key>, index: number, findings: Finding[]) {
    this.found = found;
    this.row = index + 1;
    this.cells = found.grid[index] ?? [];
    this.findings = findings;
  }

  cell(key: Key): Cell {
    const index = this.found.columns.get(key);
    return index === undefined ? '' : (this.cells[index] ?? '');
  }

  isBlank(key: Key): boolean {
    return isBlank(this.cell(key));
  }

  /** The cell's text without spaces at its ends; a formula's error is no text. */
  text(key: Key): string {
    const text = trimmed(textOf(this.cell(key)));
    if (!isErrorText(text)) return text;
    this.refuse(key, 'a text');
    return '';
  }

  /** The cell as it is; a formula's error is none. */
  value(key: Key): Cell {
    const cell = this.cell(key);
    return isErrorText(textOf(cell)) ? this.text(key) : cell;
  }

  /** The day, or null where the cell is blank or no date. */
  day(key: Key): Day | null {
    const cell = this.cell(key);
    if (isBlank(cell)) return null;
    if (typeof cell === 'object') return this.plausible(key, cell.day);
    if (typeof cell === 'number') {
      const day = dayOfPlausibleSerial(cell);
      return day ?? this.refuse(key, 'a date');
    }
    if (typeof cell !== 'string') return this.refuse(key, 'a date');
    const read = readDayText(cell);
    if (read.kind === 'day') return this.plausible(key, read.day);
    if (read.kind === 'impossible') return this.refuse(key, 'a date that the calendar has');
    if (read.kind === 'year last') return this.refuse(key, 'a date as yyyy-mm-dd');
    if (read.kind === 'ambiguous')
      return this.refuse(key, 'a date as yyyy-mm-dd, since the day or the month may come first');
    return this.refuse(key, 'a date');
  }

  /** The number, or null where the cell is blank or no number that `accepts` lets through. */
  number(key: Key, expected = 'a number', accepts: (value: number) => boolean = () => true): number | null {
    const cell = this.cell(key);
    if (isBlank(cell)) return null;
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumberText(cell) : null;
    if (value !== null && Math.abs(value) > MOST) return this.refuse(key, 'a number below a trillion');
    return value !== null && accepts(value) ? value : this.refuse(key, expected);
  }

  /** One of a few words, by its own name or a synonym; null where the cell is blank or says another. */
  choice<Word extends string>(
    key: Key,
    words: ReadonlyMap<string, Word>,
    shown: readonly Word[],
  ): Word | null {
    if (this.isBlank(key)) return null;
    const word = words.get(foldWord(textOf(this.cell(key))));
    return word ?? this.refuse(key, `one of ${listed(shown).replace(/ and ([^,]+)$/, ' or $1')}`);
  }

  /** Adds a finding about a cell of this row. */
  report(key: Key, message: string): void {
    const column = this.found.table.columns[key].header;
    this.findings.push({ table: this.found.table.name, row: this.row, column, message, kind: 'cell' });
  }

  /** Adds a finding about the row as a whole. */
  reportRow(message: string): void {
    this.findings.push({ table: this.found.table.name, row: this.row, column: '', message, kind: 'row' });
  }

  private plausible(key: Key, day: Day): Day | null {
    return isPlausible(day) ? day : this.refuse(key, 'a date between 1950 and 2149');
  }

  private refuse(key: Key, expected: string): null {
    this.bad.add(key);
    const text = textOf(this.cell(key)).trim();
    const got = isErrorText(text) ? `the formula's ${text}` : quoted(text);
    this.report(key, `expected ${expected}, got ${got}`);
    return null;
  }
}
