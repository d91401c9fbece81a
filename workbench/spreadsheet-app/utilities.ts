import { isDate } from '../engine/cell-value.ts';
import type { Clock } from '../engine/clock.ts';
import { formatByPattern, parseByPattern } from './date-pattern.ts';
import { signatureError } from './guard.ts';

/** developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities
  implements Pick<GoogleAppsScript.Utilities.Utilities, 'parseDate' | 'sleep' | 'getUuid'>
{
  readonly #clock: Clock;
  readonly #uuid: () => string;

  constructor(clock: Clock, uuid: () => string) {
    this.#clock = clock;
    this.#uuid = uuid;
  }

  formatDate(date: unknown, timeZone: string, pattern: string): string {
    if (!isDate(date)) throw signatureError('Utilities.formatDate', [date, timeZone, pattern]);
    return formatByPattern(date.getTime(), timeZone, pattern);
  }
  parseDate(text: string, timeZone: string, pattern: string): Date {
    return new Date(parseByPattern(text, timeZone, pattern));
  }
  formatString(template: string, ...values: readonly unknown[]): string {
    let next = 0;
    return template.replace(/%[sd]/g, () => String(values[next++]));
  }
  /** Nobody waits: the workbench's clock goes on instead. */
  sleep(milliseconds: number): void {
    this.#clock.advance(milliseconds);
  }
  getUuid(): string {
    return this.#uuid();
  }
}

/** Not random, so that two runs can be compared: each call gives the next one. */
export function countingUuid(): () => string {
  let uuids = 0;
  return () => {
    uuids += 1;
    return `00000000-0000-4000-8000-${uuids.toString(16).padStart(12, '0')}`;
  };
}
