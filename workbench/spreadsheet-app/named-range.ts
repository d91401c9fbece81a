import type { Desk, GoogleRange } from './desk.ts';
import { nameRange } from './naming.ts';
import { placeOfRange } from './place.ts';
import { placeOf } from './placed.ts';

/** A name for a range of the file (developers.google.com/apps-script/reference/spreadsheet/named-range). */
export class NamedRange
  implements Pick<GoogleAppsScript.Spreadsheet.NamedRange, 'getName' | 'getRange' | 'remove'>
{
  readonly #desk: Desk;
  #name: string;

  constructor(desk: Desk, name: string) {
    this.#desk = desk;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }
  getRange(): GoogleRange {
    const named = this.#desk.book.getters.getNamedRange(this.#name);
    if (!named) throw new Error('Range not found');
    return this.#desk.make.range(placeOfRange(named.range));
  }
  setName(name: string): this {
    nameRange(this.#desk, name, placeOf(this.getRange()), this.#name);
    this.#name = name;
    return this;
  }
  setRange(range: unknown): this {
    nameRange(this.#desk, this.#name, placeOf(range));
    return this;
  }
  remove(): void {
    this.#desk.book.apply({ type: 'DELETE_NAMED_RANGE', name: this.#name });
  }
}
