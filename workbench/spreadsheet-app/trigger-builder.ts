type Create = (functionName: string, eventType: string) => GoogleAppsScript.Script.Trigger;

/**
 * Builds an installable trigger (developers.google.com/apps-script/reference/script/trigger-builder), for the
 * spreadsheet or by the clock. Add-ons may not run by the clock more often than hourly
 * (developers.google.com/workspace/add-ons/concepts/editor-triggers).
 */
export class TriggerBuilder {
  readonly #functionName: string;
  readonly #create: Create;
  #eventType: string | undefined;

  constructor(functionName: string, create: Create) {
    this.#functionName = functionName;
    this.#create = create;
  }

  forSpreadsheet(_spreadsheet: unknown): this {
    return this;
  }
  timeBased(): this {
    return this.#on('CLOCK');
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  everyHours(_hours: number): this {
    return this;
  }
  everyDays(_days: number): this {
    return this;
  }
  everyWeeks(_weeks: number): this {
    return this;
  }
  onWeekDay(_day: unknown): this {
    return this;
  }
  atHour(_hour: number): this {
    return this;
  }
  nearMinute(_minute: number): this {
    return this;
  }
  inTimezone(_timeZone: string): this {
    return this;
  }
  everyMinutes(_minutes: number): this {
    throw new Error('The add-on attempted to create a time-based trigger that runs more often than hourly.');
  }
  create(): GoogleAppsScript.Script.Trigger {
    if (this.#eventType === undefined) throw new Error('The trigger has no event.');
    return this.#create(this.#functionName, this.#eventType);
  }

  #on(eventType: string): this {
    this.#eventType = eventType;
    return this;
  }
}
