import { describe, expect, it } from 'vitest';
import { readNumberText } from '../../../src/core/lib/number-text.ts';

describe('[T5] numbers as text', () => {
  it.each([
    ['3', 3],
    ['0.6', 0.6],
    ['0,6', 0.6],
    [' 60% ', 0.6],
    ['60 %', 0.6],
    ['12,5%', 0.125],
    ['-2', -2],
    ['.5', 0.5],
    ['0,500', 0.5],
    ['1000', 1000],
  ])('%s is %d', (text, value) => expect(readNumberText(text)).toBeCloseTo(value, 12));

  it.each(['', '%', 'three', '1,000', '12,345', '1.2.3', '3x', '1e5', '£3', '1 000'])('%s is none', (text) =>
    expect(readNumberText(text)).toBeNull(),
  );
});
