import { describe, expect, it } from 'vitest';
import { isTokenOf, readToken, tokenText } from '../../../src/core/lib/token.ts';
import { day } from '../sheet.ts';

const JUNE = day('2026-06-01');

describe('the revision token', () => {
  it('carries a day', () => {
    const text = tokenText(JUNE, '8f3a');
    expect(text).toBe('leeway:2026-06-01:8f3a');
    expect(readToken(text)).toEqual({ kind: 'day', day: JUNE });
  });

  it.each([
    ['leeway:', { kind: 'no day' }],
    ['leeway:8f3a-2026', { kind: 'no day' }],
    ['leeway:2026-06-01', { kind: 'no day' }],
    ['leeway:2026-02-30:8f3a', { kind: 'bad day' }],
    ['leeway:2026-13-01:', { kind: 'bad day' }],
    ['Leeway: 2026', null],
    ['2026-06-01', null],
    ['', null],
  ])('%s is %o', (text, token) => expect(readToken(text)).toEqual(token));

  it('is of one day and of no other', () => {
    expect(isTokenOf('leeway:2026-06-01:8f3a', JUNE)).toBe(true);
    expect(
      ['leeway:2026-06-02:8f3a', 'leeway:8f3a', 'June', ''].map((text) => isTokenOf(text, JUNE)),
    ).toEqual([false, false, false, false]);
  });
});
