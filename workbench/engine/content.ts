import { dateFormatOf, isDate } from './cell-value.ts';
import { AMERICAN, type FileLocale } from './file-locale.ts';
import { ENGLISH_SIGNS, inOtherSigns } from './formula-signs.ts';
import { engineFormula } from './formula-text.ts';
import { typedText } from './typed-text.ts';
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
export function contentOf(value: unknown, timeZone: string, locale: FileLocale = AMERICAN): Content {
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
  if (typeof value !== 'string') return { content: text };
  if (text.startsWith('=')) return { content: typedFormula(text, locale) };
  const typed = typedText(text, locale);
  const isSigned = text.startsWith('+') && text.length > 1 && Number.isNaN(Number(typed.content));
  return isSigned ? { content: typedFormula(`=${text}`, locale) } : typed;
}

function typedFormula(formula: string, { typed }: FileLocale): string {
  return engineFormula(inOtherSigns(formula, typed, ENGLISH_SIGNS));
}
