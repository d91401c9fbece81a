import type { Desk } from './desk.ts';

type GoogleUser = GoogleAppsScript.Base.User;

/** developers.google.com/apps-script/reference/base/session: simple triggers and custom functions learn no address. */
export class Session
  implements
    Pick<
      GoogleAppsScript.Base.Session,
      | 'getActiveUser'
      | 'getEffectiveUser'
      | 'getActiveUserLocale'
      | 'getScriptTimeZone'
      | 'getTemporaryActiveUserKey'
    >
{
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  getActiveUser(): GoogleUser {
    const { execution, people, make } = this.#desk;
    return make.user(execution.mode === 'FULL' ? people.user : '');
  }
  getEffectiveUser(): GoogleUser {
    return this.getActiveUser();
  }
  getActiveUserLocale(): string {
    return 'en';
  }
  /** The zone of the manifest. */
  getScriptTimeZone(): string {
    return 'Etc/UTC';
  }
  getTemporaryActiveUserKey(): string {
    return `key of ${this.#desk.people.user}`;
  }
}
