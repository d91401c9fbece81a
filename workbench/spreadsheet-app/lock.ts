/** Who holds a lock: the script, somebody else (as a test arranges it), or nobody. */
export interface LockState {
  holder: 'script' | 'somebody else' | undefined;
}

/** developers.google.com/apps-script/reference/lock/lock. Nobody else runs meanwhile, so waiting is over at once. */
export class Lock implements GoogleAppsScript.Lock.Lock {
  readonly #state: LockState;

  constructor(state: LockState) {
    this.#state = state;
  }

  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0 || this.#state.holder === 'somebody else') return false;
    this.#state.holder = 'script';
    return true;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.#state.holder === 'script';
  }
  releaseLock(): void {
    if (this.hasLock()) this.#state.holder = undefined;
  }
}
