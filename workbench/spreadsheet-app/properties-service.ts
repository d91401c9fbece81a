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

  #store(name: string): Google {
    const store = this.#stores.get(name) ?? new Properties();
    this.#stores.set(name, store);
    return guard(this.#execution, 'Properties', store);
  }
}
