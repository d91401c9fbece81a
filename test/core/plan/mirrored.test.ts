import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMirrored, mirroredBy, mirrorFormula } from '../../../src/core/plan/mirrored.ts';

const STATUS = { tab: 'Plan', header: 3, column: 28, table: 'Initiatives', name: 'Status' };

describe('[X3] a mirrored column', () => {
  it('begins at its header cell, so that it follows rows that are inserted above', () => {
    expect(mirrorFormula(STATUS)).toBe(
      '=ARRAYFORMULA(IF(ROW(Plan!AB3:AB)=ROW(Plan!AB3),"Initiatives · Status",Plan!AB3:AB))',
    );
  });

  it('holds what a formula there may not read', () => {
    const at = (row: number, column: number, tab = 'Plan') => isMirrored([STATUS], { tab, row, column });
    expect([at(3, 28), at(900, 28), at(2, 28), at(3, 27), at(3, 28, 'Front')]).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});

describe('[T4] what the mirror remembers', () => {
  it('[S1] is what it was made of, whatever the tab is called', () => {
    const tab = fc.string({ minLength: 1, unit: fc.constantFrom(...'ab "\',!()=:éA1') });
    const place = fc.record({
      tab,
      header: fc.integer({ min: 1, max: 2000 }),
      column: fc.integer({ min: 1, max: 800 }),
    });
    fc.assert(
      fc.property(place, (one) => {
        const mirrored = { ...one, table: 'Limits', name: 'At least' };
        expect(mirroredBy([mirrorFormula(mirrored)])).toEqual([mirrored]);
      }),
    );
  });

  it('is read in the capitals, quotes and dollar signs that Sheets gives back', () => {
    const formula = `=ArrayFormula(IF(ROW('Plan'!$AB$3:$AB)=ROW('Plan'!$AB$3),"Initiatives · Status",'Plan'!$AB$3:$AB))`;
    expect(mirroredBy([formula])).toEqual([STATUS]);
  });

  it('is also that a column is not used: nothing of it is repeated', () => {
    const unused = { ...STATUS, tab: "Ana's plan", name: 'not used' };
    const formula = `=IF(ISERROR(ROW('Ana''s plan'!AB3)),"","Initiatives: not used")`;
    expect(mirrorFormula(unused)).toBe(formula);
    expect(mirroredBy([formula])).toEqual([unused]);
    expect(
      mirroredBy([formula.replace('AB3', '$AB$3').toLowerCase().replace('initiatives', 'Initiatives')]),
    ).toEqual([{ ...unused, tab: "ana's plan" }]);
    expect(isMirrored([unused], { tab: unused.tab, row: 9, column: 28 })).toBe(false);
  });

  it.each([
    '',
    '=IF(ISERROR(ROW(#REF!)),"","Initiatives: not used")',
    '=ROWS(Plan!A1:A)',
    '=ARRAYFORMULA(IF(ROW(#REF!)=ROW(#REF!),"Initiatives · Status",#REF!))',
    '=ARRAYFORMULA(IF(ROW(Plan!A1:A)=ROW(Plan!A1),"Fruit · Colour",Plan!A1:A))',
  ])('is nothing of %s', (formula) => expect(mirroredBy([formula])).toEqual([]));
});
