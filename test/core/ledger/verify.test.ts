import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/lib/cell.ts';
import {
  byHand,
  decision,
  HEADERS,
  inserted,
  ledgerOf,
  rowOf,
  said,
  verdictOf,
  withCell,
  without,
} from './ledgers.ts';

const LEDGER = ledgerOf(20);
const renumber = (grid: Grid, row: number, no: number | string) => withCell(grid, row, 'no', no);

describe('[L5] the first decision that is not as it was written is named', () => {
  it.each<[string, Grid, string]>([
    [
      'a text',
      withCell(LEDGER, 12, 'by', 'Ana '),
      'Decision 12 (row 13) was changed: its seal does not fit.',
    ],
    [
      'a time before that of the row above',
      withCell(LEDGER, 12, 'at', '2026-05-01 09:00:12'),
      'Decision 12 (row 13) was changed: its seal does not fit.',
    ],
    [
      'the first of two',
      withCell(withCell(LEDGER, 12, 'by', ''), 5, 'reason', ''),
      'Decision 5 (row 6) was changed: its seal does not fit.',
    ],
    [
      'the first row',
      withCell(LEDGER, 1, 'by', 'Eve'),
      'Decision 1 (row 2) was changed: its seal does not fit.',
    ],
    [
      'the last',
      withCell(LEDGER, 20, 'by', 'Eve'),
      'Decision 20 (row 21) was changed: its seal does not fit.',
    ],
    [
      'a seal',
      withCell(LEDGER, 12, 'seal', 'G4TWG4SDPP7SR1DR'),
      'Decision 12 (row 13) is as it was, but its seal was changed.',
    ],
    [
      'the first seal',
      withCell(LEDGER, 1, 'seal', '0+G4TWG4SDPP7SR1DR'),
      'Decision 1 (row 2) is as it was, but its seal was changed.',
    ],
    [
      'the first seal into no first one',
      withCell(LEDGER, 1, 'seal', 'G4TWG4SDPP7SR1DR'),
      'Decision 1 (row 2) is as it was, but its seal was changed.',
    ],
    [
      'no seal',
      withCell(LEDGER, 12, 'seal', ''),
      'Decision 12 (row 13) is as it was, but its seal was taken out.',
    ],
    [
      'no first seal',
      withCell(LEDGER, 1, 'seal', ''),
      'Decision 1 (row 2) is as it was, but its seal was taken out.',
    ],
    [
      'another row in its place',
      LEDGER.with(12, byHand(12)),
      'Decision 12 (row 13) has no seal: it was changed or added by hand.',
    ],
  ])('changed: %s', (_, grid, sentence) => {
    expect(said(grid)).toBe(sentence);
  });

  it.each<[string, Grid, string]>([
    ['one', without(LEDGER, 7), 'Decision 7 is missing.'],
    ['several', without(LEDGER, 7, 8, 9), 'Decisions 7 to 9 are missing.'],
    ['the first', without(LEDGER, 1), 'Decision 1 is missing.'],
    ['the first ones', without(LEDGER, 1, 2, 3), 'Decisions 1 to 3 are missing.'],
    [
      'one, and those behind it numbered anew',
      without(LEDGER, 7).map((row, index) => (index > 6 ? row.with(0, index) : row)),
      'Decision 7 is missing: what was decision 8 (row 8) now has the number "7".',
    ],
    [
      'one, and the next given its number',
      renumber(without(LEDGER, 7), 7, 7),
      'Decision 7 is missing: what was decision 8 (row 8) now has the number "7".',
    ],
  ])('missing: %s', (_, grid, sentence) => {
    expect(said(grid)).toBe(sentence);
  });

  it.each<[string, Grid, string]>([
    ['one', renumber(LEDGER, 7, 70), 'Decision 7 (row 8) now has the number "70".'],
    ['the first', renumber(LEDGER, 1, 70), 'Decision 1 (row 2) now has the number "70".'],
    ['the last', renumber(LEDGER, 20, 22), 'Decision 20 (row 21) now has the number "22".'],
    ['to one before all', renumber(LEDGER, 7, 0), 'Decision 7 (row 8) now has the number "0".'],
    ['to a word', renumber(LEDGER, 7, 'seven'), 'Decision 7 (row 8) now has the number "seven".'],
    ['to none', renumber(LEDGER, 7, ''), 'Decision 7 (row 8) has lost its number.'],
    ['the last to none', renumber(LEDGER, 20, ''), 'Decision 20 (row 21) has lost its number.'],
    ['the first to none', renumber(LEDGER, 1, ''), 'Decision 1 (row 2) has lost its number.'],
    ['into one that is taken', renumber(LEDGER, 12, 9), 'Two rows have the number 9 (rows 10 and 13).'],
    [
      'two that changed places but for their numbers',
      renumber(renumber(LEDGER, 7, 9), 9, 7),
      'Decision 7 (row 8) now has the number "9".',
    ],
  ])('renumbered: %s', (_, grid, sentence) => {
    expect(said(grid)).toBe(sentence);
  });

  it.each<[string, Grid, string]>([
    ['at the end', [...LEDGER, byHand(21)], 'Decision 21 (row 22) has no seal: it was added by hand.'],
    [
      'with a number far away',
      [...LEDGER, byHand(99)],
      'Decision 99 (row 22) has no seal: it was added by hand.',
    ],
    [
      'without a number',
      inserted(LEDGER, 3, byHand('')),
      'Row 4, which has no number, has no seal: it was added by hand.',
    ],
    [
      'before all others',
      inserted(LEDGER, 1, byHand(0)),
      'Decision 0 (row 2) has no seal: it was added by hand.',
    ],
    [
      'with a number that is taken',
      inserted(LEDGER, 3, byHand(9)),
      'Two rows have the number 9 (rows 4 and 11).',
    ],
    ['as a copy', [...LEDGER, LEDGER[9] ?? []], 'Two rows have the number 9 (rows 10 and 22).'],
    [
      'as copies',
      [...LEDGER, LEDGER[9] ?? [], LEDGER[9] ?? []],
      '3 rows have the number 9 (rows 10, 22 and 23).',
    ],
    [
      'as a copy without its number',
      [...LEDGER, (LEDGER[9] ?? []).with(0, '')],
      'Row 22 has no number, and its seal follows no decision: it was added by hand.',
    ],
    [
      'between others, which were numbered anew',
      inserted(LEDGER, 7, byHand(7)).map((row, index) => (index > 7 ? row.with(0, index) : row)),
      'Decision 7 (row 8) has no seal: it was added by hand.',
    ],
    [
      'with a seal of its own making',
      [...LEDGER, rowOf({ ...decision(21), seal: 'G4TWG4SDPP7SR1DR' })],
      'Decision 21 (row 22) was changed: its seal does not fit.',
    ],
  ])('added: %s', (_, grid, sentence) => {
    expect(said(grid)).toBe(sentence);
  });

  it('and the row to look at, where it is there', () => {
    expect(verdictOf(withCell(LEDGER, 12, 'by', ''))).toMatchObject({ kind: 'fault', row: 13 });
    expect(verdictOf(without(LEDGER, 7))).toMatchObject({ kind: 'fault', row: null });
  });

  it('says that a column which is not there may be why', () => {
    const cut = LEDGER.map((row) => row.toSpliced(HEADERS.indexOf('Facts'), 1));
    expect(said(cut)).toBe(
      'Decision 1 (row 2) was changed: its seal does not fit. The ledger has no column Facts, which may be why.',
    );
    expect(said(LEDGER.map((row) => row.slice(1)))).toMatch(/^The ledger has seals and no column No/);
  });
});
