import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFormula } from '../../../src/core/plan/complete-formula.ts';
import { ID_FUNCTIONS, TABLE_FUNCTIONS, TWO_DAY_FUNCTIONS } from '../../../src/core/plan/table-functions.ts';

describe('[X3] completing a formula', () => {
  it.each([
    ['=DRIFTSCORE()', '=DRIFTSCORE(LEEWAY)'],
    ['=driftscore()', '=driftscore(LEEWAY)'],
    ['=DriftSignals (  )', '=DriftSignals(LEEWAY)'],
    ['=DRIFTROWS(\n)', '=DRIFTROWS(LEEWAY)'],
    ['=IF(DRIFTSCORE()>35,"x","")', '=IF(DRIFTSCORE(LEEWAY)>35,"x","")'],
    [
      '=DRIFTSCORE()-DRIFTSCORE( )+DRIFTSCORE(LEEWAY)',
      '=DRIFTSCORE(LEEWAY)-DRIFTSCORE(LEEWAY)+DRIFTSCORE(LEEWAY)',
    ],
    [
      '="DRIFTSCORE() is "&DRIFTSCORE()&" of ""DRIFTSCORE()"""',
      '="DRIFTSCORE() is "&DRIFTSCORE(LEEWAY)&" of ""DRIFTSCORE()"""',
    ],
    ["='DRIFTSCORE()'!A1+DRIFTSCORE()", "='DRIFTSCORE()'!A1+DRIFTSCORE(LEEWAY)"],
    ["='It''s DRIFTSCORE()'!A1*DRIFTFLAGS()", "='It''s DRIFTSCORE()'!A1*DRIFTFLAGS(LEEWAY)"],
    [
      '=COUNTA(Tasks[Bob\'s])&DRIFTSCORE()&"it\'s DRIFTSCORE()"',
      '=COUNTA(Tasks[Bob\'s])&DRIFTSCORE(LEEWAY)&"it\'s DRIFTSCORE()"',
    ],
    ['={DRIFTCONFLICTS();1}', '={DRIFTCONFLICTS(LEEWAY);1}'],
    ['={1\\DRIFTSCORE()}', '={1\\DRIFTSCORE(LEEWAY)}'],
    ['=-DRIFTSCORE()%', '=-DRIFTSCORE(LEEWAY)%'],
    ['=DRIFTTAKESOFF("I-020")', '=DRIFTTAKESOFF("I-020",LEEWAY)'],
    ['=driftTakesOff( $A$2 )', '=driftTakesOff($A$2,LEEWAY)'],
    ['=DRIFTTAKESOFF("a ""b""")', '=DRIFTTAKESOFF("a ""b""",LEEWAY)'],
    ['=DRIFTBRIDGE("2026-03-01","2026-06-01")', '=DRIFTBRIDGE("2026-03-01","2026-06-01",LEEWAY)'],
    ['=DriftBridge( $A$2 ; "2026-06-01" )', '=DriftBridge($A$2 ; "2026-06-01";LEEWAY)'],
  ])('%s becomes %s', (formula, completed) => {
    expect(completeFormula(formula)).toBe(completed);
    expect(completeFormula(completed)).toBeNull();
  });

  it.each([
    '',
    'DRIFTSCORE()',
    '="DRIFTSCORE()"',
    "='DRIFTSCORE()'!A1",
    "='It''s'!DRIFTSCORE()",
    '=MYDRIFTSCORE()',
    '=X.DRIFTSCORE()',
    '=MY_DRIFTSCORE()',
    '=ÄDRIFTSCORE()',
    '=A1DRIFTSCORE()',
    '=DRIFTSCORE.X()',
    '=DRIFTSCORES()',
    '=Sheet1!DRIFTSCORE()',
    '=DRIFTSCORE',
    '=DRIFTSCORE(A1:B9)',
    '=DRIFTSCORE("I-020")',
    '=DRIFTTAKESOFF()',
    '=DRIFTTAKESOFF(A1:B9)',
    '=DRIFTTAKESOFF("I-020",A1:B9)',
    '=DRIFTSCORE("2026-06-01")',
    '=DRIFTBRIDGE()',
    '=DRIFTBRIDGE("2026-03-01")',
    '=DRIFTBRIDGE(A1,A1:B9)',
    '=DRIFTBRIDGE(A1,B1,LEEWAY)',
    '=SUM()',
    '=T[DRIFTSCORE()]',
    '="half DRIFTSCORE()',
    "='half DRIFTSCORE()",
  ])('%s stays as it is', (formula) => expect(completeFormula(formula)).toBeNull());

  /** Pieces of a formula, each as it is before and after. */
  const same = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((text) => [text, text] as const);
  const anything = fc.string({
    unit: fc.constantFrom('D', '"', "'", '(', ')', ' ', 'DRIFTSCORE()', '[', ',', 'é'),
  });
  const quoted = (mark: string) =>
    anything.map((text) => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`);
  const blanks = fc.constantFrom('', ' ', '  ', '\n', '\t');
  const name = fc
    .constantFrom(...TABLE_FUNCTIONS)
    .chain((upper) => fc.constantFrom(upper, upper.toLowerCase()));
  const call = fc
    .tuple(name, blanks, blanks)
    .map(([used, before, inside]) => [`${used}${before}(${inside})`, `${used}(LEEWAY)`] as const);
  const operator = same(fc.constantFrom('+', '&', ',', ';', '>', '*(', '-', ' ', '<>', '='));
  const operand = fc.oneof(
    call,
    same(quoted('"')),
    same(quoted("'").map((tab) => `${tab}!A1`)),
    same(
      fc.constantFrom(
        'A1',
        'SUM(B:B)',
        'MYDRIFTSCORE()',
        'X.DRIFTROWS()',
        '1.5',
        "Tasks[It's]",
        'DRIFTSCORE(A:B)',
      ),
    ),
  );

  it('changes every such call and nothing else, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(operator, operand), { minLength: 1, maxLength: 8 }), (pairs) => {
        const pieces = pairs.flat();
        const before = `=${pieces.map(([text]) => text).join('')}`;
        const after = `=${pieces.map(([, text]) => text).join('')}`;
        expect(completeFormula(before)).toBe(after === before ? null : after);
        expect(completeFormula(after)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('never fails and never runs long, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        completeFormula(`=${text}`);
      }),
    );
    expect(completeFormula(`=${"('".repeat(20_000)}`)).toBeNull();
    expect(completeFormula(`=${'[[a]'.repeat(10_000)}`)).toBeNull();
  }, 5_000);
});

describe('the functions that are completed', () => {
  it('are all that cells may call: each takes tables', () => {
    const bundle = readFileSync('dist/main.js', 'utf8');
    const named = [...bundle.matchAll(/@customfunction\s*\*\/\s*function (\w+)/g)].map(
      ([, found = '']) => found,
    );
    expect(named.toSorted()).toEqual([...TABLE_FUNCTIONS, ...ID_FUNCTIONS, ...TWO_DAY_FUNCTIONS].sort());
  });
});
