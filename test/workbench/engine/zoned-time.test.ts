import { describe, expect, it } from 'vitest';
import { dateOf, serialOf } from '../../../workbench/engine/zoned-time.ts';

describe('serial days', () => {
  // developers.google.com/workspace/sheets/api/guides/formats: day 0 is 30 December 1899
  it.each([
    ['1899-12-30T00:00:00Z', 'Etc/UTC', 0],
    ['2024-01-05T12:00:00Z', 'Etc/UTC', 45296.5],
    ['2024-01-05T05:00:00Z', 'America/New_York', 45296],
    ['2024-07-01T22:00:00Z', 'Europe/Berlin', 45475],
    ['2024-01-04T18:30:00Z', 'Asia/Kolkata', 45296],
  ])('%s in %s is %d', (moment, zone, serial) => {
    expect(serialOf(new Date(moment), zone)).toBe(serial);
    expect(dateOf(serial, zone)).toEqual(new Date(moment));
  });

  it('an hour that the clock skips is read as the one after', () => {
    // On 31 March 2024 clocks in Berlin went from 02:00 to 03:00.
    expect(dateOf(45382 + 2.5 / 24, 'Europe/Berlin').toISOString()).toMatch(/^2024-03-31T0[01]:30:00/);
  });

  it.each([
    ['Africa/Cairo', '2026-04-24'],
    ['America/Havana', '2026-03-08'],
    ['Asia/Beirut', '2026-03-29'],
  ])('where clocks skip midnight in %s the day begins at one, and is no other day', (zone, iso) => {
    const serial = (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(shown.format(dateOf(serial, zone))).toBe(`${iso} 01:00`);
  });
});
