import type { Desk, EnumValue } from './desk.ts';
import { AuthModes, AuthorizationStatus, EventType, TriggerSource, WeekDay } from './enums.ts';
import { behind, guard, signatureError } from './guard.ts';
import { Trigger } from './trigger.ts';
import { TriggerBuilder } from './trigger-builder.ts';

type Google = GoogleAppsScript.Script.Trigger;

const WORDS: Readonly<Record<string, string>> = {
  CLOCK: 'time-based',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_OPEN: 'open',
};

/** developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp {
  readonly AuthMode = AuthModes;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly WeekDay = WeekDay;
  readonly #desk: Desk;
  readonly triggers: Trigger[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    const create = (name: string, eventType: string) => this.#create(name, eventType);
    return guard(this.#desk.execution, 'TriggerBuilder', new TriggerBuilder(functionName, create));
  }
  getProjectTriggers(): Google[] {
    return this.#own().map((trigger) => this.#outside(trigger));
  }
  getUserTriggers(_spreadsheet: unknown): Google[] {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: unknown): void {
    const known = behind(trigger, Trigger);
    if (!known) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    const index = this.triggers.findIndex(({ data }) => data.id === known.data.id);
    if (index >= 0) this.triggers.splice(index, 1);
  }
  getAuthorizationInfo(_mode: unknown): object {
    return guard(this.#desk.execution, 'AuthorizationInfo', {
      getAuthorizationStatus: (): EnumValue | undefined => AuthorizationStatus.NOT_REQUIRED,
      getAuthorizationUrl: () => '',
    });
  }
  getScriptId(): string {
    return 'workbench-script';
  }

  /** One of each type for each user and file (developers.google.com/workspace/add-ons/concepts/editor-triggers). */
  #create(functionName: string, eventType: string): Google {
    if (this.#own().some(({ data }) => data.eventType === eventType))
      throw new Error(
        `This add-on has created too many ${WORDS[eventType] ?? eventType} triggers in this document for this Google user account.`,
      );
    const id = String(this.#desk.nextId());
    const trigger = new Trigger({ id, functionName, eventType, user: this.#desk.people.user });
    this.triggers.push(trigger);
    return this.#outside(trigger);
  }
  #own(): Trigger[] {
    return this.triggers.filter(({ data }) => data.user === this.#desk.people.user);
  }
  #outside(trigger: Trigger): Google {
    return guard(this.#desk.execution, 'Trigger', trigger);
  }
}
