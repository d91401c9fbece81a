import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { AS_OF, CAPACITY, FILE, REGISTER } from './tables.ts';

const bundle = load();
const HEADERS = ['Choice', 'Takes off', 'Cost', 'Proved'];
const LIMITS = sheet(`
  Scope     | Name | Limit | Counts      | Mode
  Portfolio |      | 2     | Initiatives | Refuse
`);

describe('[C10] DRIFTTAKESOFF', () => {
  it('names the cheapest sets to pause for an initiative, the best first', () => {
    const sized = sheet(`
      ID  | Initiative | Status   | Size
      I-1 | Atlas      | Active   | 3
      I-2 | Borealis   | Active   | 2
      I-3 | Cobalt     | Proposed | 1`);
    expect(bundle.DRIFTTAKESOFF('I-3', sized, LIMITS, AS_OF)).toEqual([
      HEADERS,
      [1, 'I-2', 2, 'yes'],
      [2, 'I-1', 3, 'yes'],
    ]);
    expect(bundle.DRIFTTAKESOFF(' cobalt ', sized, LIMITS, AS_OF)).toEqual(
      bundle.DRIFTTAKESOFF('I-3', sized, LIMITS, AS_OF),
    );
  });

  it('judges the register as it is where the ID is blank', () => {
    // I-1 and I-2 want more of the data team than there is, and three run where two may.
    expect(bundle.DRIFTTAKESOFF('', REGISTER, CAPACITY, LIMITS, AS_OF)).toEqual([
      HEADERS,
      [1, 'I-2', 1, 'yes'],
      [2, 'I-1', 1, 'yes'],
    ]);
    expect(bundle.DRIFTTAKESOFF(undefined, ...FILE, AS_OF)).toEqual(bundle.DRIFTTAKESOFF('', ...FILE, AS_OF));
  });

  it('has one choice that costs nothing where nothing has to come off', () => {
    expect(
      bundle.DRIFTTAKESOFF('I-3', REGISTER, AS_OF, sheet('Resource | Capacity\nData team | 2\nPlatform | 3')),
    ).toEqual([HEADERS, [1, '', 0, 'yes']]);
  });

  it('gives the best found and what nothing costs less than, where its time is over', () => {
    let now = 0;
    const jumping = new Proxy(Date, {
      get: (target, key) => (key === 'now' ? () => (now += 20_000) : Reflect.get(target, key)),
    });
    const rows = Array.from({ length: 40 }, (_, index) => {
      const demand = `A ${20 + ((index * 37) % 50)}%; B ${20 + ((index * 53) % 60)}%; C ${20 + ((index * 29) % 40)}%`;
      return [`I-${index + 1}`, `Initiative ${index + 1}`, 'Active', 3 + ((index * 17) % 11), demand];
    });
    const register = [['ID', 'Initiative', 'Status', 'Size', 'Resources'], ...rows];
    const capacity = sheet('Resource | Capacity\nA | 6\nB | 7\nC | 5');
    const [headers, ...choices] = load({ Date: jumping }).DRIFTTAKESOFF('', register, capacity, AS_OF);
    const [, , cost, proved] = choices[0] ?? [];
    expect([headers, choices[0]?.[0]]).toEqual([HEADERS, 1]);
    const [least] = bundle.DRIFTTAKESOFF('', register, capacity, AS_OF).slice(1);
    expect(least?.[3]).toBe('yes');
    expect(proved).not.toBe('yes');
    expect(Number(proved)).toBeLessThanOrEqual(Number(least?.[2]));
    expect(Number(cost)).toBeGreaterThanOrEqual(Number(least?.[2]));
  });

  it('names rows so that each is told from all others', () => {
    const doubled = sheet(`
      ID  | Initiative | Status
      I-1 | Atlas      | Active
      I-1 | Borealis   | Active
      I-3 | Same       | Active
      I-3 | Same       | Active`);
    const one = sheet('Scope | Name | Limit\nPortfolio | | 3');
    expect(bundle.DRIFTTAKESOFF('', doubled, one, AS_OF)).toEqual([
      HEADERS,
      [1, 'I-3 (row 5)', 1, 'yes'],
      [2, 'I-3 (row 4)', 1, 'yes'],
      [3, 'Borealis', 1, 'yes'],
    ]);
  });

  it.each<[string, readonly unknown[], string | RegExp]>([
    ['an ID that nobody has', ['I-99', REGISTER, AS_OF], 'The register has no initiative "I-99".'],
    ['a table in place of the ID', [REGISTER, AS_OF], /^Pass the ID of an initiative first/],
    [
      'an import under way',
      ['I-1', 'Loading...'],
      'Argument 2 is still loading: wait a minute, or reload the file.',
    ],
    [
      'an initiative that alone asks for too much',
      ['I-3', REGISTER, sheet('Resource | Capacity\nPlatform | 2\nData team | 5'), AS_OF],
      'No removal is enough: I-3 alone asks 300% of the 200% that Platform has, 1-30 Jun.',
    ],
    [
      'a name that two initiatives have',
      ['Atlas', sheet('ID | Initiative | Status\nI-1 | Atlas | Active\nI-2 | Atlas | Active'), AS_OF],
      'More than one initiative is called "Atlas": pass its ID.',
    ],
    [
      'an ID that two initiatives have',
      ['I-1', sheet('ID | Initiative | Status\nI-1 | Atlas | Active\nI-1 | Borealis | Active'), AS_OF],
      'More than one initiative is called "I-1": give each an ID of its own, or pass its name.',
    ],
  ])('[X1] refuses %s with a sentence', (_, values, sentence) => {
    expect(() => bundle.DRIFTTAKESOFF(...values)).toThrow(sentence);
  });
});
