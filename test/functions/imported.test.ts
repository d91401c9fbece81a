import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { AS_OF, FILE, type Table } from './tables.ts';

const bundle = load();
const NAMES = [
  'DRIFTSCORE',
  'DRIFTSIGNALS',
  'DRIFTROWS',
  'DRIFTCONFLICTS',
  'DRIFTFLAGS',
  'DRIFTLOAD',
] as const;
const TABS = ['Initiatives', 'Capacity', 'Limits', 'Direction', 'Filters', 'Settings'];
const TOKEN = `leeway:${AS_OF}:8f3a`;
const DAY = /^\d{4}-\d\d-\d\d$/;

type Change = (cell: unknown) => unknown;

/** The hidden tab as IMPORTRANGE hands it over: every table side by side under headers that carry their tab. */
function imported(change: Change = (cell) => cell, rows = 40, more = 5): unknown[][] {
  const columns = FILE.flatMap((table: Table, index) =>
    (table[0] ?? []).map((header, column) => [
      `${TABS[index]} · ${String(header)}`,
      ...table.slice(1).map((row) => change(row[column])),
    ]),
  );
  return Array.from({ length: rows }, (_, row) => [
    [TOKEN, 20, columns.length][row] ?? '',
    ...columns.map((column) => column[row] ?? ''),
    ...Array.from({ length: more }, () => ''),
  ]);
}

const asDate: Change = (cell) => (DAY.test(String(cell)) ? new Date(`${String(cell)}T00:00:00`) : cell);
const asSerial: Change = (cell) =>
  DAY.test(String(cell)) ? Date.parse(`${String(cell)}T00:00:00Z`) / 86_400_000 + 25_569 : cell;

describe('[X4] every function takes what IMPORTRANGE gives', () => {
  it.each([
    ['dates', asDate],
    ['days as text', (cell: unknown) => cell],
    ['dates that come as plain numbers', asSerial],
  ])('with %s, and blank rows and columns behind them', (_, change) => {
    for (const name of NAMES)
      expect(bundle[name](imported(change)), name).toEqual(bundle[name](...FILE, AS_OF));
  });

  it('also behind the ID that DRIFTTAKESOFF begins with', () => {
    for (const id of ['', 'I-4'])
      expect(bundle.DRIFTTAKESOFF(id, imported(asDate))).toEqual(bundle.DRIFTTAKESOFF(id, ...FILE, AS_OF));
    expect(() => bundle.DRIFTTAKESOFF('', 'Loading...')).toThrow('Argument 2 is still loading');
    expect(() => bundle.DRIFTTAKESOFF('', [[new Error('#REF!')]])).toThrow('Argument 2 is the error #REF!');
  });

  it('as one cell gives it, a row at a time or none', () => {
    expect(() => bundle.DRIFTSCORE([[TOKEN]])).toThrow(/^Argument 1 is no table that Leeway knows/);
    expect(() => bundle.DRIFTSCORE(imported().slice(0, 10))).toThrow(/is not the whole register/);
  });
});

describe('[X1] an import that failed or is under way is a sentence, never a number', () => {
  const refused = (value: unknown) =>
    NAMES.map((name) => {
      try {
        return bundle[name](value);
      } catch (error) {
        return String(error).replace(/^Error: /, '');
      }
    });
  const all = (sentence: unknown) => NAMES.map(() => sentence);
  const LOADING = 'Argument 1 is still loading: wait a minute, or reload the file.';
  const NOT_ALLOWED: unknown = expect.stringMatching(
    /^Argument 1 is the error #REF!: where it is an IMPORTRANGE, enter that alone in a cell and choose Allow access[.;]/,
  );

  it.each([
    ['a text', (text: string): unknown => text],
    ['one cell', (text: string): unknown => [[text]]],
    [
      'its first cell',
      (text: string): unknown => [
        [text, ''],
        ['', ''],
      ],
    ],
    [
      'the token of a mirror',
      (text: string): unknown => imported().map((row, at) => (at === 0 ? [text, ...row.slice(1)] : row)),
    ],
  ])('as %s', (_, value) => {
    expect(refused(value('Loading...'))).toEqual(all(LOADING));
    expect(refused(value('#REF!'))).toEqual(all(NOT_ALLOWED));
  });

  it('as an error object', () => {
    expect(refused([[new Error('#REF!')]])).toEqual(all(NOT_ALLOWED));
  });

  it.each(['#REF!', 'Loading...', '#N/A'])('in a header of the mirror: %s', (text) => {
    const grid = imported().map((row, at) =>
      at === 0 ? row.map((cell, index) => (index === 3 ? text : cell)) : row,
    );
    expect(refused(grid)).toEqual(all(expect.stringContaining('is not the whole register')));
  });

  it('in a cell of the register is a finding of that cell, and the rest is judged', () => {
    const grid = imported().map((row, at) =>
      at === 2 ? row.map((cell) => (cell === 'Active' ? 'Loading...' : cell)) : row,
    );
    expect(bundle.DRIFTSCORE(grid)).toBeGreaterThan(0);
    expect(bundle.DRIFTFLAGS(grid).length).toBe(bundle.DRIFTFLAGS(...FILE, AS_OF).length);
  });
});
