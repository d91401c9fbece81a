import type { Clock } from '../engine/clock.ts';

const LONGEST_KEY = 250;
const LARGEST_VALUE = 102_400;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

/** A cache that forgets by the workbench's clock (developers.google.com/apps-script/reference/cache/cache). */
export class Cache implements Pick<GoogleAppsScript.Cache.Cache, 'get' | 'getAll'> {
  readonly #clock: Clock;
  readonly #entries = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): string | null {
    const entry = this.#entries.get(key);
    return entry && entry.until > this.#clock.now ? entry.value : null;
  }
  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.get(key);
        return value === null ? [] : [[key, value] as const];
      }),
    );
  }
  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): null {
    const text = String(value);
    if (key.length > LONGEST_KEY) throw new Error('Argument too large: key');
    if (text.length > LARGEST_VALUE) throw new Error('Argument too large: value');
    this.#entries.set(key, { value: text, until: this.#clock.now + Math.min(seconds, MOST_SECONDS) * 1000 });
    return null;
  }
  putAll(values: Readonly<Record<string, unknown>>, seconds = DEFAULT_SECONDS): null {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
    return null;
  }
  remove(key: string): null {
    this.#entries.delete(key);
    return null;
  }
  removeAll(keys: readonly string[]): null {
    for (const key of keys) this.remove(key);
    return null;
  }
}
