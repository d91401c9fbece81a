import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerCells } from '../../../src/core/ledger/row-text.ts';
import { type Cell, type Grid, textOf } from '../../../src/core/lib/cell.ts';
import type { DecisionColumn } from '../../../src/core/register/tables/decisions.ts';
import { day } from '../sheet.ts';
import {
  asTexts,
  cellAt,
  decision,
  decisions,
  HEADERS,
  headTextOf,
  isSame,
  KEYS,
  ledgerOf,
  said,
  withCell,
  withDecisions,
} from './ledgers.ts';

const RUNS = { numRuns: 200, seed: 20_260_613 };
const COUNT = 20;
const LEDGER = ledgerOf(COUNT);
const KEPT = { file: headTextOf(LEDGER) };

const anyRow = fc.integer({ min: 1, max: COUNT });
const anyKey = fc.constantFrom<DecisionColumn>(...KEYS);
const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: -3, max: 25 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom<Cell>({ day: day('2026-06-03') }, '', '#REF!', '2026-06-03', '12'),
);

/** Numbers that a sentence names with the word before them. */
function named(sentence: string, what: RegExp): readonly number[] {
  return [...sentence.matchAll(what)].map(([, no]) => Number(no));
}
const rowsIn = (sentence: string) => named(sentence, /\brows? (\d+)|(?<=rows \d+ and )(\d+)/g);

describe('[L5] whatever a person does to a sealed ledger is found, at its row', () => {
  it('any cell of any column', () => {
    fc.assert(
      fc.property(anyRow, anyKey, anyCell, (row, key, cell) => {
        fc.pre(!isSame(key, cell, cellAt(LEDGER, row, key)));
        const sentence = said(withCell(LEDGER, row, key, cell), KEPT);
        const isDoubled = /^Two rows have the number/.test(sentence);
        expect(sentence).toContain(isDoubled ? String(row + 1) : `(row ${row + 1})`);
        if (!isDoubled) expect(sentence).toMatch(new RegExp(`^Decision ${row} `));
      }),
      RUNS,
    );
  });

  it('a letter, a digit or a space of any cell, and two neighbours exchanged', () => {
    fc.assert(
      fc.property(
        anyRow,
        anyKey,
        fc.nat(),
        fc.constantFrom('x', ' ', '1', '\u00a0'),
        (row, key, at, letter) => {
          const text = textOf(cellAt(LEDGER, row, key));
          const place = at % (text.length + 1);
          const cell = text.slice(0, place) + letter + text.slice(place);
          fc.pre(!isSame(key, cell, text));
          expect(said(withCell(asTexts(LEDGER), row, key, cell), KEPT)).toContain(`row ${row + 1}`);
        },
      ),
      RUNS,
    );
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 1, max: KEYS.length - 1 }), (row, column) => {
        const cells = LEDGER[row] ?? [];
        const [left = '', right = ''] = [cells[column - 1], cells[column]];
        const swapped = LEDGER.with(row, cells.with(column - 1, right).with(column, left));
        if (textOf(left) !== textOf(right)) expect(said(swapped, KEPT)).not.toBe('intact');
      }),
      RUNS,
    );
  });

  it('rows taken out, from anywhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { minLength: 1, maxLength: COUNT - 1 }), (rows) => {
        const grid = LEDGER.filter((_, index) => !rows.includes(index));
        const first = Math.min(...rows);
        expect(said(grid, KEPT)).toMatch(new RegExp(`^Decisions? ${first} (is|to \\d+ are) missing`));
      }),
      RUNS,
    );
  });

  it('rows put in anywhere, with or without a number', () => {
    const row = fc.tuple(fc.oneof(fc.integer({ min: -2, max: 30 }), fc.constant('')), anyRow);
    fc.assert(
      fc.property(row, ([no, at]) => {
        const grid = LEDGER.toSpliced(at, 0, [no, 'key', '2026-06-01 09:00:00', 'Approve', 'I-9', 'Ana']);
        expect(said(grid, KEPT)).toMatch(new RegExp(`[Rr]ows? ${at + 1}\\b|rows \\d+ and ${at + 1}\\b`));
      }),
      RUNS,
    );
  });

  it('contents of two rows exchanged under their numbers, with or without their seals', () => {
    fc.assert(
      fc.property(anyRow, anyRow, fc.boolean(), (a, b, withSeals) => {
        fc.pre(a !== b);
        const [one = [], two = []] = [LEDGER[a], LEDGER[b]];
        const to = withSeals ? KEYS.length : KEYS.length - 1;
        const exchanged = (own: typeof one, other: typeof one) =>
          own.map((cell, column) => (column > 0 && column < to ? (other[column] ?? '') : cell));
        const sentence = said(LEDGER.with(a, exchanged(one, two)).with(b, exchanged(two, one)), KEPT);
        expect(sentence).toMatch(new RegExp(`^Decision ${Math.min(a, b)} `));
        expect([a + 1, b + 1]).toContain(rowsIn(sentence)[0]);
      }),
      RUNS,
    );
  });

  it('numbers exchanged or given anew', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          LEDGER.slice(1).map((_, at) => at + 1),
          { minLength: COUNT },
        ),
        (numbers) => {
          const isSameOrder = numbers.every((no, index) => no === index + 1);
          const grid = LEDGER.map((row, index) => (index === 0 ? row : row.with(0, numbers[index - 1] ?? 0)));
          const first = numbers.findIndex((no, index) => no !== index + 1) + 1;
          const sentence = said(grid, KEPT);
          if (isSameOrder) expect(sentence).toBe('intact');
          else
            expect(sentence).toBe(
              `Decision ${first} (row ${first + 1}) now has the number "${numbers[first - 1]}".`,
            );
        },
      ),
      RUNS,
    );
  });

  it('an older state put back, whole or over a part', () => {
    fc.assert(
      fc.property(anyRow, (length) => {
        fc.pre(length < COUNT);
        expect(said(LEDGER.slice(0, length + 1), KEPT)).toMatch(
          / missing: the file remembers decision 20\.$/,
        );
      }),
      RUNS,
    );
  });
});

