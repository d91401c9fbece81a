import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localCalendar, zonedCalendar } from '../../../src/core/lib/calendar.ts';
import { asDay, isoOfDay } from '../../../src/core/lib/day.ts';
import { day } from '../sheet.ts';

describe('[T3] calendars', () => {
  it('gives the day of the zone, not of the machine', () => {
    const midnightInTokyo = new Date('2026-03-08T15:00:00Z');
    expect(isoOfDay(zonedCalendar('Asia/Tokyo').dayOf(midnightInTokyo))).toBe('2026-03-09');
    expect(isoOfDay(zonedCalendar('America/Los_Angeles').dayOf(midnightInTokyo))).toBe('2026-03-08');
  });

  it('gives the moment at which a day begins, also where clocks change that night', () => {
    expect(zonedCalendar('Asia/Tokyo').dateOf(day('2026-03-09')).toISOString()).toBe(
      '2026-03-08T15:00:00.000Z',
    );
    expect(zonedCalendar('Europe/Berlin').dateOf(day('2026-03-29')).toISOString()).toBe(
      '2026-03-28T23:00:00.000Z',
    );
    expect(zonedCalendar('Europe/Berlin').dateOf(day('2026-03-30')).toISOString()).toBe(
      '2026-03-29T22:00:00.000Z',
    );
  });

  it.each([
    'Etc/UTC',
    'Asia/Kolkata',
    'America/New_York',
    'Pacific/Kiritimati',
    'Europe/London',
    'America/Santiago',
    'America/Havana',
    'America/Sao_Paulo',
    'Pacific/Apia',
  ])('round trip in %s', (zone) => {
    const calendar = zonedCalendar(zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        expect(calendar.dayOf(calendar.dateOf(asDay(days)))).toBe(days);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("has the machine's own zone where no other is known", () => {
    expect(localCalendar.dayOf(localCalendar.dateOf(day('2026-03-09')))).toBe(day('2026-03-09'));
    expect(localCalendar.dayOf(new Date(2026, 2, 9, 23, 59))).toBe(day('2026-03-09'));
  });
});
