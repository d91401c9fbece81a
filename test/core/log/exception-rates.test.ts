import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/lib/day.ts';
import { exceptionRates } from '../../../src/core/log/exception-rates.ts';
import type { DecisionKind } from '../../../src/core/register/decisions.ts';
import { TODAY } from '../sheet.ts';

const decided = (kind: DecisionKind, ago: number, broke = '') => ({ kind, day: addDays(TODAY, -ago), broke });
const many = (count: number, kind: DecisionKind, ago: number, broke = '') =>
  Array.from({ length: count }, () => decided(kind, ago, broke));

describe('[O6] exceptions approved', () => {
  it('of those asked for, in the window and in the one before', () => {
    const decisions = [
      ...many(7, 'Except', 0),
      ...many(2, 'Renew', 90),
      decided('Decline', 10, 'Team Data 4/3'),
      ...many(14, 'Except', 91),
      ...many(8, 'Decline', 181, 'Reach'),
      ...many(5, 'Except', 182),
    ];
    expect(exceptionRates(decisions, TODAY, 91)).toBe(
      'Exceptions approved: 9 of 10 in the last 91 days, 14 of 22 in the 91 before.',
    );
  });

  it('a plain approval, and a decline of what broke nothing, ask for none', () => {
    const decisions = [
      decided('Approve', 1, 'Reach'),
      decided('Decline', 1, ' '),
      decided('Park', 1, 'Reach'),
    ];
    expect(exceptionRates(decisions, TODAY, 91)).toBe('');
    expect(exceptionRates([...decisions, decided('Except', 100)], TODAY, 91)).toBe(
      'Exceptions approved: none asked for in the last 91 days, 1 of 1 in the 91 before.',
    );
  });
});
