import { type EditEvent, editEvent } from './edit-event.ts';
import type { Book } from './engine/book.ts';
import type { CellValue } from './engine/cell-value.ts';
import type { Clock } from './engine/clock.ts';
import type { EditedCell } from './engine/host.ts';
import { type Kept, keep } from './kept.ts';
import { deleteRows, insertRows, moveColumns, placeAt, renameTab, sortRows, typeCells } from './person.ts';
import { type Script, scriptFunction } from './script.ts';
import type { Backstage, Services } from './services.ts';
import { readDisplay, readFormulas, readMessages, readValues } from './spreadsheet-app/cells.ts';
import type { Answer, Desk, Menu, Question, Window } from './spreadsheet-app/desk.ts';
import { AuthModes } from './spreadsheet-app/enums.ts';
import type { AuthMode } from './spreadsheet-app/execution.ts';
import type { LockState } from './spreadsheet-app/lock.ts';
import type { Mail } from './spreadsheet-app/mail-app.ts';
import { readNotes } from './spreadsheet-app/notes.ts';
import type { TriggerData } from './spreadsheet-app/trigger.ts';
import { toClient, toServer } from './wire.ts';

export interface Parts {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly script: Script;
  readonly services: Services;
  readonly backstage: Backstage;
  readonly authMode: AuthMode;
}

