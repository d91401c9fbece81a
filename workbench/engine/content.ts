import { dateFormatOf, isDate } from './cell-value.ts';
import { engineFormula } from './formula-text.ts';
import { serialOf } from './zoned-time.ts';

/** The text that typing would put into a cell, and the format that comes with it. */
export interface Content {
  readonly content: string;
  readonly format?: string;
}

const LONGEST_TEXT = 50_000;

/**
 * A value as `setValue` takes it: parsed as if typed. A leading `+` starts a formula as `=` does, unless
 * the whole is a number (developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object)).
 */
export function contentOf(value: unknown, timeZone: string): Content {
  if (value === null || value === undefined || value === '') return { content: '' };
  if (isDate(value)) {
    const serial = serialOf(value, timeZone);
    return { content: String(serial), format: dateFormatOf(serial) };
  }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  const text = String(value);
  if (text.length > LONGEST_TEXT)
    throw new Error(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  if (text.startsWith('=')) return { content: engineFormula(text) };
  const signed = typeof value === 'string' && text.startsWith('+') && Number.isNaN(Number(text));
  return { content: signed && text.length > 1 ? engineFormula(`=${text}`) : text };
}
