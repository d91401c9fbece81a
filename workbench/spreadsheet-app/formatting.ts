import type { Style } from '../engine/library.ts';
import type { Desk, Place } from './desk.ts';
import { cells } from './place.ts';
import { assertEditable } from './protecting.ts';

/** What an unformatted cell answers. */
const PLAIN_NUMBER_FORMAT = '0.###############';
const WHITE = '#ffffff';
const BLACK = '#000000';

/** Google reads colour names in any case and gives them back as lower-case hex; only the common ones are known here. */
const COLOURS: Readonly<Record<string, string>> = {
  black: BLACK,
  white: WHITE,
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightcoral: '#f08080',
};

export function colour(text: string): string {
  const lower = text.toLowerCase();
  return COLOURS[lower] ?? lower;
}

export function setFormat(desk: Desk, place: Place, format: string): void {
  assertEditable(desk, place);
  const target = [place.zone];
  desk.book.apply({
    type: 'SET_FORMATTING',
    sheetId: place.sheetId,
    target,
    format: format.toLowerCase() === 'general' ? '' : format,
  });
}

/** An undefined property goes back to the default. */
export type Restyling = { readonly [Name in keyof Style]: Style[Name] | undefined };

export function setStyle(desk: Desk, place: Place, style: Restyling): void {
  assertEditable(desk, place);
  desk.book.apply({ type: 'SET_FORMATTING', sheetId: place.sheetId, target: [place.zone], style });
}

export function styles(desk: Desk, { sheetId, zone }: Place): Style[][] {
  return cells(zone, (row, col) => desk.book.getters.getCell({ sheetId, row, col })?.style ?? {});
}

export function numberFormats(desk: Desk, { sheetId, zone }: Place): string[][] {
  const { getters } = desk.book;
  return cells(zone, (row, col) => getters.getCell({ sheetId, row, col })?.format ?? PLAIN_NUMBER_FORMAT);
}

export const background = (style: Style | undefined): string => colour(style?.fillColor ?? WHITE);
export const fontColour = (style: Style | undefined): string => colour(style?.textColor ?? BLACK);
export const fontWeight = (style: Style | undefined): string => (style?.bold ? 'bold' : 'normal');
export const fontStyle = (style: Style | undefined): string => (style?.italic ? 'italic' : 'normal');
