import { describe, expect, it } from 'vitest';
import { headOf, headText } from '../../src/core/ledger/head.ts';
import { type Grid, textOf } from '../../src/core/lib/cell.ts';
import { load } from '../bundle.ts';
import { found, ledgerOf, withCell } from '../core/ledger/ledgers.ts';
import { sheet } from '../core/sheet.ts';
import { spreadsheetApp } from './file.ts';
import { AS_OF, CAPACITY, REGISTER, type Table, withTail } from './tables.ts';

const bundle = load();
const GRID = ledgerOf(12);
const HEAD = headText(headOf(found(GRID)) ?? { no: 0, seal: '' });
const MISSING = 'Decisions 11 to 12 are missing: the file remembers decision 12.';

/** As a range hands it over: dates at midnight. */
function ranged(grid: Grid): Table {
  return grid.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? new Date(`${textOf(cell)}T00:00:00`) : cell)),
  );
}

const LEDGER = ranged(GRID);
const TOKEN = `leeway:${AS_OF}:8f3a`;

/** The ledger as the mirror repeats it. */
function mirrored(grid: Table, token = TOKEN): Table {
  const [headers = [], ...rows] = grid;
  const heads = headers.map((header) => `Decisions · ${String(header)}`);
  return [heads, ...rows].map((row, index) => [[token, 3, headers.length][index] ?? '', ...row]);
}

/** A file of these tabs that keeps a head, and whose mirror begins with the token. */
function inFile(tabs: Readonly<Record<string, Table>>, head: string | null, token = TOKEN) {
  const app = spreadsheetApp('Etc/UTC', tabs);
  const file = { ...app.getActiveSpreadsheet(), getRangeByName: () => ({ getValue: () => token }) };
  return load({
    SpreadsheetApp: { getActiveSpreadsheet: () => file },
    PropertiesService: { getDocumentProperties: () => ({ getProperty: () => head }) },
  });
}

describe('[L5] DRIFTVERIFY', () => {
  it('is intact, or a sentence on the first row that is not as it was written', () => {
    expect(bundle.DRIFTVERIFY(LEDGER)).toBe('intact');
    expect(bundle.DRIFTVERIFY(ranged(withCell(GRID, 7, 'by', 'Eve')))).toBe(
      'Decision 7 (row 8) was changed: its seal does not fit.',
    );
    expect(bundle.DRIFTVERIFY(LEDGER.filter((_, index) => index !== 7))).toBe('Decision 7 is missing.');
  });

  it('[L6] takes whole columns, pieces, other tables and what an import gives', () => {
    expect(bundle.DRIFTVERIFY(withTail(LEDGER, 40))).toBe('intact');
    const pieces = [0, 9].map((from) => LEDGER.map((row) => row.slice(from, from === 0 ? 9 : undefined)));
    expect(bundle.DRIFTVERIFY(...pieces)).toBe('intact');
    expect(bundle.DRIFTVERIFY(CAPACITY, REGISTER, undefined, LEDGER)).toBe('intact');
    expect(bundle.DRIFTVERIFY(mirrored(LEDGER))).toBe('intact');
    expect(bundle.DRIFTVERIFY(mirrored(withCell(GRID, 7, 'by', 'Eve').map((row) => row.map(textOf))))).toBe(
      'Decision 7 (row 8) was changed: its seal does not fit.',
    );
  });

  it('[L4] reads the heads that History keeps', () => {
    const history = sheet(`Date | Score | Low | High | Head\n${AS_OF} | 30 | 20 | 40 | ${HEAD}`);
    expect(bundle.DRIFTVERIFY(LEDGER, history)).toBe('intact');
    expect(bundle.DRIFTVERIFY(LEDGER.slice(0, -2), history)).toBe(
      'Decisions 11 to 12 are missing: History of 1 Jun 2026 remembers decision 12.',
    );
  });

  it('[L7] says that a ledger is not sealed yet', () => {
    expect(bundle.DRIFTVERIFY(sheet('No | At | Decision\n1 | 2026-01-05 | Baseline'))).toMatch(
      /^Not sealed yet: /,
    );
  });
});

describe('[L8] what the file keeps beside its tabs', () => {
  const cut = LEDGER.slice(0, -2);

  it('counts where no table is passed', () => {
    expect(inFile({ Decisions: LEDGER, Initiatives: REGISTER }, HEAD).DRIFTVERIFY()).toBe('intact');
    expect(inFile({ Decisions: cut }, HEAD).DRIFTVERIFY()).toBe(MISSING);
    expect(inFile({ Decisions: cut }, null).DRIFTVERIFY()).toBe('intact');
    expect(inFile({ Initiatives: REGISTER }, HEAD).DRIFTVERIFY()).toBe(
      'The ledger is gone or empty, and the file remembers decision 12.',
    );
  });

  it('counts where what is passed begins with the token of its own mirror', () => {
    expect(inFile({}, HEAD).DRIFTVERIFY(mirrored(cut))).toBe(MISSING);
    expect(inFile({}, HEAD).DRIFTVERIFY(mirrored(cut, `${TOKEN}b`))).toBe('intact');
    expect(inFile({}, HEAD, '').DRIFTVERIFY(mirrored(cut))).toBe('intact');
    expect(inFile({}, HEAD).DRIFTVERIFY(cut)).toBe('intact');
  });

  it('is nothing where there are no properties', () => {
    const app = spreadsheetApp('Etc/UTC', { Decisions: cut });
    expect(load({ SpreadsheetApp: app }).DRIFTVERIFY()).toBe('intact');
    const PropertiesService = { getDocumentProperties: () => null };
    expect(load({ SpreadsheetApp: app, PropertiesService }).DRIFTVERIFY()).toBe('intact');
  });
});

describe('[X1] DRIFTVERIFY refuses, with a sentence', () => {
  it.each<[string, readonly unknown[], string]>([
    [
      'nothing, where there is no file',
      [],
      'Pass the ledger with its headers, such as =DRIFTVERIFY(Decisions!A:U).',
    ],
    [
      'no ledger',
      [REGISTER, CAPACITY],
      'No ledger is passed: pass the table with the headers No, At and Decision.',
    ],
    [
      'two ledgers',
      [LEDGER, LEDGER.slice(0, 3)],
      'Argument 1 and argument 2 both look like Decisions: pass one of them.',
    ],
    ['a day', [LEDGER, AS_OF], 'Pass no day: the seals of a ledger are those of the whole ledger as it is.'],
    [
      'a date',
      [LEDGER, new Date()],
      'Pass no day: the seals of a ledger are those of the whole ledger as it is.',
    ],
    [
      'an import under way',
      ['Loading...'],
      'Argument 1 is still loading: wait a minute, or reload the file.',
    ],
    [
      'another table',
      [LEDGER, sheet('Fruit | Colour\nApple | Red')],
      'Argument 2 is no table that Leeway knows: its headers are "Fruit", "Colour".',
    ],
  ])('%s', (_, values, sentence) => {
    expect(() => bundle.DRIFTVERIFY(...values)).toThrow(sentence);
  });

  it('a file with no ledger, or two', () => {
    expect(() => inFile({ Initiatives: REGISTER }, null).DRIFTVERIFY()).toThrow(
      'No tab of this file is a ledger: it needs the headers No, At and Decision.',
    );
    expect(() => inFile({ 'Log A': LEDGER, 'Log B': LEDGER }, HEAD).DRIFTVERIFY()).toThrow(
      'The tabs "Log A" and "Log B" all look like the ledger: name one of them Decisions, or pass its range.',
    );
  });
});
