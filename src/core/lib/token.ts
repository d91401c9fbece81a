import { type Day, isoOfDay } from './day.ts';
import { readDayText } from './day-text.ts';

/** What a revision token says: the day to judge as of, none (any text behind `leeway:`), or a day that is none. */
export type Token =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'no day' }
  | { readonly kind: 'bad day' };

const TOKEN = /^leeway:(\d{4}-\d\d-\d\d(?=:))?/;

/** A text by which Sheets computes again whatever reads it: the day to judge as of, and something never used before. */
export function tokenText(day: Day, revision: string): string {
  return `leeway:${isoOfDay(day)}:${revision}`;
}

/** Reads a revision token; null for any other text. */
export function readToken(text: string): Token | null {
  const found = TOKEN.exec(text);
  if (found === null) return null;
  const [, iso] = found;
  if (iso === undefined) return { kind: 'no day' };
  const read = readDayText(iso);
  return read.kind === 'day' ? { kind: 'day', day: read.day } : { kind: 'bad day' };
}

/** Whether the text is a token of this day; another one must be written anew. */
export function isTokenOf(text: string, day: Day): boolean {
  const token = readToken(text);
  return token?.kind === 'day' && token.day === day;
}
