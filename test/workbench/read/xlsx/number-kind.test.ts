import { describe, expect, it } from 'vitest';
import { cellUnder } from './reading.ts';

const DAY = 'day 2026-03-09';
const SERIAL = 46_090;

describe('formats of dates', () => {
  it.each([
    14,
    15,
    16,
    17,
    22,
    '[$-409]d-mmm-yy;@',
    'yyyy"-"mm',
    'yyyy\\-mm\\-dd',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[Red]DD.MM.YYYY',
    'mmm',
    '[$-411]ggge"年"m"月"d"日"',
    'd/m/yyyy h:mm AM/PM',
  ])('[T3] %s makes a day, also of a moment', (format) => {
    expect([cellUnder(format, SERIAL), cellUnder(format, SERIAL + 0.75)]).toEqual([DAY, DAY]);
  });

  it.each([18, 19, 20, 21, 45, 46, 47, 'h:mm', '[h]:mm:ss', '[mm]:ss', 'mm:ss.0;@'])(
    '%s shows the time, and keeps the day where there is one',
    (format) => {
      expect([cellUnder(format, SERIAL + 0.75), cellUnder(format, 0.4375)]).toEqual([DAY, '10:30:00']);
    },
  );

  it('reads hours that add up as such', () => {
    expect(cellUnder('[h]:mm', 1.5)).toBe('36:00:00');
  });
});

describe('formats of numbers', () => {
  it.each([
    0,
    1,
    9,
    10,
    11,
    49,
    'General',
    '0.0%',
    '0.00E+00',
    '#,##0 "days"',
    '#,##0\\ \\d',
    '[Red]0;[DarkYellow]-0',
    '[$SEK-41D] #,##0',
    '_-* #,##0.00\\ _d',
    '0;yyyy',
    '@',
    '# ?/?',
  ])('%s leaves a number', (format) => {
    expect(cellUnder(format, SERIAL)).toBe(SERIAL);
  });
});

describe('the days of a workbook', () => {
  it.each([
    [1, 'day 1900-01-01'],
    [59, 'day 1900-02-28'],
    [61, 'day 1900-03-01'],
    [2_958_465, 'day 9999-12-31'],
    [2_958_466, 2_958_466],
    [-1, -1],
  ])('[T3] count from 1900: %d', (serial, day) => {
    expect(cellUnder(14, serial)).toBe(day);
  });

  it.each(['1', 'true'])('[T3] count from 1904 where it says %s', (value) => {
    const before = `<workbookPr date1904="${value}"/>`;
    expect(cellUnder(14, SERIAL - 1462, before)).toBe(DAY);
    expect(cellUnder(14, 0, before)).toBe('day 1904-01-01');
    expect(cellUnder(20, 0.4375, before)).toBe('10:30:00');
  });
});
