import type { Execution } from './execution.ts';
import { guard } from './guard.ts';
import { Lock, type LockState } from './lock.ts';

type Google = GoogleAppsScript.Lock.Lock;

export class LockService implements GoogleAppsScript.Lock.LockService {
  readonly #execution: Execution;
  readonly states: Readonly<Record<'document' | 'script' | 'user', LockState>> = {
    document: { holder: undefined },
    script: { holder: undefined },
    user: { holder: undefined },
  };

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  getDocumentLock(): Google {
    return guard(this.#execution, 'Lock', new Lock(this.states.document));
  }
  getScriptLock(): Google {
    return guard(this.#execution, 'Lock', new Lock(this.states.script));
  }
  getUserLock(): Google {
    return guard(this.#execution, 'Lock', new Lock(this.states.user));
  }
}
