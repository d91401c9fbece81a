import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

const open = async () => {
  const book = await openWorkbench({ script: '', now: '2026-01-01T00:00:00Z' });
  return { book, ...book.services };
};

// github.com/brucemcpherson/gas-fakes, test/testlock.js
describe('a lock', () => {
  it('is had at once, twice by who holds it, and not in negative time', async () => {
    const { LockService } = await open();
    const lock = LockService.getDocumentLock();
    expect([lock.tryLock(0), lock.tryLock(0), lock.hasLock()]).toEqual([true, true, true]);
    lock.releaseLock();
    expect([lock.hasLock(), lock.tryLock(-100)]).toEqual([false, false]);
    expect(() => lock.waitLock(-100)).toThrow(/Lock timeout/);
  });

  it('is not had while somebody else holds it', async () => {
    const { book, LockService } = await open();
    book.locks.document.holder = 'somebody else';
    const lock = LockService.getDocumentLock();
    expect(lock.tryLock(1000)).toBe(false);
    lock.releaseLock();
    expect(book.locks.document.holder).toBe('somebody else');
  });
});
