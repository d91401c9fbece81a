import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: '', now: '2026-01-01T00:00:00Z' });
  return { book, ...book.services };
};

// github.com/jpoehnelt/blog: exploring-apps-script-cacheservice-limits
describe('the cache', () => {
  it('keeps texts for ten minutes, or as long as told', async () => {
    const { book, CacheService } = await open();
    const cache = CacheService.getScriptCache();
    Reflect.apply(cache.put, cache, ['n', null]);
    cache.put('long', 'x', 3600);
    expect([cache.get('n'), cache.get('none')]).toEqual(['null', null]);
    book.setNow('2026-01-01T00:10:00Z');
    expect([cache.get('n'), cache.get('long')]).toEqual([null, 'x']);
  });

  it('takes keys of 250 and values of 102,400 characters', async () => {
    const { CacheService } = await open();
    const cache = CacheService.getScriptCache();
    expect(() => cache.put('k'.repeat(251), 'x')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'x'.repeat(102_401))).toThrow('Argument too large: value');
  });
});
