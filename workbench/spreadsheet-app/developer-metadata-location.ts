import { attachmentsOf } from '../engine/attachments-plugin.ts';
import type { Desk, EnumValue, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './desk.ts';
import { DeveloperMetadataLocationType } from './enums.ts';
import { FILE } from './metadata.ts';
import { placeOfRange } from './place.ts';

/** Where a piece of metadata is fastened, now. */
export class DeveloperMetadataLocation {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
  }

  getLocationType(): EnumValue | undefined {
    return DeveloperMetadataLocationType[this.#type()];
  }
  getColumn(): GoogleRange | null {
    return this.#type() === 'COLUMN' ? this.#range() : null;
  }
  getRow(): GoogleRange | null {
    return this.#type() === 'ROW' ? this.#range() : null;
  }
  getSheet(): GoogleSheet | null {
    return this.#type() === 'SHEET' ? this.#desk.make.sheet(this.#attachment().sheetId) : null;
  }
  getSpreadsheet(): GoogleSpreadsheet | null {
    return this.#type() === 'SPREADSHEET' ? this.#desk.make.spreadsheet() : null;
  }

  #attachment() {
    const attachment = attachmentsOf(this.#desk.book.getters)[this.#id];
    if (!attachment) throw new Error('The developer metadata does not exist any more.');
    return attachment;
  }
  #range(): GoogleRange | null {
    const { range } = this.#attachment();
    return range ? this.#desk.make.range(placeOfRange(range)) : null;
  }
  #type(): string {
    const { sheetId, range } = this.#attachment();
    if (!range) return sheetId === FILE ? 'SPREADSHEET' : 'SHEET';
    return range.unboundedZone.bottom === undefined ? 'COLUMN' : 'ROW';
  }
}
