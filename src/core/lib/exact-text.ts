/** Letters that no number, date or formula that people type has as many of. */
const MANY_LETTERS = 40;

/**
 * Whether Sheets might read a text as something else than itself: it reads what a script writes as if it were typed, so
 * that `=1` would run and `3/4` become a date. Behind an apostrophe, which it drops, everything is text.
 */
export function needsApostrophe(text: string): boolean {
  if (/^[\s=+'@-]/.test(text)) return true;
  return (text.match(/\p{L}/gu)?.length ?? 0) <= MANY_LETTERS;
}
