import type { Clock } from './engine/clock.ts';
import { CacheService } from './spreadsheet-app/cache-service.ts';
import type { Desk } from './spreadsheet-app/desk.ts';
import { guard } from './spreadsheet-app/guard.ts';
import { HtmlService, type ReadHtml } from './spreadsheet-app/html-service.ts';
import { LockService } from './spreadsheet-app/lock-service.ts';
import { MailApp } from './spreadsheet-app/mail-app.ts';
import { PropertiesService } from './spreadsheet-app/properties-service.ts';
import { ScriptApp } from './spreadsheet-app/script-app.ts';
import { Session } from './spreadsheet-app/session.ts';
import { SpreadsheetApp } from './spreadsheet-app/spreadsheet-app.ts';
import { Utilities } from './spreadsheet-app/utilities.ts';

/** The globals of Apps Script that the workbench has, as a script sees them. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Pick<Console, 'log' | 'info' | 'warn' | 'error'>;
}

/** The stand-ins behind the services of which the workbench itself asks something. */
export interface Backstage {
  readonly mail: MailApp;
  readonly scriptApp: ScriptApp;
  readonly locks: LockService;
  readonly properties: PropertiesService;
  /** What the script logged, in order. */
  readonly logs: string[];
}

function logging(logs: string[]) {
  const log = (...values: readonly unknown[]) => {
    logs.push(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
  };
  return { log, info: log, warn: log, error: log };
}

export function makeServices(
  desk: Desk,
  clock: Clock,
  readHtml: ReadHtml,
  uuid: () => string,
): { readonly services: Services; readonly backstage: Backstage } {
  const { execution, people } = desk;
  const user = () => people.user;
  const logs: string[] = [];
  const console = logging(logs);
  const backstage = {
    mail: new MailApp(),
    scriptApp: new ScriptApp(desk),
    locks: new LockService(execution),
    properties: new PropertiesService(execution, user),
    logs,
  };
  const services: Services = {
    SpreadsheetApp: guard(execution, 'SpreadsheetApp', new SpreadsheetApp(desk)),
    Utilities: guard(execution, 'Utilities', new Utilities(clock, uuid)),
    Session: guard(execution, 'Session', new Session(desk)),
    PropertiesService: guard(execution, 'PropertiesService', backstage.properties),
    LockService: guard(execution, 'LockService', backstage.locks),
    CacheService: guard(execution, 'CacheService', new CacheService(execution, clock, user)),
    HtmlService: guard(execution, 'HtmlService', new HtmlService(execution, readHtml)),
    ScriptApp: guard(execution, 'ScriptApp', backstage.scriptApp),
    MailApp: guard(execution, 'MailApp', backstage.mail),
    Logger: guard(execution, 'Logger', { log: console.log }),
    console,
  };
  return { services, backstage };
}