/** An open spreadsheet with the add-on in it, and the hands of a person before it. */
export class Workbench {
  readonly #parts: Parts;
  /** The services, as Apps Script code sees them. */
  readonly services: Services;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.services = parts.services;
  }

  /** Service calls so far, by `Class.member`. */
  get calls(): Readonly<Record<string, number>> {
    return this.#parts.desk.execution.calls;
  }
  /** Begins to count anew; what cells have yet to compute belongs to what came before. */
  resetCalls(): void {
    this.#parts.desk.book.settle();
    this.#parts.desk.execution.resetCalls();
  }

  /** Runs a global function as a menu item would, in the mode given at opening. */
  call(name: string, ...args: readonly unknown[]): unknown {
    return this.callAs(this.#parts.authMode, name, ...args);
  }
  callAs(mode: AuthMode, name: string, ...args: readonly unknown[]): unknown {
    const run = scriptFunction(this.#parts.script, name);
    return this.#parts.desk.execution.run(mode, () => run(...args));
  }
  /** Runs a global function as the sidebar's google.script.run would: only plain values cross, either way. */
  run(name: string, ...args: readonly unknown[]): unknown {
    const sent = toServer(args);
    if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    return toClient(this.callAs('FULL', name, ...sent));
  }
  /** Opens the file: the simple trigger onOpen, LIMITED where the add-on was used in this file before, else NONE. */
  open(mode: 'NONE' | 'LIMITED' = 'LIMITED'): void {
    const { desk } = this.#parts;
    const authMode = AuthModes[mode];
    const event = { authMode, user: desk.make.user(desk.people.user) };
    this.callAs(mode, 'onOpen', mode === 'NONE' ? event : { ...event, source: desk.make.spreadsheet() });
  }
  /** Lets the installable triggers of one kind run, as their time or their event comes. */
  fire(eventType: 'CLOCK' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN', event: object = {}): void {
    const { backstage, desk, script } = this.#parts;
    for (const { data } of backstage.scriptApp.triggers.filter(({ data }) => data.eventType === eventType)) {
      const run = scriptFunction(script, data.functionName);
      const given = { ...event, authMode: AuthModes.FULL, triggerUid: data.id };
      desk.execution.run('FULL', () => run(given), true);
    }
  }

  /** A person types a value (or pastes a table) into `B2` or `'My tab'!B2`; onEdit runs as a simple trigger. */
  edit(address: string, value: unknown): void {
    this.#edited(typeCells(this.#parts.desk, address, value));
  }
  /** A person has changed these cells in a grid that shows the book; `typed` is false for a paste. */
  edited(cells: readonly EditedCell[], typed: boolean): void {
    this.#edited(editEvent(this.#parts.desk, cells, typed));
  }
  #edited(event: EditEvent): void {
    const { script } = this.#parts;
    if (Object.hasOwn(script.globals, 'onEdit')) this.callAs('LIMITED', 'onEdit', event);
    this.fire('ON_EDIT', event);
    this.changed('EDIT');
  }
  /** Takes back the last change, a person's or a script's. Fires nothing. */
  undo(): void {
    this.#parts.desk.book.undo();
  }
  /** Rows count from 1. Like all changes of the grid, this fires onChange where installed, but no onEdit. */
  insertRows(tab: string, row: number, count = 1): void {
    insertRows(this.#parts.desk, tab, row, count);
    this.changed('INSERT_ROW');
  }
  deleteRows(tab: string, row: number, count = 1): void {
    deleteRows(this.#parts.desk, tab, row, count);
    this.changed('REMOVE_ROW');
  }
  /** Moves columns to before the column that is number `to` now. */
  moveColumns(tab: string, from: number, count: number, to: number): void {
    moveColumns(this.#parts.desk, tab, from, count, to);
    this.changed('OTHER');
  }
  /** Sorts rows (`A2:D9`) by a column of the tab, counted from 1. */
  sort(address: string, column: number, ascending = true): void {
    sortRows(this.#parts.desk, address, column, ascending);
    this.changed('OTHER');
  }
  renameTab(tab: string, name: string): void {
    renameTab(this.#parts.desk, tab, name);
    this.changed('OTHER');
  }

  values(address: string): CellValue[][] {
    return readValues(this.#parts.desk.book, placeAt(this.#parts.desk, address));
  }
  formulas(address: string): string[][] {
    return readFormulas(this.#parts.desk.book, placeAt(this.#parts.desk, address));
  }
  displayValues(address: string): string[][] {
    return readDisplay(this.#parts.desk.book, placeAt(this.#parts.desk, address));
  }
  /** What hovering shows where a formula failed; '' elsewhere. */
  messages(address: string): string[][] {
    return readMessages(this.#parts.desk.book, placeAt(this.#parts.desk, address));
  }
  notes(address: string): string[][] {
    return readNotes(this.#parts.desk, placeAt(this.#parts.desk, address));
  }
  /** Names of all tabs, in order, hidden ones too. */
  tabs(): string[] {
    const { getters } = this.#parts.desk.book;
    return getters.getSheetIds().map((id) => getters.getSheetName(id));
  }

  /** The menu built last. */
  menu(): Menu | undefined {
    return this.menus.at(-1);
  }
  get menus(): readonly Menu[] {
    return this.#parts.desk.screen.menus;
  }
  get toasts(): Desk['screen']['toasts'] {
    return this.#parts.desk.screen.toasts;
  }
  get alerts(): Desk['screen']['alerts'] {
    return this.#parts.desk.screen.alerts;
  }
  /** What a person will answer to the next alert or prompt; without it the window is closed. */
  answer(button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE', text?: string): void {
    this.#parts.desk.screen.answers.push(text === undefined ? { button } : { button, text });
  }
  /** Who answers alerts and prompts for which no answer was given beforehand. */
  askBy(ask: (question: Question) => Answer): void {
    this.#parts.desk.screen.ask = ask;
  }
  /** The sidebar shown last. */
  sidebar(): Window | undefined {
    return this.#parts.desk.screen.windows.findLast(({ kind }) => kind === 'sidebar');
  }
  dialog(): Window | undefined {
    return this.#parts.desk.screen.windows.findLast(({ kind }) => kind === 'dialog');
  }

  /** The open file in the engine: what a page shows. */
  get book(): Book {
    return this.#parts.desk.book;
  }
  /** What the stand-in keeps beside the engine's file, to be given to the next workbench on that file. */
  keep(): Kept {
    return keep(this.#parts.desk, this.#parts.backstage);
  }
  /** Names of the script's functions that google.script.run offers. */
  get callable(): readonly string[] {
    const { globals } = this.#parts.script;
    return Object.keys(globals).filter(
      (name) => !name.endsWith('_') && typeof Reflect.get(globals, name) === 'function',
    );
  }

  /** What the script logged. */
  get logs(): readonly string[] {
    return this.#parts.backstage.logs;
  }
  /** Mails that the script sent. */
  get mails(): readonly Mail[] {
    return this.#parts.backstage.mail.sent;
  }
  get triggers(): readonly TriggerData[] {
    return this.#parts.backstage.scriptApp.triggers.map(({ data }) => data);
  }
  /** Who holds which lock; set a holder to `somebody else` and the script will not get it. */
  get locks(): Readonly<Record<'document' | 'script' | 'user', LockState>> {
    return this.#parts.backstage.locks.states;
  }

  /** Sets the clock of script and formulas; TODAY() and NOW() are computed anew. */
  setNow(now: Date | string): void {
    this.#parts.clock.set(new Date(now).getTime());
    this.#parts.desk.book.recalculate();
  }
  /** Another person takes the keyboard; whoever was signed in once may edit the file. */
  signIn(email: string): void {
    const { people } = this.#parts.desk;
    people.user = email;
    if (email !== people.owner) people.editors.add(email);
  }

  /** A person changed the grid: runs installed onChange triggers, whose event names the kind of change. */
  changed(changeType: string): void {
    const { desk } = this.#parts;
    this.fire('ON_CHANGE', {
      changeType,
      source: desk.make.spreadsheet(),
      user: desk.make.user(desk.people.user),
    });
  }
}
