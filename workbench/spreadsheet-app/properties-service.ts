import type { Execution } from './execution.ts';
import { guard } from './guard.ts';
import { Properties } from './properties.ts';

type Google = GoogleAppsScript.Properties.Properties;

/** Document properties are shared by all users of the add-on on this file; user properties belong to one user. */
export class PropertiesService implements GoogleAppsScript.Properties.PropertiesService {
  readonly #execution: Execution;
  readonly #user: () => string;
  readonly #stores = new Map<string, Properties>();

  constructor(execution: Execution, user: () => string) {
    this.#execution = execution;
    this.#user = user;
  }

  getDocumentProperties(): Google {
    return this.#store('document');
  }
  getScriptProperties(): Google {
    return this.#store('script');
  }
  getUserProperties(): Google {
    return this.#store(`user ${this.#user()}`);
  }

  /** Everything kept, by store. */
  all(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#stores].map(([name, store]) => [name, store.getProperties()]));
  }
  /** Puts back what `all` gave. */
  restore(stores: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
    for (const [name, values] of Object.entries(stores)) this.#named(name).setProperties(values, true);
  }

  #store(name: string): Google {
    return guard(this.#execution, 'Properties', this.#named(name));
  }
  #named(name: string): Properties {
    const store = this.#stores.get(name) ?? new Properties();
    this.#stores.set(name, store);
    return store;
  }
}
