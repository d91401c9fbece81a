import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

// developers.google.com/apps-script/reference/utilities/utilities
describe('Utilities', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', 'Europe/Berlin', '2026-03-01 00:05:09'],
    ['d MMM yy, h:mm a', 'Etc/UTC', '28 Feb 26, 11:05 PM'],
    ["EEE, dd MMMM 'at' H''", 'Etc/UTC', "Sat, 28 February at 23'"],
    ['yyyyMMddZ', 'Asia/Kolkata', '20260301+0530'],
  ])('formats dates by %s in %s', async (pattern, zone, text) => {
    const { services } = await openWorkbench({ script: '' });
    expect(services.Utilities.formatDate(new Date('2026-02-28T23:05:09Z'), zone, pattern)).toBe(text);
  });

  it('parses dates', async () => {
    const { services } = await openWorkbench({ script: '' });
    const { Utilities } = services;
    expect(Utilities.parseDate('2026-07-01', 'America/New_York', 'yyyy-MM-dd')).toEqual(
      new Date('2026-07-01T04:00:00Z'),
    );
    expect(() => Utilities.parseDate('soon', 'Etc/UTC', 'yyyy-MM-dd')).toThrow('Unparseable date: "soon"');
  });

  it('sleeps by letting the clock go on', async () => {
    const script =
      'function nap() { const before = Date.now(); Utilities.sleep(1500); return Date.now() - before; }';
    const book = await openWorkbench({ script });
    expect(book.call('nap')).toBe(1500);
  });

  it('formats dates only', async () => {
    const { services } = await openWorkbench({ script: '' });
    expect(() => Reflect.apply(services.Utilities.formatDate, undefined, ['x', 'Etc/UTC', 'yyyy'])).toThrow(
      /don't match the method signature/,
    );
  });
});
