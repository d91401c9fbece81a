import { describe, expect, it } from 'vitest';
import { readDemands } from '../../../src/core/register/demand.ts';

const LISTED = new Set(['data team', 'team 7', 'ana', 'smith, john']);

function read(text: string) {
  const { demands, remarks } = readDemands(text, LISTED);
  return [demands.map(({ name, share }) => `${name} ${share}`).join('; '), ...remarks];
}

describe('[T5] what a row asks of resources', () => {
  it.each([
    ['Data team 60%; Ana 0.5; Platform', 'Data team 0.6; Ana 0.5; Platform 1'],
    ['Ana 0,5', 'Ana 0.5'],
    ['Ana 50 %', 'Ana 0.5'],
    ['Ana (50%)', 'Ana 0.5'],
    ['Ana: 50%', 'Ana 0.5'],
    ['Ana - 50%', 'Ana 0.5'],
    ['Ana@50%', 'Ana 0.5'],
    ['Smith, John 50%; Ana', 'Smith, John 0.5; Ana 1'],
    ['Team 7', 'Team 7 1'],
    ['Team 7 50%', 'Team 7 0.5'],
    ['Data team 3', 'Data team 3'],
    ['Mary Jane', 'Mary Jane 1'],
    ['R2D2', 'R2D2 1'],
    ['', ''],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  it('adds up a resource that is named twice, and says so', () => {
    expect(read('Ana 50%; ana 20%')).toEqual(['Ana 0.7', '"ana" is named twice; the amounts add up']);
  });

  it('says how it read a whole number of an unlisted resource', () => {
    expect(read('Team 9')).toEqual([
      'Team 9',
      '"Team 9" was read as 9 of "Team"; if it is one name, list it in Capacity',
    ]);
  });

  it('counts amounts that are none as 1, and says so', () => {
    expect(read('Ana -50%')).toEqual(['Ana 1', 'expected an amount above 0, got "Ana -50%"; counted as 1']);
    expect(read('Ana 0')).toEqual(['Ana 1', 'expected an amount above 0, got "Ana 0"; counted as 1']);
    expect(read('50% Ana')).toEqual([
      '50% Ana 1',
      'expected a name and then an amount, got "50% Ana"; counted as a name with 1',
    ]);
    expect(read('60%')).toEqual([
      '60% 1',
      'expected a name and then an amount, got "60%"; counted as a name with 1',
    ]);
  });

  it('says where one name may be several, or nobody', () => {
    expect(read('Ana / Bob')).toEqual([
      'Ana / Bob 1',
      '"Ana / Bob" was read as one name; put ; between several',
    ]);
    expect(read('Ana,Bob')).toEqual(['Ana,Bob 1', '"Ana,Bob" was read as one name; put ; between several']);
    expect(read('TBD')).toEqual(['', 'expected a name, got "TBD"; nobody is booked']);
    expect(read('n/a; -')).toEqual([
      '',
      'expected a name, got "n/a"; nobody is booked',
      'expected a name, got "-"; nobody is booked',
    ]);
  });
});
