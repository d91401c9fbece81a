import type { Style } from '../engine/library.ts';
import { checkSize } from './cells.ts';
import {
  background,
  colour,
  fontColour,
  fontStyle,
  fontWeight,
  numberFormats,
  type Restyling,
  setFormat,
  setStyle,
  styles,
} from './formatting.ts';
import { signatureError } from './guard.ts';
import { readNotes, writeNotes } from './notes.ts';
import { isTable, Placed } from './placed.ts';
import { assertEditable } from './protecting.ts';

/** The part of a Range that is about how cells look: number formats, colours, fonts, and notes. */
export class RangeLook extends Placed {
  getNumberFormats(): string[][] {
    return numberFormats(this.desk, this.place);
  }
  getNumberFormat(): string {
    return numberFormats(this.desk, this.first())[0]?.[0] ?? '';
  }
  setNumberFormat(format: unknown): this {
    if (typeof format !== 'string') throw signatureError('Range.setNumberFormat', [format]);
    setFormat(this.desk, this.place, format);
    return this;
  }
  setNumberFormats(formats: unknown): this {
    if (!isTable(formats)) throw signatureError('Range.setNumberFormats', [formats]);
    checkSize(this.place.zone, formats);
    this.eachCell((place, row, column) => setFormat(this.desk, place, String(formats[row]?.[column])));
    return this;
  }

  getNotes(): string[][] {
    return readNotes(this.desk, this.place);
  }
  getNote(): string {
    return readNotes(this.desk, this.first())[0]?.[0] ?? '';
  }
  setNote(note: unknown): this {
    writeNotes(this.desk, this.place, () => (note === null || note === undefined ? '' : String(note)));
    return this;
  }
  setNotes(notes: unknown): this {
    if (!isTable(notes)) throw signatureError('Range.setNotes', [notes]);
    checkSize(this.place.zone, notes);
    const { top, left } = this.place.zone;
    writeNotes(this.desk, this.place, (row, column) => String(notes[row - top]?.[column - left] ?? ''));
    return this;
  }

  getBackground(): string {
    return background(this.style());
  }
  getBackgrounds(): string[][] {
    return styles(this.desk, this.place).map((row) => row.map(background));
  }
  getFontColor(): string {
    return fontColour(this.style());
  }
  getFontWeight(): string {
    return fontWeight(this.style());
  }
  getFontStyle(): string {
    return fontStyle(this.style());
  }
  setBackground(value: string | null): this {
    return this.restyle({ fillColor: value === null ? undefined : colour(value) });
  }
  setFontColor(value: string | null): this {
    return this.restyle({ textColor: value === null ? undefined : colour(value) });
  }
  setFontWeight(weight: string | null): this {
    return this.restyle({ bold: weight === 'bold' });
  }
  setFontStyle(style: string | null): this {
    return this.restyle({ italic: style === 'italic' });
  }
  setFontSize(size: number): this {
    return this.restyle({ fontSize: size });
  }
  setHorizontalAlignment(align: string | null): this {
    return this.restyle({
      align: align === 'left' || align === 'right' || align === 'center' ? align : undefined,
    });
  }
  setVerticalAlignment(align: string | null): this {
    return this.restyle({
      verticalAlign: align === 'top' || align === 'middle' || align === 'bottom' ? align : undefined,
    });
  }
  setWrap(wrap: boolean): this {
    return this.restyle({ wrapping: wrap ? 'wrap' : 'overflow' });
  }

  clearNote(): this {
    return this.setNote('');
  }
  clearFormat(): this {
    assertEditable(this.desk, this.place);
    this.desk.book.apply({
      type: 'CLEAR_FORMATTING',
      sheetId: this.place.sheetId,
      target: [this.place.zone],
    });
    return this;
  }

  protected style(): Style | undefined {
    return styles(this.desk, this.first())[0]?.[0];
  }
  /** An undefined property goes back to what the sheet has by default. */
  protected restyle(style: Restyling): this {
    setStyle(this.desk, this.place, style);
    return this;
  }
}
