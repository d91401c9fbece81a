import { attachmentsOf } from '../engine/attachments-plugin.ts';
import { attach, type Desk, type EnumValue } from './desk.ts';
import { DeveloperMetadataLocation } from './developer-metadata-location.ts';
import { DeveloperMetadataVisibility } from './enums.ts';
import { guard } from './guard.ts';
import { isMetadataData, type MetadataData } from './metadata.ts';

type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** A key and a value on the file, a tab, a row or a column; it moves with its column. */
export class DeveloperMetadata
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.DeveloperMetadata,
      'getId' | 'getKey' | 'getValue' | 'getLocation' | 'remove'
    >
{
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
  }

  getId(): number {
    return this.#data().id;
  }
  getKey(): string {
    return this.#data().key;
  }
  getValue(): string | null {
    return this.#data().value;
  }
  getVisibility(): EnumValue | undefined {
    return DeveloperMetadataVisibility[this.#data().visibility];
  }
  getLocation(): Location {
    return guard(
      this.#desk.execution,
      'DeveloperMetadataLocation',
      new DeveloperMetadataLocation(this.#desk, this.#id),
    );
  }
  setKey(key: string): this {
    return this.#change({ key });
  }
  setValue(value: string): this {
    return this.#change({ value });
  }
  setVisibility(visibility: unknown): this {
    return this.#change({ visibility: String(visibility) });
  }
  remove(): void {
    attach(this.#desk, this.#id, undefined);
  }

  #attachment() {
    const attachment = attachmentsOf(this.#desk.book.getters)[this.#id];
    if (!attachment || !isMetadataData(attachment.data))
      throw new Error('The developer metadata does not exist any more.');
    return { attachment, data: attachment.data };
  }
  #data(): MetadataData {
    return this.#attachment().data;
  }
  #change(change: Partial<MetadataData>): this {
    const { attachment, data } = this.#attachment();
    attach(this.#desk, this.#id, { ...attachment, data: { ...data, ...change } });
    return this;
  }
}
