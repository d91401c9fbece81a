import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../../src/core/lib/day.ts';
import { readDayText } from '../../../src/core/lib/day-text.ts';

function read(text: string): string {
  const result = readDayText(text);
  return result.kind === 'day' ? isoOfDay(result.day) : result.kind;
}

describe('[T1] dates as text', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    [' 2026/3/9 ', '2026-03-09'],
    ['2026.03.09', '2026-03-09'],
    ['2026-03-09 14:05:00', '2026-03-09'],
    ['2026-03-09T23:59', '2026-03-09'],
    ['9 March 2026', '2026-03-09'],
    ['9. Mar 2026', '2026-03-09'],
    ['March 9, 2026', '2026-03-09'],
    ['Sept 1 2026', '2026-09-01'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['2026-02-30', 'impossible'],
    ['31 April 2026', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['03/04/2026', 'ambiguous'],
    ['13.05.2026', 'year last'],
    ['31-12-26', 'year last'],
    ['soon', 'none'],
    ['Q3 2026', 'none'],
    ['2026', 'none'],
    ['9 Foo 2026', 'none'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));
});
