import { describe, expect, it } from 'vitest';
import { addressOf, columnLetters, parseAddress, withTab } from '../../../workbench/engine/address.ts';

describe('parseAddress', () => {
  it.each([
    ['B2', { top: 1, bottom: 1, left: 1, right: 1 }],
    ['$C$3:a1', { top: 0, bottom: 2, left: 0, right: 2 }],
    ['A2:A', { top: 1, left: 0, right: 0 }],
    ['D:F', { left: 3, right: 5 }],
    ['5:7', { top: 4, bottom: 6 }],
    ['R2C3', { top: 1, bottom: 1, left: 2, right: 2 }],
    ["'It''s mine'!A1", { tab: "It's mine", top: 0, bottom: 0, left: 0, right: 0 }],
    ['Plan!B2', { tab: 'Plan', top: 1, bottom: 1, left: 1, right: 1 }],
  ])('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each(['', 'Total', 'A', '7', 'A1:B2:C3', 'A1:Total', '1A'])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('writing addresses', () => {
  it('names columns A to Z, then AA', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('writes one cell short', () => {
    expect(addressOf({ top: 1, bottom: 1, left: 1, right: 1 })).toBe('B2');
    expect(addressOf({ top: 0, bottom: 2, left: 0, right: 26 })).toBe('A1:AA3');
  });

  it('quotes tabs that need it', () => {
    expect([withTab('Plan', 'A1'), withTab("It's 1", 'A1'), withTab('2026', 'A1')]).toEqual([
      'Plan!A1',
      "'It''s 1'!A1",
      "'2026'!A1",
    ]);
  });
});
