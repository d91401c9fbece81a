import { describe, expect, it } from 'vitest';
import { dayText, fullDayText, percent, plain, spanText, tenths } from '../../../src/core/lib/figure.ts';
import { day, TODAY } from '../sheet.ts';

describe('figures', () => {
  it('writes numbers without trailing zeros', () => {
    expect([plain(4), plain(2.5), plain(1 / 3), percent(1.4), percent(0.625), tenths(2)]).toEqual([
      '4',
      '2.5',
      '0.333',
      '140%',
      '62.5%',
      '2.0',
    ]);
  });

  it('[C5] writes spans as short as they are clear', () => {
    const span = (from: string, to: string) => spanText(day(from), day(to), TODAY);
    expect(span('2026-03-03', '2026-03-21')).toBe('3-21 Mar');
    expect(span('2026-02-28', '2026-03-03')).toBe('28 Feb-3 Mar');
    expect(span('2026-12-28', '2027-01-03')).toBe('28 Dec-3 Jan 2027');
    expect(span('2027-03-03', '2027-03-21')).toBe('3-21 Mar 2027');
    expect(span('2026-03-03', '2026-03-03')).toBe('3 Mar');
    expect([dayText(day('2025-03-03'), TODAY), fullDayText(day('2026-03-03'))]).toEqual([
      '3 Mar 2025',
      '3 Mar 2026',
    ]);
  });
});
