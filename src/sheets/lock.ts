/** How long a person is kept waiting for what somebody else runs in the same file. */
const PATIENCE_MS = 10_000;

/**
 * Does something that nobody else may do in this file meanwhile. What was written is in the file before the lock
 * opens, since Sheets holds writes back.
 *
 * @throws a sentence where somebody else is at it
 */
export function locked<Result>(action: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(PATIENCE_MS))
    throw new Error('Leeway is at work in this file for somebody else: try again in a minute.');
  try {
    const result = action();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/** Does something unless somebody else is at work in the file, who then sees to it; a person waits for neither. */
export function ifUnlocked(action: () => void): void {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(0)) return;
  try {
    action();
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}