describe('[L6] what changes nothing of what was decided passes', () => {
  const intact = (grid: Grid) => {
    expect(said(grid, KEPT)).toBe('intact');
  };

  it('rows in any order, with blank ones among them', () => {
    const rows = fc.shuffledSubarray([...LEDGER.slice(1), [], ['', '  '], []], { minLength: COUNT + 3 });
    fc.assert(
      fc.property(rows, (sorted) => intact([HEADERS, ...sorted])),
      RUNS,
    );
  });

  it('columns in any order, and columns of a person among them', () => {
    const places = HEADERS.map((_, column) => column);
    const order = fc.shuffledSubarray(places, { minLength: places.length });
    fc.assert(
      fc.property(order, fc.nat({ max: places.length }), (columns, own) => {
        const moved = LEDGER.map((row) => columns.map((column) => row[column] ?? ''));
        intact(
          moved.map((row, index) => row.toSpliced(own, 0, index === 0 ? 'My notes' : `note ${index % 3}`)),
        );
      }),
      RUNS,
    );
  });

  it('a title above the headers, and every cell as a text', () => {
    intact([['What we decided'], [], ...LEDGER]);
    intact(asTexts(LEDGER));
  });
});

describe('[L1] a column that is not there', () => {
  it('is the same as one whose cells are blank', () => {
    const bare = decisions(5).map(({ facts, broke, ...cells }) => cells);
    const grid = withDecisions([HEADERS], bare);
    const gone = [HEADERS.indexOf('Facts'), HEADERS.indexOf('Broke')];
    expect(said(grid.map((row) => row.filter((_, column) => !gone.includes(column))))).toBe('intact');
  });
});

describe('[L6] what is odd and was so from the beginning passes', () => {
  it.each<[string, readonly LedgerCells[]]>([
    ['clocks that differ', [{ at: '2026-06-02 10:00:00' }, { at: '2026-06-02 09:59:58' }]],
    ['the same second', [{ at: '2026-06-02 10:00:00' }, { at: '2026-06-02 10:00:00' }]],
    ['a day in the future', [{ at: '2126-06-02 10:00:00' }, { due: { day: day('2126-01-01') } }]],
    ['a kind that nobody knows', [{ decision: 'Ponder' }, { decision: '' }]],
    ['cells that say nothing', [{ at: 'soon', due: 'later', q1: true, driftBefore: '#N/A' }]],
    ['a row with nothing else', [{ by: '', reason: '  ', facts: '' }]],
  ])('%s', (_, odd) => {
    const rows = odd.map((cells, index): LedgerCells => ({ ...decision(index + 1), ...cells }));
    expect(said(withDecisions([HEADERS], [...rows, decision(odd.length + 1)]))).toBe('intact');
  });
});
