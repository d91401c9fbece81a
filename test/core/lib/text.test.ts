import { describe, expect, it } from 'vitest';
import { counted, firstFew, fold, listed, quoted } from '../../../src/core/lib/text.ts';

describe('text', () => {
  it('[T2] folds case and plain spaces, and nothing else', () => {
    expect(fold('  Data  Team ')).toBe('data team');
    expect(fold('Ünal')).toBe('ünal');
    expect(fold('a\u00a0b\u00a0')).toBe('a\u00a0b\u00a0');
    expect(fold('Data-Team')).not.toBe(fold('Data Team'));
  });

  it('lists, counts and quotes', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(firstFew(['a', 'b', 'c'], 2)).toBe('a; b and 1 more');
    expect(firstFew(['a', 'b'], 2)).toBe('a; b');
    expect([counted(1, 'row'), counted(0, 'row'), counted(2, 'entry', 'entries')]).toEqual([
      '1 row',
      '0 rows',
      '2 entries',
    ]);
    expect(quoted('line\nbreak')).toBe('"line break"');
    expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(59)}…"`);
  });
});
