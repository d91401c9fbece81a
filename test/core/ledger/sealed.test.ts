import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/core/ledger/digest.ts';
import { headOf, headText, headToKeep, readHead } from '../../../src/core/ledger/head.ts';
import { sealed } from '../../../src/core/ledger/sealed.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { cellAt, decision, decisions, found, HEADERS, ledgerOf, rowOf, withDecisions } from './ledgers.ts';

const RUNS = { numRuns: 300, seed: 20_260_612 };
const SEAL = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const sealsOf = (grid: Grid) => grid.slice(1).map((_, row) => String(cellAt(grid, row + 1, 'seal')));

/** FIPS 180-4 as Node has it, bits and letters the slow way. */
function digestByNode(text: string): string {
  const hash = createHash('sha256').update(text, 'utf8').digest();
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from(
    { length: 16 },
    (_, at) => letters[Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2)],
  ).join('');
}

const GOLDEN = ['0+ATWA6GZGRN0K5E9F', '0M39M06N2GAQJJMR', 'KQRQFSCF24JMBJ0B'];

describe('[L3] a seal', () => {
  it('is the beginning of the SHA-256 of the text, in 16 letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(digest(text)).toBe(digestByNode(text));
        expect(digest(text)).toMatch(SEAL);
      }),
      RUNS,
    );
  });

  it('is the same for ever: files hold it', () => {
    expect(sealsOf(ledgerOf(3))).toEqual(GOLDEN);
  });
});

describe('[L2] rows that are about to be written', () => {
  it('follow one another, whether they are written at once or one by one', () => {
    const [first = '', ...others] = sealsOf(ledgerOf(20));
    expect(first).toMatch(/^0\+/);
    expect(others.filter((seal) => !SEAL.test(seal))).toEqual([]);
    expect(new Set(others).size).toBe(19);
    for (const atOnce of [1, 2, 20])
      expect(withDecisions([HEADERS], decisions(20), atOnce)).toEqual(ledgerOf(20));
  });

  it('follow the last number, wherever the rows were sorted to', () => {
    const grid = ledgerOf(12);
    const [head = [], ...rows] = grid;
    const next = (some: Grid) => sealed(found(some), [decision(13)])[0]?.seal;
    expect(next([head, ...rows.toReversed()])).toBe(next(grid));
  });

  it('cover the rows that stand there without a seal, in any order', () => {
    const [first, second, third] = decisions(3).map(rowOf);
    const seal = (rows: Grid) => sealed(found([HEADERS, ...rows]), [decision(4)])[0]?.seal ?? '';
    const all = seal([first ?? [], second ?? [], third ?? []]);
    expect(all).toMatch(/^3\+/);
    expect(seal([third ?? [], first ?? [], [''], second ?? []])).toBe(all);
    expect(seal([third ?? [], first ?? []])).toMatch(/^2\+/);
    expect(seal([first ?? [], second ?? [], rowOf(decision(30))])).not.toBe(all);
  });

  it('begin a ledger that is not there yet', () => {
    expect(sealed(null, decisions(3)).map(({ seal }) => seal)).toEqual(sealsOf(ledgerOf(3)));
  });
});

describe('[L4] the head', () => {
  it('is the last number and its seal, written and read as one text', () => {
    const grid = ledgerOf(12);
    const head = headOf(found(grid));
    expect(head).toEqual({ no: 12, seal: cellAt(grid, 12, 'seal') });
    expect(readHead(headText(head ?? { no: 0, seal: '' }))).toEqual(head);
    expect(headOf(found([HEADERS, rowOf(decision(1))]))).toBeNull();
    expect(['', '12', 'x 12', '12 AB CD', '1.5 AB', '-1 AB'].map(readHead)).toEqual(Array(6).fill(null));
  });

  it('goes on with what is written, unless the ledger had lost its end', () => {
    const grid = ledgerOf(12);
    const rows = sealed(found(grid), decisions(2, 13));
    const before = headText(headOf(found(grid)) ?? { no: 0, seal: '' });
    const after = `14 ${rows[1]?.seal}`;
    const change = { held: [before], is: after };
    expect(headToKeep(before, change)).toBe(after);
    expect(headToKeep(null, change)).toBe(after);
    expect(headToKeep('15 0000000000000000', change)).toBe('15 0000000000000000');
    expect(headToKeep(before, { held: [], is: '1 0+0000000000000000' })).toBe(before);
  });
});
