import { refusal } from './permissions.ts';

/** What a script may do, by how it was started (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** A message with which a member fails, or a function of how often it was called (from 1) that gives one or not. */
export type Fault = string | ((count: number) => string | undefined);

/** The realm in which the script runs: its own Error is the one that `catch (e) { e instanceof Error }` knows. */
export interface ScriptRealm {
  readonly Error: ErrorConstructor;
}

/** Who is calling services at this moment, what was called so far, and what must fail. */
export class Execution {
  /** Service calls by `Class.member`. */
  readonly calls: Record<string, number> = {};
  readonly realm: ScriptRealm;
  readonly #faults: Readonly<Record<string, Fault>>;
  #mode: AuthMode = 'FULL';
  #inTrigger = false;
  #depth = 0;

  constructor(realm: ScriptRealm, faults: Readonly<Record<string, Fault>> = {}) {
    this.realm = realm;
    this.#faults = faults;
  }

  get mode(): AuthMode {
    return this.#mode;
  }

  /** True in an installable trigger: full rights, but nobody sits before a user interface. */
  get inTrigger(): boolean {
    return this.#inTrigger;
  }

  run<Result>(mode: AuthMode, action: () => Result, inTrigger = false): Result {
    const before = [this.#mode, this.#inTrigger, this.#depth] as const;
    [this.#mode, this.#inTrigger, this.#depth] = [mode, inTrigger, 0];
    try {
      return action();
    } finally {
      [this.#mode, this.#inTrigger, this.#depth] = before;
    }
  }

  resetCalls(): void {
    for (const member of Object.keys(this.calls)) delete this.calls[member];
  }

  /** A call of a service by the script: counted, and refused or failed where it must be. What one stand-in asks of
   * another to answer it is no call of the script. */
  service<Result>(className: string, member: string, action: () => Result): Result {
    if (this.#depth === 0) this.#admit(className, member);
    this.#depth += 1;
    try {
      return action();
    } finally {
      this.#depth -= 1;
    }
  }

  #admit(className: string, member: string): void {
    const name = `${className}.${member}`;
    const count = (this.calls[name] ?? 0) + 1;
    this.calls[name] = count;
    const fault = this.#faults[name];
    const message = typeof fault === 'function' ? fault(count) : fault;
    const refused = message ?? refusal(this.#mode, this.#inTrigger, className, member);
    if (refused !== undefined) throw new Error(refused);
  }
}
