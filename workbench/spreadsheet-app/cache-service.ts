import type { Clock } from '../engine/clock.ts';
import { Cache } from './cache.ts';
import type { Execution } from './execution.ts';
import { guard } from './guard.ts';

type Google = GoogleAppsScript.Cache.Cache;

export class CacheService implements GoogleAppsScript.Cache.CacheService {
  readonly #execution: Execution;
  readonly #clock: Clock;
  readonly #user: () => string;
  readonly #caches = new Map<string, Cache>();

  constructor(execution: Execution, clock: Clock, user: () => string) {
    this.#execution = execution;
    this.#clock = clock;
    this.#user = user;
  }

  getDocumentCache(): Google {
    return this.#cache('document');
  }
  getScriptCache(): Google {
    return this.#cache('script');
  }
  getUserCache(): Google {
    return this.#cache(`user ${this.#user()}`);
  }

  #cache(name: string): Google {
    const cache = this.#caches.get(name) ?? new Cache(this.#clock);
    this.#caches.set(name, cache);
    return guard(this.#execution, 'Cache', cache);
  }
}
