import { attachmentsOf } from '../engine/attachments-plugin.ts';
import { attach, type Desk, type EnumValue, type GoogleRange } from './desk.ts';
import { ProtectionType } from './enums.ts';
import { engineRange, placeOfRange } from './place.ts';
import { placeOf } from './placed.ts';
import { mayEdit, PROTECTED, type ProtectionData, protectionData } from './protecting.ts';

type User = GoogleAppsScript.Base.User;

const address = (user: unknown): string =>
  typeof user === 'string' ? user : String(Reflect.apply(Reflect.get(Object(user), 'getEmail'), user, []));

/**
 * A protected range or tab (developers.google.com/apps-script/reference/spreadsheet/protection). Until its editors are
 * changed, whoever may edit the file may edit it; the owner always may; nobody can shut out himself or the owner.
 */
export class Protection
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.Protection,
      'getEditors' | 'canEdit' | 'canDomainEdit' | 'getDescription' | 'isWarningOnly' | 'getRange' | 'remove'
    >
{
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
  }

  addEditor(user: User | string): this {
    return this.addEditors([user]);
  }
  addEditors(users: readonly (User | string)[]): this {
    return this.#setEditors([...this.#editors(), ...users.map(address)]);
  }
  removeEditor(user: User | string): this {
    return this.removeEditors([user]);
  }
  removeEditors(users: readonly (User | string)[]): this {
    const { owner, user } = this.#desk.people;
    const removed = new Set(users.map(address));
    removed.delete(user);
    removed.delete(owner);
    const kept = this.#editors().filter((email) => !removed.has(email));
    return this.#setEditors(user === owner ? kept : [...kept, user]);
  }
  getEditors(): User[] {
    return this.#editors().map((email) => this.#desk.make.user(email));
  }
  canEdit(): boolean {
    return mayEdit(this.#desk, this.#data());
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(_editable: boolean): this {
    return this;
  }
  getDescription(): string {
    return this.#data().description;
  }
  setDescription(description: string): this {
    return this.#change({ description });
  }
  isWarningOnly(): boolean {
    return this.#data().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }
  getProtectionType(): EnumValue | undefined {
    return ProtectionType[this.#data().type];
  }
  getRange(): GoogleRange {
    const { sheetId, range } = this.#attachment();
    return range ? this.#desk.make.range(placeOfRange(range)) : this.#desk.make.sheet(sheetId).getDataRange();
  }
  setRange(range: unknown): this {
    this.#assertMayChange();
    const place = placeOf(range);
    const attachment = {
      ...this.#attachment(),
      sheetId: place.sheetId,
      range: engineRange(this.#desk.book, place),
    };
    attach(this.#desk, this.#id, attachment);
    return this;
  }
  remove(): void {
    this.#assertMayChange();
    attach(this.#desk, this.#id, undefined);
  }

  #attachment() {
    const attachment = attachmentsOf(this.#desk.book.getters)[this.#id];
    if (!attachment) throw new Error('The protection does not exist any more.');
    return attachment;
  }
  #data(): ProtectionData {
    return protectionData(this.#attachment());
  }
  #editors(): string[] {
    return [...(this.#data().editors ?? this.#desk.people.editors)];
  }
  #setEditors(editors: readonly string[]): this {
    const { owner } = this.#desk.people;
    return this.#change({ editors: [...new Set(editors)].filter((email) => email !== owner) });
  }
  #assertMayChange(): void {
    if (!mayEdit(this.#desk, this.#data())) throw new Error(PROTECTED);
  }
  #change(change: Partial<ProtectionData>): this {
    this.#assertMayChange();
    attach(this.#desk, this.#id, { ...this.#attachment(), data: { ...this.#data(), ...change } });
    return this;
  }
}
