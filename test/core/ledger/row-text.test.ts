import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedgerCells, rowText } from '../../../src/core/ledger/row-text.ts';
import type { Cell } from '../../../src/core/lib/cell.ts';
import { serialOfDay } from '../../../src/core/lib/day.ts';
import { columnKeys } from '../../../src/core/register/table.ts';
import { DECISIONS, type DecisionColumn } from '../../../src/core/register/tables/decisions.ts';
import { day } from '../sheet.ts';
import { decision } from './ledgers.ts';

const RUNS = { numRuns: 500, seed: 20_260_611 };
const textOfRow = (cells: LedgerCells) => rowText((key): Cell => cells[key] ?? '');
const JUNE = day('2026-06-01');

describe('[L1] what a seal covers', () => {
  it('is every column that is not blank, by name, but the seal', () => {
    expect(textOfRow({ no: 7, decision: 'Approve', due: { day: JUNE }, seal: 'X', reason: '  ' })).toBe(
      '[["decision","Approve"],["due","2026-06-01"],["no","7"]]',
    );
    const every = columnKeys(DECISIONS).filter((key) => key !== 'seal');
    expect(every.filter((key) => !textOfRow(decision(1)).includes(`["${key}",`))).toEqual([]);
  });

  it.each<[string, DecisionColumn, readonly Cell[]]>([
    ['a number', 'no', [1, '1', '1.0', ' 1 ']],
    ['a decimal', 'driftBefore', [34.5, '34.5', '34,5', '34.50']],
    ['a day', 'due', [{ day: JUNE }, '2026-06-01', '1 June 2026', serialOfDay(JUNE)]],
    ['a day with its time', 'expires', [{ day: JUNE }, '2026-06-01 00:00:00', serialOfDay(JUNE) + 0.5]],
    ['a checkbox', 'q1', [true, 'TRUE']],
    ['a number among texts', 'initiative', [7, '7']],
    ['a letter in one piece or two', 'by', ['Zo\u00eb', 'Zoe\u0308']],
    ['line breaks', 'reason', ['a\nb', 'a\r\nb', 'a\rb']],
    ['a blank cell', 'reason', ['', '   ', '\n']],
    ['an error', 'broke', ['#REF!']],
  ])('%s is the same from a sheet, a file and the mirror', (_, key, cells) => {
    expect(new Set(cells.map((cell) => textOfRow({ [key]: cell }))).size).toBe(1);
  });

  it.each<[string, DecisionColumn, readonly Cell[]]>([
    ['letters and spaces', 'by', ['Ana', 'ana', 'Ana ', ' Ana', 'An a', 'Ana\u00a0']],
    ['the last digits of a number', 'driftAfter', [31.5, 31.500000000001, 31.499999999999, -31.5]],
    ['a number that is none', 'no', [1, '1st', '1,000', 1000, true, '']],
    ['a day', 'due', [{ day: JUNE }, { day: day('2026-06-02') }, '06/01/2026', '2026-02-30', 12, 'soon']],
    ['a time', 'at', ['2026-06-01 09:00:00', '2026-06-01 09:00:01', { day: JUNE }]],
    ['digits that are a text', 'initiative', ['7', '07', '7.0', '7 ']],
    ['a checkbox', 'q1', [true, false, 'True', 'Yes']],
  ])('%s differ where a person would see it', (_, key, cells) => {
    expect(new Set(cells.map((cell) => textOfRow({ [key]: cell }))).size).toBe(cells.length);
  });

  it('no text of one column can pass for another', () => {
    const texts = fc.record(
      { by: fc.string(), reason: fc.string(), answer: fc.string(), broke: fc.string() },
      { requiredKeys: [] },
    );
    const shown = (cells: LedgerCells) =>
      (['by', 'reason', 'answer', 'broke'] as const).map((key) =>
        String(cells[key] ?? '').trim() === ''
          ? ''
          : String(cells[key]).normalize('NFC').replace(/\r\n?/g, '\n'),
      );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const isEqual = JSON.stringify(shown(a)) === JSON.stringify(shown(b));
        expect(textOfRow(a) === textOfRow(b)).toBe(isEqual);
      }),
      RUNS,
    );
  });
});
