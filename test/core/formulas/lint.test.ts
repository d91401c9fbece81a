import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourRules } from '../../../src/core/plan/leeway-says.ts';
import { mirrorFormula } from '../../../src/core/plan/mirrored.ts';
import { blockOf, SMALL_SPARE } from './formula-file.ts';
import { faultsIn, functionsIn } from './lint-formula.ts';
import { randomTabs, WORDS } from './random-tables.ts';

/** Every formula of a file, those that people see in some row included. */
function formulasIn(tabs: Parameters<typeof blockOf>[0]): readonly string[] {
  const block = blockOf(tabs, WORDS, SMALL_SPARE, 20);
  const keys = block.keys.flatMap((cells) => (cells.kind === 'formulas' ? cells.formulas : []));
  return [...keys, ...block.visible.map(({ formula }) => formula)];
}

const OTHERS = [
  mirrorFormula({ tab: "Team's plan", header: 2, column: 3, table: 'Initiatives', name: 'ID' }),
  ...colourRules(21).map(({ formula }) => formula),
];

describe('formulas that Leeway writes', () => {
  it('[W5] call only what Sheets, Excel and LibreOffice share, and compute with ranges only where all do', () => {
    fc.assert(
      fc.property(randomTabs, (tabs) => {
        const files = Object.entries(tabs).map(([name, grid]) => ({ name, grid }));
        expect([...new Set(formulasIn(files).flatMap((formula) => faultsIn(formula)))]).toEqual([]);
      }),
      { numRuns: 30, seed: 7 },
    );
    expect(OTHERS.flatMap((formula) => faultsIn(formula))).toEqual([]);
  });

  it('[S1] hold no text that a person typed', () => {
    const typed = 'Zebra "quoted"';
    const formulas = formulasIn([
      {
        name: 'Initiatives',
        grid: [
          ['Initiative', 'Status', 'Team'],
          [typed, 'Active', typed],
        ],
      },
      {
        name: 'Limits',
        grid: [
          ['Scope', 'Name', 'Limit'],
          ['Team', typed, 3],
        ],
      },
      {
        name: 'Filters',
        grid: [
          ['Filter', 'Column', 'Test', 'Value'],
          [typed, 'Team', 'is', typed],
        ],
      },
    ]);
    expect(formulas.filter((formula) => /zebra/i.test(formula))).toEqual([]);
  });

  it('[W5] ask for the day only inside the block', () => {
    expect(OTHERS.filter((formula) => functionsIn(formula).includes('TODAY'))).toEqual([]);
  });

  it('[W5] colour by no other tab', () => {
    expect(colourRules(21).filter(({ formula }) => formula.includes('!'))).toEqual([]);
  });

  it.each([
    ['=LET(A1,1,A1)', ['function LET']],
    ['=A2:A9*2', ['array arithmetic with A2:A9']],
    ["=IF('a b'!A:A=1,1,2)", ["array arithmetic with 'a b'!A:A"]],
    ['=LEN(A1:A3)', ['array arithmetic with A1:A3']],
    ['=SUMPRODUCT(A1:A3*B1:B3)', []],
    ['=COUNTIF(A:A,"a:b")', []],
    ['=QUERY(A:A', ['function QUERY', 'array arithmetic with A:A', 'brackets do not close']],
  ])('[W5] finds what is wrong with %s', (formula, faults) => {
    expect(faultsIn(formula)).toEqual(faults);
  });
});
