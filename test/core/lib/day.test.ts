import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, civilOfDay, dayOfCivil, dayOfSerial, isoOfDay } from '../../../src/core/lib/day.ts';

describe('[T3] days', () => {
  it('counts from 1 January 1970', () => {
    expect(dayOfCivil({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayOfCivil({ year: 2026, month: 3, day: 9 })).toBe(20_521);
  });

  it('knows no date that the calendar lacks', () => {
    expect(dayOfCivil({ year: 2026, month: 2, day: 29 })).toBeNull();
    expect(dayOfCivil({ year: 2028, month: 2, day: 29 })).not.toBeNull();
    expect(dayOfCivil({ year: 2026, month: 13, day: 1 })).toBeNull();
    expect(dayOfCivil({ year: 2026, month: 4, day: 31 })).toBeNull();
    expect(dayOfCivil({ year: 2026, month: 1, day: 0 })).toBeNull();
  });

  it('round trip: every day has one date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        expect(dayOfCivil(civilOfDay(asDay(days)))).toBe(days);
      }),
    );
  });

  it('reads the serial numbers of spreadsheets (support.google.com/docs/answer/3092969)', () => {
    expect(isoOfDay(dayOfSerial(1))).toBe('1899-12-31');
    expect(isoOfDay(dayOfSerial(45_292.75))).toBe('2024-01-01');
  });

  it('writes ISO dates', () => {
    expect(isoOfDay(addDays(asDay(0), -1))).toBe('1969-12-31');
  });

  it('is whole: a fraction is a bug', () => {
    expect(() => asDay(1.5)).toThrow('not a whole day');
  });
});
