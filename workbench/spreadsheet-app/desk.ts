import type { Attachment } from '../engine/attachments-plugin.ts';
import { ATTACH, attachmentsOf } from '../engine/attachments-plugin.ts';
import type { EngineCommand } from '../engine/batch-plugin.ts';
import type { Book } from '../engine/book.ts';
import type { Zone } from '../engine/library.ts';
import type { EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';

export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** A zone of a tab as a script holds it: `A:C` and `2:4` stay open when printed or named. */
export interface Place {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly openRows?: boolean;
  readonly openColumns?: boolean;
}

export interface MenuItem {
  /** Absent in a separator. */
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

export interface Menu {
  readonly title: string;
  readonly addOn: boolean;
  readonly items: readonly MenuItem[];
}

interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** A sidebar or dialog as it was shown. */
export interface Window {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
}

interface Alert {
  readonly title: string;
  readonly message: string;
}

/** What a person answered to an alert or a prompt. */
export interface Answer {
  readonly button: string;
  readonly text?: string;
}

/** An alert or a prompt as a person sees it. */
export interface Question extends Alert {
  /** Name of the button set, as `YES_NO`. */
  readonly buttons: string;
  /** Whether a text can be typed. */
  readonly isPrompt: boolean;
}

/** What the user interface shows, and the answers that a person will give to the next questions. */
interface Screen {
  readonly menus: Menu[];
  readonly toasts: Toast[];
  readonly windows: Window[];
  readonly alerts: Alert[];
  readonly answers: Answer[];
  /** Asks whoever sits before the page; without it only `answers` are given. */
  ask?: (question: Question) => Answer;
}

export interface People {
  readonly owner: string;
  /** E-mail of who is signed in. */
  user: string;
  /** Everybody who may open and edit the file, the owner apart. */
  readonly editors: Set<string>;
}

/** Makes the objects that refer to each other, so that no class needs to import another. */
export interface Makers {
  spreadsheet(): GoogleSpreadsheet;
  sheet(sheetId: string): GoogleSheet;
  range(place: Place): GoogleRange;
  protection(id: string): GoogleProtection;
  user(email: string): GoogleAppsScript.Base.User;
  metadata(id: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** The rule of a validation as the script gave it; the engine keeps only what it can check. */
export interface ValidationRule {
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** What the stand-in's objects share. */
export interface Desk {
  readonly book: Book;
  readonly execution: Execution;
  readonly people: People;
  readonly screen: Screen;
  readonly make: Makers;
  readonly validations: Map<string, ValidationRule>;
  name: string;
  nextId(): number;
  /** What nextId gives next. */
  readonly freeId: number;
}

export type { EnumValue };

export function attachCommand(id: string, attachment?: Attachment): EngineCommand {
  return { type: ATTACH, id, ...(attachment ? { attachment } : {}) };
}

export function attach(desk: Desk, id: string, attachment?: Attachment): void {
  desk.book.apply(attachCommand(id, attachment));
}

export function attachments(
  desk: Desk,
  kind: string,
): readonly (readonly [id: string, attachment: Attachment])[] {
  return Object.entries(attachmentsOf(desk.book.getters)).flatMap(([id, attachment]) =>
    attachment?.kind === kind ? [[id, attachment] as const] : [],
  );
}
